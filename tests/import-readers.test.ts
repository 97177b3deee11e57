// Files that are broken or hostile: one clear error each, in French, and no crash.

import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { countRows } from '../scripts/atlas/import/count-rows.ts';
import { readFile } from '../src/import/formats/read-file.ts';
import { FichierIllisible, type Lu } from '../src/import/tableau.ts';
import { otherJson, regionOds, regionXlsx, zipOf, zoneCsvs } from './import/made-tables.ts';

/** What was read, or the message of the one error that may come. */
async function read(octets: Uint8Array, nom = 'essai'): Promise<Lu | string> {
  try {
    return await readFile({ nom, octets });
  } catch (error) {
    if (!(error instanceof FichierIllisible)) throw error;
    expect(error.correction).not.toBe('');
    return error.message;
  }
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
/** A workbook whose one sheet holds this XML. */
const workbook = (sheet: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
const ods = (table: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    ),
  });
const ZEROS = new Uint8Array(140 * 1024 * 1024);

describe('readFile(what is no table)', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['an empty file', () => new Uint8Array(), /fichier vide trouvé/],
    ['blank lines', () => strToU8('\n \n;;\n'), /aucune ligne trouvée/],
    ['a PDF', () => strToU8('%PDF-1.7\n…'), /document PDF trouvé/],
    ['an old or locked workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /ancien classeur Excel/],
    [
      'a page that calls itself a workbook',
      () => strToU8('<html><table><tr><td>a</td></tr></table></html>'),
      /page HTML/,
    ],
    [
      'a picture',
      () => Uint8Array.from({ length: 2000 }, (_, place) => (place * 7919) % 256),
      /fichier binaire trouvé/,
    ],
    ['an empty zip', () => zipSync({}), /archive vide trouvée/],
    ['a binary workbook', () => zipSync({ 'xl/workbook.bin': strToU8('x') }), /\.xlsb/],
    ['archives in archives', () => gzipSync(gzipSync(gzipSync(gzipSync(strToU8('a;b'))))), /archives emboîtées/],
    ['JSON that is cut', () => strToU8('{"projets": [{"nom": "Ly'), /JSON abîmé ou tronqué/],
    ['JSON with no record', () => strToU8('{"total": {}}'), /aucune ligne trouvée/],
  ])('should refuse %s', async (_, make, message) => {
    expect(await read(make())).toMatch(message);
  });
});

