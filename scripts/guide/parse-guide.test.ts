import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { parseGuide } from './parse-guide.ts';

const GHANA = `---
nom: Ghana
code: GH
zone: afrique-de-l-ouest
source: { document: guide-2020, pages: [70] }
resume: Un pays.
---

Du texte.
`;
const read = (files: Record<string, string>) => parseGuide(new Map(Object.entries(files)));
const complaints = (files: Record<string, string>) => read(files).diagnostics.map(formatDiagnostic).join('\n');

describe('parseGuide(files)', () => {
  it('should read a section, its facts and its prose', () => {
    const { edition, diagnostics, received } = read({ 'pays/gh-ghana.md': GHANA });
    expect(diagnostics).toEqual([]);
    expect(received).toBe(1);
    expect(edition.pays).toMatchObject([{ slug: 'gh-ghana', data: { nom: 'Ghana', contacts: [] }, body: 'Du texte.' }]);
  });

  it('should read a file saved by Windows, line ends and mark included, as it reads any other', () => {
    const windows = `\uFEFF${GHANA.replace('Du texte.', 'Du texte.\n\n- une ligne').replaceAll('\n', '\r\n')}`;
    const { edition, diagnostics } = read({ 'pays/gh-ghana.md': windows });
    expect(diagnostics).toEqual([]);
    expect(edition.pays).toMatchObject([{ data: { nom: 'Ghana', code: 'GH' }, body: 'Du texte.\n\n- une ligne' }]);
  });

  it('should keep the others when one file is bad, and say what to mend', () => {
    const { edition } = read({ 'pays/a.md': '---\nnom: A\n---\n', 'pays/gh-ghana.md': GHANA });
    expect(edition.pays.length).toBe(1);
  });

  it.each([
    ['a missing field', { 'pays/gh.md': GHANA.replace('code: GH\n', '') }],
    ['an unknown field', { 'pays/gh.md': GHANA.replace('code:', 'kode: x\ncode:') }],
    ['a bad value', { 'pays/gh.md': GHANA.replace('code: GH', 'code: Ghana') }],
    ['a bad type', { 'pays/gh.md': GHANA.replace('pages: [70]', 'pages: p. 70') }],
    ['YAML that cannot be read', { 'pays/gh.md': GHANA.replace('nom: Ghana', 'nom: [Ghana') }],
    ['a header that is not closed', { 'pays/gh.md': '---\nnom: Ghana\n' }],
    ['a file in no folder', { 'notes.txt': 'x' }],
    ['a bad glossary', { 'lexique.yaml': 'entrees: []' }],
  ])('should explain %s', (name, files) => expect(`${name}\n${complaints(files)}`).toMatchSnapshot());
});
