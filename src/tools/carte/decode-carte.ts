import type { CarteFile, ListColumn } from '../../contract/carte/carte-file.ts';
import { buildLists, type Lists, leadLists, rowOf } from '../../contract/carte/list-column.ts';
import type { Positions } from '../explorer/cluster-places.ts';
import { type Carte, pairOf } from './carte.ts';

/** Degrees from hundredths; NaN for null. */
function toPositions({ lon, lat }: { lon: (number | null)[]; lat: (number | null)[] }): Positions {
  const degrees = (values: (number | null)[]) =>
    Float64Array.from(values, (value) => (value === null ? Number.NaN : value / 100));
  return { lon: degrees(lon), lat: degrees(lat) };
}

function concat(a: Positions, b: Positions): Positions {
  const join = (first: Float64Array, second: Float64Array) => {
    const all = new Float64Array(first.length + second.length);
    all.set(first);
    all.set(second, first.length);
    return all;
  };
  return { lon: join(a.lon, b.lon), lat: join(a.lat, b.lat) };
}

/** Where each action stands in its own list. */
interface Ordre {
  total: number;
  /** Of each action, its rank among the projects; −1 for a cooperation. */
  rangs: Int32Array;
  /** Of each action, its row in its own list. */
  rows: Uint32Array;
  /** Of each row of both lists, its action. */
  cooperations: number[];
  projets: number[];
}

const COOPERATION = 'c'.charCodeAt(0);

function readOrdre(ordre: string): Ordre {
  const total = ordre.length;
  const rangs = new Int32Array(total).fill(-1);
  const rows = new Uint32Array(total);
  const [cooperations, projets]: [number[], number[]] = [[], []];
  for (let action = 0; action < total; action++) {
    const own = ordre.charCodeAt(action) === COOPERATION ? cooperations : projets;
    rows[action] = own.length;
    if (own === projets) rangs[action] = own.length;
    own.push(action);
  }
  return { total, rangs, rows, cooperations, projets };
}

/** The same column of both lists, as the file has them, in the order of names. */
function joinColumn({ total, rangs }: Ordre, cooperations: ListColumn, projets: ListColumn): Lists {
  const lists = {
    starts: new Uint32Array(total + 1),
    values: new Uint16Array(cooperations.v.length + projets.v.length),
  };
  const read = { cooperations: { row: 0, at: 0, ...cooperations }, projets: { row: 0, at: 0, ...projets } };
  let end = 0;
  for (let action = 0; action < total; action++) {
    const own = rangs[action] === -1 ? read.cooperations : read.projets;
    for (let left = own.n[own.row++] ?? 0; left > 0; left--) lists.values[end++] = own.v[own.at++] ?? 0;
    lists.starts[action + 1] = end;
  }
  return lists;
}

/** Where a partner stands on the map: itself, or its country when nobody knows its position. */
const lieuOfPartenaire = ({ partenaires }: CarteFile, lieux: Positions, partenaire: number): number =>
  Number.isNaN(lieux.lon[partenaire]) ? partenaires.noms.length + (partenaires.pays[partenaire] ?? -1) : partenaire;

/** By action, the pairs that nothing ties: a place that several partners share is drawn when one of them is tied. */
function buildSansTrait(
  file: CarteFile,
  { partenaires, pays }: Raw,
  lieux: Positions,
  ordre: Ordre,
): Carte['sansTrait'] {
  const count = file.partenaires.noms.length;
  const lieuOf = (place: number) => (place < count ? lieuOfPartenaire(file, lieux, place) : place);
  const read = (sansLien: readonly number[], actions: readonly number[]) => {
    const untied = new Map<number, Map<number, Set<number>>>();
    for (let at = 0; at < sansLien.length; at += 3) {
      const action = actions[sansLien[at] ?? -1] ?? -1;
      const [collectivite, place] = [sansLien[at + 1] ?? 0, sansLien[at + 2] ?? 0];
      const own = untied.get(action) ?? new Map<number, Set<number>>();
      untied.set(action, own.set(collectivite, (own.get(collectivite) ?? new Set()).add(place)));
    }
    return [...untied].map(([action, own]) => {
      const places = [...rowOf(partenaires, action), ...Array.from(rowOf(pays, action), (code) => count + code)];
      const pairs = [...own].flatMap(([collectivite, without]) => {
        const drawn = new Set(places.filter((place) => !without.has(place)).map(lieuOf));
        const lost = [...without].map(lieuOf).filter((lieu) => !drawn.has(lieu));
        return lost.map((lieu) => pairOf({ lieux }, collectivite, lieu));
      });
      return [action, new Set(pairs)] as const;
    });
  };
  return new Map([
    ...read(file.cooperations.sansLien, ordre.cooperations),
    ...read(file.projets.sansLien, ordre.projets),
  ]);
}

