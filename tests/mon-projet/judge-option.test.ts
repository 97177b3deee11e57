import { describe, expect, it } from 'vitest';
import type { Critere } from '../../src/contract/content/criteres.ts';
import type { OptionProjet } from '../../src/contract/content/mon-projet.ts';
import type { Souhait } from '../../src/contract/mon-projet/souhait.ts';
import { judgeOption } from '../../src/tools/mon-projet/rank-options.ts';
import { commune, euros, option, ref, souhait, voisine } from './fixtures.ts';

const criteresOf = (tried: OptionProjet, wish: Souhait): Critere[] =>
  judgeOption(tried, wish, ref)?.raisons.map(({ critere }) => critere) ?? [];

describe('judgeOption(option, souhait, ref)', () => {
  it.each<[string, OptionProjet, Souhait, Critere, boolean]>([
    ['the theme asked for', option(), souhait({ theme: 'eau' }), 'theme-exact', true],
    ['a part of the theme', option(), souhait({ theme: 'services' }), 'theme-enfant', true],
    ['a wider theme', option({ thematiques: ['services'] }), souhait({ theme: 'eau' }), 'theme-parent', true],
    ['another part of the same theme', option(), souhait({ theme: 'dechets' }), 'theme-parent', false],
    ['another theme, and says so', option(), souhait({ theme: 'culture' }), 'theme-autre', true],
    ['no theme asked for', option(), souhait(), 'theme-exact', false],
    ['the country asked for', option(), souhait({ pays: 'BJ' }), 'pays-meme', true],
    ['a country of the zone', option(), souhait({ pays: 'TG' }), 'zone-meme', true],
    ['another country, and says so', option(), souhait({ pays: 'MA' }), 'pays-autre', true],
    ['countries left unnamed', option({ pays: [] }), souhait({ pays: 'MA' }), 'pays-ouvert', true],
    ['a programme made for beginners', option(), souhait(), 'accueil-novices', true],
    ['a project of the Atlas: nobody says so', option({ programme: undefined }), souhait(), 'accueil-novices', false],
    ['a cost within the budget', option(), souhait({ budget: 5000 }), 'budget-couvert', true],
    ['a range half within', option({ cout: euros(3000, 9000) }), souhait({ budget: 5000 }), 'budget-en-partie', true],
    ['a cost above', option({ cout: euros(7200) }), souhait({ budget: 5000 }), 'budget-depasse', true],
    ['a cost far above', option({ cout: euros(30000) }), souhait({ budget: 5000 }), 'budget-depasse-de-loin', true],
    ['an unknown cost', option({ cout: euros(null) }), souhait({ budget: 5000 }), 'budget-inconnu', true],
    ['a small cost', option({ cout: euros(2000) }), souhait(), 'petit-budget', true],
    ['a cost that is not small', option({ cout: euros(2000, 6000) }), souhait(), 'petit-budget', false],
    ['little time, all prepared', option(), souhait({ temps: 'ponctuel' }), 'temps-leger', true],
    ['nobody, all to do', option({ famille: 'recherche' }), souhait({ temps: 'aucun' }), 'temps-a-porter', true],
    ['shared, time not said', option({ famille: 'mutualisable' }), souhait({ temps: 'aucun' }), 'temps-leger', false],
    [
      'staff that counts',
      option({ programme: 'foret-parakou' }),
      souhait({ temps: 'regulier' }),
      'temps-expertise',
      true,
    ],
    ['a neighbour of the EPCI', voisine({ proximite: 'epci' }), souhait(), 'voisine-epci', true],
    ['a neighbour of the département', voisine(), souhait(), 'voisine-departement', true],
    ['a neighbour of the region', voisine({ proximite: 'region' }), souhait(), 'voisine-region', true],
    ['a neighbour alike', voisine({ population: 4900 }), souhait(), 'taille-proche', true],
    ['a neighbour far larger', voisine({ population: 160_000 }), souhait(), 'taille-proche', false],
    ['a neighbour of another nature', voisine({ nature: 'epci' }), souhait(), 'taille-proche', false],
    ['a country under caution', option({ pays: ['BJ', 'UA'] }), souhait(), 'vigilance', true],
    ['no country under caution', option({ pays: ['BJ', 'MA'] }), souhait(), 'vigilance', false],
    ['a neighbour who acts in one', voisine({}, { pays: ['UA'] }), souhait(), 'vigilance', true],
    ['a programme for others', option({ programme: 'jeunesse-silesie' }), souhait(), 'reserve', true],
  ])('weighs %s', (_case, tried, wish, critere, holds) => {
    expect(criteresOf(tried, wish).includes(critere)).toBe(holds);
  });

  it('leaves out what is closed to the nature of the collectivité', () => {
    const closed = option({ programme: 'formation-cadres-regions-maroc' });
    expect(judgeOption(closed, souhait(), ref)).toBeNull();
    const region = { ...commune, nature: 'region' as const };
    expect(judgeOption(closed, souhait({ collectivite: region }), ref)?.raisons).not.toContainEqual(
      expect.objectContaining({ critere: 'reserve' }),
    );
  });

  it('says a reserve without counting it while the collectivité is not known', () => {
    const judged = judgeOption(option({ programme: 'jeunesse-silesie' }), souhait({ collectivite: null }), ref);
    expect(judged?.raisons).toContainEqual(expect.objectContaining({ critere: 'reserve', points: 0 }));
  });

  it.each([
    ['a programme in a country under caution', option({ pays: ['BJ', 'UA'] }), -15],
    ['a programme in a country that is so in part', option({ pays: ['TG'] }), 0],
    ['a neighbour, who is only to be called', voisine({}, { pays: ['UA'] }), 0],
  ])('counts the caution of %s: %2$s', (_case, tried, points) => {
    const found = judgeOption(tried, souhait(), ref)?.raisons.find(({ critere }) => critere === 'vigilance');
    expect(found?.points).toBe(points);
  });

  it('fills every blank of its texts', () => {
    const judged = judgeOption(
      option({ pays: ['TG'], cout: euros(7200) }),
      souhait({ theme: 'services', pays: 'BJ', budget: 5000 }),
      ref,
    );
    expect(judged?.raisons.map(({ texte }) => texte.replace(/[\u00A0\u202F]/g, ' '))).toEqual([
      'Une partie de votre thème : eau.',
      'Un pays de la même zone (Golfe) : Pays TG.',
      'Présenté comme fait pour débuter.',
      'Au-dessus de votre budget : il manque 2 200 €, sauf à étaler la dépense sur plusieurs années.',
      'À vérifier avant d’agir : Pays TG (sécurité, dans une partie du pays). Lisez d’abord la page du pays et les conseils aux voyageurs du ministère.',
    ]);
  });
});
