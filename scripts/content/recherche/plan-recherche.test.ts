import { describe, expect, it } from 'vitest';
import { atlasExportSchema } from '../../../src/contract/atlas/atlas-export.ts';
import { loadGuide } from '../../guide/load-guide.ts';
import { parseGuide } from '../../guide/parse-guide.ts';
import { buildSiteModel } from '../../model/build-site-model.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { territoryAt } from '../geometry/build-geometry.ts';
import { loadWorldAtlas } from '../geometry/load-world-atlas.ts';
import { prepareWorld } from '../geometry/world.ts';
import { planPages } from '../pages/plan-pages.ts';
import { loadTablesRecherche } from './load-tables.ts';
import { planRecherche } from './plan-recherche.ts';

/** One project on a part of a theme. */
const atlas = atlasExportSchema.parse({
  export: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [
    { id: '214900078', nom: 'Angers', nature: 'commune', departement: '49', region: '52' },
    { id: '216704825', nom: 'Strasbourg', nature: 'commune', insee: '67482', departement: '67', region: '44' },
  ],
  partenaires: [
    { id: 'r', nom: 'Ratisbonne', pays: 'DE' },
    { id: 's', nom: 'Sfax', pays: 'TN' },
  ],
  cooperations: [],
  projets: [
    { id: 'p', titre: 'Puits', collectivites: ['214900078'], pays: ['ML'], thematiques: ['eau-et-assainissement'] },
  ],
});
const { edition } = parseGuide(loadGuide('data/guide'));
const { model } = buildSiteModel({ atlas, edition, reference: loadReferenceData() });
const tables = loadTablesRecherche();
const { entrees, textes, intentions } = planRecherche(model, planPages(model), tables);
/** A disputed territory is looked over so far from its place. */
const DEGRES = 2;
const parentOf = (slug: string) => model.thematiques.get(slug)?.parent ?? null;
const find = (titre: string, type: string) => entrees.find((entree) => entree.titre === titre && entree.type === type);

