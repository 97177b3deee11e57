import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildQualityReport } from '../../../scripts/atlas/quality-report.ts';
import { formatDiagnostic } from '../../../scripts/lib/format-diagnostic.ts';
import { atlasExportSchema, RECORD_SCHEMAS } from '../../contract/atlas/atlas-export.ts';
import { assertNothingLost, SECTIONS } from './counts.ts';
import { CAS_DETAILLES } from './journal.ts';
import { parseAtlas } from './parse-atlas.ts';
import { TABLES } from './readers.ts';
import { buildReference } from './reference.ts';
import { REGLES } from './rule-texts.ts';
import { anyExport, arbitraryExport, EXPORT_INFO } from './testing/arbitrary-export.ts';

const reference = buildReference([{ alias: 'RDC', code: 'CD' }], ['culture']);

function parseText(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return parseAtlas(bytes, { file: 'atlas.json', reference });
}

function parseValue(value: unknown) {
  return parseText(JSON.stringify(value));
}

/** The diagnostics of an export with one partenaire, as a person reads them. */
function tell(partenaire: unknown): string {
  const parsed = parseValue({
    export: EXPORT_INFO,
    collectivites: [],
    partenaires: [partenaire],
    cooperations: [],
    projets: [],
  });
  return parsed.diagnostics.map(formatDiagnostic).join('\n');
}

