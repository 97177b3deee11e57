import type { Carte, Positions } from './carte.ts';
import type { ActionColumns, CarteFile } from './carte-file.ts';
import { buildLists, fromDifferences, type Lists } from './list-column.ts';

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
    collectivites: createReader(fromDifferences(columns.collectivites)),
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

function buildActions(file: CarteFile, lieux: Positions): Carte['actions'] {
  const rows = readRows(file);
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
        const lieu = known(partenaire) ? partenaire : lieuOfPays(paysOf(partenaire));
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
    statuts: Uint8Array.from(
      { length: total },
      read(({ statuts }, row) => statuts[row]),
    ),
    debut: Uint16Array.from(
      { length: total },
      read(({ debut }, row) => debut[row]),
    ),
    fin: Uint16Array.from(
      { length: total },
      read(({ fin }, row) => fin[row]),
    ),
    actions: buildActions(file, lieux),
    rangs,
    lieux,
  };
}