describe('readFile(bombs)', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['a gzip that inflates without end', () => gzipSync(ZEROS), /128 Mo au plus/],
    ['a zip that inflates without end', () => zipSync({ 'a.csv': ZEROS }), /128 Mo au plus/],
    [
      'a workbook that inflates without end',
      () => zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/worksheets/sheet1.xml': ZEROS }),
      /128 Mo au plus/,
    ],
    [
      'a zip of thousands of files',
      () => zipSync(Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`${n}.csv`, strToU8('a;b')]))),
      /fichiers/,
    ],
    ['a million columns', () => strToU8(`${'a;'.repeat(1_000_000)}\n1;2\n`), /1000 colonnes au plus/],
    [
      'a million columns in a row below',
      () => strToU8(`Collectivité;Pays\n${'a;'.repeat(1_000_000)}\n`),
      /1000 colonnes au plus/,
    ],
    [
      'a cell at each corner of the largest sheet',
      () => workbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      /démesurée|colonnes au plus|abîmé/,
    ],
    ['a cell in the last column', () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /1000 colonnes au plus/],
    [
      'columns repeated without end',
      () =>
        ods(
          '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="900000000"><text:p>x</text:p></table:table-cell></table:table-row>',
        ),
      /colonnes au plus|démesurée|abîmé/,
    ],
    [
      'rows repeated without end',
      () =>
        ods(
          '<table:table-row table:number-rows-repeated="900000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
        ),
      /lignes au plus|démesurée|abîmé/,
    ],
    [
      'entities that expand without end',
      () =>
        workbook(
          '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>',
        ),
      /./,
    ],
  ])(
    'should refuse %s',
    async (_, make, message) => {
      const result = await read(make());
      if (typeof result === 'string') expect(result).toMatch(message);
      else expect(JSON.stringify(result).length).toBeLessThan(10_000);
    },
    60_000,
  );

  it('should read lists in lists without end as one value', async () => {
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`;
    for (const text of [deep, `[{"a": ${deep}}]`, `{"a": ${'{"b":'.repeat(5000)}1${'}'.repeat(5000)}}`])
      await read(strToU8(text));
  });

  it('should read repeated empty rows and columns as nothing', async () => {
    const table = ods(
      '<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    );
    expect((await read(table)) as Lu).toMatchObject({ tableaux: [{ lignes: [{ numero: 1, cellules: ['a'] }] }] });
  });
});

describe('readFile(cells)', () => {
  it('should read rich texts, formulas by their last value, true and false, errors as they show', async () => {
    const sheet =
      '<row r="3"><c r="A3" t="inlineStr"><is><r><t>Ville </t></r><r><t>de Lyon</t></r></is></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="str"><f>"a"</f><v>a</v></c></row>';
    expect(await read(workbook(sheet))).toMatchObject({
      tableaux: [{ lignes: [{ numero: 3, cellules: ['Ville de Lyon', 2, true, '#N/A', 'a'] }] }],
    });
  });
});

describe('readFile(an OpenDocument)', () => {
  it('should say of it too which rows and columns it hides', async () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const row = (rest: string) => `<table:table-row${rest}>${cell}${cell}</table:table-row>`;
    const column = (rest: string) => `<table:table-column${rest}/>`;
    const hidden = ' table:visibility="collapse"';
    const table =
      column('') +
      column(`${hidden} table:number-columns-repeated="9"`) +
      row(' table:number-rows-repeated="2"') +
      row(' table:visibility="filter"');
    expect(await read(ods(table))).toMatchObject({
      remarques: [{ message: expect.stringContaining('1\u00a0ligne masquée (3), 1\u00a0colonne masquée (B)') }],
    });
  });
});

describe('countRows(a workbook)', () => {
  it('should not count a row of spaces that are written by their numbers', () => {
    const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect(countRows(Buffer.from(workbook(row('Lyon') + row('&#160;') + row('&#xA0;&#x2028;'))))).toBe(1);
  });
});

describe('readFile(formats of a workbook)', () => {
  it('should read a value as its format shows it', async () => {
    const styled = (value: number | Date, numFmt: string) => ({ value, style: { numFmt } });
    const shown = [
      styled(12, '#,##0 "k€"'),
      styled(3_000_000, '#,##0 "FCFA"'),
      styled(5000, '[$$-409]#,##0.00'),
      styled(new Date(Date.UTC(2019, 0, 1)), 'yyyy'),
      styled(new Date(Date.UTC(2019, 3, 1)), 'mmm-yy'),
      styled(12, '#,##0.00 "€"'),
      styled(new Date(Date.UTC(2019, 3, 1)), 'dd/mm/yyyy'),
    ];
    const octets = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [shown.map(({ value }) => value)],
          cells: new Map(shown.map((cell, place) => [`0,${place}`, cell])),
        },
      ],
    });
    expect(await read(octets)).toMatchObject({
      tableaux: [
        {
          lignes: [
            {
              cellules: ['12 k€', '3000000 FCFA', '5000 $', '2019', '04/2019', 12, new Date(Date.UTC(2019, 3, 1))],
            },
          ],
        },
      ],
    });
  });
});

describe('readFile: fuzz', () => {
  it('should say one thing of a file that was cut anywhere', async () => {
    const files = [
      await regionXlsx(),
      await regionOds(),
      otherJson(),
      zipOf('z.zip', zoneCsvs()),
      { nom: 'a.gz', octets: gzipSync(otherJson().octets) },
    ];
    for (const { nom, octets } of files)
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
        expect([nom, share, typeof (await read(octets.subarray(0, Math.floor(octets.length * share))))]).toEqual([
          nom,
          share,
          'string',
        ]);
  });

  it('should never fail otherwise than in French on a file with a few bytes changed', async () => {
    const files = [
      (await regionXlsx()).octets,
      (await regionOds()).octets,
      otherJson().octets,
      zipOf('z', zoneCsvs()).octets,
      gzipSync(otherJson().octets),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 })),
          { maxLength: 8 },
        ),
        async (octets, changes) => {
          const changed = octets.slice();
          for (const [share, byte] of changes) changed[Math.floor(share * changed.length)] = byte;
          await read(changed);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('should read any bytes, or refuse them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '{', '[{', 'PK\x03\x04', '\x1f\x8b', '\ufeff', 'a;b\n"'),
        async (bytes, head) => {
          await read(Uint8Array.of(...strToU8(head, true), ...bytes));
        },
      ),
      { numRuns: 500 },
    );
  });
});
