import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { parseAtlas } from '../../src/import/atlas/parse-atlas.ts';
import { buildReference } from '../../src/import/atlas/reference.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import { loadEcart, loadRetraits } from './load-ecart.ts';
import { redactDiagnostics } from './redact-diagnostics.ts';
import { NO_ATLAS } from './testing/withhold-from.ts';
import { WRITINGS } from './testing/writings.ts';

const retraits = [{ nom: 'Ada Lovelace', date: '2026-01-01' }];
const ecartOf = (contacts: Parameters<typeof loadEcart>[0]['contacts']) =>
  loadEcart({ contacts, bodies: [], functionalOnly: false, retraits }).ecart;
const diagnostic = (message: string, location: Diagnostic['location'] = { file: 'x' }): Diagnostic => ({
  rule: 'r',
  severity: 'erreur',
  message,
  hint: 'h',
  location,
});

/** What is printed of an export: its report, people taken out. */
function printed(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const parsed = parseAtlas(bytes, { file: 'atlas.json', reference: buildReference([], []) });
  return redactDiagnostics(parsed.diagnostics, ecartOf(parsed.listContacts())).map(formatDiagnostic).join('\n');
}
const collectivite = (contacts: unknown[], facts = {}) => ({
  ...NO_ATLAS,
  collectivites: [{ id: 'C-1', nom: 'Ville', nature: 'commune', contacts, ...facts }],
});

describe('redactDiagnostics(diagnostics, ecart)', () => {
  const ecart = ecartOf([]);

  it.each(Object.entries(WRITINGS).filter(([, text]) => !text.includes('ada@example.org')))(
    'prints nobody written with %s: %j',
    (_, text) => {
      const [redacted] = redactDiagnostics([diagnostic(`titre attendu, « ${text} » trouvé`)], ecart);
      expect(ecart.recogniser?.find(redacted?.message ?? text)).toEqual([]);
      expect(redacted?.message).toMatch(/^titre attendu, .* trouvé$/su);
    },
  );

  it('prints nobody in what became of a record, nor in how to mend it', () => {
    const told = { ...diagnostic('m'), hint: 'retirez « Ada Lovelace »', outcome: 'publié : « Ada Lovelace »' };
    expect(JSON.stringify(redactDiagnostics([told], ecart))).not.toMatch(/lovelace/i);
  });

  it('prints nobody in a place either', () => {
    const location = { file: 'programmes/ada-lovelace.md', record: 'projet ada-lovelace', field: 'Ada Lovelace' };
    expect(JSON.stringify(redactDiagnostics([diagnostic('m', location)], ecart))).not.toMatch(/lovelace/i);
  });

  it.each(['« un long titre, d’Ada Love… »', '« un long titre, de Lovelace A… »', '« Ada Lovel… »'])(
    'prints nobody whose name is cut: %s',
    (text) => {
      expect(redactDiagnostics([diagnostic(text)], ecart)[0]?.message).toMatch(
        /^« (?:un long titre, (?:d’|de ))?‹nom ou adresse non montrés›… »$/,
      );
    },
  );

  it('changes nothing else', () => {
    const other = diagnostic('« Saint-Martin… » trouvé', { file: 'a', record: 'b', field: 'c', line: 3 });
    expect(redactDiagnostics([other], ecart)).toEqual([other]);
  });
});

describe('what check:atlas and check:guide print', () => {
  it('quotes nothing of a contact that has not agreed to be published, here or elsewhere', () => {
    const text = printed(
      collectivite([{ nom: 'Emmy Noether', courriel: 'x27@example.org', public: false }], {
        nom: 'Ville\u200b de Emmy Noether',
        site: 'mailto:x27@example.org',
        reseaux: ['Réseau d’Emmy\u200b Noether'],
      }),
    );
    expect(text).toContain('caracteres-invisibles');
    expect(text).toContain('url-invalide');
    expect(text).not.toMatch(/noether|x27/i);
  });

  it('quotes nothing of a contact that is withdrawn', () => {
    const text = printed(
      collectivite([{ nom: 'Ada Lovelace', fonction: 'comtesse\u200b', courriel: 'nulle part', public: true }]),
    );
    expect(text).toContain('courriel-invalide');
    expect(text).not.toMatch(/lovelace|comtesse|nulle part/i);
  });

  it('still quotes what others hold', () => {
    const text = printed(collectivite([{ nom: 'Sophie Germain', courriel: 'nulle part', public: true }]));
    expect(text).toContain('nulle part');
  });

  it('prints nobody of a section that is refused', () => {
    const files = new Map([
      [
        'pays/ada-lovelace.md',
        '---\nnom: 3\ncontacts:\n  - { nom: Ada Lovelace, fonction: 12, courriel: nulle part, organisation: x }\n---\n',
      ],
    ]);
    const { contacts, diagnostics } = parseGuide(files, 'guide');
    const text = redactDiagnostics(diagnostics, ecartOf(contacts)).map(formatDiagnostic).join('\n');
    expect(text).toContain('courriel');
    expect(text).not.toMatch(/lovelace|nulle part|« 12 »/i);
  });
});

describe('loadRetraits(folder)', () => {
  const folder = folderForEachTest('retraits');
  it.each([
    '- { courriel: ada.lovelace, date: "2026-01-01" }',
    '- { nom: Ada Lovelace, date: "2026-01-01"',
    '- { nom: [Ada Lovelace], date: hier }',
    'Ada Lovelace',
  ])('says where a table is wrong without quoting it: %s', (text) => {
    writeFileSync(folder('retraits.yaml'), text);
    const load = () => loadRetraits(folder());
    expect(load).toThrow(/retraits\.yaml/);
    expect(load).not.toThrow(/lovelace/i);
  });

  it('names nobody in what is kept between builds', () => {
    mkdirSync('.build/garde', { recursive: true });
    writeFileSync(folder('retraits.yaml'), '- { nom: Zénobie Gardefuzz, date: "2026-01-01" }');
    expect(loadRetraits(folder())).toHaveLength(1);
    const kept = readdirSync('.build/garde');
    expect(kept.filter((name) => readFileSync(join('.build/garde', name)).includes('Gardefuzz'))).toEqual([]);
  });
});

describe('formatDiagnostic(diagnostic)', () => {
  it('spells out what a terminal would obey or hide', () => {
    const text = formatDiagnostic(diagnostic('« \u001b[31m\u202Eb\u0007 »', { file: 'a\nb.md', field: 'c\u200b' }));
    expect(text).toBe('a‹U+000A›b.md · c‹U+200B› : « ‹U+001B›[31m‹U+202E›b‹U+0007› »\n  → h   [r]');
  });
});
