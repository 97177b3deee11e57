import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseFrontMatter } from '../../scripts/lib/front-matter.ts';
import { parseYaml, UnreadableText } from './parse-yaml.ts';

/** `ligne 2 : message`. */
function trouble(text: string): string {
  try {
    return JSON.stringify(parseYaml(text));
  } catch (error) {
    if (error instanceof UnreadableText) return `ligne ${error.line} : ${error.message}`;
    throw error;
  }
}

/** Words of the library's own messages. */
const ENGLISH = /\b(?:the|at|is|are|must|not|unexpected|missing|nested|found|line|column|map|key|keys)\b/i;

describe('parseYaml(text)', () => {
  it('reads maps, lists, texts, numbers and dates as texts', () => {
    expect(parseYaml('a: [1, deux, null, true]\nb: { c: 2020-01-31 }\nd: |\n  x\n  y\n')).toEqual({
      a: [1, 'deux', null, true],
      b: { c: '2020-01-31' },
      d: 'x\ny\n',
    });
  });

  it.each([
    ['a bracket that is not closed', 'nom: [Ghana\ncode: GH'],
    ['a quote that is not closed', 'nom: "Ghana\ncode: GH'],
    ['two colons on a line', 'nom: Ghana\nresume: Un pays : le Ghana'],
    ['a tabulation', 'nom: Ghana\nsource:\n\tdocument: x'],
    ['a bad shift', 'nom: Ghana\nsource:\n    document: x\n  pages: [1]'],
    ['a sentence in the place of a field', 'nom: Ghana\nUne phrase.\ncode: GH'],
    ['a backslash', 'nom: "C:\\Guide"'],
    ['an at sign', 'contact: @commune'],
    ['a percent', 'taux: %'],
    ['a backquote', 'nom: `Ghana`'],
    ['a reference', 'nom: Ghana\nresume: *Attention* au départ'],
    ['an anchor', 'nom: &eacute;tat'],
    ['a tag', 'nom: Ghana\nresume: !important lisez ceci'],
    ['a known tag', 'a: !!binary aGVsbG8='],
    ['a directive', '%YAML 1.1\n---\na: yes'],
    ['another directive', '%TAG ! tag:x\n---\na: 1'],
    ['an unknown directive', '%X\n---\na: 1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a field written twice', 'nom: Ghana\ncode: GH\nnom: Togo'],
    ['a field written twice, within', 'a:\n  - { b: 1, c: 2, "b": 3 }'],
    ['a key that is a map', '? { a: b }\n: c'],
    ['a key that is nothing', '~: b'],
    ['a key that leads to the prototype', 'nom: Ghana\n__proto__: { x: 1 }'],
    ['a constructor', 'a: [{ constructor: 1 }]'],
    ['a circle', 'a: &a [*a]'],
    [
      'aliases that multiply',
      `a: &a [x, x]\n${[...'bcdefghi'].map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]}, `.repeat(9)}1]`).join('\n')}`,
    ],
    ['a key of five thousand letters', `${'k'.repeat(5000)}: 1`],
    ['control characters', 'a: [\u001B[31m'],
  ])('says what to mend: %s', (name, text) => {
    const said = trouble(text);
    expect(said).toMatch(/^ligne \d+ : /);
    expect(said.replace(/« .*»/s, '')).not.toMatch(ENGLISH);
    expect(`${name}\n${said}`).toMatchSnapshot();
  });

  it.each([
    ['lists', '['.repeat(5000)],
    ['closed lists', `a: ${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['lists of one line', `${'- '.repeat(40_000)}a`],
    ['maps', '{a: '.repeat(20_000)],
    ['keys', `${'? '.repeat(40_000)}a`],
    ['lines', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('says that %s are nested too deep', (_, text) => {
    expect(trouble(text)).toMatch(/^ligne \d+ : (?:20 niveaux|signe fermant|nom de champ)/);
  });

  it('says that a text is too long before it reads it', () => {
    const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(trouble(keys)).toMatch(/^ligne 1 : 100.000 caractères au plus attendus, 588.889 trouvés$/);
  });

  it.each([
    'k: 1\n',
    '0, ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '- ',
    '-\n',
    '? ',
    ': ',
    ':\n',
    '&a ',
    '*a ',
    '! ',
    '%\n',
    '#\n',
    '|\n',
    '\t\n',
    'a: b: c\n',
    '"\\x',
    '---\n',
    '\\',
    '`',
    '@',
  ])(
    'ends before long on a text made of %j',
    (piece) => {
      for (const head of ['', 'a: [']) trouble(head + piece.repeat(20_000 / piece.length));
    },
    20_000,
  );

  it('reads a map of as many keys as fit, each key compared once', () => {
    const count = 11_000;
    const text = Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n');
    expect(Object.keys(parseYaml(text) as object)).toHaveLength(count);
  });

  it('never throws anything else, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'a1 -:[]{},"\'&*!%@`|>#?~\n\t\\é\u0000\u0085'.split(''),
      '\n  ',
      ': ',
      '- ',
      '<<',
      '---\n',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        trouble(pieces.join(''));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads whatever the library writes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (value) => {
        const data = JSON.parse(JSON.stringify(value));
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(data)));
        expect(parseYaml(stringify(data, { aliasDuplicateObjects: false })) ?? {}).toEqual(data);
      }),
      { numRuns: 500 },
    );
  });

  it('admits references where they are asked for', () => {
    expect(parseYaml('a: &a [1]\nb: *a', { renvois: true })).toEqual({ a: [1], b: [1] });
  });
});

describe('parseFrontMatter(text)', () => {
  it.each(['\n', '\r\n', '\r'])('cuts a header from a body whose lines end with %j', (end) => {
    const text = ['---', 'nom: Ghana', 'code: GH', '---', '', 'Un.', '', 'Deux.', ''].join(end);
    expect(parseFrontMatter(text)).toEqual({ data: { nom: 'Ghana', code: 'GH' }, body: 'Un.\n\nDeux.', bodyLine: 6 });
  });

  it('admits a byte order mark, and spaces after the three hyphens', () => {
    expect(parseFrontMatter('\uFEFF---  \nnom: Ghana\n--- \nUn.').data).toEqual({ nom: 'Ghana' });
  });

  it('tells the line in the file, not in the header', () => {
    expect(() => parseFrontMatter('---\nnom: Ghana\ncode: [\n---\n')).toThrow(expect.objectContaining({ line: 3 }));
  });

  it('passes over blank lines and spaces before the header, and counts them', () => {
    const text = '\uFEFF\n \n ---\nnom: Ghana\n---\nUn.';
    expect(parseFrontMatter(text)).toEqual({ data: { nom: 'Ghana' }, body: 'Un.', bodyLine: 6 });
    expect(() => parseFrontMatter('\n\n---\nnom: [\n---\n')).toThrow(expect.objectContaining({ line: 4 }));
  });

  it.each(['', '\n\n', 'nom: Ghana\n---\nUn.', '# Ghana\n\n---\n'])('says of %j that its header is missing', (text) => {
    expect(() => parseFrontMatter(text)).toThrow(/^en-tête entre deux lignes « --- » attendu en haut/);
  });
});
