// Files as programs save them: LibreOffice 7.4 made those of `import/fichiers/`; the others bear the traits that Excel, Numbers and
// Google's sheets write.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDonnees } from '../scripts/atlas/import/load-donnees.ts';
import { readFile } from '../src/import/formats/read-file.ts';
import { importTables } from '../src/import/import-tables.ts';
import { indexReference, type Reference } from '../src/import/reference.ts';
import type { Fichier } from '../src/import/tableau.ts';
import { windows1252 } from './import/made-tables.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_REL = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

interface Classeur {
  rows: string;
  strings?: string;
  /** Of the workbook: `<workbookPr date1904="1"/>`. */
  pr?: string;
  dimension?: string;
  after?: string;
  main?: string;
  rel?: string;
  prefix?: string;
  bom?: boolean;
  target?: string;
}

/** Style 1 is a day, 2 a day and its hour, 3 euros, 4 a day that somebody drew: `jj mmm aa`. */
const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="165" formatCode="dd\\ mmm\\ yy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs>';

function classeur(given: Classeur): Fichier {
  const { rows, strings = '', pr = '', dimension = '', after = '', main = MAIN, rel = REL, bom = false } = given;
  const { prefix = '', target = 'worksheets/sheet1.xml' } = given;
  const tag = (text: string) => (prefix === '' ? text : text.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`));
  const ns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  const xml = (text: string) => strToU8(`${bom ? '\ufeff' : ''}${XML}${text}`);
  const document = (name: string, inside: string) =>
    xml(tag(`<${name} ${ns} xmlns:r="${rel}">`) + tag(inside) + tag(`</${name}>`));
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${rel}/${type}" Target="${to}"/>`;
  const relations = (inside: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
    );
  return {
    nom: 'essai.xlsx',
    octets: zipSync({
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
      'xl/_rels/workbook.xml.rels': relations(
        relation('r1', 'worksheet', target) +
          relation('r2', 'sharedStrings', 'sharedStrings.xml') +
          relation('r3', 'styles', 'styles.xml'),
      ),
      'xl/workbook.xml': document('workbook', `${pr}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>`),
      'xl/styles.xml': document('styleSheet', STYLES),
      'xl/sharedStrings.xml': document('sst', strings),
      'xl/worksheets/sheet1.xml': document('worksheet', `${dimension}<sheetData>${rows}</sheetData>${after}`),
    }),
  };
}

const cellsOf = async (fichier: Fichier) =>
  (await readFile(fichier)).tableaux[0]?.lignes.map(({ cellules }) => cellules);
const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

describe('readFile(workbooks, as programs write them)', () => {
  it.each<[string, Classeur, unknown]>([
    [
      'shared texts: spaces that are kept, letters of several styles, how they are said',
      {
        strings:
          '<si><t xml:space="preserve"> Ville de </t></si><si><r><t xml:space="preserve">Le </t></r><r><rPr><b/></rPr><t>Mans</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>A_x000D_&#10;B &amp; C</t></si>',
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>',
      },
      [[' Ville de ', 'Le Mans', '東京', expect.stringMatching(/^A\r?\nB & C$/)]],
    ],
    [
      'days of 1900, with an hour, in a format that somebody drew',
      {
        rows: '<row r="1"><c r="A1" s="1"><v>44256</v></c><c r="B1" s="2"><v>44256.75</v></c><c r="C1" s="4"><v>44256</v></c><c r="D1" s="3"><v>44256</v></c></row>',
      },
      [[day('2021-03-01'), new Date('2021-03-01T18:00:00.000Z'), day('2021-03-01'), 44256]],
    ],
    [
      'days of 1904, as Excel for Mac counted them',
      { pr: '<workbookPr date1904="1"/>', rows: '<row r="1"><c r="A1" s="1"><v>42794</v></c></row>' },
      [[day('2021-03-01')]],
    ],
    [
      'days that are written out',
      { rows: '<row r="1"><c r="A1" t="d" s="1"><v>2021-03-01</v></c></row>' },
      [['2021-03-01']],
    ],
    [
      'formulas by the value that they had, shared ones too, numbers kept as texts',
      {
        strings: '<si><t>213502388</t></si>',
        rows: '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>12.5</v></c><c r="B1" t="str"><f t="shared" ref="B1:B2" si="0">A1&amp;""</f><v>abc</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2"><c r="B2" t="str"><f t="shared" si="0"/><v>def</v></c></row>',
      },
      [
        [12.5, 'abc', '213502388'],
        [null, 'def'],
      ],
    ],
    [
      'cells without their place, rows without their number',
      {
        rows: '<row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row><c t="inlineStr"><is><t>b</t></is></c></row>',
      },
      [['a', 1], ['b']],
    ],
    [
      'a sheet said to be the largest there is, whose last rows are empty',
      {
        dimension: '<dimension ref="A1:XFD1048576"/>',
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="1048576" ht="15"><c r="A1048576" s="1"/></row>',
      },
      [['a']],
    ],
    [
      'a table, a filter and rules over the cells',
      {
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>',
        after:
          '<autoFilter ref="A1:A1"/><dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"oui,non"</formula1></dataValidation></dataValidations><tableParts count="1"><tablePart r:id="rId9"/></tableParts>',
      },
      [['a']],
    ],
    [
      'strict OOXML',
      {
        main: STRICT,
        rel: STRICT_REL,
        rows: '<row r="1"><c r="A1" t="d"><v>2021-03-01</v></c><c r="B1" t="inlineStr"><is><t>a</t></is></c></row>',
      },
      [['2021-03-01', 'a']],
    ],
    [
      'names with a prefix',
      {
        prefix: 'x',
        strings: '<si><t>Ville</t></si>',
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>',
      },
      [['Ville', 2]],
    ],
    ['a mark of order before the XML', { bom: true, rows: '<row r="1"><c r="A1"><v>2</v></c></row>' }, [[2]]],
    [
      'a sheet named from the root of the archive',
      { target: '/xl/worksheets/sheet1.xml', rows: '<row r="1"><c r="A1"><v>2</v></c></row>' },
      [[2]],
    ],
  ])('should read %s', async (_, given, expected) => {
    expect(await cellsOf(classeur(given))).toEqual(expected);
  });
});

const ENTETES = { date: '2026-11-29', source: undefined, licence: undefined, fictif: true };
let reference: Reference;
beforeAll(() => {
  reference = indexReference(loadDonnees());
});
const run = (fichier: Fichier) => importTables([fichier], { reference, entetes: ENTETES });
const fixture = (nom: string): Fichier => ({ nom, octets: readFileSync(`tests/import/fichiers/${nom}`) });

describe('importTables(files that LibreOffice saved)', () => {
  it.each(['recensement.xlsx', 'recensement.ods'])(
    'should read %s: titles, a hidden sheet, days, euros, cells merged downwards',
    async (nom) => {
      const { atlas, certain, diagnostics } = await run(fixture(nom));
      expect(certain).toBe(true);
      expect(atlas?.projets.map(({ titre, debut, fin, montant }) => [titre, debut, fin, montant])).toEqual([
        ['Échanges culinaires et horticoles', '2021-03-01', '2023-12-31', 12500.5],
        ['Propreté des plages', '2019-09-15', undefined, undefined],
        ['Lait en Vakinankaratra', '2018', '2022', 80000],
        ['Pistes rurales', '2020', undefined, 1234.5],
      ]);
      expect(atlas?.projets.at(-1)?.collectivites).toEqual(['dep-29']);
      const rules = diagnostics.map(({ rule }) => rule);
      expect(rules).toContain('feuille-masquee');
      expect(rules).toContain('formule-en-erreur');
    },
  );

  it('should not read the first of January for the third of a column whose months come first', async () => {
    const { atlas, diagnostics } = await run(fixture('recensement.csv'));
    expect(atlas?.projets.map(({ debut }) => debut)).toEqual([undefined, undefined, '2018']);
    expect(diagnostics.filter(({ location }) => location.field === 'Lancement').map(({ message }) => message)).toEqual([
      expect.stringContaining('03/01/2021'),
      expect.stringContaining('09/15/2019'),
    ]);
  });

  it('should read a heading over two headings of a workbook, and leave no part of its sheet out of the correspondance', async () => {
    const { atlas, certain, correspondance } = await run(fixture('entetes-groupes.xlsx'));
    expect(certain).toBe(true);
    expect(atlas?.projets.map(({ titre, montant }) => [titre, montant])).toEqual([
      ['Eau potable', 120000],
      ['Échanges culturels', 8000],
      ['État civil', 15000],
    ]);
    expect(atlas?.partenaires.map(({ nom }) => nom)).toEqual(['Moundou', 'Essaouira', 'Banfora']);
    expect(correspondance).not.toContain('ignorer: true');
  });

  it('should refuse the old format in words', async () => {
    const { diagnostics } = await run(fixture('recensement.xls'));
    expect(diagnostics[0]?.message).toContain('ancien classeur Excel (.xls)');
  });
});

describe('importTables(CSV as a French Excel saves it)', () => {
  const excel = (...rows: string[]): Fichier => ({ nom: 'excel.csv', octets: windows1252(`${rows.join('\r\n')}\r\n`) });

  it('should read its separator line, decimal commas, no-break spaces and days, and say which codes it spoiled', async () => {
    const { atlas, diagnostics } = await run(
      excel(
        'sep=;',
        'Collectivité;SIREN;Code INSEE;Pays;Ville partenaire;Intitulé;Date de début;Montant;Téléphone',
        'Bourg-en-Bresse;210100533;1053;Allemagne;Bad Kreuznach;Chorales;05/04/2021;1 234,50 €;3,3E+10',
        'Quimper;2,1E+08;29232;Chine;Yantai;Jardins;01/12/2020;"12 500,00 €";3,3E+10',
        'Brest;21290019;29019;Maroc;Saïdia;Plages;31/12/2019;########;3,3E+10',
      ),
    );
    expect(atlas?.collectivites.map(({ siren }) => siren)).toEqual(['210100533', '212902324', '212900195']);
    expect(atlas?.projets.map(({ debut, montant }) => [debut, montant])).toEqual([
      ['2021-04-05', 1234.5],
      ['2020-12-01', 12500],
      ['2019-12-31', undefined],
    ]);
    const said = diagnostics.map(({ rule, message, location }) => [
      rule,
      location.line,
      location.field,
      /«\s(.*?)\s»/.exec(message)?.[1],
    ]);
    expect(said).toContainEqual(['valeur-illisible', 4, 'SIREN', '2,1E+08']);
    expect(said).toContainEqual(['valeur-illisible', 5, 'SIREN', '21290019']);
    expect(said).toContainEqual(['formule-en-erreur', 5, 'Montant', '########']);
    expect(said).toContainEqual(['colonne-ignoree', undefined, 'Téléphone', 'Téléphone']);
  });
});

describe('readFile(what is no table), as people send it', () => {
  const ole = (name: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...strToU8([...name].join('\0'), true));
  it.each<[string, Uint8Array, RegExp]>([
    ['a workbook with a password', ole('EncryptedPackage'), /protégé par un mot de passe trouvé/],
    ['an old document of Word', ole('WordDocument'), /document Word trouvé/],
    ['an old workbook', ole('Workbook'), /ancien classeur Excel/],
    ['a document of Word', zipSync({ 'word/document.xml': strToU8('<a/>') }), /document Word \(\.docx\)/],
    ['a document of Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), /document Numbers/],
    [
      'an OpenDocument with a password',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
      /protégé par un mot de passe trouvé/,
    ],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      /OpenDocument d’une autre sorte/,
    ],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3), /fichier d’image trouvé/],
    ['a copy of the screen', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /fichier d’image trouvé/],
  ])('should name %s', async (_, octets, message) => {
    await expect(readFile({ nom: 'essai', octets })).rejects.toThrow(message);
  });
});
