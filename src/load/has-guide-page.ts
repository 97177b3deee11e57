import { adresses } from '../contract/addresses/adresses.ts';
import { withBase } from '../contract/addresses/with-base.ts';
import {
  loadAppels,
  loadChapitres,
  loadPays,
  loadProgrammes,
  loadRetours,
  loadThematiques,
  loadZones,
} from './load-records.ts';
import { question, shared } from './reads.ts';

/** Folders whose pages come from the edition and the export, and the pages in them that are always there. */
const FOLDERS =
  /^\/(?:pays|zones|thematiques|cles-en-main|projets-mutualisables|guide|appels-a-projets|retours-experience)\/[^/]+\/$/;
const ALWAYS = [adresses.lexique(), adresses.simulateur()];

const listPages = shared(
  () =>
    new Set(
      [
        ...ALWAYS,
        ...[...loadPays().values()].map(({ slug }) => adresses.pays(slug)),
        ...[...loadZones().values()].map(({ slug }) => adresses.zone(slug)),
        ...[...loadThematiques().values()].map(({ slug }) => adresses.thematique(slug)),
        ...[...loadProgrammes().values()].map(({ slug, famille }) => adresses.programme(slug, famille)),
        ...loadChapitres().map(({ slug }) => adresses.chapitre(slug)),
        ...loadAppels().map(({ slug }) => adresses.appel(slug)),
        ...loadRetours().map(({ slug }) => adresses.retour(slug)),
      ].map(withBase),
    ),
);
const isPage = question('page-du-guide', (path) => listPages().has(path));

/** Whether a page stands at this path, base path included, as far as the edition decides; any other path is taken for one. */
export function hasGuidePage(path: string): boolean {
  const base = withBase('/').replace(/\/$/, '');
  const isOfEdition = path.startsWith(base) && FOLDERS.test(path.slice(base.length));
  return !isOfEdition || isPage(path);
}
