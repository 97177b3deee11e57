import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { parseGuide } from './parse-guide.ts';

const BROCHURE = `brochure-2027:
  titre: Agir à l’étranger
  nom: la brochure de 2027
  editeur: Éditeur d’essai
  date: "2027-03"
`;
const read = (text: string | undefined) => {
  const { documents, diagnostics } = parseGuide(
    new Map(text === undefined ? [] : [['documents.yaml', text]]),
    'edition',
  );
  return { keys: [...documents.keys()], said: diagnostics.map(formatDiagnostic).join('\n') };
};

describe('the documents of an edition', () => {
  it('should read the rows of an edition, and none where it has no table', () => {
    expect(read(BROCHURE)).toEqual({ keys: ['brochure-2027'], said: '' });
    expect(read(BROCHURE.replace('"2027-03"', '2027')).said).toBe('');
    for (const none of [undefined, '', '# rien\n']) expect(read(none)).toEqual({ keys: [], said: '' });
  });

  it('should keep the others when one row is bad', () =>
    expect(read(`${BROCHURE}autre: { titre: Sans date }\n`).keys).toEqual(['brochure-2027']));

  it.each([
    ['a name without its article', BROCHURE.replace('la brochure', 'brochure')],
    ['a plural name, which no sentence of the site agrees with', BROCHURE.replace('la brochure', 'les fiches')],
    ['a day that does not exist', BROCHURE.replace('2027-03', '2027-02-31')],
    ['a key that cannot be quoted', BROCHURE.replace('brochure-2027:', 'Brochure 2027:')],
    ['an unknown field', `${BROCHURE}  type: guide\n`],
    ['a list', '- brochure-2027\n'],
    ['YAML that cannot be read', 'a: [b\n'],
  ])('should explain %s', (_, text) => expect(read(text).said).toMatchSnapshot());
});

describe('parseGuide(files), with a table of documents', () => {
  const section = `---
titre: Un chapitre
partie: 1
ordre: 1
source: { document: brochure-2027, pages: [1] }
resume: Un chapitre.
---
`;
  const parse = (table: string) =>
    parseGuide(
      new Map([
        ['documents.yaml', table],
        ['parties/un.md', section],
      ]),
    );
  it('should not count it among the sections, unless it has a fault to list', () => {
    expect(parse(BROCHURE).received).toEqual(['parties/un.md']);
    const { received, diagnostics, edition } = parse('- x\n');
    expect([received.length, diagnostics.length, edition.parties.length]).toEqual([2, 1, 1]);
  });
});
