import type { ActionColumns, CarteFile } from '../../contract/carte/carte-file.ts';
import { buildLists, type Lists } from '../../contract/carte/list-column.ts';
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

/** Reads a column of lists row after row: each call gives the next row. */
function createReader({ n, v }: { n: number[]; v: number[] }): () => number[] {
  let row = 0;
  let start = 0;
  return () => {
    const end = start + (n[row++] ?? 0);
    const values = v.slice(start, end);
    start = end;
    return values;
  };
}

/** Gives, in the order of names, the next row of the list that each action comes from. */
function interleave(file: CarteFile) {
  const readers = (columns: ActionColumns) => ({
    collectivites: createReader(columns.collectivites),
    partenaires: createReader(columns.partenaires),
    thematiques: createReader(columns.thematiques),
    pays: createReader('pays' in columns ? (columns.pays as CarteFile['projets']['pays']) : { n: [], v: [] }),
  });
  return { c: readers(file.cooperations), p: readers(file.projets) };
}

type Raw = Record<'collectivites' | 'partenaires' | 'thematiques' | 'pays', number[]>;

function readRows(file: CarteFile): Raw[] {
  const readers = interleave(file);
  return Array.from(file.ordre, (mark) => {
    const next = mark === 'c' ? readers.c : readers.p;
    return {
      collectivites: next.collectivites(),
      partenaires: next.partenaires(),
      thematiques: next.thematiques(),
      pays: next.pays(),
    };
  });
}

/** Where each action stands in its own list. */
function readRangs(ordre: string): { rangs: Int32Array; ownRows: Uint32Array } {
  const rangs = new Int32Array(ordre.length).fill(-1);
  const ownRows = new Uint32Array(ordre.length);
  let cooperations = 0;
  let projets = 0;
  for (let action = 0; action < ordre.length; action++) {
    if (ordre[action] === 'c') ownRows[action] = cooperations++;
    else {
      rangs[action] = projets;
      ownRows[action] = projets++;
    }
  }
  return { rangs, ownRows };
}

/** Where a partner stands on the map: itself, or its country when nobody knows its position. */
const lieuOfPartenaire = ({ partenaires }: CarteFile, lieux: Positions, partenaire: number): number =>
  Number.isNaN(lieux.lon[partenaire]) ? partenaires.noms.length + (partenaires.pays[partenaire] ?? -1) : partenaire;

/** By action, the pairs that nothing ties: a place that several partners share is drawn when one of them is tied. */
function buildSansTrait(
  file: CarteFile,
  rows: readonly Raw[],
  lieux: Positions,
  rangs: Int32Array,
): Carte['sansTrait'] {
  const count = file.partenaires.noms.length;
  const lieuOf = (place: number) => (place < count ? lieuOfPartenaire(file, lieux, place) : place);
  const actionsOf = (isProjet: boolean) =>
    Array.from(rangs, (rang, action) => ({ rang, action })).filter(({ rang }) => rang >= 0 === isProjet);
  const read = (sansLien: readonly number[], actions: readonly { action: number }[]) => {
    const untied = new Map<number, Map<number, Set<number>>>();
    for (let at = 0; at < sansLien.length; at += 3) {
      const [row = 0, collectivite = 0, place = 0] = sansLien.slice(at, at + 3);
      const action = actions[row]?.action ?? -1;
      const own = untied.get(action) ?? new Map<number, Set<number>>();
      untied.set(action, own.set(collectivite, (own.get(collectivite) ?? new Set()).add(place)));
    }
    return [...untied].map(([action, own]) => {
      const row = rows[action];
      const places = [...(row?.partenaires ?? []), ...(row?.pays ?? []).map((pays) => count + pays)];
      const pairs = [...own].flatMap(([collectivite, without]) => {
        const drawn = new Set(places.filter((place) => !without.has(place)).map(lieuOf));
        const lost = [...without].map(lieuOf).filter((lieu) => !drawn.has(lieu));
        return lost.map((lieu) => pairOf({ lieux }, collectivite, lieu));
      });
      return [action, new Set(pairs)] as const;
    });
  };
  return new Map([
    ...read(file.cooperations.sansLien, actionsOf(false)),
    ...read(file.projets.sansLien, actionsOf(true)),
  ]);
}

function buildActions(file: CarteFile, rows: readonly Raw[], lieux: Positions): Carte['actions'] {
  const { collectivites, partenaires, thematiques } = file;
  const known = (lieu: number) => !Number.isNaN(lieux.lon[lieu]);
  const list = (fill: (row: Raw, add: (value: number) => void) => void): Lists =>
    buildLists(rows.length, (index, add) => {
      const row = rows[index];
      if (row) fill(row, add);
    });
  const paysOf = (partenaire: number) => partenaires.pays[partenaire] ?? -1;
  const lieuOfPays = (pays: number) => partenaires.noms.length + pays;
  return {
    collectivites: list((row, add) => row.collectivites.forEach(add)),
    partenaires: list((row, add) => row.partenaires.forEach(add)),
    pays: list((row, add) => {
      for (const code of [...row.partenaires.map(paysOf), ...row.pays]) if (code >= 0) add(code);
    }),
    thematiques: list((row, add) => {
      for (const theme of row.thematiques) {
        add(theme);
        const parent = thematiques.parents[theme] ?? -1;
        if (parent >= 0) add(parent);
      }
    }),
    regions: list((row, add) => {
      for (const index of row.collectivites) {
        const region = collectivites.regions[index] ?? -1;
        if (region >= 0) add(region);
      }
    }),
    lieux: list((row, add) => {
      for (const partenaire of row.partenaires) {
        const lieu = lieuOfPartenaire(file, lieux, partenaire);
        if (known(lieu)) add(lieu);
      }
      for (const pays of row.pays) if (known(lieuOfPays(pays))) add(lieuOfPays(pays));
    }),
  };
}

/** The columns that the map works on, from the file as it comes. */
export function decodeCarte(file: CarteFile): Carte {
  const { rangs, ownRows } = readRangs(file.ordre);
  const total = file.ordre.length;
  const columnsOf = (action: number) => (rangs[action] === -1 ? file.cooperations : file.projets);
  const read =
    (get: (columns: ActionColumns, row: number) => number | string | undefined) => (_: unknown, action: number) =>
      Number(get(columnsOf(action), ownRows[action] ?? 0) ?? 0);
  const partenaires = { ...file.partenaires, ...toPositions(file.partenaires) };
  const pays = { ...file.pays, ...toPositions(file.pays) };
  const lieux = concat(partenaires, pays);
  const rows = readRows(file);
  return {
    total,
    pays,
    thematiques: file.thematiques,
    regions: file.regions,
    collectivites: { ...file.collectivites, ...toPositions(file.collectivites) },
    partenaires,
    formes: Uint8Array.from(
      { length: total },
      read(({ formes }, row) => formes[row]),
    ),
    champs: file.champs.map(({ cooperations, projets, ...champ }) => ({
      ...champ,
      valeurs: buildLists(total, (action, add) => {
        const values = (rangs[action] === -1 ? cooperations : projets)[ownRows[action] ?? 0] ?? 0;
        for (const value of [values].flat()) if (value > 0) add(value - 1);
      }),
    })),
    debut: Uint16Array.from(
      { length: total },
      read(({ debut }, row) => debut[row]),
    ),
    fin: Uint16Array.from(
      { length: total },
      read(({ fin }, row) => fin[row]),
    ),
    actions: buildActions(file, rows, lieux),
    sansTrait: buildSansTrait(file, rows, lieux, rangs),
    rangs,
    lieux,
  };
}
