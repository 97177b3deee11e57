import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { AtlasExport } from '../../src/contract/atlas/atlas-export.ts';
import type { Collectivite } from '../../src/contract/atlas/collectivite.ts';
import type { Projet } from '../../src/contract/atlas/projet.ts';
import type {
  AutrePopulation,
  CollectiviteRecord,
  PartenaireRecord,
  ProjetRecord,
} from '../../src/contract/content/records.ts';
import { type Action, type Certitude, tellQuiAgitOu } from '../../src/contract/rules/qui-agit-ou.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { slugify, takenSlugs, takeSlug } from '../../src/contract/words/slugify.ts';
import { findAlike, findNearest, findPeers } from './find-neighbours.ts';
import type { ReferenceData } from './load-reference-data.ts';
import type { AtlasMaps } from './site-model.ts';

/** How many neighbours and how many peers a collectivité's page names. */
const VOISINES = 5;
/** Kilometres beyond which nobody goes to talk it over: Martinique has no neighbour in Brest. */
const PROCHE_KM = 250;
/** How many projects like it a project's page names. */
const SEMBLABLES = 3;

/** Which record an address is kept for, by its key: `/projets/a-p-1/` → `projets/P-1`. No other record may take it. */
export type Tenues = ReadonlyMap<string, string>;

/** Turns checked records into the maps that pages read: addresses, territories, and who is linked to whom. */
export function joinAtlas(
  atlas: AtlasExport,
  reference: ReferenceData,
  autresPopulations: ReadonlyMap<string, AutrePopulation[]> = new Map(),
  tenues: Tenues = new Map(),
): AtlasMaps {
  const projets = sortByTitle(atlas.projets);
  const links = collectLinks(atlas, projets);
  return {
    collectivites: withAutresPopulations(joinCollectivites(atlas, links, reference, tenues), autresPopulations),
    partenaires: joinPartenaires(atlas, links, reference, tenues),
    cooperations: new Map(sortById(atlas.cooperations).map((cooperation) => [cooperation.id, cooperation])),
    projets: joinProjets(projets, tenues),
  };
}

/** What a record is tied to: surely, or in an action that does not say who acts where. */
interface Ties {
  certains: Map<string, Set<string>>;
  imprecis: Map<string, Set<string>>;
}

/** By id of a collectivité or a partner: what it takes part in. */
interface Links {
  cooperations: Map<string, string[]>;
  projets: Map<string, string[]>;
  /** By id of a collectivité: ISO codes. */
  pays: Ties;
  /** By id of a partner: ids of collectivités. */
  collectivites: Ties;
}

function collectLinks(atlas: AtlasExport, projets: readonly Projet[]): Links {
  const ties = (): Ties => ({ certains: new Map(), imprecis: new Map() });
  const links: Links = { cooperations: new Map(), projets: new Map(), pays: ties(), collectivites: ties() };
  const paysOf = new Map(atlas.partenaires.map(({ id, pays }) => [id, pays]));
  const take = (list: Map<string, string[]>, id: string, action: Action) => {
    for (const member of [...action.collectivites, ...action.partenaires]) push(list, member, id);
    connect(action, paysOf, links);
  };
  for (const cooperation of sortById(atlas.cooperations)) take(links.cooperations, cooperation.id, cooperation);
  for (const projet of projets) take(links.projets, projet.id, projet);
  return links;
}

function connect(action: Action, paysOf: ReadonlyMap<string, string>, { pays, collectivites }: Links): void {
  const qui = tellQuiAgitOu(action, (id) => paysOf.get(id));
  for (const id of qui.collectivites) {
    for (const code of qui.pays) tie(pays, qui.inPays(id, code), id, code);
    for (const partenaire of qui.partenaires) tie(collectivites, qui.withPartenaire(id, partenaire), partenaire, id);
  }
}

function tie({ certains, imprecis }: Ties, certitude: Certitude, key: string, value: string): void {
  if (certitude !== 'absent') addTo(certitude === 'certain' ? certains : imprecis, key, value);
}

const certainsOf = ({ certains }: Ties, key: string): string[] => [...(certains.get(key) ?? [])].sort();
/** Those that no other action makes sure. */
const imprecisOf = ({ certains, imprecis }: Ties, key: string): string[] =>
  [...(imprecis.get(key) ?? [])].filter((value) => !certains.get(key)?.has(value)).sort();

