import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse, type DSVRowString } from 'd3';
import { decodeHTML } from 'entities';
import { describe, expect, it } from 'vitest';
import { distFolder, flatten, readBuilt, toNumber } from './read-site.ts';

// Receipts: the numbers that pages print are counted again from the files that the site hands over, as a journalist would.

const dist = distFolder();
const tables = new Map<string, readonly DSVRowString[]>();
const rows = (table: string): readonly DSVRowString[] => {
  const known = tables.get(table) ?? csvParse(readBuilt(`donnees/${table}.csv`));
  tables.set(table, known);
  return known;
};
const values = (cell = ''): string[] => (cell === '' ? [] : cell.split('|'));
/** How many rows of a table have, in a column, one of these values. */
const count = (table: string, column: string, ...wanted: string[]): number =>
  rows(table).filter((row) => values(row[column]).some((value) => wanted.includes(value))).length;
const rowOf = (table: string, adresse: string): DSVRowString | undefined =>
  rows(table).find((row) => new URL(row.adresse ?? '').pathname === adresse);

interface Recu {
  page: string;
  libelle: string;
  imprime: number;
  recompte: number;
}

const toText = (html: string) => flatten(decodeHTML(html.replace(/<[^>]+>/g, '')));
const main = (path: string) => readBuilt(join(path, 'index.html')).replace(/^.*<main[^>]*>|<\/main>.*$/gs, '');
const folders = (path: string) =>
  readdirSync(join(dist, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dist, path, entry.name, 'index.html')))
    .map(({ name }) => `/${path}/${name}/`);

/** « <dt>pays</dt><dd>6</dd> », « <h3>12 projets</h3> », « <p>6 collectivités… »: a label, and the number beside it. */
function* readNumbers(html: string): Iterable<[libelle: string, nombre: number]> {
  for (const [, label = '', value = ''] of html.matchAll(/<dt>(.*?)<\/dt>\s*<dd>([\d\s\u00a0\u202f]+)<\/dd>/gs))
    yield [toText(label), toNumber(value)];
  for (const [, text = ''] of html.matchAll(/<(?:h2|h3|p)[^>]*>(.*?)<\/(?:h2|h3|p)>/gs)) {
    const [, value, label] = toText(text).match(/^(\d[\d ]*) (\p{L}.*)$/u) ?? [];
    if (value !== undefined && label !== undefined) yield [label, toNumber(value)];
  }
}

type Regle = readonly [libelle: RegExp, recount: (row: DSVRowString) => number];
const own = (column: string) => (row: DSVRowString) => values(row[column]).length;

/** What the numbers of a page are called → how to count them again from the row of what it tells of. */
const REGLES: Readonly<Record<string, readonly Regle[]>> = {
  pays: [
    [/^collectivités? françaises?(?: recensées? ici)?$/, ({ id = '' }) => count('collectivites', 'pays', id)],
    [/^partenaires? sur place/, ({ id = '' }) => count('partenaires', 'pays', id)],
    [/^annonces? de recherche/, ({ id = '' }) => count('recherches', 'pays', id)],
    [/^coopérations?$/, ({ id = '' }) => count('cooperations', 'pays', id)],
    [/^projets?$/, ({ id = '' }) => count('projets', 'pays', id)],
    [
      /^programmes? à rejoindre/,
      ({ id = '' }) =>
        rows('programmes').filter(({ origine, pays }) => origine === 'guide' && values(pays).includes(id)).length,
    ],
  ],
  thematiques: [
    [/^coopérations?$/, (row) => count('cooperations', 'thematiques', ...withParts(row))],
    [/^projets?$/, (row) => count('projets', 'thematiques', ...withParts(row))],
  ],
  collectivites: [
    [/^habitants$/, ({ population = '' }) => Number(population)],
    [/^pays$/, own('pays')],
    [/^coopérations?$/, ({ id = '' }) => count('cooperations', 'collectivites', id)],
    [/^projets?(?: et actions?)?$/, ({ id = '' }) => count('projets', 'collectivites', id)],
  ],
  partenaires: [
    [/^collectivités? françaises? y /, own('collectivites')],
    [/^coopérations?$/, ({ id = '' }) => count('cooperations', 'partenaires', id)],
    [/^projets?$/, ({ id = '' }) => count('projets', 'partenaires', id)],
  ],
};

const withParts = ({ id = '' }: DSVRowString): string[] => [
  id,
  ...rows('thematiques').flatMap((row) => (row.parent === id ? (row.id ?? []) : [])),
];

