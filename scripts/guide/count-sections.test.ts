import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { loadSeuils } from '../lib/seuils.ts';
import { checkSeuilsGuide, tallySections } from './count-sections.ts';
import { formatTally } from './format-tally.ts';
import { parseGuide } from './parse-guide.ts';

const section = (code: string) =>
  `---\nnom: Pays\ncode: ${code}\nzone: x\nsource: { document: guide-2020 }\nresume: Un pays.\n---\n`;
const CODES = Array.from({ length: 26 }, (_, i) => `A${String.fromCharCode(65 + i)}`);
/** An edition of so many countries, so many of which cannot be read. */
function edition(good: number, bad = 0, others: Record<string, string> = {}) {
  const codes = [...CODES, ...CODES.map((code) => `B${code[1]}`)].slice(0, good + bad);
  const files = codes.map((code, i): [string, string] => [
    `pays/${code.toLowerCase()}.md`,
    i < good ? section(code) : 'x',
  ]);
  return parseGuide(new Map([...files, ...Object.entries(others)]));
}
const tally = ({ received, edition: read, diagnostics }: ReturnType<typeof parseGuide>) =>
  tallySections(received, read, diagnostics);
const error = (file: string): Diagnostic => ({
  rule: 'x',
  severity: 'erreur',
  message: '',
  hint: '',
  location: { file: `data/guide/${file}` },
});

describe('tallySections(received, edition, diagnostics)', () => {
  it('tells what is published from what is set aside, by kind', () => {
    const { counts, published, setAside } = tally(edition(2, 1, { 'notes.txt': 'x', 'lexique.yaml': 'x' }));
    expect(published).toEqual(['pays/aa.md', 'pays/ab.md']);
    expect(setAside).toEqual(['lexique.yaml', 'notes.txt', 'pays/ac.md']);
    expect(counts.pays).toEqual({ received: 3, published: 2, flagged: 0, setAside: 1, merged: 0 });
    expect(counts.lexique).toMatchObject({ received: 1, setAside: 1 });
    expect(counts.autres).toMatchObject({ received: 1, setAside: 1 });
  });

  const parsed = edition(2);
  it('throws when a file is neither published nor listed', () => {
    const lost = { ...parsed.edition, pays: parsed.edition.pays.slice(1) };
    expect(() => tallySections(parsed.received, lost, [])).toThrow(/ni listés : pays\/aa\.md ; .* : $/);
  });

  it('throws when a diagnostic on a published file would hide that another one is lost', () => {
    const lost = { ...parsed.edition, pays: parsed.edition.pays.slice(1) };
    expect(() => tallySections(parsed.received, lost, [error('pays/ab.md')])).toThrow(/aa\.md ; .*ab\.md/);
  });

  it('throws when a file is published that never came in, or is both published and listed', () => {
    expect(() => tallySections(['pays/aa.md'], parsed.edition, [])).toThrow(/jamais reçus : pays\/ab\.md/);
    expect(() => tallySections(parsed.received, parsed.edition, [error('pays/ab.md')])).toThrow(/pays\/ab\.md/);
  });
});

describe('checkSeuilsGuide(counts, seuils, previous)', () => {
  const seuils = loadSeuils('guide');
  const check = (now: ReturnType<typeof parseGuide>, before?: ReturnType<typeof parseGuide>) =>
    checkSeuilsGuide(tally(now).counts, seuils, before && tally(before).counts).map(({ rule, severity, location }) =>
      `${severity} ${rule} ${location.record ?? ''}`.trim(),
    );

  it('says nothing at the threshold, and stops above it', () => {
    expect(check(edition(40, 10))).toEqual([]);
    expect(check(edition(39, 11))).toEqual([
      'fatal guide-seuil-laissees-de-cote total',
      'fatal guide-seuil-laissees-de-cote pays',
    ]);
  });

  it('does not judge a few sections, unless none is left', () => {
    expect(check(edition(3, 5))).toEqual([]);
    expect(check(edition(0, 2))).toEqual(['fatal guide-seuil-laissees-de-cote total']);
  });

  it('counts files that are no sections in the whole only', () => {
    const stray = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.jpg`, 'x']));
    expect(check(edition(52, 0, stray(13)))).toEqual([]);
    expect(check(edition(40, 0, stray(20)))).toEqual(['fatal guide-seuil-laissees-de-cote total']);
  });

  it('stops at an edition without a section', () => expect(check(edition(0))).toEqual(['fatal guide-vide']));

  it('stops when far fewer are left than the last time, or a kind empties', () => {
    expect(check(edition(35), edition(50))).toEqual([]);
    expect(check(edition(34), edition(50))).toEqual(['fatal guide-seuil-chute total', 'fatal guide-seuil-chute pays']);
    expect(check(edition(0, 0, { 'notes.txt': 'x' }), edition(3))).toContain('fatal guide-seuil-chute pays');
  });

  it('says what was expected and found', () => {
    const parsed = edition(30, 20);
    const [first] = checkSeuilsGuide(tally(parsed).counts, seuils);
    expect(first && formatDiagnostic(first)).toMatchInlineSnapshot(`
      "data/guide · total : 20 % au plus de sections laissées de côté attendus, 20 sur 50 trouvées
        → corrigez les erreurs listées, ou changez le seuil dans data/reference/seuils.yaml ; rien n’est publié, le site en place reste   [guide-seuil-laissees-de-cote]"
    `);
  });
});

describe('formatTally(counts, diagnostics)', () => {
  it('shows the counts, then what they come to', () => {
    const parsed = edition(2, 1);
    expect(formatTally(tally(parsed).counts, parsed.diagnostics)).toMatchInlineSnapshot(`
      "                      reçues  publiées  dont signalées  laissées de côté
      pays                       3         2               0                 1
      zones                      0         0               0                 0
      programmes                 0         0               0                 0
      thématiques                0         0               0                 0
      parties                    0         0               0                 0
      appels                     0         0               0                 0
      retours d’expérience       0         0               0                 0
      lexique                    0         0               0                 0
      autres fichiers            0         0               0                 0
      total                      3         2               0                 1

      Édition publiable, sans les fichiers laissés de côté."
    `);
  });
});
