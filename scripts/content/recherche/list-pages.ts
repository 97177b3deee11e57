import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { Source } from '../../../src/contract/fields/source.ts';
import type { Entree, TypeEntree } from '../../../src/contract/recherche/entree.ts';
import { ageOf, shortenAge } from '../../../src/contract/rules/age.ts';
import { describeEtat, nomAppel } from '../../../src/contract/rules/appel.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { PageSpec } from '../pages/plan-pages.ts';
import { namePays, shorten, withParents } from './texts.ts';

/** What the search reads in the front matter of any page. */
interface PageFacts {
  nom?: string;
  titre?: string;
  code?: string;
  pays?: string[];
  thematiques?: string[];
  odd?: number[];
  genre?: string;
  description: string;
  resume?: string | null;
  contacts?: { nom: string | null; organisation: string; courriel: string | null }[];
  recherches?: { collectivite: string; texte: string }[];
  exemples?: { collectivites: string[]; partenaires: string[]; texte: string }[];
  destinations?: string[];
  porteur?: string[];
  ouverture?: string | null;
  cloture?: string | null;
  clos?: boolean;
  source?: Source | null;
  verifie?: string;
}

const TYPES: Record<PageSpec['collection'], TypeEntree> = {
  pays: 'pays',
  zones: 'zone',
  thematiques: 'thematique',
  programmes: 'programme',
  guide: 'chapitre',
  appels: 'appel',
  'retours-experience': 'retour',
};

/** A page and the text in which words are looked for. */
export interface PageCherchable {
  entree: Entree;
  texte: string;
}

/**
 * The pages in MDX: countries, zones, themes, programmes, chapters, calls, feedbacks.
 * @param nomsPays other names of a country, by ISO code
 */
export function listPages(
  model: SiteModel,
  pages: readonly PageSpec[],
  nomsPays: (code: string) => readonly string[],
): PageCherchable[] {
  return pages.map(({ collection, slug, frontMatter, body }) => {
    const facts = frontMatter as unknown as PageFacts;
    const pays = paysOf(model, collection, slug, facts);
    const gathered = [...namePays(model, pays), ...(facts.destinations ?? []), ...(facts.porteur ?? [])];
    return {
      entree: {
        type: TYPES[collection],
        titre: titleOf(collection, slug, facts, model.site.jour),
        adresse: addressOf(collection, slug, facts.genre ?? ''),
        detail: shorten(withState(model, collection, facts)),
        noms:
          collection === 'pays'
            ? nomsPays(facts.code ?? '')
            : collection === 'zones'
              ? [slug.replaceAll('-', ' ')]
              : gathered,
        pays,
        thematiques: withParents(model, collection === 'thematiques' ? [slug] : (facts.thematiques ?? [])),
        poids: collection === 'pays' ? (model.pays.get(facts.code ?? '')?.collectivites.length ?? 0) : 0,
      },
      texte: textOf(facts, body),
    };
  });
}

/** « Coopérer au Togo : 3 collectivités… » under the title « Togo » → « 3 collectivités… ». */
const withoutOpening = (description: string): string =>
  capitalise(description.replace(/^Coopérer [^:]{1,60}\s:\s/, ''));

/** A closed call says so wherever it is named. */
function titleOf(collection: PageSpec['collection'], slug: string, facts: PageFacts, jour: string): string {
  const titre = facts.titre ?? facts.nom ?? slug;
  return collection === 'appels' ? nomAppel(titre, datesOf(facts), jour) : titre;
}

/** What goes stale first says where it stands: a call its dates, a programme its age. */
function withState(model: SiteModel, collection: PageSpec['collection'], facts: PageFacts): string {
  const description = withoutOpening(facts.description);
  if (collection === 'appels') return `${capitalise(describeEtat(datesOf(facts), model.site.jour))} · ${description}`;
  if (collection === 'programmes' && facts.source)
    return `Offre ${shortenAge(ageOf({ source: facts.source, verifie: facts.verifie }, model.site.documents), 'e')} · ${description}`;
  return description;
}

const datesOf = ({ ouverture = null, cloture = null, clos = false }: PageFacts) => ({ ouverture, cloture, clos });

function paysOf(model: SiteModel, collection: PageSpec['collection'], slug: string, { code, pays }: PageFacts) {
  if (collection === 'zones') return model.zones.get(slug)?.pays ?? [];
  return code ? [code] : (pays ?? []);
}

function textOf(facts: PageFacts, body: string): string {
  return [
    facts.description,
    facts.resume ?? '',
    body.replace(/[#*_[\]()]/g, ' '),
    ...(facts.destinations ?? []),
    ...(facts.porteur ?? []),
    ...(facts.contacts ?? []).map(({ nom, organisation, courriel }) => [nom, organisation, courriel].join(' ')),
    ...(facts.recherches ?? []).map(({ collectivite, texte }) => `${collectivite} ${texte}`),
    ...(facts.exemples ?? []).map(({ collectivites, partenaires, texte }) =>
      [...collectivites, ...partenaires, texte].join(' '),
    ),
  ].join('\n');
}

function addressOf(collection: PageSpec['collection'], slug: string, genre: string): string {
  switch (collection) {
    case 'pays':
      return adresses.pays(slug);
    case 'zones':
      return adresses.zone(slug);
    case 'thematiques':
      return adresses.thematique(slug);
    case 'programmes':
      return adresses.programme(slug, genre);
    case 'guide':
      return adresses.chapitre(slug);
    case 'appels':
      return adresses.appel(slug);
    case 'retours-experience':
      return adresses.retour(slug);
  }
}