describe('parseAtlas(bytes)', () => {
  it('publishes what the schema accepts, whatever the records are', () => {
    fc.assert(
      fc.property(anyExport, (value) => {
        const { records, counts } = parseValue(value);
        assertNothingLost(counts);
        expect(atlasExportSchema.safeParse(records).error).toBeUndefined();
        for (const section of SECTIONS) {
          expect(counts[section].received).toBe(value[section].length);
          expect(counts[section].published).toBe(records?.[section].length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never needs the safety net of the schema', () => {
    fc.assert(
      fc.property(fc.oneof(anyExport, arbitraryExport), (value) => {
        expect(parseValue(value).diagnostics.filter(({ rule }) => rule === 'non-conforme')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lists every record that it does not publish', () => {
    fc.assert(
      fc.property(arbitraryExport, (value) => {
        const { counts, diagnostics } = parseValue(value);
        const refused = new Set(
          diagnostics.filter(({ severity }) => severity === 'erreur').map(({ location }) => location.record),
        );
        const setAside = SECTIONS.reduce((sum, section) => sum + counts[section].setAside, 0);
        expect(refused.size > 0).toBe(setAside > 0);
        expect(refused.size).toBeLessThanOrEqual(setAside);
      }),
    );
  });

  it('publishes the same records in any order', () => {
    const shuffled = arbitraryExport.chain((value) =>
      fc.tuple(
        fc.constant(value),
        fc.record({
          export: fc.constant(value.export),
          collectivites: fc.shuffledSubarray(value.collectivites, { minLength: value.collectivites.length }),
          partenaires: fc.shuffledSubarray(value.partenaires, { minLength: value.partenaires.length }),
          cooperations: fc.shuffledSubarray(value.cooperations, { minLength: value.cooperations.length }),
          projets: fc.shuffledSubarray(value.projets, { minLength: value.projets.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([value, other]) => {
        const [a, b] = [parseValue(value), parseValue(other)];
        expect(a.counts).toEqual(b.counts);
        for (const section of SECTIONS) expect(byId(a.records?.[section])).toEqual(byId(b.records?.[section]));
      }),
    );
  });

  it('publishes the same records again from what it published', () => {
    fc.assert(
      fc.property(arbitraryExport, (value) => {
        const { records } = parseValue(value);
        const hasRecords = SECTIONS.some((section) => (records?.[section].length ?? 0) > 0);
        if (hasRecords) expect(parseValue(records).records).toEqual(records);
      }),
    );
  });

  it('never throws on any bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const { records, diagnostics } = parseText(input);
        expect(records === null).toBe(diagnostics.some(({ severity }) => severity === 'fatal'));
      }),
    );
  });

  it('reads the same records from a gzip archive', () => {
    const text = JSON.stringify({
      export: EXPORT_INFO,
      collectivites: [{ id: 'C-1', nom: 'A', nature: 'autre' }],
      partenaires: [],
      cooperations: [],
      projets: [],
    });
    expect(parseText(gzipSync(text)).records).toEqual(parseText(text).records);
  });

  it('should not let a record reach the prototype of objects', () => {
    const text = `{"export": ${JSON.stringify(EXPORT_INFO)}, "collectivites": [{"id": "C-1", "nom": "A", "nature": "autre",
      "__proto__": {"site": "https://exemple.fr"}, "contacts": [{"__proto__": {"public": true}, "nom": "Personne"}]}],
      "partenaires": [], "cooperations": [], "projets": []}`;
    const [record] = parseText(text).records?.collectivites ?? [];
    expect(record).toEqual({ id: 'C-1', nom: 'A', nature: 'autre', contacts: [], reseaux: [], apd: [], sources: [] });
    expect(record?.site).toBeUndefined();
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });

  it('should not quote the contacts who did not accept to be published', () => {
    const secret = 'Personne Secrète';
    const contacts = [
      { nom: secret, courriel: secret },
      { nom: secret, public: false, [secret]: 1 },
      secret,
      [secret],
      { public: [secret] },
    ];
    const parsed = parseValue({
      export: EXPORT_INFO,
      collectivites: [
        { id: 'C-1', nom: 'A', nature: 'autre', contacts },
        { id: 'C-2', nom: 'B', nature: 'autre', contacts: secret },
      ],
      partenaires: [],
      cooperations: [],
      projets: [],
    });
    expect(JSON.stringify(parsed)).not.toContain(secret);
    expect(parsed.counts.collectivites.published).toBe(2);
  });

  it('sets aside records with values nested very deep in any field', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const fields = SECTIONS.flatMap((section) => Object.keys(TABLES[section]));
    const record = `{${fields.map((field) => `"${field}": ${deep}`).join(', ')}}`;
    const lists = SECTIONS.map((section) => `"${section}": [${record}]`).join(', ');
    const { counts } = parseText(`{"export": ${JSON.stringify(EXPORT_INFO)}, ${lists}}`);
    expect(SECTIONS.map((section) => counts[section].setAside)).toEqual([1, 1, 1, 1]);
    expect(parseText(`{"export": {"version": ${deep}}, ${lists}}`).records).toBeNull();
  });

  it('tells a thousand cases of a rule, counts the others, and lists every record that it sets aside', () => {
    const partenaires = Array.from({ length: 1200 }, (_, i) => ({ id: `F-${i}`, nom: 'Ville', pays: 'Atlantide' }));
    const parsed = parseValue({
      export: EXPORT_INFO,
      collectivites: [{ id: 'C-1', nom: 'A', nature: 'autre' }],
      partenaires,
      cooperations: [],
      projets: [],
    });
    expect(parsed.diagnostics).toHaveLength(CAS_DETAILLES);
    expect(parsed.omissions).toEqual([{ rule: 'pays-inconnu', severity: 'erreur', nombre: 200 }]);
    expect(parsed.laissees.partenaires).toEqual(
      partenaires.map(({ id }) => ({ fiche: `partenaire ${id}`, regle: 'pays-inconnu' })),
    );
    expect(parsed.records?.collectivites).toHaveLength(1);
    expect(buildQualityReport(parsed).regles.map(({ nombre }) => nombre)).toEqual([1200]);
    expect(() => assertNothingLost(parsed.counts, parsed.laissees)).not.toThrow();
  });

  it('lists every record that it sets aside with a reason, whatever the records are', () => {
    fc.assert(
      fc.property(arbitraryExport, (value) => {
        const { counts, laissees } = parseValue(value);
        expect(() => assertNothingLost(counts, laissees)).not.toThrow();
      }),
    );
  });

  it('sets aside a record with more than a thousand anomalies, and reads no more of it', () => {
    const reseaux = Array.from({ length: 4000 }, (_, i) => i);
    const parsed = parseValue({
      export: EXPORT_INFO,
      collectivites: [
        { id: 'C-1', nom: 'A', nature: 'autre', reseaux },
        { id: 'C-2', nom: 'B', nature: 'autre', reseaux: reseaux.slice(0, 900) },
      ],
      partenaires: [],
      cooperations: [],
      projets: [],
    });
    expect(parsed.records?.collectivites.map(({ id }) => id)).toEqual(['C-2']);
    expect(parsed.laissees.collectivites).toEqual([{ fiche: 'collectivité C-1', regle: 'fiche-demesuree' }]);
    const told = buildQualityReport(parsed).regles.map(({ rule, nombre }) => [rule, nombre]);
    expect(told).toEqual([
      ['fiche-demesuree', 1],
      ['nombre-pour-texte', 1001 + 900],
    ]);
  });

  it('sets aside a record whose collectivités and partenaires make too many pairs, and no other', () => {
    const ids = (start: string, count: number) => Array.from({ length: count }, (_, i) => `${start}-${i}`);
    const collectivites = ids('C', 317).map((id) => ({ id, nom: 'A', nature: 'autre' }));
    const partenaires = ids('F', 317).map((id) => ({ id, nom: 'A', pays: 'BJ' }));
    const cooperation = (id: string, own: number, theirs: number) => ({
      id,
      collectivites: ids('C', own),
      partenaires: ids('F', theirs),
      forme: 'jumelage',
    });
    const cooperations = [cooperation('K-1', 317, 317), cooperation('K-2', 317, 315), cooperation('K-3', 1, 317)];
    const parsed = parseValue({ export: EXPORT_INFO, collectivites, partenaires, cooperations, projets: [] });
    expect(parsed.records?.cooperations.map(({ id }) => id)).toEqual(['K-2', 'K-3']);
    expect(parsed.laissees.cooperations).toEqual([{ fiche: 'coopération K-1', regle: 'fiche-demesuree' }]);
  });

  it('stops at half a million anomalies: nobody reads as many', () => {
    const reseaux = Array.from({ length: 900 }, (_, i) => i);
    const collectivites = Array.from({ length: 600 }, (_, i) => ({ id: `C-${i}`, nom: 'A', nature: 'autre', reseaux }));
    const parsed = parseValue({ export: EXPORT_INFO, collectivites, partenaires: [], cooperations: [], projets: [] });
    expect(parsed.records).toBeNull();
    expect(parsed.diagnostics.filter(({ severity }) => severity === 'fatal').map(formatDiagnostic)).toEqual([
      expect.stringContaining('anomalies-trop-nombreuses'),
    ]);
    expect(buildQualityReport(parsed).regles).toHaveLength(2);
  });

  it('does not look at a text that no field can hold, and does not quote it', () => {
    const long = 'secret '.repeat(10_000);
    expect(tell({ id: 'F-1', nom: 'Ville', pays: 'BJ', site: long })).toMatchInlineSnapshot(`
      "atlas.json · partenaire F-1 · site : 50 000 caractères au plus attendus, 70 000 trouvés
        → raccourcissez le texte : il n’est jamais coupé ; publié sans ce champ   [texte-trop-long]"
    `);
    expect(tell({ id: 'F-1', nom: long, pays: long, nature: long })).not.toContain('secret');
  });

  it('should not say that a record set aside was published', () => {
    const partenaire = { id: 'F-1', nom: 12, pays: 'Atlantide', site: 'www.exemple.fr' };
    expect(tell(partenaire).match(/ publié/g)).toBeNull();
  });
});

describe('rattachements', () => {
  it('name nothing that their record does not hold, whatever the export says', () => {
    fc.assert(
      fc.property(arbitraryExport, (value) => {
        const { cooperations = [], projets = [], partenaires = [] } = parseValue(value).records ?? {};
        const paysOf = new Map(partenaires.map(({ id, pays }) => [id, pays]));
        for (const record of [...cooperations, ...projets]) {
          const places = 'pays' in record ? record.pays : record.partenaires.map((id) => paysOf.get(id));
          expect(record.rattachements).not.toEqual([]);
          for (const { collectivite, pays, partenaire } of record.rattachements ?? []) {
            expect(pays ?? partenaire).toBeDefined();
            expect(record.collectivites).toContain(collectivite);
            if (pays !== undefined) expect(places).toContain(pays);
            if (partenaire !== undefined) expect(record.partenaires).toContain(partenaire);
            if (pays !== undefined && partenaire !== undefined) expect(paysOf.get(partenaire)).toBe(pays);
          }
        }
      }),
    );
  });
});

describe('the tables of fields', () => {
  it.each(SECTIONS)('ask of %s what the schema asks', (section) => {
    const table = TABLES[section];
    const { properties = {}, required = [] } = z.toJSONSchema(RECORD_SCHEMAS[section], { io: 'input' });
    expect(Object.keys(table)).toEqual(Object.keys(properties));
    const mandatory = Object.entries<{ obligatoire: boolean }>(table).filter(([, rule]) => rule.obligatoire);
    expect(mandatory.map(([name]) => name).sort()).toEqual([...required].sort());
  });
});

describe('the texts of diagnostics', () => {
  it('say what was expected, what was found, how to mend it and what is published', () => {
    expect(tell({ id: 'F-1', nom: 'Ville', pays: 'Congo' })).toMatchInlineSnapshot(`
      "atlas.json · partenaire F-1 · pays : code ISO attendu, « Congo » trouvé (CD ou CG ?)
        → ajoutez l’alias dans data/reference/alias-pays.yaml, ou corrigez l’export ; la fiche est laissée de côté   [pays-inconnu]"
    `);
    expect(tell({ id: 'F-1', nom: 'Ville', pays: 'bénin' })).toMatchInlineSnapshot(`
      "atlas.json · partenaire F-1 · pays : code ISO attendu, « bénin » trouvé
        → écrivez le code ISO 3166-1 à deux lettres ; publié : « BJ »   [pays-approche]"
    `);
    expect(tell({ id: 'F-1', pays: 'BJ' })).toMatchInlineSnapshot(`
      "atlas.json · partenaire F-1 · nom : valeur attendue, rien trouvé
        → renseignez le champ ; la fiche est laissée de côté   [champ-obligatoire]"
    `);
    expect(tell({ id: 2 ** 60, nom: 'Ville', pays: 'BJ' })).toMatchInlineSnapshot(`
      "atlas.json · partenaire n° 1 · id : identifiant en texte attendu, nombre 1152921504606847000 trouvé (arrondi)
        → écrivez l’identifiant entre guillemets : au-delà de 2^53 un nombre JSON perd ses derniers chiffres ; la fiche est laissée de côté   [identifiant-imprecis]"
    `);
    expect(
      tell({ id: 'F-1', nom: 'Ville', pays: 'BJ', coordonnees: { latitude: 0, longitude: 0 } }),
    ).toMatchInlineSnapshot(`
      "atlas.json · partenaire F-1 · coordonnees : latitude et longitude attendues, « 0, 0 » trouvé
        → retirez le champ quand la position n’est pas connue ; publié sans ce champ   [coordonnees-nulles]"
    `);
    expect(tell('F-1')).toMatchInlineSnapshot(`
      "atlas.json · partenaire n° 1 : objet attendu, « F-1 » trouvé
        → écrivez chaque fiche comme un objet JSON : { "id": … } ; la fiche est laissée de côté   [fiche-illisible]"
    `);
  });

  it('keep to French typography', () => {
    fc.assert(
      fc.property(arbitraryExport, (value) => {
        for (const { message, hint } of parseValue(value).diagnostics) {
          expect(`${message} ${hint}`).not.toMatch(/ [;:!?»]|« |'/);
        }
      }),
    );
  });

  it('have a severity that the table of rules announces', () => {
    fc.assert(
      fc.property(arbitraryExport, (value) => {
        for (const { rule, severity } of parseValue(value).diagnostics) {
          const regle = REGLES[rule as keyof typeof REGLES];
          expect(severity === regle.severity || (regle.selonChamp && severity === 'erreur')).toBe(true);
        }
      }),
    );
  });
});

function byId(records: readonly { id: string }[] | undefined): unknown[] {
  return [...(records ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}
