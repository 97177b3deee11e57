import { expect, it } from 'vitest';
import { chooseExemple } from './choose-exemple.ts';

it.each([
  [[], {}],
  [[{ odd: [], statut: 'inconnu' }], {}],
  [
    [
      { odd: [], statut: 'termine' },
      { odd: [], statut: 'inconnu' },
    ],
    { statut: ['termine'] },
  ],
  [
    [
      { odd: [4, 6], statut: 'inconnu' },
      { odd: [6], statut: 'inconnu' },
      { odd: [], statut: 'termine' },
    ],
    { odd: ['6'] },
  ],
  [
    [
      { odd: [6], statut: 'inconnu' },
      { odd: [6], statut: 'inconnu' },
      { odd: [4, 11], statut: 'termine' },
      { odd: [11], statut: 'termine' },
    ],
    { odd: ['11'], statut: ['termine'] },
  ],
])('%j gives %j', (projets, filtres) => expect(chooseExemple(projets)).toEqual(filtres));
