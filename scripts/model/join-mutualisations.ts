import type {
  CooperationRecord,
  MutualisationRecord,
  PartenaireRecord,
  ProjetRecord,
} from '../../src/schemas/content/records.ts';
import type { SiteModel } from './site-model.ts';

export type MutualisationMaps = Pick<
  SiteModel,
  'collectivites' | 'partenaires' | 'cooperations' | 'projets' | 'pays' | 'thematiques'
>;

const collator = new Intl.Collator('fr', { numeric: true });

/**
 * Where several French collectivités act: on one foreign territory, or on one theme in one country. Links that the export
 * says are over do not count. Most collectivités first; at a tie, most links in progress, then the most recent year, then
 * the names. Linear in the number of links, but for the sort.
 */
export function joinMutualisations(maps: MutualisationMaps): MutualisationRecord[] {
  const groups = [...groupLinks(maps).values()].filter(({ members }) => members.size > 1);
  const records = dropRepeatedParents(groups, maps).map((group) => toRecord(group, maps));
  const name = ({ pays, partenaire = '', thematique = '' }: MutualisationRecord) => [
    maps.pays.get(pays)?.nom ?? pays,
    maps.partenaires.get(partenaire)?.nom ?? maps.thematiques.get(thematique)?.nom ?? '',
    partenaire,
  ];
  const named = records.map((record) => ({ record, names: name(record) }));
  named.sort((a, b) => compareRank(a.record, b.record) || compareNames(a.names, b.names));
  return named.map(({ record }) => record);
}

/** The rule that pages state, without the names. Negative when `a` comes first. */
export function compareRank(
  a: Pick<MutualisationRecord, 'collectivites' | 'enCours' | 'derniereAnnee'>,
  b: Pick<MutualisationRecord, 'collectivites' | 'enCours' | 'derniereAnnee'>,
): number {
  return (
    b.collectivites.length - a.collectivites.length ||
    b.enCours - a.enCours ||
    (b.derniereAnnee ?? 0) - (a.derniereAnnee ?? 0)
  );
}

function compareNames(a: readonly string[], b: readonly string[]): number {
  for (const [place, name] of a.entries()) {
    const order = collator.compare(name, b[place] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

interface Group extends Pick<MutualisationRecord, 'genre' | 'pays' | 'partenaire' | 'thematique'> {
  /** Ids of the collectivités; true for those that have a link in progress. */
  members: Map<string, boolean>;
  derniereAnnee: number | null;
  ensemble: number;
}

type Link = CooperationRecord | ProjetRecord;

function groupLinks(maps: MutualisationMaps): Map<string, Group> {
  const groups = new Map<string, Group>();
  const add = (key: string, facts: Pick<Group, 'genre' | 'pays' | 'partenaire' | 'thematique'>, link: Link) => {
    const group = groups.get(key) ?? { ...facts, members: new Map(), derniereAnnee: null, ensemble: 0 };
    groups.set(key, group);
    addLink(group, link);
  };
  for (const link of [...maps.cooperations.values(), ...maps.projets.values()]) {
    if (link.statut === 'termine') continue;
    const partners = link.partenaires.flatMap((id) => maps.partenaires.get(id) ?? []);
    for (const { id, pays } of territoriesOf(link, partners))
      add(`territoire ${id}`, { genre: 'territoire', pays, partenaire: id }, link);
    for (const pays of countriesOf(link, partners))
      for (const thematique of themesOf(link, maps))
        add(`${pays} ${thematique}`, { genre: 'thematique', pays, thematique }, link);
  }
  return groups;
}

function addLink(group: Group, link: Link): void {
  const collectivites = new Set(link.collectivites);
  for (const id of collectivites) group.members.set(id, link.statut === 'en-cours' || (group.members.get(id) ?? false));
  const year = Number((link.fin ?? link.debut ?? '').slice(0, 4));
  if (year > 0) group.derniereAnnee = Math.max(group.derniereAnnee ?? 0, year);
  if (collectivites.size > 1) group.ensemble = Math.max(group.ensemble, collectivites.size);
}

/** None for a link of several collectivités with several territories: it does not say who acts where. */
const territoriesOf = (link: Link, partners: readonly PartenaireRecord[]): readonly PartenaireRecord[] =>
  partners.length > 1 && new Set(link.collectivites).size > 1 ? [] : partners;

/** Where the link takes place: a project says it, a cooperation has it from its partners. */
function countriesOf(link: Link, partners: readonly PartenaireRecord[]): Set<string> {
  return new Set('pays' in link ? link.pays : partners.map(({ pays }) => pays));
}

/** The themes of the link and those that they are a part of. */
function themesOf({ thematiques }: Link, maps: MutualisationMaps): Set<string> {
  const known = thematiques.filter((slug) => maps.thematiques.has(slug));
  return new Set(known.flatMap((slug) => [slug, maps.thematiques.get(slug)?.parent ?? slug]));
}

/** A theme whose collectivités are all in one of its parts says nothing more than that part. */
function dropRepeatedParents(groups: readonly Group[], maps: MutualisationMaps): Group[] {
  const sizes = new Map(groups.map(({ pays, thematique, members }) => [`${pays} ${thematique}`, members.size]));
  return groups.filter(({ genre, pays, thematique = '', members }) => {
    if (!maps.pays.has(pays)) return false;
    if (genre === 'territoire') return true;
    const parts = maps.thematiques.get(thematique)?.enfants ?? [];
    return !parts.some((part) => sizes.get(`${pays} ${part}`) === members.size);
  });
}

function toRecord({ members, ...facts }: Group, { collectivites }: MutualisationMaps): MutualisationRecord {
  const named = [...members.keys()].map((id) => ({ id, nom: collectivites.get(id)?.nom ?? id }));
  named.sort((a, b) => collator.compare(a.nom, b.nom) || (a.id < b.id ? -1 : 1));
  return {
    ...facts,
    collectivites: named.map(({ id }) => id),
    enCours: [...members.values()].filter(Boolean).length,
  };
}
