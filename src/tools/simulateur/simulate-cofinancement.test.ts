import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReglesAppel } from '../../contract/content/regles-appel.ts';
import { formatMontant, formatSaisie, parseSaisie } from './format-montant.ts';
import { type ProjetSimule, simulateCofinancement } from './simulate-cofinancement.ts';

/** The rules of the 2022 call, with a few destinations of each category. */
const REGLES: ReglesAppel = {
  slug: 'numerique-2022',
  titre: 'Numérique (2022)',
  publication: '2022-09-30',
  cloture: '2022-12-28',
  source: { document: 'reglement', pages: [] },
  taux: [
    { categorie: 'apd-prioritaire', libelle: 'Prioritaire', taux: 0.7 },
    { categorie: 'apd', libelle: 'Éligible', taux: 0.5 },
    { categorie: 'non-apd', libelle: 'Non éligible', taux: 0.3 },
  ],
  tauxMultiPays: 0.5,
  apportMinimal: 0.1,
  valorisationMaximale: 0.5,
  dureeMois: { min: 12, max: 24 },
  versements: { dureeMois: 24, nombre: 2, condition: 'Après le rapport.' },
  articles: { taux: 'II', tauxMultiPays: 'II', apportMinimal: 'II', valorisationMaximale: 'II', dureeMois: 'III' },
  destinations: [
    { code: 'SN', nom: 'Sénégal', dans: 'en Sénégal', categorie: 'apd-prioritaire' },
    { code: 'MA', nom: 'Maroc', dans: 'en Maroc', categorie: 'apd' },
    { code: 'DE', nom: 'Allemagne', dans: 'en Allemagne', categorie: 'non-apd' },
    { code: 'CA', nom: 'Canada (hors Québec)', dans: 'en Canada (hors Québec)', categorie: 'non-apd' },
    { code: 'AG', nom: 'Antigua', dans: 'en Antigua', categorie: null },
    {
      code: 'CA-Quebec',
      nom: 'Québec',
      dans: 'en Québec',
      categorie: null,
      exclu: { texte: 'Fonds à part.', article: 'I' },
    },
    {
      code: 'ML',
      nom: 'Mali',
      dans: 'au Mali',
      categorie: 'apd-prioritaire',
      vigilance: { raisons: 'sécurité', entier: true },
    },
    {
      code: 'TG',
      nom: 'Togo',
      dans: 'au Togo',
      categorie: 'apd',
      vigilance: { raisons: 'sécurité, dans une partie du pays', entier: false },
    },
  ].map((destination) => ({ vigilance: null, ...destination })) as ReglesAppel['destinations'],
};

const projet = (change: Partial<ProjetSimule>): ProjetSimule => ({
  parties: [],
  mode: 'par-pays',
  apport: null,
  valorise: null,
  autres: null,
  dureeMois: null,
  categories: {},
  ...change,
});
const parties = (text: string) =>
  text.split(' ').map((part) => {
    const [destination = '', euros] = part.split('=');
    return { destination, cout: Math.round(Number(euros) * 100) };
  });
const run = (change: Partial<ProjetSimule>, regles = REGLES) => simulateCofinancement(projet(change), regles);
const statut = (change: Partial<ProjetSimule>, id: string) => run(change).regles.find((rule) => rule.id === id)?.statut;