function* listRecus(): Iterable<Recu> {
  for (const [folder, regles] of Object.entries(REGLES))
    for (const page of folders(folder)) {
      const row = rowOf(folder, page);
      if (row === undefined) continue;
      for (const [libelle, imprime] of readNumbers(main(page))) {
        const regle = regles.find(([label]) => label.test(libelle));
        if (regle) yield { page, libelle, imprime, recompte: regle[1](row) };
      }
    }
  yield* listTerritoires();
  yield* listCroisements();
  for (const page of folders('collectivites/regions')) {
    const [name] = main(page).match(/<h1[^>]*>.*?<\/h1>/s) ?? [''];
    for (const [libelle, imprime] of readNumbers(main(page)))
      if (/^collectivités? de la région/.test(libelle))
        yield { page, libelle, imprime, recompte: count('collectivites', 'region_libelle', toText(name)) };
  }
  for (const [, adresse = '', text = ''] of main('/partenaires/').matchAll(
    /<li>\s*<a href="([^"]+)">.*?<small>(.*?)<\/small>/gs,
  )) {
    const [, value] = toText(text).match(/(\d+) collectivités? françaises?/) ?? [];
    const row = rowOf('partenaires', adresse);
    if (value !== undefined && row !== undefined)
      yield {
        page: `/partenaires/ (${adresse})`,
        libelle: 'collectivités',
        imprime: Number(value),
        recompte: own('collectivites')(row),
      };
  }
}

/** The rows whose every column has one of the values that the link of a number asks for. */
const follow = (href: string) => {
  const params = new URLSearchParams(decodeHTML(href).split('?')[1]);
  const wanted = [...params].filter(([column]) => column !== 'table');
  return rows(params.get('table') ?? '').filter((row) =>
    wanted.every(([column, list]) => values(row[column]).some((value) => list.split(',').includes(value))),
  );
};

/** Régions and départements: collectivités by their code, countries by their rows, actions by the rows that the number leads to. */
function* listTerritoires(): Iterable<Recu> {
  for (const folder of ['regions', 'departements'])
    for (const page of folders(folder)) {
      const html = main(page);
      const [, lignes] = html.match(/href="([^"]*\?table=collectivites&[^"]*)"/) ?? [];
      const own = follow(lignes ?? '');
      const name = toText(html.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1] ?? '');
      const column = folder === 'regions' ? 'region_libelle' : 'departement_libelle';
      const mine = own.filter((row) => row[column] === name);
      for (const [libelle, imprime] of readNumbers(html)) {
        if (/^collectivités? engagées?$/.test(libelle)) yield { page, libelle, imprime, recompte: mine.length };
        if (/^pays où/.test(libelle))
          yield { page, libelle, imprime, recompte: new Set(mine.flatMap((row) => values(row.pays))).size };
      }
      yield* listLinked(page, html, (row) =>
        values(row.collectivites).some((id) => mine.some((collectivite) => collectivite.id === id)),
      );
    }
}

/** A theme in a country: each action has both. */
function* listCroisements(): Iterable<Recu> {
  for (const pays of folders('pays'))
    for (const page of folders(pays.slice(1, -1))) {
      const row = rowOf('pays', pays);
      const theme = rowOf('thematiques', `/thematiques/${page.split('/').at(-2)}/`);
      if (row === undefined || theme === undefined) continue;
      const wanted = withParts(theme);
      yield* listLinked(
        page,
        main(page),
        (action) =>
          values(action.pays).includes(row.id ?? '') && values(action.thematiques).some((one) => wanted.includes(one)),
      );
    }
}

/** The numbers whose label leads to rows, counted twice: by the link, and by what the page is about. */
function* listLinked(page: string, html: string, isMeant: (row: DSVRowString) => boolean): Iterable<Recu> {
  for (const [, href = '', libelle = '', value = ''] of html.matchAll(
    /<dt><a href="([^"]*\?table=(?:cooperations|projets)[^"]*)">(.*?)<\/a><\/dt>\s*<dd>([\d\s\u00a0\u202f]+)<\/dd>/gs,
  )) {
    const found = follow(href);
    const imprime = toNumber(value);
    yield { page, libelle, imprime, recompte: found.length };
    yield { page, libelle, imprime, recompte: found.filter(isMeant).length };
  }
}

describe('receipts: the numbers of the built site', () => {
  const recus = [...listRecus()];

  it('are counted again from the files, at least two hundred of them, of every kind', () => {
    expect(recus.filter(({ imprime, recompte }) => imprime !== recompte)).toEqual([]);
    expect(recus.length).toBeGreaterThan(200);
    const kinds = Object.entries(REGLES).flatMap(([folder, regles]) =>
      regles.map(([label]) => recus.some(({ page, libelle }) => page.startsWith(`/${folder}/`) && label.test(libelle))),
    );
    expect(kinds).not.toContain(false);
    for (const kind of [/^\/regions\//, /^\/departements\//, /^\/pays\/[^/]+\/[^/]+\/$/])
      expect(recus.filter(({ page }) => kind.test(page)).length).toBeGreaterThan(40);
  });

  it('lead to the rows that they count', () => {
    const without = [...new Set(recus.map(({ page }) => page))].filter((page) => {
      if (page.includes('(')) return false;
      const html = main(page);
      return !/href="[^"]*\/donnees\/extraire\/\?table=/.test(html);
    });
    expect(without).toEqual([]);
  });
});
