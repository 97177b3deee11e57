import type { CooperationRecord, MutualisationRecord, ProjetRecord } from '../../src/contract/content/records.ts';
import { tellQuiAgitOu } from '../../src/contract/rules/qui-agit-ou.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import type { SiteModel } from './site-model.ts';

export type MutualisationMaps = Pick<
  SiteModel,
  'collectivites' | 'partenaires' | 'cooperations' | 'projets' | 'pays' | 'thematiques'
>;

/**
 * Where several French collectivités act: with one partner, or on one precise theme in one country; a theme with parts
 * gathers too much to be a subject that they share, and a commune with its intercommunalité alone is one of them. Themes that
 * the same people share in one country are one place. Links that the export says are over do not count, nor do collectivités
 * in a link that does not say that they act there. Most collectivités first; at a tie, those that do not all work together
 * yet, most links in progress, the most recent year, then the names. Linear in the number of links, but for the sort.
 * @param jour the day of the site: a year of long ago tells less than none
 */
export function joinMutualisations(
  maps: MutualisationMaps,
  epciDe: ReadonlyMap<string, string>,
  jour: string,
): MutualisationRecord[] {
  const groups = [...groupLinks(maps).values()].filter(({ members }) => isShared([...members.keys()], maps, epciDe));
  const records = mergeThemes(groups).map((group) => toRecord(group, maps));
  const name = ({ pays, partenaire = '', thematiques: [thematique = ''] }: MutualisationRecord) => [
    maps.pays.get(pays)?.nom ?? pays,
    maps.partenaires.get(partenaire)?.nom ?? maps.thematiques.get(thematique)?.nom ?? '',
    partenaire,
  ];
  const named = records.map((record) => ({ record, names: name(record) }));
  const depuis = Number(jour.slice(0, 4)) - ANNEES_ANCIENNES;
  named.sort((a, b) => compareRank(a.record, b.record, depuis) || compareNames(a.names, b.names));
  return named.map(({ record }) => record);
}

/** A link last known more years ago does not go before one without a year. */
const ANNEES_ANCIENNES = 10;

/** Two collectivités at least, of which one is not the intercommunalité of the others. */
function isShared(
  ids: readonly string[],
  { collectivites }: Pick<MutualisationMaps, 'collectivites'>,
  epciDe: ReadonlyMap<string, string>,
): boolean {
  const members = ids.flatMap((id) => collectivites.get(id) ?? []);
  const sirens = new Set(members.map(({ siren }) => siren));
  const territoires = members.map(({ id, insee, siren }) => {
    const epci = epciDe.get(insee ?? '');
    return epci !== undefined && sirens.has(epci) ? epci : (siren ?? id);
  });
  return new Set(territoires).size > 1;
}

type Rang = Pick<MutualisationRecord, 'collectivites' | 'enCours' | 'derniereAnnee' | 'ensemble'>;

/** The rule that pages state, without the names. Negative when `a` comes first. @param depuis the year before which one is old */
export function compareRank(a: Rang, b: Rang, depuis: number): number {
  const together = ({ ensemble, collectivites }: Rang) => Number(ensemble === collectivites.length);
  const year = ({ derniereAnnee }: Rang) => derniereAnnee ?? depuis - 0.5;
  return (
    b.collectivites.length - a.collectivites.length ||
    together(a) - together(b) ||
    b.enCours - a.enCours ||
    year(b) - year(a)
  );
}

