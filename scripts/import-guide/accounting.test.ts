import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError, importGuide } from './import-guide.ts';
import { loadLexicon } from './repair/lexicon.ts';
import { formatReport } from './report/format-report.ts';
import { loadImportReference } from './structure/load-import-reference.ts';
import { ALTERATIONS, alter } from './testing/alter-guide.ts';
import { findLostLines } from './testing/find-lost-lines.ts';
import { planWriting } from './write/plan-writing.ts';

const GOLDEN = readFileSync('tests/golden/import-guide/guide.txt', 'utf8');
const context = { lexicon: loadLexicon(), reference: loadImportReference(), document: 'guide-2020' };

/** Lines that the edition and the report, as they are written, do not hold. */
function lostLines(text: string): string[] {
  const { files, report } = importGuide(text, context);
  const { total, vides, mobilier, employees, listees } = report.lignes;
  expect(vides + mobilier + employees + listees).toBe(total);
  return findLostLines(text, files, formatReport(report, planWriting(files, new Map(), {}), 'guide.txt'));
}

describe('importGuide(text), line by line', () => {
  it('writes or lists every line of the golden guide', () => {
    expect(lostLines(GOLDEN)).toEqual([]);
  });

  it('reads a name and a body that a wider line joined, and accounts for a line that joined a heading to its text', () => {
    const wide = GOLDEN.replace('odile Vasseur\nambassade de france', 'odile Vasseur ambassade de france').replace(
      /^(1\.2 Mongolie)\s+(?=\S)/m,
      '$1 ',
    );
    expect(wide).toMatch(/^1\.2 Mongolie \S/m);
    const { files } = importGuide(wide, context);
    expect(files.get('pays/np-nepal.md')).toMatch(/nom: Odile Vasseur\n\s+organisation: Ambassade de France au Népal/);
    expect([...files.keys()]).toContain('pays/mn-mongolie.md');
    expect(lostLines(wide)).toEqual([]);
  });

  it('writes or lists every line of copies that are set otherwise, cut, shuffled, with lines of any kind between', () => {
    const blocks = GOLDEN.split(/\n{2,}/);
    const line = fc.oneof(
      fc.constantFrom(
        '12',
        '43',
        'Page 12',
        'Guide opérationnel',
        'DAECT',
        'ConTACTs',
        'PRoGRAMME',
        'Népal',
        '2.7 Cuba',
        '• ODD : 4, 7',
        'personne@exemple.org',
        'pаul@exemple.org',
        'https://www.exemple.org/page',
        'Commune de Kharkhorin',
        'La ville de Lyon recherche un partenaire à Pokhara.',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    );
    const insertions = fc.array(fc.tuple(fc.nat(), line), { maxLength: 12 });
    const removed = fc.array(fc.nat(), { maxLength: 8 });
    const alterations = fc.subarray(Object.keys(ALTERATIONS), { maxLength: 4 });
    fc.assert(
      fc.property(insertions, removed, alterations, fc.nat(999), (inserted, gone, names, seed) => {
        const kept = blocks.filter((_, at) => !gone.some((one) => one % blocks.length === at));
        for (const [at, text] of inserted) kept.splice(at % kept.length, 0, text.replace(/[\r\n]/g, ' '));
        try {
          expect(lostLines(alter(kept.join('\n\n'), names, seed))).toEqual([]);
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lists a line that is furniture once or twice in full, with its page', () => {
    const { report } = importGuide(GOLDEN, context);
    expect(report.mobilier.filter(({ nombre }) => nombre < 3).map(({ texte }) => texte)).toContain(
      'IIIe PartIe | Glossaire',
    );
    expect(report.mobilier.at(-1)).toMatchObject({ sorte: 'pied', nombre: 4 });
  });

  it('reports an address that nobody could write to, and publishes it nowhere', () => {
    const { files, report } = importGuide(GOLDEN.replace('maud.lebihan@', 'mаud.lebihan@'), context);
    expect([...files.values()].join()).not.toMatch(/mаud/);
    expect(report.verifications.filter(({ raison }) => /adresse électronique/.test(raison))).toMatchObject([
      { texte: 'mаud.lebihan@ain.example.org' },
    ]);
  });
});
