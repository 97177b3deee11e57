import { adresses } from '../contract/addresses/adresses.ts';
import type { PageFacts } from '../contract/content/pages.ts';
import type { Source } from '../contract/fields/source.ts';
import type { Exemple } from '../contract/guide/exemple.ts';
import { slugify } from '../contract/words/slugify.ts';
import { loadVigilances } from './load-records.ts';
import { loadSections } from './load-sections.ts';

/** An example of the edition that tells what was learnt. */
export type Recit = Exemple & {
  appris: string;
  source: Source;
  /** Where it stands in the guide, without the base path. */
  adresse: string;
};

const FOLDERS = {
  guide: adresses.chapitre,
  thematiques: adresses.thematique,
  pays: adresses.pays,
  zones: adresses.zone,
  'retours-experience': adresses.retour,
} as const satisfies Partial<Record<keyof PageFacts, (slug: string) => string>>;

/** Its anchor on its page: what names it there is its people. */
export const ancreRecit = ({ collectivites, partenaires }: Exemple): string =>
  `exemple-${slugify([...collectivites, ...partenaires].join(' '))}`;

/** Those of a country to check before acting last; of the others, the smallest collectivité first: whoever starts is small. */
export function loadRecits(): Recit[] {
  const found = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap((folder) =>
    loadSections(folder).flatMap(({ id, data: { exemples, source } }) =>
      exemples.flatMap(({ appris, ...exemple }): Recit[] =>
        appris === undefined || source === null
          ? []
          : [
              {
                ...exemple,
                appris,
                adresse: `${FOLDERS[folder](id)}#${ancreRecit(exemple)}`,
                source: { ...source, pages: exemple.pages ?? source.pages },
              },
            ],
      ),
    ),
  );
  const cautioned = ({ pays }: Recit) => Number(pays.some((code) => loadVigilances().has(code)));
  const size = ({ population }: Recit) => population ?? Number.MAX_SAFE_INTEGER;
  return found.sort((a, b) => cautioned(a) - cautioned(b) || size(a) - size(b));
}
