// The static API: for each table a list of pages, each with as many rows as a phone can take, in the order of their ids.

import type { SiteRecord } from '../../src/contract/content/records.ts';
import { API, API_PAGE, DONNEES } from '../../src/contract/open-data/manifeste.ts';
import { SITE } from '../../src/contract/site.ts';
import { type AnyTable, objectOfRow } from './colonne.ts';
import type { Morceaux } from './formats/format.ts';
import { rowSchema } from './schemas.ts';
import type { Absolu } from './tables/columns.ts';

type Facts = Pick<SiteRecord['atlas'], 'date' | 'source' | 'licence' | 'fictif'>;
type Row = Record<string, unknown> & { id: string };

const JSON_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

/** The files of the API that tell of every table, by path under the site. */
export function* renderApi(tables: readonly AnyTable[], facts: Facts, absolu: Absolu): Iterable<[string, Morceaux]> {
  yield [`${API.slice(1)}index.json`, [toText(describeApi(tables, facts, absolu))]];
  yield [`${API.slice(1)}openapi.json`, [toText(describeOpenApi(tables, absolu))]];
}

const toText = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

/** Those of one table. */
export function* renderApiTable(table: AnyTable, facts: Facts, absolu: Absolu): Iterable<[string, Morceaux]> {
  const place = `${API}${table.nom}/`;
  const at = (name: string | number) => absolu(`${place}${name}.json`);
  const rows = sortRows(table, absolu);
  const pages = Math.max(1, Math.ceil(rows.length / API_PAGE));
  const cut = (page: number) => rows.slice((page - 1) * API_PAGE, page * API_PAGE);
  const index = {
    '@id': at('index'),
    table: table.nom,
    titre: table.titre,
    description: table.description,
    ...facts,
    nombre: rows.length,
    parPage: API_PAGE,
    schema: at('schema'),
    pages: Array.from({ length: pages }, (_, before) => {
      const lignes = cut(before + 1);
      return { '@id': at(before + 1), premier: lignes[0]?.id ?? null, dernier: lignes.at(-1)?.id ?? null };
    }),
    parent: absolu(`${API}index.json`),
  };
  yield [`${place.slice(1)}index.json`, [toText(index)]];
  yield [
    `${place.slice(1)}schema.json`,
    [toText({ $schema: JSON_SCHEMA, $id: at('schema'), ...pageSchema(rowSchema(table)) })],
  ];
  for (let page = 1; page <= pages; page++)
    yield [
      `${place.slice(1)}${page}.json`,
      renderPage(cut(page), {
        '@id': at(page),
        parent: at('index'),
        precedent: page === 1 ? null : at(page - 1),
        suivant: page === pages ? null : at(page + 1),
        table: table.nom,
        ...facts,
        nombre: rows.length,
        page,
        pages,
      }),
    ];
}

/** By id: a row is found again by the first and the last of each page. */
function sortRows(table: AnyTable, absolu: Absolu): Row[] {
  const rows = table.records.map((record) => objectOfRow(table, record) as Row);
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return rows.map((row) => ({
    '@id': row.adresse ?? `${absolu(`${DONNEES}${table.nom}/`)}#${encodeURIComponent(row.id)}`,
    ...row,
  }));
}

function* renderPage(rows: readonly Row[], head: object): Morceaux {
  yield `${JSON.stringify(head).slice(0, -1)},"lignes":[`;
  yield rows.map((row) => `\n${JSON.stringify(row)}`).join(',');
  yield '\n]}\n';
}

const describeApi = (tables: readonly AnyTable[], facts: Facts, absolu: Absolu) => ({
  '@id': absolu(`${API}index.json`),
  titre: `${SITE.nom} : interface pour les logiciels, version 1`,
  ...facts,
  description: absolu(`${API}openapi.json`),
  documentation: absolu(`${DONNEES}api/`),
  tables: tables.map(({ nom, titre, records }) => ({
    '@id': absolu(`${API}${nom}/index.json`),
    table: nom,
    titre,
    nombre: records.length,
  })),
});

const text = { type: 'string' };
const link = { type: 'string', format: 'uri' };
const linkOrNull = { anyOf: [link, { type: 'null' }] };

/** A page of a list, whose rows are of a schema. */
function pageSchema(row: Record<string, unknown>): Record<string, unknown> {
  const properties = row.properties as Record<string, unknown>;
  const linked = {
    ...row,
    required: ['@id', ...(row.required as string[])],
    properties: { '@id': link, ...properties },
  };
  const head = {
    '@id': link,
    parent: link,
    precedent: linkOrNull,
    suivant: linkOrNull,
    table: text,
    date: { type: 'string', format: 'date' },
    source: text,
    licence: text,
    fictif: { type: 'boolean' },
    nombre: { type: 'integer', minimum: 0 },
    page: { type: 'integer', minimum: 1 },
    pages: { type: 'integer', minimum: 1 },
  };
  return {
    title: row.title,
    type: 'object',
    additionalProperties: false,
    required: [...Object.keys(head), 'lignes'],
    properties: { ...head, lignes: { type: 'array', items: linked } },
  };
}

/** OpenAPI 3.1: a reader of files that needs no key. */
function describeOpenApi(tables: readonly AnyTable[], absolu: Absolu) {
  const answer = (schema: object) => ({
    '200': { description: 'Le fichier', content: { 'application/json': { schema } } },
    '404': { description: 'Aucun fichier à cette adresse' },
  });
  const index = { type: 'object', required: ['@id', 'nombre', 'pages'] };
  return {
    openapi: '3.1.0',
    info: {
      title: `${SITE.nom} : interface pour les logiciels`,
      version: '1.0.0',
      description:
        'Des fichiers JSON, sans clé ni quota. Une liste par table, en pages, dans l’ordre des identifiants.',
      license: { name: 'Licence Ouverte 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' },
    },
    servers: [{ url: absolu(API).replace(/\/$/, '') }],
    paths: {
      '/index.json': {
        get: { operationId: 'listTables', summary: 'Les tables', responses: answer({ type: 'object' }) },
      },
      ...Object.fromEntries(
        tables.flatMap(({ nom, titre }) => [
          [
            `/${nom}/index.json`,
            {
              get: {
                operationId: `index-${nom}`,
                summary: `${titre} : les pages de la liste`,
                responses: answer(index),
              },
            },
          ],
          [
            `/${nom}/{page}.json`,
            {
              get: {
                operationId: `page-${nom}`,
                summary: `${titre} : une page de la liste`,
                parameters: [
                  {
                    name: 'page',
                    in: 'path',
                    required: true,
                    schema: { type: 'integer', minimum: 1 },
                    description: 'À partir de 1',
                  },
                ],
                responses: answer({ $ref: `#/components/schemas/${nom}` }),
              },
            },
          ],
        ]),
      ),
    },
    components: { schemas: Object.fromEntries(tables.map((table) => [table.nom, pageSchema(rowSchema(table))])) },
  };
}
