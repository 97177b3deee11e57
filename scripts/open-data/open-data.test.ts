import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvParse } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import { Parser } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import type { ManifesteDonnees } from '../../src/contract/open-data/manifeste.ts';
import { CSV_EXCEL } from '../../src/contract/words/format-csv.ts';
import { folderForAllTests } from '../lib/testing/temp-folder.ts';
import { writeIn } from '../lib/write-file.ts';
import { readExtraits } from '../personnes/read-site-file.ts';
import { buildTables } from './build-tables.ts';
import type { AnyTable, Colonne } from './colonne.ts';
import { CSV, renderCsv } from './formats/csv.ts';
import { renderXlsx } from './formats/xlsx.ts';
import { measureQualite } from './measure-qualite.ts';
import { atlasTables, SCHEMAS } from './tables/atlas.ts';
import { bytesOf, loadEmbedded, writeInMemory } from './testing/embedded.ts';
import { writeOpenData } from './write-open-data.ts';

const absolu = (path: string) => `https://exemple.fr${path}`;
const contenu = loadEmbedded();
const tables = buildTables(contenu, absolu);
const column = (nom: string, valeur: Colonne<unknown>['valeur']): Colonne<unknown> => ({
  nom,
  titre: 'Colonne inventée',
  description: 'Pour l’essai',
  forme: 'texte',
  liste: false,
  obligatoire: false,
  valeur,
});

async function writeAll(some: readonly AnyTable[]) {
  const { write, files } = writeInMemory();
  const manifeste = await writeOpenData(some, contenu.site, absolu, write);
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  return { manifeste, files, text };
}

const readParquet = (bytes: Buffer) =>
  parquetReadObjects({
    file: new Uint8Array(bytes).buffer,
    compressors: { GZIP: (page) => new Uint8Array(gunzipSync(page)) },
  });
const sheetsOf = (bytes: Buffer) => readExtraits('x.xlsx', bytes).map(({ texte }) => texte);

describe('a column described once', () => {
  it('is in every format, schema, list and explanation', async () => {
    const [collectivites] = tables.filter(({ nom }) => nom === 'collectivites');
    const { manifeste, files, text } = await writeAll([
      {
        ...(collectivites as AnyTable),
        colonnes: [...(collectivites as AnyTable).colonnes, column('inventee', () => 'trouvaille')],
      },
    ]);
    const [row] = await readParquet(files.get('donnees/collectivites.parquet') as Buffer);
    const places = {
      csv: csvParse(text('donnees/collectivites.csv'))[0]?.inventee,
      excel: text('donnees/collectivites-excel.csv').split('\r\n')[1]?.split(';').at(-1),
      json: JSON.parse(text('donnees/collectivites.json')).lignes[0].inventee,
      jsonLines: JSON.parse(text('donnees/collectivites.jsonl').split('\n')[0] ?? '').inventee,
      geojson: JSON.parse(text('donnees/collectivites.geojson')).features[0].properties.inventee,
      parquet: row?.inventee,
      api: JSON.parse(text('api/v1/collectivites/1.json')).lignes[0].inventee,
    };
    expect(places).toEqual(Object.fromEntries(Object.keys(places).map((key) => [key, 'trouvaille'])));
    expect(sheetsOf(files.get('donnees/donnees.xlsx') as Buffer).join()).toMatch(/inventee.*trouvaille/s);
    expect(JSON.parse(text('donnees/schemas/collectivites.json')).fields.at(-1).name).toBe('inventee');
    expect(JSON.parse(text('api/v1/collectivites/schema.json')).properties.lignes.items.properties).toHaveProperty(
      'inventee',
    );
    expect(
      JSON.parse(text('api/v1/openapi.json')).components.schemas.collectivites.properties.lignes.items.properties,
    ).toHaveProperty('inventee');
    expect(csvParse(text('donnees/dictionnaire.csv')).at(-1)?.colonne).toBe('inventee');
    expect(manifeste.tables[0]?.colonnes.at(-1)).toMatchObject({ nom: 'inventee', type: 'texte' });
  });

  it('comes from the schema of a record: a new field of the export is a new column', () => {
    const projets = SCHEMAS.projets.extend({
      devise: ligneSchema.optional().meta({ title: 'Devise', description: 'Inventée' }),
      referente: ligneSchema.optional().meta({ title: 'Référente', description: 'Inventée', kind: 'personne' }),
    });
    const found = atlasTables(contenu, { ...contenu, documents: {} }, absolu, { ...SCHEMAS, projets });
    const noms = found.find(({ nom }) => nom === 'projets')?.colonnes.map(({ nom }) => nom);
    expect(noms).toContain('devise');
    expect(noms).not.toContain('referente');
  });
});