/** Of each action, as the file has them. */
type Raw = Record<'collectivites' | 'partenaires' | 'thematiques' | 'pays', Lists>;

function buildActions(file: CarteFile, ordre: Ordre, lieux: Positions): [Carte['actions'], Raw] {
  const { collectivites, partenaires, thematiques, pays, cooperations, projets } = file;
  const raw: Raw = {
    collectivites: joinColumn(ordre, cooperations.collectivites, projets.collectivites),
    partenaires: joinColumn(ordre, cooperations.partenaires, projets.partenaires),
    thematiques: joinColumn(ordre, cooperations.thematiques, projets.thematiques),
    pays: joinColumn(ordre, { n: [], v: [] }, projets.pays),
  };
  const itself = (names: readonly string[]) => names.map((_, value) => value);
  const known = (lieu: number) => (Number.isNaN(lieux.lon[lieu]) ? -1 : lieu);
  const actions = {
    collectivites: leadLists([raw.collectivites, itself(collectivites.noms)]),
    partenaires: leadLists([raw.partenaires, itself(partenaires.noms)]),
    pays: leadLists([raw.partenaires, partenaires.pays], [raw.pays, itself(pays.noms)]),
    thematiques: leadLists([raw.thematiques, itself(thematiques.noms), thematiques.parents]),
    regions: leadLists([raw.collectivites, collectivites.regions]),
    lieux: leadLists(
      [raw.partenaires, partenaires.noms.map((_, at) => known(lieuOfPartenaire(file, lieux, at)))],
      [raw.pays, pays.noms.map((_, code) => known(partenaires.noms.length + code))],
    ),
  };
  return [actions, raw];
}

const DIGIT = '0'.charCodeAt(0);

/** The columns that the map works on, from the file as it comes. */
export function decodeCarte(file: CarteFile): Carte {
  const ordre = readOrdre(file.ordre);
  const { total, rangs, rows } = ordre;
  const { cooperations, projets } = file;
  /** Of an action, its value in a column of its own list. */
  const pick = <T>(ofCooperations: ArrayLike<T>, ofProjets: ArrayLike<T>, action: number): T | undefined =>
    (rangs[action] === -1 ? ofCooperations : ofProjets)[rows[action] ?? 0];
  const years = (cle: 'debut' | 'fin') =>
    new Uint16Array(total).map((_, action) => pick(cooperations[cle], projets[cle], action) ?? 0);
  const digitsOf = (text: string) => new Uint8Array(text.length).map((_, at) => text.charCodeAt(at) - DIGIT);
  const [formesC, formesP] = [digitsOf(cooperations.formes), digitsOf(projets.formes)];
  const partenaires = { ...file.partenaires, ...toPositions(file.partenaires) };
  const pays = { ...file.pays, ...toPositions(file.pays) };
  const lieux = concat(partenaires, pays);
  const [actions, raw] = buildActions(file, ordre, lieux);
  return {
    total,
    pays,
    thematiques: file.thematiques,
    regions: file.regions,
    collectivites: { ...file.collectivites, ...toPositions(file.collectivites) },
    partenaires,
    formes: new Uint8Array(total).map((_, action) => pick(formesC, formesP, action) ?? 0),
    champs: file.champs.map(({ cooperations: ofCooperations, projets: ofProjets, ...champ }) => ({
      ...champ,
      valeurs: buildLists(total, (action, add) => {
        const values = pick(ofCooperations, ofProjets, action) ?? 0;
        if (typeof values === 'object') {
          for (const value of values) if (value > 0) add(value - 1);
        } else if (values > 0) add(values - 1);
      }),
    })),
    debut: years('debut'),
    fin: years('fin'),
    actions,
    sansTrait: buildSansTrait(file, raw, lieux, ordre),
    rangs,
    lieux,
  };
}
