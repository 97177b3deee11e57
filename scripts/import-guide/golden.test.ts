import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGuide } from '../guide/load-guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { importGuide } from './import-guide.ts';
import { loadLexicon } from './repair/lexicon.ts';
import { loadImportReference } from './structure/load-import-reference.ts';

// A small guide of our own writing, with the damage of a text extracted from a PDF: each kind of thing once.
const FOLDER = 'tests/golden/import-guide';
const text = readFileSync(`${FOLDER}/guide.txt`, 'utf8');
const context = { lexicon: loadLexicon(), reference: loadImportReference(), document: 'guide-2020' };
const { files, report } = importGuide(text, context);

describe('importGuide(text), on the golden case', () => {
  const expected = loadGuide(`${FOLDER}/edition`);

  it('makes the files expected, and no other', () => {
    expect([...files.keys()].sort()).toEqual([...expected.keys()].sort());
  });

  it.each([...expected])('writes %s', (path, content) => {
    expect(files.get(path)).toBe(String(content));
  });

  it('makes files that the edition’s schema accepts', () => {
    expect(parseGuide(files).diagnostics).toEqual([]);
  });

  it('counts what it found', () => {
    expect(report.comptes).toMatchInlineSnapshot(`
      {
        "appels": 2,
        "chiffres": 6,
        "contacts": 8,
        "exemples": 5,
        "parties": 4,
        "pays": 4,
        "programmes": 2,
        "recherches de partenaires": 3,
        "renvois à un programme": 1,
        "sigles du lexique": 3,
        "thematiques": 6,
        "thématiques imprimées": 6,
        "zones": 3,
      }
    `);
  });

  it('gives every line of the source a place', () => {
    const { total, vides, mobilier, employees, listees } = report.lignes;
    expect(vides + mobilier + employees + listees).toBe(total);
    expect(total).toBe(text.split('\n').length);
  });

  it('gives the same files for the same text with Windows ends of lines', () => {
    expect(importGuide(text.replaceAll('\n', '\r\n'), context).files).toEqual(files);
  });

  it('lists what stays out of the files', () => {
    expect(new Set(report.fragments.map(({ raison }) => raison))).toMatchInlineSnapshot(`
      Set {
        "hors du guide (colophon, adresse de l’éditeur)",
        "ligne de sommaire",
        "texte que les fichiers n’ont pas en entier",
      }
    `);
  });
});