describe('buildTables(contenu)', () => {
  it.each(tables.map((table) => [table.nom, table] as const))(
    '%s: keys are unique, codes have their words',
    (_, table) => {
      expect(table.colonnes[0]?.nom).toBe('id');
      const ids = table.records.map((record) => table.colonnes[0]?.valeur(record));
      expect(new Set(ids).size).toBe(ids.length);
      const named = new Map(table.colonnes.map((one) => [one.nom, one]));
      expect(named.size).toBe(table.colonnes.length);
      for (const [nom, words] of named) {
        const codes = named.get(nom.replace(/_libelle$/, ''));
        if (codes === words || !words.liste || codes === undefined) continue;
        for (const record of table.records)
          expect((words.valeur(record) as unknown[]).length).toBe((codes.valeur(record) as unknown[]).length);
      }
    },
  );

  it('has every record that the pages have', () => {
    const counts = Object.fromEntries(tables.map(({ nom, records }) => [nom, records.length]));
    const { compte } = contenu.site;
    expect(counts).toMatchObject({
      collectivites: compte.collectivites,
      partenaires: compte.partenaires,
      cooperations: compte.cooperations,
      projets: compte.projets + compte.actions,
      pays: compte.pays,
      thematiques: compte.thematiques,
      recherches: compte.recherches,
    });
    expect(counts.contacts).toBeGreaterThan(0);
  });
});

