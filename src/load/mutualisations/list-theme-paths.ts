import { paginateList } from '../../contract/addresses/paginate-list.ts';
import type {
  CooperationRecord,
  MutualisationRecord,
  PaysRecord,
  ProjetRecord,
  ThematiqueRecord,
} from '../../contract/content/records.ts';
import { loadCooperations, loadMutualisations, loadPays, loadProjets, loadThematiques, pick } from '../load-records.ts';

/** The static paths of the pages of a theme in a country; their lists name every collectivité. */
export function listThemePaths() {
  return loadMutualisations().flatMap((record) => {
    const pays = loadPays().get(record.pays);
    const theme = loadThematiques().get(record.thematique ?? '');
    if (pays === undefined || theme === undefined) return [];
    return paginateList(record.collectivites).map((list) => ({
      params: { pays: pays.slug, thematique: theme.slug, page: list.page === 1 ? undefined : `page/${list.page}` },
      props: { record, pays, theme, list },
    }));
  });
}

/** What they do on the theme in the country, but for what is declared over. */
export function loadLinks({ collectivites }: MutualisationRecord, pays: PaysRecord, theme: ThematiqueRecord) {
  const who = new Set(collectivites);
  const isAlive = (link: CooperationRecord | ProjetRecord) =>
    link.statut !== 'termine' && link.thematiques.includes(theme.slug) && link.collectivites.some((id) => who.has(id));
  return {
    cooperations: pick(loadCooperations(), pays.cooperations).filter(isAlive),
    projets: pick(loadProjets(), pays.projets).filter(isAlive),
  };
}
