import { expect, it } from 'vitest';
import { describeQuantite } from './load-national.ts';

it.each([
  [{ libelle: 'projets', valeur: 222 }, '222\u00a0projets'],
  [
    { libelle: 'jumelages actifs', precision: 'plus de', valeur: 2000 },
    'plus de\u00a02\u202f000\u00a0jumelages actifs',
  ],
  [{ libelle: 'partenariats (une dizaine)', valeur: 10 }, 'une dizaine de partenariats'],
  [{ libelle: 'collectivités (plus d’une centaine)', valeur: 100 }, 'plus d’une centaine de collectivités'],
])('should say %o with how exact it is first', (releve, expected) => expect(describeQuantite(releve)).toBe(expected));