function compareNames(a: readonly string[], b: readonly string[]): number {
  for (const [place, name] of a.entries()) {
    const order = compareNoms(name, b[place] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

interface Rencontre extends Pick<MutualisationRecord, 'sujet' | 'pays' | 'partenaire' | 'thematiques'> {
  /** Ids of the collectivités; true for those that have a link in progress. */
  members: Map<string, boolean>;
  derniereAnnee: number | null;
  ensemble: number;
}

type Link = CooperationRecord | ProjetRecord;

function groupLinks(maps: MutualisationMaps): Map<string, Rencontre> {
  const groups = new Map<string, Rencontre>();
  const add = (facts: Pick<Rencontre, 'sujet' | 'pays' | 'partenaire' | 'thematiques'>, link: Link, who: string[]) => {
    if (who.length === 0 || !maps.pays.has(facts.pays)) return;
    const key = `${facts.sujet} ${facts.partenaire ?? `${facts.pays} ${facts.thematiques}`}`;
    const group = groups.get(key) ?? { ...facts, members: new Map(), derniereAnnee: null, ensemble: 0 };
    groups.set(key, group);
    addLink(group, link, who);
  };
  const paysOf = (id: string) => maps.partenaires.get(id)?.pays;
  for (const link of [...maps.cooperations.values(), ...maps.projets.values()]) {
    if (link.statut === 'termine') continue;
    const { collectivites, partenaires, pays, inPays, withPartenaire } = tellQuiAgitOu(link, paysOf);
    for (const partenaire of partenaires) {
      const who = collectivites.filter((id) => withPartenaire(id, partenaire) === 'certain');
      add({ sujet: 'territoire', pays: paysOf(partenaire) ?? '', partenaire, thematiques: [] }, link, who);
    }
    for (const code of pays) {
      const who = collectivites.filter((id) => inPays(id, code) === 'certain');
      for (const thematique of preciseThemesOf(link, maps))
        add({ sujet: 'thematique', pays: code, thematiques: [thematique] }, link, who);
    }
  }
  return groups;
}

/** The themes that the same people share in one country, as one. */
function mergeThemes(groups: readonly Rencontre[]): Rencontre[] {
  const merged = new Map<string, Rencontre>();
  for (const group of groups) {
    const key = group.partenaire ?? [group.pays, ...[...group.members.keys()].sort()].join(' ');
    const first = merged.get(key);
    if (first === undefined) merged.set(key, group);
    else mergeInto(first, group);
  }
  return [...merged.values()];
}

function mergeInto(first: Rencontre, { thematiques, members, derniereAnnee, ensemble }: Rencontre): void {
  first.thematiques.push(...thematiques);
  for (const [id, isCurrent] of members) first.members.set(id, isCurrent || (first.members.get(id) ?? false));
  if (derniereAnnee !== null) first.derniereAnnee = Math.max(first.derniereAnnee ?? 0, derniereAnnee);
  first.ensemble = Math.max(first.ensemble, ensemble);
}

function addLink(group: Rencontre, link: Link, who: readonly string[]): void {
  for (const id of who) group.members.set(id, link.statut === 'en-cours' || (group.members.get(id) ?? false));
  const year = Number((link.fin ?? link.debut ?? '').slice(0, 4));
  if (year > 0) group.derniereAnnee = Math.max(group.derniereAnnee ?? 0, year);
  if (who.length > 1) group.ensemble = Math.max(group.ensemble, who.length);
}

/** The themes of the link that have no parts: what a person would call the same subject. */
function preciseThemesOf({ thematiques }: Link, maps: MutualisationMaps): Set<string> {
  return new Set(thematiques.filter((slug) => maps.thematiques.get(slug)?.enfants.length === 0));
}

function toRecord(
  { members, thematiques, ...facts }: Rencontre,
  { collectivites, thematiques: themes }: MutualisationMaps,
): MutualisationRecord {
  const named = [...members.keys()].map((id) => ({ id, nom: collectivites.get(id)?.nom ?? id }));
  named.sort((a, b) => compareNoms(a.nom, b.nom) || (a.id < b.id ? -1 : 1));
  return {
    ...facts,
    thematiques: thematiques.toSorted((a, b) => compareNoms(themes.get(a)?.nom ?? a, themes.get(b)?.nom ?? b)),
    collectivites: named.map(({ id }) => id),
    enCours: [...members.values()].filter(Boolean).length,
  };
}
