import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormeCsv, formatCsv } from './format-csv.ts';

/** Written apart from the writer: what a spreadsheet may look at in a cell, and the signs that make it compute. */
const runs = (cell: string): boolean => {
  const seen = cell.normalize('NFKC').replace(/^[\s\p{C}\p{Default_Ignorable_Code_Point}"]+/u, '');
  return /^[=+\-@]/.test(seen) && !/^[+-][\d\s.,e+%€"-]*$/i.test(seen);
};

/** The cells that a spreadsheet makes of a file, as lenient as they are: what follows a closing quote is still the cell. */
function readCells(text: string, separators: string): string[] {
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)(?:"|$))?([^${separators}\\r\\n]*)(?:\\r\\n|[${separators}\\r\\n]|$)`,
    'y',
  );
  const cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, quoted = '', rest = ''] = cell.exec(text) ?? [];
    cells.push(quoted.replaceAll('""', '"') + rest);
  }
  return cells;
}

/** A cell that is not the first of its row, as the format without its quotes gives it back. */
const write = (text: string) => csvParseRows(formatCsv([['a', text]]))[0]?.[1];

describe('formatCsv([[…, cell]])', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 (0)1 23 45', "'+33 (0)1 23 45"],
    ['-2+3+cmd|’ /C calc’!A0', "'-2+3+cmd|’ /C calc’!A0"],
    ['@SUM(1;2)', "'@SUM(1;2)"],
    ['  =1', "'  =1"],
    ['\u00a0\u202f\u3000=1', "'\u00a0\u202f\u3000=1"],
    ['\u200b\ufeff\u2060\u00ad\u034f\u3164=1', "'\u200b\ufeff\u2060\u00ad\u034f\u3164=1"],
    ['\u202e=1', "'\u202e=1"],
    ['"=1"', '\'"=1"'],
    [' " =1', '\' " =1'],
    ["'=1", "''=1"],
    ['＝1＋1', "'＝1＋1"],
    ['＋1a', "'＋1a"],
    ['－1a', "'－1a"],
    ['＠a', "'＠a"],
    ['\tabc', "'\tabc"],
    ['\rabc', "'\rabc"],
    ['\nabc', "'\nabc"],
    ['\t=1', "'\t'=1"],
    ['Lyon;=1', "Lyon;'=1"],
    ['Lyon ; =1', "Lyon ;' =1"],
    ['Lyon;"=1', 'Lyon;\'"=1'],
    ['Lyon\n=1', "Lyon\n'=1"],
    ['Lyon\t@a', "Lyon\t'@a"],
    ['Lyon;-5', "Lyon;'-5"],
    ['-5;-6', "'-5;'-6"],
    ['- à préciser', "'- à préciser"],
  ])('writes %j as %j', (text, expected) => expect(write(text)).toBe(expected));

  it.each([
    '',
    'Angers',
    'Saint-Étienne',
    'a=b',
    'a@exemple.fr',
    'Ville; 3 projets',
    '2024-01-31',
    '31/01/2024',
    '-5',
    '+5',
    '-12000,5',
    '-12 000,50 €',
    '-12\u202f000\u00a0€',
    '-3,5 %',
    '-1e-7',
    '-47.47, 0.55',
    '-47.47,-0.55',
    '—',
    '« Eau »',
  ])('leaves %j as it is', (text) => expect(write(text)).toBe(text));

  it('takes time in proportion to the text', () => {
    for (const piece of ['-1', '1,', ' 000', ';=', '\u200b', '"', '1 ,', '-1.5,', '%', ' ']) {
      for (const end of ['', 'x', '=', '-'])
        expect(formatCsv([['a', `-${piece.repeat(100_000)}${end}`]])).toBeTypeOf('string');
    }
  });
});

const COMMA: FormeCsv = { separateur: ',', fin: '\n', decimale: '.' };
const FRENCH: FormeCsv = { separateur: ';', fin: '\r\n', decimale: ',' };

describe('formatCsv(rows, forme)', () => {
  it('writes what a French spreadsheet opens by a double click', () => {
    expect(formatCsv([['Lyon; Sfax', 'a, b', 1.5, -2.25, 12000, '47.4, -1.5']], FRENCH)).toBe(
      '"Lyon; Sfax";a, b;1,5;-2,25;12000;47.4,\' -1.5\r\n',
    );
  });

  it('neutralises what begins after the separator of the others', () => {
    expect(formatCsv([['a', 'Lyon,=1', 'Sfax;=1']], FRENCH)).toBe('a;Lyon,\'=1;"Sfax;\'=1"\r\n');
    expect(formatCsv([['a', 'Lyon,=1', 'Sfax;=1']], COMMA)).toBe('a,"Lyon,=1",Sfax;\'=1\n');
  });
});

describe('formatCsv(rows)', () => {
  it('quotes what the format wants quoted, and leaves out what is not known', () => {
    expect(
      formatCsv([
        ['a', 'b,c', 'd "e"', 'f\ng'],
        [-1.5, 0, null, undefined],
      ]),
    ).toBe('a,"b,c","d ""e""","f\ng"\n-1.5,0,,\n');
  });

  it('leaves no number with a sign at the head of a line that does not hold numbers only', () => {
    expect(formatCsv([[-5, "1+cmd|'/C calc'!A0"]])).toBe("'-5,1+cmd|'/C calc'!A0\n");
    expect(formatCsv([[-5, '', 3]])).toBe('-5,,3\n');
  });

  it.each([COMMA, FRENCH])('gives nothing that runs, however it is read, between « $separateur »', (forme) => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ' ',
      '\u00a0',
      '\u200b',
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      'a',
      '1',
    );
    const cell = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme' }),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
        const text = formatCsv(rows, forme);
        const read = [
          ...[forme.separateur, ',', ';', '\t', ',;', ';\t', ',;\t'].map((separators) => readCells(text, separators)),
          // A reader that does not know of quotes.
          text.split(/[;\r\n]/),
          text.split(/[\t\r\n]/),
        ];
        expect(read[0]).toHaveLength(rows.flat().length);
        expect(read.flat().filter(runs)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every cell: what it adds is taken away again', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }), (rows) => {
        const read = csvParseRows(formatCsv(rows));
        const bare = (text: string) => text.replaceAll("'", '');
        expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      }),
    );
  });
});