function joinCollectivites(atlas: AtlasExport, links: Links, reference: ReferenceData, tenues: Tenues) {
  const named = atlas.collectivites.map(({ id, nom }) => ({ id, name: nom }));
  const slugs = assignSlugs(named, (slug, id) => isHeld(tenues, adresses.collectivite(slug), `collectivites/${id}`));
  const voisines = findNearest(sortById(atlas.collectivites), VOISINES, PROCHE_KM);
  const semblables = findPeers(atlas.collectivites, VOISINES);
  const records = sortByName(atlas.collectivites).map((collectivite): CollectiviteRecord => {
    const { id, departement, region, contacts, ...facts } = collectivite;
    const own = { cooperations: links.cooperations.get(id) ?? [], projets: links.projets.get(id) ?? [] };
    return {
      ...facts,
      id,
      slug: slugs.get(id) ?? id,
      departement: departement === undefined ? undefined : reference.departements.get(departement),
      region: region === undefined ? undefined : reference.regions.get(region),
      contacts: contacts.map(({ nom, fonction, courriel, verifie }) => ({ nom, fonction, courriel, verifie })),
      ...own,
      pays: certainsOf(links.pays, id),
      paysImprecis: imprecisOf(links.pays, id),
      completude: completudeOf(collectivite, own),
      voisines: voisines.get(id) ?? [],
      semblables: semblables.get(id) ?? [],
    };
  });
  return new Map(records.map((record) => [record.id, record]));
}

function withAutresPopulations(
  records: Map<string, CollectiviteRecord>,
  autres: ReadonlyMap<string, AutrePopulation[]>,
): Map<string, CollectiviteRecord> {
  for (const [id, autresPopulations] of autres) {
    const record = records.get(id);
    if (record) records.set(id, { ...record, autresPopulations });
  }
  return records;
}

function completudeOf(collectivite: Collectivite, own: { cooperations: string[]; projets: string[] }) {
  return {
    contacts: collectivite.contacts.length > 0,
    apd: collectivite.apd.length > 0,
    reseaux: collectivite.reseaux.length > 0,
    cooperations: own.cooperations.length > 0,
    projets: own.projets.length > 0,
  };
}

/** A town, whose name may be said otherwise elsewhere; a province that bears the name of one is no town. */
const isVille = ({ nature }: AtlasExport['partenaires'][number]): boolean => nature === 'commune' || nature === 'autre';

function joinPartenaires(
  atlas: AtlasExport,
  links: Links,
  { nommerEnLangue }: Pick<ReferenceData, 'nommerEnLangue'>,
  tenues: Tenues,
): Map<string, PartenaireRecord> {
  const named = atlas.partenaires.map(({ id, nom }) => ({ id, name: nom }));
  const slugs = assignSlugs(named, (slug, id) => isHeld(tenues, adresses.partenaire(slug), `partenaires/${id}`));
  return new Map(
    sortByName(atlas.partenaires).map((partenaire) => [
      partenaire.id,
      {
        ...partenaire,
        slug: slugs.get(partenaire.id) ?? partenaire.id,
        nomsEnLangue: isVille(partenaire) ? nommerEnLangue(partenaire.pays, partenaire.nom) : {},
        cooperations: links.cooperations.get(partenaire.id) ?? [],
        projets: links.projets.get(partenaire.id) ?? [],
        collectivites: certainsOf(links.collectivites, partenaire.id),
        collectivitesImprecises: imprecisOf(links.collectivites, partenaire.id),
      },
    ]),
  );
}

function joinProjets(projets: readonly Projet[], tenues: Tenues): Map<string, ProjetRecord> {
  const semblables = findAlike(projets, SEMBLABLES);
  const named = projets.map(({ id, titre }) => ({ id, name: titre }));
  const slugs = assignSlugs(named, (slug, id) => isHeld(tenues, adresses.projet(slug), `projets/${id}`));
  return new Map(
    projets.map((projet) => [
      projet.id,
      { ...projet, slug: slugs.get(projet.id) ?? projet.id, semblables: semblables.get(projet.id) ?? [] },
    ]),
  );
}

function sortByName<T extends { id: string; nom: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compareNoms(a.nom, b.nom) || (a.id < b.id ? -1 : 1));
}

function sortByTitle(projets: readonly Projet[]): Projet[] {
  return [...projets].sort((a, b) => compareNoms(a.titre, b.titre) || (a.id < b.id ? -1 : 1));
}

function sortById<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}

/**
 * One address for each id: the name, then the id, so that two Saint-Denis stay apart and a renaming is the only
 * thing that changes an address. An id that already starts with the name stands alone: `cotonou-bj`.
 * Should two still meet, the later id (in text order) takes `-2`.
 * @param isTaken whether an earlier publication keeps the address for another record
 */
export function assignSlugs(
  records: Iterable<{ id: string; name: string }>,
  isTaken: (slug: string, id: string) => boolean = () => false,
): Map<string, string> {
  const taken = takenSlugs();
  const slugs = new Map<string, string>();
  for (const { id, name } of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const base = joinSlug(slugify(name, 60), slugify(id));
    let slug = takeSlug(base, taken);
    while (isTaken(slug, id)) slug = takeSlug(base, taken);
    slugs.set(id, slug);
  }
  return slugs;
}

const isHeld = (tenues: Tenues, adresse: string, key: string): boolean => (tenues.get(adresse) ?? key) !== key;

function joinSlug(name: string, id: string): string {
  return id === name || id.startsWith(`${name}-`) ? id : `${name}-${id}`;
}