describe('writeOpenData(tables)', () => {
  const folder = folderForAllTests('donnees');
  let manifeste: ManifesteDonnees;
  const read = (adresse: string) => readFileSync(folder(adresse));
  beforeAll(async () => {
    manifeste = await writeOpenData(tables, contenu.site, absolu, writeIn(folder()));
  });

  it('says the weight and the print of each file', () => {
    for (const { adresse, octets, sha256 } of [
      ...manifeste.tables.flatMap(({ fichiers }) => fichiers),
      manifeste.classeur,
    ]) {
      const bytes = read(adresse);
      expect([bytes.length, hash('sha256', bytes)]).toEqual([octets, sha256]);
    }
  });

  it('writes the same bytes again', async () => {
    const { files } = await writeAll(tables);
    const again = new Map([...files].map(([path, bytes]) => [path, bytes.toString('latin1')]));
    again.delete('donnees/manifeste.json');
    for (const [path, bytes] of again)
      if (!/catalogue/.test(path)) expect(read(path).toString('latin1') === bytes, path).toBe(true);
  });

  it('bears no hour in the workbook', () => {
    expect(read('donnees/donnees.xlsx').readUInt32LE(10)).toBe(0x0021_0000);
    const hours = sheetsOf(read('donnees/donnees.xlsx'))
      .join()
      .matchAll(/<dcterms:(?:created|modified)[^>]*>([^<]+)/g);
    expect([...hours].map(([, hour]) => hour)).toEqual(Array(2).fill(`${manifeste.date}T00:00:00Z`));
  });

  it('has as many rows in each format', async () => {
    for (const { nom, nombre } of manifeste.tables) {
      expect(csvParse(read(`donnees/${nom}.csv`).toString('utf8')), nom).toHaveLength(nombre);
      expect(JSON.parse(read(`donnees/${nom}.json`).toString('utf8')).lignes, nom).toHaveLength(nombre);
      expect(await readParquet(read(`donnees/${nom}.parquet`)), nom).toHaveLength(nombre);
    }
  });

  it('names no contact that leads to somebody', () => {
    const names = contenu.contacts.filter(({ nominatif }) => nominatif).flatMap(({ nom, courriel }) => [nom, courriel]);
    const people = names.filter((name) => name !== null);
    expect(people.length).toBeGreaterThan(50);
    for (const entry of readdirSync(folder(), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const text = readExtraits(path, readFileSync(path))
        .map(({ texte }) => texte)
        .join('\n');
      expect(
        people.filter((name) => text.includes(name)),
        path,
      ).toEqual([]);
    }
  });

  it('publishes a catalogue that says the same in both its forms, with a print that holds for each file', () => {
    const quads = new Parser().parse(read('donnees/catalogue.ttl').toString('utf8'));
    const object = (subject: string, property: string) =>
      quads.find((quad) => quad.subject.value === subject && quad.predicate.value.endsWith(property))?.object.value;
    const distributions = quads.filter(({ predicate }) => predicate.value.endsWith('#distribution'));
    expect(distributions.length).toBeGreaterThan(manifeste.tables.length * 5);
    for (const { object: file } of distributions) {
      const bytes = read(new URL(file.value).pathname);
      expect(object(file.value, '#byteSize')).toBe(String(bytes.length));
      expect(object(`${file.value}#sha256`, '#checksumValue')).toBe(hash('sha256', bytes));
    }
    const datasets = quads.filter(({ object: type }) => type.value.endsWith('#Dataset'));
    for (const { subject } of datasets) {
      expect(object(subject.value, '/identifier')).toBeTruthy();
      expect(object(subject.value, '/title')).toBeTruthy();
    }
    const { '@graph': graph } = JSON.parse(read('donnees/catalogue.jsonld').toString('utf8'));
    const facts = graph.flatMap((node: object) =>
      Object.entries(node).flatMap(([key, values]) => (key === '@id' ? [] : values)),
    );
    expect(facts).toHaveLength(quads.length);
  });

  it('has an API whose pages follow their schema, lead to each other and hold every row once', () => {
    const json = (url: string) => JSON.parse(read(new URL(url).pathname).toString('utf8'));
    for (const { '@id': start, nombre } of json(absolu('/api/v1/index.json')).tables) {
      const index = json(start);
      const schema = z.fromJSONSchema(json(index.schema));
      const ids: string[] = [];
      for (let url: string | null = index.pages[0]['@id']; url !== null; ) {
        const page = json(url);
        expect(schema.safeParse(page).error, url).toBeUndefined();
        const known = index.pages[page.page - 1];
        expect([page.lignes[0]?.id ?? null, page.lignes.at(-1)?.id ?? null]).toEqual([known.premier, known.dernier]);
        ids.push(...page.lignes.map(({ id }: { id: string }) => id));
        url = page.suivant;
      }
      expect(new Set(ids).size).toBe(nombre);
      expect(ids).toEqual([...ids].sort());
    }
  });
});

describe('measureQualite(tables)', () => {
  it('counts the rows that say something, in all and by région', () => {
    const { tables: measured, regions } = measureQualite(tables, contenu.site);
    const projets = measured.find(({ table }) => table === 'projets');
    const remplies = (colonne: string) => projets?.colonnes.find((one) => one.colonne === colonne)?.remplies;
    const all = [...contenu.projets.values()];
    expect(remplies('montant')).toBe(all.filter(({ montant }) => montant !== undefined).length);
    expect(remplies('statut')).toBe(all.filter(({ statut }) => statut !== 'inconnu').length);
    expect(remplies('odd')).toBe(all.filter(({ odd }) => odd.length > 0).length);
    expect(remplies('titre')).toBeUndefined();
    const bretagne = [...contenu.collectivites.values()].filter(({ region }) => region?.nom === 'Bretagne');
    expect(regions.find(({ nom }) => nom === 'Bretagne')).toMatchObject({
      nombre: bretagne.length,
      remplies: { reseaux: bretagne.filter(({ reseaux }) => reseaux.length > 0).length },
    });
    const ids = new Set(bretagne.map(({ id }) => id));
    const bretons = all.filter(({ collectivites }) => collectivites.some((id) => ids.has(id)));
    expect(bretons.length).toBeGreaterThan(0);
    expect(regions.find(({ nom }) => nom === 'Bretagne')).toMatchObject({
      projets: bretons.length,
      rempliesProjets: { debut: bretons.filter(({ debut }) => debut !== undefined).length },
    });
  });
});

describe('what a spreadsheet would run', () => {
  const table: AnyTable = {
    nom: 'essai',
    titre: 'Essai',
    description: 'Essai',
    motsCles: [],
    records: [
      { id: 'a', texte: '=HYPERLINK("http://x")', liste: ['=1', null, 'b|c'], nombre: -1.5, long: 'x'.repeat(40_000) },
    ],
    colonnes: ['id', 'texte', 'liste', 'nombre', 'long'].map((nom) => ({
      ...column(nom, (record) => (record as Record<string, never>)[nom] ?? null),
      forme: nom === 'nombre' ? ('nombre' as const) : ('texte' as const),
      liste: nom === 'liste',
    })),
  };

  it('is text in a CSV, and keeps its places in a list', () => {
    const [row] = csvParse(bytesOf(renderCsv(table, CSV)).toString('utf8'));
    expect(row).toMatchObject({ texte: '\'=HYPERLINK("http://x")', liste: "'=1||b¦c", nombre: '-1.5' });
  });

  it('is text in a CSV for Excel, with a comma in its numbers', () => {
    const text = bytesOf(renderCsv(table, CSV_EXCEL)).toString('utf8');
    expect(text.startsWith('\ufeffid;texte;liste;nombre;long\r\n')).toBe(true);
    expect(text).toContain(`;"'=HYPERLINK(""http://x"")";'=1||b¦c;-1,5;`);
  });

  it('is a text of the workbook as it stands, and what is too long says so', async () => {
    const xml = sheetsOf(Buffer.from(await renderXlsx([table], ['Lisez-moi'], '2026-11-21'))).join('\n');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/<t[^>]*>=HYPERLINK/);
    expect(xml).toContain('(coupé : voir le CSV)');
  });
});
