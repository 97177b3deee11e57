import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { atlasExportSchema, RECORD_SCHEMAS } from '../../../../src/contract/atlas/atlas-export.ts';
import { listFields } from '../../../../src/contract/fields/field.ts';
import { tally } from '../../../../src/contract/words/tally.ts';
import { SECTIONS } from '../../../../src/import/atlas/counts.ts';
import { isInFrance } from '../../../../src/import/atlas/rules/france-boxes.ts';
import { loadThematiques } from '../../../atlas/load-reference.ts';
import { loadReferenceData } from '../../../model/load-reference-data.ts';
import { isSimple } from '../../samples/sample-record.ts';
import { generateAtlas } from './generate-atlas.ts';
import { loadPlaces } from './places.ts';
import { DIX_PREMIERS_PAYS } from './published-totals.ts';

const digest = (value: unknown) => hash('sha256', JSON.stringify(value));
const clean = generateAtlas({ saletes: 0 });

const cooperations = clean.projets.filter(({ cadre }) => cadre === 'cooperation');
const countOfPays = tally(cooperations.flatMap(({ pays }) => pays));
const countOfThematique = tally(cooperations.flatMap(({ thematiques = [] }) => thematiques));

describe('generateAtlas({ scale, seed, saletes })', () => {
  it('should give no country to a town on which the site takes no side', () => {
    const { villes } = loadReferenceData().frontieres;
    expect(villes.length).toBeGreaterThan(0);
    const partners = new Set(clean.partenaires.map(({ nom, pays }) => `${pays} ${nom}`));
    expect(villes.filter(({ nom, pays }) => partners.has(`${pays} ${nom}`))).toEqual([]);
  });

  it('should have the published totals', () => {
    expect({
      collectivites: clean.collectivites.length,
      partenaires: clean.partenaires.length,
      pays: new Set(clean.partenaires.map(({ pays }) => pays)).size,
      cooperations: clean.cooperations.length,
      ...Object.fromEntries(tally(clean.projets.map(({ cadre = 'cooperation' }) => cadre))),
    }).toEqual({
      collectivites: 4778,
      partenaires: 8622,
      pays: 145,
      cooperations: 11600,
      cooperation: 12727,
      'action-exterieure': 736,
    });
  });

  it('should say that it is made up', () => {
    expect(clean.export.fictif).toBe(true);
    expect(clean.export.source).toMatch(/inventé/);
  });

  it('should double every count but the countries at scale 2', () => {
    const double = generateAtlas({ scale: 2, saletes: 0 });
    expect(double.collectivites).toHaveLength(2 * 4778);
    expect(double.partenaires).toHaveLength(2 * 8622);
    expect(double.cooperations).toHaveLength(2 * 11600);
    expect(double.projets).toHaveLength(2 * (12727 + 736));
    expect(new Set(double.partenaires.map(({ pays }) => pays)).size).toBe(145);
  });

  it('should give the same export for the same seed, and another for another', () => {
    expect(digest(generateAtlas({ saletes: 0 }))).toBe(digest(clean));
    expect(digest(generateAtlas({ saletes: 0.05 }))).toBe(digest(generateAtlas({ saletes: 0.05 })));
    expect(digest(generateAtlas({ seed: 7, saletes: 0 }))).not.toBe(digest(clean));
  });

  it('should follow the contract when nothing is soiled', () => {
    expect(atlasExportSchema.safeParse(clean).error?.issues).toBeUndefined();
  });

  it.each(SECTIONS)(
    'should draw every field of the %s that the contract knows, links between records apart',
    (section) => {
      const fields = listFields(RECORD_SCHEMAS[section]).filter(({ kind }) => isSimple(kind));
      const records: object[] = clean[section];
      expect(fields.filter(({ nom }) => !records.some((record) => nom in record)).map(({ nom }) => nom)).toEqual([]);
    },
  );

  it('should resolve every reference when nothing is soiled', () => {
    const collectivites = new Set(clean.collectivites.map(({ id }) => id));
    const partenaires = new Set(clean.partenaires.map(({ id }) => id));
    const thematiques = new Set(loadThematiques());
    const pays = loadPlaces().pays;
    const links = [...clean.cooperations, ...clean.projets];
    expect(links.flatMap((fiche) => fiche.collectivites).filter((id) => !collectivites.has(id))).toEqual([]);
    expect(links.flatMap((fiche) => fiche.partenaires ?? []).filter((id) => !partenaires.has(id))).toEqual([]);
    expect([...countOfThematique.keys()].filter((slug) => !thematiques.has(slug))).toEqual([]);
    expect([...countOfPays.keys()].filter((code) => !(code in pays))).toEqual([]);
  });

  it.each(SECTIONS)('should give each of the %s its id', (section) => {
    expect(new Set(clean[section].map(({ id }) => id)).size).toBe(clean[section].length);
  });

  it('should have the ten published countries first, in their order and proportion', () => {
    const sorted = [...countOfPays].sort(([, a], [, b]) => b - a);
    expect(sorted.slice(0, 10).map(([code]) => code)).toEqual(Object.keys(DIX_PREMIERS_PAYS));
    const ratio = (countOfPays.get('DE') ?? 0) / 321;
    for (const [code, published] of Object.entries(DIX_PREMIERS_PAYS)) {
      expect(Math.abs((countOfPays.get(code) ?? 0) - published * ratio)).toBeLessThan(2);
    }
  });

  it.each([
    ['attractivite-touristique', 180],
    ['numerique', 77],
    ['patrimoine', 109],
  ])('should have as many projects of %s as published: %i', (slug, count) =>
    expect(countOfThematique.get(slug)).toBe(count),
  );

  it('should have projects, partners and links in all 145 countries', () => {
    expect(countOfPays.size).toBe(145);
    const linked = new Set(clean.cooperations.flatMap(({ partenaires }) => partenaires));
    expect(clean.partenaires.filter(({ id }) => !linked.has(id))).toEqual([]);
  });

  it('should link every collectivité, a few of them far more than most', () => {
    const links = tally(clean.cooperations.flatMap(({ collectivites }) => collectivites));
    const sorted = clean.collectivites.map(({ id }) => links.get(id) ?? 0).sort((a, b) => b - a);
    expect(sorted.at(-1)).toBe(1);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(2);
    expect(sorted[0]).toBeGreaterThan(50);
  });

  it('should have about 6,000 partnerships in Europe, most of them twinnings', () => {
    const { pays } = loadPlaces();
    const zoneOf = new Map(clean.partenaires.map(({ id, pays: code }) => [id, pays[code]?.zone]));
    const europe = clean.cooperations.filter(({ partenaires: [id = ''] }) => zoneOf.get(id) === 'europe');
    expect(europe).toHaveLength(6000);
    expect(europe.filter(({ forme }) => forme === 'jumelage').length).toBeGreaterThan(3000);
  });

  it('should declare the published aid of 2015, and leave years out', () => {
    const declared = clean.collectivites.flatMap(({ apd = [] }) => apd).filter(({ annee }) => annee === 2015);
    expect(declared.reduce((sum, { montant }) => sum + montant, 0)).toBe(59_600_000);
    expect(clean.collectivites.some(({ apd }) => apd !== undefined && apd.length < 20)).toBe(true);
  });

  it('should put every collectivité that has a position in France', () => {
    const placed = clean.collectivites.flatMap(({ coordonnees }) => coordonnees ?? []);
    expect(placed.length).toBeGreaterThan(3000);
    expect(placed.filter((point) => !isInFrance(point))).toEqual([]);
  });

  it('should give no address that anyone could receive mail at', () => {
    const addresses = JSON.stringify(clean).match(/[\w.+-]+@[\w.-]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
  });

  it('should write titles and summaries with French typography', () => {
    const texts = clean.projets.flatMap(({ titre, resume = '' }) => [titre, resume]);
    expect(texts.filter((text) => /'|"| [:;!?»]|« |undefined/.test(text))).toEqual([]);
  });

  it('should open about 3 % of the projects to others', () => {
    const share = clean.projets.filter(({ mutualisable }) => mutualisable).length / clean.projets.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.04);
  });
});

describe('soil(atlas, share, places, random)', () => {
  it('should change about its share of the records and keep their number', () => {
    const soiled = generateAtlas({ saletes: 0.02 });
    const changed = clean.projets.filter((projet, index) => digest(projet) !== digest(soiled.projets[index]));
    expect(soiled.projets).toHaveLength(clean.projets.length);
    expect(changed.length).toBeGreaterThan(0.018 * clean.projets.length);
    expect(changed.length).toBeLessThanOrEqual(0.02 * clean.projets.length + 1);
  });

  it('should break the contract', () => {
    expect(atlasExportSchema.safeParse(generateAtlas()).success).toBe(false);
  });
});
