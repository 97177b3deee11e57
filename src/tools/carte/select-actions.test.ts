import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../contract/carte/list-column.ts';
import type { ProjetRecord } from '../../contract/content/records.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { encodeCarte } from '../../load/carte/encode-carte.ts';
import type { Carte } from './carte.ts';
import { defineCarteAddress, sansFiltre } from './carte-address.ts';
import { decodeCarte } from './decode-carte.ts';
import { buildFacettes, SANS } from './facettes.ts';
import { createFinder, slugOfPlace } from './find-by-slug.ts';
import { createFindTexte } from './find-texte.ts';
import { type Filtres, selectActions } from './select-actions.ts';
import { arbitrarySource, CARTE, SOURCE } from './testing/carte-source.ts';

const findersOf = (carte: Carte) => ({
  collectivites: createFinder(carte.collectivites),
  partenaires: createFinder(carte.partenaires),
  texte: createFindTexte(carte, () => []),
});

const select = (filtres: Partial<Filtres>, carte = CARTE) =>
  selectActions(
    carte,
    buildFacettes(carte),
    { ...sansFiltre(defineCarteAddress(['statut', 'langue'])), ...filtres },
    findersOf(carte),
  );

const codes = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values, SANS), { maxLength: 2 });
const year = fc.option(fc.integer({ min: 1940, max: 2040 }));
const arbitraryFiltres: fc.Arbitrary<Filtres> = fc.record({
  q: fc.constantFrom('', '', 'c0', 'X1 c1', 'nulle part'),
  pays: codes('AA', 'BB', 'CC'),
  thematique: codes('t0', 't1', 't2'),
  forme: codes('jumelage', 'cooperation', 'projet', 'action-exterieure'),
  statut: codes('en-cours', 'termine'),
  langue: codes('fr', 'pt'),
  region: codes('bretagne', 'occitanie'),
  collectivite: fc.uniqueArray(fc.constantFrom('s-c0', 's-c1', 'inconnue'), { maxLength: 1 }),
  partenaire: fc.uniqueArray(fc.constantFrom('s-x0', 's-x1'), { maxLength: 1 }),
  de: year,
  a: year,
});
const edition = arbitrarySource.map((source) => decodeCarte(encodeCarte(source).actions));

/** The same question, asked of one action at a time and without any index. */
function isWanted(carte: Carte, action: number, filtres: Filtres): boolean {
  const facettesPass = buildFacettes(carte).every(({ cle, options, valeurs }) => {
    const known = (filtres[cle] ?? []).filter((code) => options.some((option) => option.code === code));
    return (
      known.length === 0 || [...rowOf(valeurs, action)].some((value) => known.includes(options[value]?.code ?? ''))
    );
  });
  const placesPass = (['collectivite', 'partenaire'] as const).every((cle) => {
    const places = carte[`${cle}s`];
    const known = filtres[cle].filter((slug) => places.noms.some((_, place) => slugOfPlace(places, place) === slug));
    const own = [...rowOf(carte.actions[`${cle}s`], action)].map((place) => slugOfPlace(places, place));
    return known.length === 0 || own.some((slug) => known.includes(slug));
  });
  const noms = [
    ...[...rowOf(carte.actions.collectivites, action)].map((place) => carte.collectivites.noms[place]),
    ...[...rowOf(carte.actions.partenaires, action)].map((place) => carte.partenaires.noms[place]),
    ...[...rowOf(carte.actions.pays, action)].map((place) => carte.pays.noms[place]),
    ...[...rowOf(carte.actions.thematiques, action)].map((theme) => carte.thematiques.noms[theme]),
  ].map((nom) => foldText(nom ?? ''));
  const words = foldText(filtres.q).split(' ').filter(Boolean);
  const textePasses = words.every((word) => noms.some((nom) => nom.includes(word)));
  const [de, a] = [filtres.de ?? 0, filtres.a ?? 9999].sort((x, y) => x - y) as [number, number];
  const [debut, fin] = [carte.debut[action] ?? 0, carte.fin[action] ?? 0];
  return textePasses && facettesPass && placesPass && !(debut > a) && !(fin !== 0 && fin < de);
}

describe('selectActions(carte, facettes, filtres)', () => {
  it('keeps the actions that pass every filter, and only those', () => {
    fc.assert(
      fc.property(edition, arbitraryFiltres, (carte, filtres) => {
        const all = Array.from({ length: carte.total }, (_, action) => action);
        expect([...select(filtres, carte).actions]).toEqual(all.filter((action) => isWanted(carte, action, filtres)));
      }),
    );
  });

  it('says of each option how many rows it would leave', () => {
    fc.assert(
      fc.property(edition, arbitraryFiltres, (carte, filtres) => {
        const { comptes } = select(filtres, carte);
        for (const [index, { cle, options }] of buildFacettes(carte).entries()) {
          for (const [option, { code }] of options.entries()) {
            expect(comptes[index]?.[option]).toBe(select({ ...filtres, [cle]: [code] }, carte).actions.length);
          }
        }
      }),
    );
  });

  it('keeps an action without the date that a period asks for', () => {
    expect(select({ de: 2021 }).actions).toHaveLength(4);
    expect(select({ de: 2021 }).sansDate).toBe(2);
    // Ended in 2005 and 2012: the others may still last.
    expect(select({ a: 2000 }).actions).toHaveLength(3);
    expect(select({ de: 2003, a: 2004 }).actions).toHaveLength(4);
  });

  it('takes the years in either order', () => {
    expect(select({ de: 2011, a: 2002 }).actions).toEqual(select({ de: 2002, a: 2011 }).actions);
  });

  it('finds the actions of the parts of a theme under the theme', () => {
    expect(select({ thematique: ['environnement'] }).actions).toHaveLength(2);
    expect(select({ thematique: [SANS] }).actions).toHaveLength(4);
  });

  it('filters by every field that the schema says, whatever it is called', () => {
    const [first, ...rest] = SOURCE.projets;
    const projets = [{ ...(first as ProjetRecord), langue: 'pt-BR' }, ...rest];
    const carte = decodeCarte(encodeCarte({ ...SOURCE, projets }).actions);
    expect(buildFacettes(carte).find(({ cle }) => cle === 'langue')).toMatchObject({
      titre: 'Langue de travail',
      options: [{ code: 'pt-BR', nom: 'portugais brésilien' }, { code: SANS }],
    });
    expect(select({ langue: ['pt-BR'] }, carte).actions).toHaveLength(1);
    expect(select({ langue: [SANS] }, carte).actions).toHaveLength(carte.total - 1);
    // Nothing to choose between where nobody says it.
    expect(buildFacettes(CARTE).map(({ cle }) => cle)).not.toContain('langue');
  });

  it('finds nothing in a country without action', () => {
    expect(select({ pays: ['US'] }).actions).toHaveLength(0);
    expect(select({ pays: ['ML', 'US'] }).actions).toEqual(select({ pays: ['ML'] }).actions);
  });

  it('counts the countries of what is selected', () => {
    expect(select({}).pays).toBe(2);
    expect(select({ collectivite: ['autre-slug'] })).toMatchObject({ pays: 1, sansLieu: 0 });
  });
});
