import { describe, expect, it } from 'vitest';
import type { OptionProjet } from '../../src/contract/content/mon-projet.ts';
import type { Souhait } from '../../src/contract/mon-projet/souhait.ts';
import { rankOptions } from '../../src/tools/mon-projet/rank-options.ts';
import { suggestRelaxations } from '../../src/tools/mon-projet/render-aide.ts';
import { euros, option, ref, regles, souhait, voisine } from './fixtures.ts';

describe('rankOptions(souhait, options, ref)', () => {
  const ids = (wish: Souhait, options: OptionProjet[]) =>
    rankOptions(wish, options, ref).map(({ option: { id } }) => id);
  const named = (id: string, changes: Partial<OptionProjet> = {}) => option({ id, ...changes });

  it('puts theme and country before theme, and theme before country', () => {
    const options = [
      named('pays', { thematiques: ['culture'] }),
      named('les-deux'),
      named('theme', { pays: ['MA'] }),
      named('aucun', { pays: ['MA'], thematiques: ['culture'] }),
    ];
    expect(ids(souhait({ theme: 'eau', pays: 'BJ' }), options)).toEqual(['les-deux', 'theme', 'pays']);
  });

  it('puts theme and country before a theme elsewhere that is known to be cheap and light', () => {
    const options = [
      named('ailleurs', { pays: ['MG'], cout: euros(3000) }),
      named('les-deux', { famille: 'mutualisable', cout: null }),
    ];
    expect(ids(souhait({ theme: 'eau', pays: 'BJ', budget: 10000, temps: 'aucun' }), options)[0]).toBe('les-deux');
  });

  it('does not take a neighbouring country for an answer to a theme', () => {
    const near = named('voisin', { pays: ['TG'], thematiques: ['culture'] });
    expect(ids(souhait({ theme: 'eau', pays: 'BJ' }), [near])).toEqual([]);
    expect(ids(souhait({ pays: 'TG' }), [named('proche', { pays: ['BJ'] })])).toEqual(['proche']);
  });

  it('does not send to a country under caution who asked for its neighbour', () => {
    const towards = (code: string) => named('voisin', { pays: [code], thematiques: ['culture'] });
    expect(ids(souhait({ pays: 'MD' }), [towards('UA')])).toEqual([]);
    expect(ids(souhait({ pays: 'UA' }), [towards('MD')])).toEqual(['voisin']);
  });

  it('answers « je ne sais pas » with the simplest and cheapest, and a neighbour', () => {
    const options = [
      named('cher', { cout: euros(30000) }),
      named('moyen', { cout: euros(6000) }),
      named('petit', { cout: euros(2000, 2000, 'an') }),
      named('annonce', { famille: 'recherche' }),
      voisine(),
    ];
    expect(ids(souhait(), options)).toEqual(['voisine-essai', 'petit', 'moyen', 'cher']);
    expect(ids(souhait({ budget: 5000 }), options)).toEqual(['petit', 'voisine-essai']);
  });

  it('offers last, to who named no country, what leads only where one checks first', () => {
    const options = [
      named('ukraine', { pays: ['UA'], cout: euros(1000, 1000, 'an') }),
      named('benin', { cout: euros(9000) }),
      named('benin-et-ukraine', { pays: ['BJ', 'UA'], cout: euros(2000) }),
      named('partie', { pays: ['TG'], cout: euros(8000) }),
      voisine({}, { pays: ['UA'] }),
    ];
    expect(ids(souhait({ theme: 'eau' }), options).slice(-2)).toEqual(['voisine-essai', 'ukraine']);
    expect(ids(souhait({ theme: 'eau', pays: 'UA' }), options).slice(0, 2)).toEqual(['voisine-essai', 'ukraine']);
  });

  it('mixes kinds before it repeats one, and fills the places left', () => {
    const programmes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => named(id));
    const shared = named('partage', { famille: 'mutualisable', cout: euros(null) });
    const wish = souhait({ theme: 'eau' });
    expect(ids(wish, programmes)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(wish, [...programmes, shared, named('annonce', { famille: 'recherche' })])).toEqual([
      'a',
      'b',
      'c',
      'partage',
      'annonce',
    ]);
  });

  it('never offers more neighbours than the rules allow, even alone', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => voisine({}, { id }));
    expect(ids(souhait(), many)).toHaveLength(regles.familles.voisine.maximal);
  });

  it('parts equals by cost, then by activity, then by id', () => {
    const wish = souhait({ theme: 'eau' });
    expect(
      ids(wish, [
        named('b', { cout: euros(9000) }),
        named('c', { cout: euros(8000) }),
        named('a', { cout: euros(9000) }),
      ]),
    ).toEqual(['c', 'a', 'b']);
    const busy = [voisine({ actions: 1 }, { id: 'peu' }), voisine({ actions: 9 }, { id: 'tres' })];
    expect(ids(souhait(), busy)).toEqual(['tres', 'peu']);
  });
});

describe('suggestRelaxations(souhait, options, ref)', () => {
  it('says what to give up, and how much it brings', () => {
    const options = [
      option({ id: 'eau-maroc', pays: ['MA'] }),
      option({ id: 'culture-benin', thematiques: ['culture'] }),
    ];
    const wish = souhait({ theme: 'dechets', pays: 'UA', budget: 5000 });
    expect(rankOptions(wish, options, ref)).toEqual([]);
    expect(suggestRelaxations(wish, options, ref)).toEqual([
      { libelle: 'Sans thème ni pays', change: { theme: '', pays: '' }, compte: 2 },
    ]);
    const near = souhait({ theme: 'eau', pays: 'UA' });
    expect(suggestRelaxations(near, options, ref).map(({ libelle }) => libelle)).toContain('Sans choisir de pays');
  });

  it('proposes nothing that leads nowhere', () => {
    expect(suggestRelaxations(souhait({ theme: 'eau' }), [], ref)).toEqual([]);
  });
});