describe('simulateCofinancement(projet, regles): the ceiling', () => {
  it.each([
    ['a priority country', 'SN=10000', 'par-pays', 7_000_00],
    ['a country eligible for aid', 'MA=10000', 'par-pays', 5_000_00],
    ['a country that is not', 'DE=10000', 'par-pays', 3_000_00],
    ['several countries, each at its rate', 'MA=30000 SN=20000', 'par-pays', 29_000_00],
    ['several countries, at the single rate', 'MA=30000 SN=20000', 'unique', 25_000_00],
    ['rates that favour the single one', 'DE=30000 MA=10000', 'unique', 20_000_00],
    ['the same country twice', 'MA=1000 MA=1000', 'par-pays', 1_000_00],
    ['one country: the single rate is no choice', 'SN=10000', 'unique', 7_000_00],
    ['a cent left over is rounded down', 'SN=0.01', 'par-pays', 0],
    ['odd cents, part by part', 'SN=10.01 DE=10.01', 'par-pays', 700 + 300],
    ['a rate that a float would miss', 'SN=333.33', 'par-pays', 233_33],
    ['a billion euros', 'MA=1000000000', 'par-pays', 500_000_000_00],
    ['Québec, which the call leaves out', 'CA-Quebec=10000', 'par-pays', 0],
    ['Canada without Québec', 'CA=10000', 'par-pays', 3_000_00],
    ['Québec beside Maroc, at the single rate', 'CA-Quebec=10000 MA=10000', 'unique', 5_000_00],
  ] as const)('counts %s', (_, list, mode, plafond) => {
    expect(run({ parties: parties(list), mode }).plafond).toBe(plafond);
  });

  it('says nothing while the lists leave a country open, and follows what the person states', () => {
    expect(run({ parties: parties('AG=1000') }).plafond).toBeNull();
    expect(run({ parties: parties('AG=1000 SN=1000') }).demande).toBeNull();
    expect(run({ parties: parties('AG=1000'), categories: { AG: 'apd' } }).plafond).toBe(500_00);
  });

  it('does not let a person change the category that the lists give', () => {
    expect(run({ parties: parties('DE=1000'), categories: { DE: 'apd-prioritaire' } }).plafond).toBe(300_00);
  });

  it('gives the other way of counting for several countries only', () => {
    expect(run({ parties: parties('MA=30000 SN=20000') }).plafondAutreMode).toBe(25_000_00);
    expect(run({ parties: parties('MA=30000 SN=20000'), mode: 'unique' }).plafondAutreMode).toBe(29_000_00);
    expect(run({ parties: parties('MA=30000') }).plafondAutreMode).toBeNull();
  });
});

describe('simulateCofinancement(projet, regles): a country under caution', () => {
  it('is given no rate and no amount as a whole, whatever the way of counting; the other parts keep theirs', () => {
    for (const mode of ['par-pays', 'unique'] as const) {
      const { parties: parts, plafond, plafondAutreMode, demande } = run({ parties: parties('ML=1000 MA=1000'), mode });
      expect([plafond, plafondAutreMode, demande]).toEqual([null, null, null]);
      expect(parts.map(({ taux }) => taux)).toEqual([null, 0.5]);
    }
  });

  it('says why among the rules, and never which rate it would have', () => {
    const texts = run({ parties: parties('ML=1000') }).regles.map(({ texte }) => texte.replaceAll('\u00A0', ' '));
    expect(texts[0]).toMatch(/^Avant d’agir : Mali \(sécurité\)\. .* Aucun taux n’est donné/);
    expect(texts.join(' ')).not.toContain('70');
  });

  it('keeps its rate when only a part of it is', () => {
    const { plafond, regles } = run({ parties: parties('TG=1000') });
    expect(plafond).toBe(500_00);
    expect(regles[0]).toMatchObject({ id: 'vigilance', statut: 'a-verifier' });
    expect(run({ parties: parties('MA=1000') }).regles.map(({ id }) => id)).not.toContain('vigilance');
  });
});

describe('simulateCofinancement(projet, regles): what may be asked, and what is left to find', () => {
  it.each([
    ['nothing brought yet', 'MA=10000', null, null, 5_000_00, 5_000_00],
    ['the least contribution', 'MA=10000', 1_000, null, 5_000_00, 4_000_00],
    ['a budget that closes', 'MA=10000', 3_000, 2_000, 5_000_00, 0],
    ['others who bring much: less is asked', 'SN=10000', 2_000, 3_000, 5_000_00, 0],
    ['everything is brought: nothing is asked', 'SN=10000', 10_000, 0, 0, 0],
    ['more than the cost is brought', 'SN=10000', 8_000, 4_000, 0, 0],
  ] as const)('%s', (_, list, apport, autres, demande, reste) => {
    const result = run({
      parties: parties(list),
      apport: apport === null ? null : apport * 100,
      autres: autres === null ? null : autres * 100,
    });
    expect([result.demande, result.reste]).toEqual([demande, reste]);
  });
});

