import { adresses } from '../contract/addresses/adresses.ts';
import type { Integration } from '../contract/content/integration.ts';
import type {
  CollectiviteRecord,
  CooperationRecord,
  PaysRecord,
  ProgrammeRecord,
  ProjetRecord,
  ThematiqueRecord,
} from '../contract/content/records.ts';
import type { Place } from '../contract/maps/place.ts';
import { isPaysIntegrable } from '../maps/load-places.ts';
import { placesOfCollectivites, placesOfPartenaires, placesOfProgramme } from '../maps/record-places.ts';
import {
  loadCollectivites,
  loadCooperations,
  loadPartenaires,
  loadPays,
  loadProgrammes,
  loadProjets,
  loadSite,
  loadThematiques,
  pick,
} from './load-records.ts';

interface Actions {
  cooperations: readonly string[];
  projets: readonly string[];
}

const hasActions = ({ cooperations, projets }: Actions): boolean => cooperations.length + projets.length > 0;
const formes = (carte: boolean, liste: boolean): Integration['formes'] => [
  ...(carte ? (['carte'] as const) : []),
  ...(liste ? (['liste'] as const) : []),
];

const ofPays = (record: PaysRecord): Integration => ({
  groupe: 'Pays',
  nom: record.nom,
  page: adresses.pays(record.slug),
  formes: formes(isPaysIntegrable(record), hasActions(record)),
});

const ofThematique = (record: ThematiqueRecord): Integration => ({
  groupe: 'Thématiques',
  nom: record.nom,
  page: adresses.thematique(record.slug),
  formes: formes(pointsOfActions(record).length > 0, hasActions(record)),
});

const ofRegion = ({ nom, slug, code }: { nom: string; slug: string; code: string }): Integration => {
  const collectivites = listOfRegion(code);
  return {
    groupe: 'Régions de France',
    nom,
    page: adresses.collectivitesRegion(slug),
    formes: formes(placesOfCollectivites(collectivites).length > 0, collectivites.length > 0),
  };
};

const ofProgramme = (record: ProgrammeRecord): Integration => ({
  groupe: 'Programmes',
  nom: record.titre,
  page: adresses.programme(record.slug, record.famille),
  formes: formes(placesOfProgramme(record).length > 0, true),
});

/** Where the partners of some cooperations and projects are. */
export function pointsOfActions({ cooperations, projets }: Actions): Place[] {
  const actions = listActions({ cooperations, projets });
  const ids = new Set([...actions.cooperations, ...actions.projets].flatMap(({ partenaires }) => partenaires));
  return placesOfPartenaires(pick(loadPartenaires(), [...ids]));
}

export const listActions = (actions: Actions): { cooperations: CooperationRecord[]; projets: ProjetRecord[] } => ({
  cooperations: pick(loadCooperations(), actions.cooperations),
  projets: pick(loadProjets(), actions.projets),
});

export const listOfRegion = (code: string): CollectiviteRecord[] =>
  [...loadCollectivites().values()].filter(({ region }) => region?.code === code);

/** All that may be shown elsewhere, but maps of collectivités, whose code stands on their pages. */
export const listIntegrations = (): Integration[] =>
  [
    ...[...loadPays().values()].map(ofPays),
    ...[...loadThematiques().values()].map(ofThematique),
    ...loadSite().regions.map(ofRegion),
    ...[...loadProgrammes().values()].map(ofProgramme),
  ].filter(({ formes }) => formes.length > 0);

/** Each record in the forms that it has: its map at the address itself, its list below. */
const pathsOf = <T extends { slug: string }>(records: Iterable<T>, toIntegration: (record: T) => Integration) =>
  [...records].flatMap((record) =>
    toIntegration(record).formes.map((forme) => ({
      params: { slug: record.slug, forme: forme === 'carte' ? undefined : forme },
      props: { record, forme },
    })),
  );

export const listPathsThematiques = () => pathsOf(loadThematiques().values(), ofThematique);
export const listPathsRegions = () => pathsOf(loadSite().regions, ofRegion);
export const listPathsProgrammes = (isWanted: (record: ProgrammeRecord) => boolean) =>
  pathsOf([...loadProgrammes().values()].filter(isWanted), ofProgramme);
