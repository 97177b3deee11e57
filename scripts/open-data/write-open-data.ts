import type { SiteRecord } from '../../src/contract/content/records.ts';
import {
  API,
  DONNEES,
  type FichierDonnees,
  MANIFESTE,
  type ManifesteDonnees,
  type TableDonnees,
} from '../../src/contract/open-data/manifeste.ts';
import { QUALITE } from '../../src/contract/open-data/qualite.ts';
import { SITE } from '../../src/contract/site.ts';
import { type KeepLot, keepNoLot } from '../lib/kept-folder.ts';
import type { WriteFile } from '../lib/write-file.ts';
import { renderApi, renderApiTable } from './api.ts';
import { buildCatalogue, renderJsonLd, renderTurtle } from './catalogue.ts';
import { type AnyTable, fillTable } from './colonne.ts';
import { describeColonne, dictionaryTable, explain, renderReadme } from './describe.ts';
import { CSV, renderCsv } from './formats/csv.ts';
import type { Entete, Format, Morceaux } from './formats/format.ts';
import { FORMATS } from './formats/formats.ts';
import { renderXlsx } from './formats/xlsx.ts';
import { measureQualite } from './measure-qualite.ts';
import { renderTableSchema } from './schemas.ts';
import type { Absolu } from './tables/columns.ts';

type Describe = Pick<FichierDonnees, 'format' | 'usage' | 'mime'>;

/**
 * Writes every file of open data, table by table.
 * @param absolu an address of the site → the whole of it
 * @param keep leaves the files of a table as they are when they would be the same
 * @returns what was written, which it writes too
 */
export async function writeOpenData(
  described: readonly AnyTable[],
  { atlas }: Pick<SiteRecord, 'atlas'>,
  absolu: Absolu,
  write: WriteFile,
  keep: KeepLot = keepNoLot,
): Promise<ManifesteDonnees> {
  const facts = { date: atlas.date, source: atlas.source, licence: atlas.licence, fictif: atlas.fictif };
  const filled = described.map(fillTable);
  const tables = filled.map(({ table }) => table);
  const put = (adresse: string, morceaux: Morceaux, describe: Describe): FichierDonnees => ({
    ...describe,
    adresse,
    ...write(adresse.slice(1), morceaux),
  });
  const entete = (titre: string, description: string, adresse: string): Entete => ({
    titre,
    description,
    adresse: absolu(adresse),
    ...facts,
  });
  const writeTable = (table: AnyTable): TableDonnees => {
    for (const [chemin, morceaux] of renderApiTable(table, facts, absolu)) write(chemin, morceaux);
    return writeFormats(table);
  };
  const writeFormats = (table: AnyTable): TableDonnees => ({
    nom: table.nom,
    titre: table.titre,
    description: table.description,
    nombre: table.records.length,
    situees: table.place && table.records.filter((record) => table.place?.(record) !== undefined).length,
    colonnes: table.colonnes.map(describeColonne),
    fichiers: FORMATS.filter(({ pour }) => pour?.(table) ?? true).map((format: Format) => {
      const adresse = `${DONNEES}${table.nom}${format.suffixe}`;
      const { titre, usage, mime } = format;
      const morceaux = format.render(table, entete(table.titre, table.description, adresse));
      return put(adresse, morceaux, { format: titre, usage, mime });
    }),
    api: `${API}${table.nom}/index.json`,
    schema: writeSchema(table),
  });
  const writeSchema = (table: AnyTable): string => {
    const adresse = `${DONNEES}schemas/${table.nom}.json`;
    const page = absolu(`${DONNEES}${table.nom}/`);
    const csv = absolu(`${DONNEES}${table.nom}.csv`);
    write(adresse.slice(1), [renderTableSchema(table, entete(table.titre, table.description, adresse), page, csv)]);
    return adresse;
  };
  const whole = entete(`${SITE.nom} : les données`, SITE.signature, DONNEES);
  const around = JSON.stringify([facts, absolu('/')]);
  const written: TableDonnees[] = [];
  for (const { table, texte } of filled)
    written.push(await keep(`table ${table.nom}`, [around, texte], () => writeTable(table)));
  const writeClasseur = async () =>
    put(`${DONNEES}donnees.xlsx`, [await renderXlsx(tables, explain(tables, whole), facts.date)], {
      format: 'Classeur Excel',
      usage: 'tout, une feuille par table',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  const texts = filled.map(({ texte }) => texte);
  const classeur = await keep('classeur', [around, ...texts], writeClasseur);
  // What tells of all tables: the catalogue, the dictionary, the API.
  return keep('ensemble', [around, ...texts, JSON.stringify(classeur)], writeWhole);

  function writeWhole(): ManifesteDonnees {
    const manifeste: ManifesteDonnees = {
      titre: whole.titre,
      ...facts,
      tables: written,
      classeur,
      documents: [
        put(`${DONNEES}LISEZ-MOI.md`, [renderReadme(tables, whole)], {
          format: 'Lisez-moi',
          usage: 'comment lire les fichiers',
          mime: 'text/markdown',
        }),
        put(`${DONNEES}dictionnaire.csv`, renderCsv(dictionaryTable(tables), CSV), {
          format: 'Dictionnaire',
          usage: 'ce que contient chaque colonne',
          mime: 'text/csv',
        }),
      ],
    };
    const catalogue = buildCatalogue(manifeste, tables, absolu);
    write(`${DONNEES}catalogue.ttl`.slice(1), [renderTurtle(catalogue)]);
    write(`${DONNEES}catalogue.jsonld`.slice(1), [renderJsonLd(catalogue)]);
    for (const [chemin, morceaux] of renderApi(tables, facts, absolu)) write(chemin, morceaux);
    write(QUALITE, [`${JSON.stringify(measureQualite(tables, { atlas }), null, 1)}\n`]);
    write(MANIFESTE, [`${JSON.stringify(manifeste, null, 1)}\n`]);
    return manifeste;
  }
}