describe('simulateCofinancement(projet, regles): the rules', () => {
  const MA = parties('MA=10000');
  it.each([
    ['apport', { apport: 999_99 }, 'non-respectee'],
    ['apport', { apport: 1_000_00 }, 'respectee'],
    ['apport', {}, 'a-verifier'],
    ['valorisation', { apport: 1_000_00, valorise: 500_00 }, 'respectee'],
    ['valorisation', { apport: 1_000_00, valorise: 500_01 }, 'non-respectee'],
    ['valorisation', { apport: 1_000_00 }, 'a-verifier'],
    ['valorisation', { valorise: 1 }, 'a-verifier'],
    ['duree', { dureeMois: 11 }, 'non-respectee'],
    ['duree', { dureeMois: 12 }, 'respectee'],
    ['duree', { dureeMois: 24 }, 'respectee'],
    ['duree', { dureeMois: 25 }, 'non-respectee'],
    ['duree', {}, 'a-verifier'],
    ['versements', { dureeMois: 24 }, 'information'],
    ['versements', { dureeMois: 23 }, undefined],
    ['versements', { dureeMois: 25 }, undefined],
    ['equilibre', { apport: 6_000_00, autres: 4_000_00 }, undefined],
    ['equilibre', { apport: 6_000_00, autres: 4_000_01 }, 'non-respectee'],
    ['destination', {}, undefined],
  ] as const)('%s with %j: %s', (id, change, expected) => {
    expect(statut({ parties: MA, ...change }, id)).toBe(expected);
  });

  it('says in French all that it says: no name of the program', () => {
    const said = run({ parties: MA, apport: 1_000_00, valorise: 500_01, dureeMois: 24, autres: 9_000_00 }).regles;
    expect(said.length).toBeGreaterThan(4);
    expect(said.map(({ texte }) => texte).join('\n')).not.toMatch(/\p{Ll}\p{Lu}/u);
  });

  it('refuses a territory that the call leaves out, and quotes its article', () => {
    const [rule] = run({ parties: parties('CA-Quebec=10000') }).regles;
    expect(rule).toEqual({ id: 'destination', statut: 'non-respectee', texte: 'Fonds à part.', article: 'I' });
  });

  it('rounds the least contribution up: one cent too few does not meet it', () => {
    const odd = parties('MA=100.01');
    expect(statut({ parties: odd, apport: 10_00 }, 'apport')).toBe('non-respectee');
    expect(statut({ parties: odd, apport: 10_01 }, 'apport')).toBe('respectee');
  });

  it('has no rule for what the call does not say', () => {
    const bare = { ...REGLES, tauxMultiPays: null, apportMinimal: null, valorisationMaximale: null };
    const ids = run({ parties: MA }, { ...bare, dureeMois: null, versements: null }).regles.map(({ id }) => id);
    expect(ids).toEqual(['taux']);
  });
});

describe('simulateCofinancement(projet, regles): whatever is typed', () => {
  const amount = fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.integer(),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1),
  );
  const any = fc.record({
    parties: fc.array(
      fc.record({
        destination: fc.constantFrom('SN', 'MA', 'DE', 'AG', 'CA-Quebec', 'ZZ', ''),
        cout: fc.oneof(fc.double(), fc.nat()),
      }),
    ),
    mode: fc.constantFrom('par-pays' as const, 'unique' as const),
    apport: amount,
    valorise: amount,
    autres: amount,
    dureeMois: amount,
    categories: fc.constant({}),
  });

  it('never gives NaN, a negative amount, a part of a cent or more than the cost', () => {
    fc.assert(
      fc.property(any, (value) => {
        const { cout, plafond, demande, reste, regles } = simulateCofinancement(value, REGLES);
        for (const result of [cout, plafond, demande, reste]) {
          if (result !== null) expect(Number.isSafeInteger(result) && result >= 0 && result <= cout).toBe(true);
        }
        expect(regles.map(({ texte }) => texte).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});

describe('parseSaisie(text)', () => {
  it.each([
    ['12 000', 12_000_00],
    ['12\u202F000,50 €', 12_000_50],
    ['12000.5', 12_000_50],
    ['1.234', 1_234_00],
    ['1.234,5', 1_234_50],
    ['1.23', 1_23],
    ['0', 0],
    ['', null],
    ['-5', null],
    ['1e5', null],
    ['12,345', null],
    ['douze', null],
    ['99999999999', null],
  ])('reads « %s »', (text, cents) => {
    expect(parseSaisie(text)).toBe(cents);
  });

  it('reads back what formatSaisie writes', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000_00), (cents) => {
        expect(parseSaisie(formatSaisie(cents))).toBe(cents);
      }),
    );
  });
});

describe('formatMontant(cents)', () => {
  it('shows cents only when there are some', () => {
    expect([formatMontant(125_000), formatMontant(50)].map((text) => text.replace(/\s/g, ' '))).toEqual([
      '1 250 €',
      '0,50 €',
    ]);
  });
});