describe('planRecherche(model, pages, tables)', () => {
  it('should file under a theme all that is about one of its parts, whatever it is', () => {
    const parts = entrees.flatMap(({ type, titre, thematiques }) =>
      thematiques.flatMap((slug) => ({ type, titre, parent: parentOf(slug), thematiques })),
    );
    const ofParts = parts.filter(({ parent }) => parent !== null);
    const types = new Set(ofParts.map(({ type }) => type));
    for (const type of ['thematique', 'projet', 'contact', 'recherche', 'programme'] as const)
      expect(types).toContain(type);
    expect(ofParts.filter(({ thematiques, parent }) => parent !== null && !thematiques.includes(parent))).toEqual([]);
  });

  it('should know a country by its names in other languages, its adjectives, its codes and its capital', () =>
    expect(find('Maroc', 'pays')?.noms).toEqual(
      expect.arrayContaining(['Morocco', 'Marruecos', 'marocain', 'MA', 'MAR', 'Rabat']),
    ));

  it('should know a zone by what a part of it, and what comes from there, is called', () =>
    expect(find('Méditerranée et Moyen-Orient', 'zone')?.noms).toEqual(
      expect.arrayContaining(['Maghreb', 'maghrébin']),
    ));

  it('should know a region and a département by who lives there, and by the province that it was', () => {
    expect(find('Grand Est', 'territoire')?.noms).toContain('alsacien');
    expect(find('Isère', 'territoire')?.noms).toContain('Dauphiné');
    const cles = new Set([...model.territoires.values()].map(({ cle }) => cle));
    expect(Object.keys(tables.usuels.territoires).filter((cle) => !cles.has(cle))).toEqual([]);
  });

  it('should know a theme by its rarer words, which no visitor reads before typing them', () => {
    expect(find('Sport', 'thematique')?.noms).toContain('judo');
    const known = new Set(entrees.map(({ adresse }) => adresse));
    expect(tables.intentions.filter(({ seuls, adresse }) => seuls.length > 0 && !known.has(adresse))).toEqual([]);
  });

  it('should list no phrase twice for one page', () => {
    const twice = tables.intentions.flatMap(({ mots, seuls }) =>
      [...mots, ...seuls].filter((mot, place, all) => all.indexOf(mot) !== place),
    );
    expect(twice).toEqual([]);
  });

  it('should give other names to no zone but those of the project', () =>
    expect(Object.keys(tables.usuels.zones).filter((slug) => !model.reference.zones.has(slug))).toEqual([]));

  it.each([
    ['Ratisbonne', ['Regensburg', 'Ratisbona', 'Regensburgo', 'ريغنسبورغ']],
    ['Sfax', ['صفاقس']],
  ])('should know a partner by the name of its town abroad: %s', (nom, noms) =>
    expect(find(nom, 'partenaire')?.noms).toEqual(noms),
  );

  it('should know the countries that no page speaks of, with the nearest door', () => {
    expect(find('Nigeria', 'absent')?.adresse).toBe('/zones/afrique-de-l-ouest/');
    expect(entrees.filter(({ type, titre }) => type === 'absent' && titre === 'Maroc')).toEqual([]);
  });

  it('should know a large town without a record, and where to look instead', () =>
    expect(find('Casablanca', 'ville')).toMatchObject({
      adresse: '/pays/maroc/',
      detail: 'Maroc\u00a0· pas encore de fiche',
    }));

  it('should know a town once, whatever the name by which the directory calls it', () => {
    expect(find('Regensburg', 'ville')).toBeUndefined();
    expect(find('Cologne', 'ville')?.noms).toEqual(expect.arrayContaining(['Köln', 'Colonia', 'قلونية']));
  });

  it.each([
    ['Sébastopol', 'Sevastopol', 'Ukraine'],
    ['Lhassa', 'Lhasa', 'Chine'],
    ['Le Caire', 'Cairo', 'Égypte'],
    ['Bethléem', 'Bethlehem', 'Territoires palestiniens'],
  ])('should call a town without a record by its French name: %s', (titre, autre, pays) => {
    expect(find(titre, 'ville')?.detail).toMatch(pays);
    expect(find(titre, 'ville')?.noms).toContain(autre);
    expect(find(autre, 'ville')).toBeUndefined();
  });

  it('should give a town on which the site takes no side to no country, and lead to the pages of both', () => {
    const rows = entrees.filter(({ type, noms }) => type === 'ville' && noms.includes('Jerusalem'));
    expect(rows.map(({ titre, adresse, pays }) => [titre, adresse, pays])).toEqual([
      ['Jérusalem', '/pays/israel/', []],
      ['Jérusalem', '/pays/territoires-palestiniens/', []],
    ]);
    expect(intentions.find(({ titre }) => titre === 'Lieux disputés')?.mots).toEqual(
      expect.arrayContaining(['Jérusalem', 'Golan', 'Cachemire', 'Sahara occidental']),
    );
  });

  it('should put no town in another country than the maps do, near a disputed place', () => {
    const { frontieres } = model.reference;
    const world = prepareWorld(loadWorldAtlas(frontieres.fond), frontieres.rattachements);
    const near = (a: number, b: number) => Math.abs(a - b) < DEGRES;
    const known = new Set(
      entrees.flatMap(({ type, titre, noms, pays }) =>
        type === 'ville' ? [titre, ...noms].map((nom) => `${nom} ${pays[0]}`) : [],
      ),
    );
    const close = tables.villes.filter(
      ({ nom, pays, coordonnees: { longitude, latitude } }) =>
        known.has(`${nom} ${pays}`) &&
        frontieres.lieux.some(({ position: [x, y] }) => near(x, longitude) && near(y, latitude)),
    );
    const misplaced = close.filter(({ pays, coordonnees: { longitude, latitude } }) => {
      const found = territoryAt(world, [longitude, latitude]);
      return found !== pays && frontieres.lieux.some((lieu) => lieu.pays === found);
    });
    expect(close.length).toBeGreaterThan(10);
    expect(misplaced.map(({ nom, pays }) => `${nom} ${pays}`)).toEqual([]);
  });

  it('should know a commune of France by what other languages call it, and a country by its usual names there', () => {
    expect(find('Strasbourg', 'collectivite')?.noms).toEqual(
      expect.arrayContaining(['Estrasburgo', 'Straßburg', 'ستراسبورغ']),
    );
    expect([find('Congo', 'pays') ?? find('Congo', 'absent')].flatMap((one) => one?.noms)).toEqual(
      expect.arrayContaining(['Republic of the Congo', 'Republik Kongo']),
    );
  });

  it('should know an abbreviation in one word too', () => expect(find('pS-Eau', 'sigle')?.noms).toContain('pSEau'));

  it('should take no commune of France overseas for a foreign town', () =>
    expect(entrees.filter(({ type, detail }) => type === 'ville' && /^[A-Z]{2}\b/.test(detail))).toEqual([]));

  it('should give each project of a text its own address', () => {
    const lot = textes.find(({ type, pays }) => type === 'projet' && pays.includes('ML'));
    expect(lot?.parties).toEqual([{ titre: 'Puits', adresse: '/projets/puits-p/', texte: 'Angers · Mali' }]);
  });
});
