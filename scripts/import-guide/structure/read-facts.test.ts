import { describe, expect, it } from 'vitest';
import { loadImportReference } from './load-import-reference.ts';
import { readChiffres } from './read-chiffres.ts';
import { readExemples } from './read-exemples.ts';

const reference = loadImportReference();
const read = (text: string, pays: string[] = []) => readExemples(text, { pays, theme: null, reference });

describe('readExemples(text, context)', () => {
  it.each([
    ['La ville de Nice coopère avec Phnom Penh au Cambodge.', 'Nice', 'Phnom Penh', 'avec'],
    [
      'Villeurbanne avec Dire Dawa en Éthiopie sur un plan de développement urbain',
      'Villeurbanne',
      'Dire Dawa',
      'avec',
    ],
    ['L’AFCCRE a accompagné les partenariats de Nancy/Karlsruhe en Allemagne.', 'Nancy', 'Karlsruhe', '/'],
    ['Le programme a accéléré les échanges entre Grenoble et Toyota au Japon.', 'Grenoble', 'Toyota', 'entre… et'],
    ['La ville de Lescar a accompagné la commune de Testour en Tunisie.', 'Lescar', 'Commune de Testour', 'accompagné'],
  ])('finds who acts, with whom, and the words that tie them: %s', (text, french, abroad, lien) => {
    const { found, doubtful } = read(text);
    expect(found.map(({ exemple, lien: tie }) => [exemple.collectivites, exemple.partenaires, tie])).toEqual([
      [[french], [abroad], lien],
    ]);
    expect(doubtful).toEqual([]);
  });

  it.each([
    [
      'a meeting place',
      'Les Assises de la France et de la Chine se sont tenues à Toulouse, accueillies par la ville de Toulouse.',
    ],
    ['an embassy', 'La représentation du Kazakhstan à Paris est désireuse de nouer des partenariats.'],
    ['a wish', 'La région Nouvelle-Aquitaine souhaite développer une coopération au Kenya.'],
    ['a network by the name of its région', 'Horizons solidaires (Normandie) : Burkina Faso, Madagascar, Mali.'],
    ['two names and nothing between', 'Le conseil départemental de Mayotte a une antenne à Moroni, aux Comores.'],
  ])('proposes what may be none to a person: %s', (_, text) => {
    const { found, doubtful } = read(text);
    expect([found, doubtful.length]).toEqual([[], 1]);
  });

  it('should not see the French side in « région du Maule » nor in « agglomération de Tirana »', () => {
    expect(read('Le projet lie la région du Maule et l’agglomération de Tirana, en Albanie.').found).toEqual([]);
  });
});

describe('readChiffres(text)', () => {
  const figures = (text: string) =>
    readChiffres(text).found.map(({ valeur, unite, libelle }) => [valeur, unite, libelle]);

  it.each([
    ['En 2019, 171 projets lauréats des AAP.', [171, undefined, 'projets lauréats']],
    ['Elle compte 130 partenariats actifs avec la France.', [130, undefined, 'partenariats actifs']],
    ['Elle produit 75 % d’énergies renouvelables.', [75, '%', 'énergies renouvelables']],
    ['Le pays a 520 km de frontière terrestre avec le Suriname.', [520, 'km', 'frontière terrestre']],
    ['Il dispose d’un budget total de 1,6 milliard d’euros.', [1_600_000_000, '€', 'budget total']],
  ])('reads a number and the noun phrase that it counts: %s', (text, expected) => {
    expect(figures(text)).toEqual([expected]);
  });

  it.each([
    'Ils étaient 46 % en 2000 et 55 % en 2018.',
    'La côte s’étend sur 50 km de côte du golfe de Gascogne.',
    'Elle en a reçu pour un montant de 66,4 millions d’euros.',
    'Le pays, de plus de 32 millions d’habitants, est agricole.',
  ])('proposes a number without such a phrase to a person: %s', (text) => {
    const { found, doubtful } = readChiffres(text);
    expect([found, doubtful.length > 0]).toEqual([[], true]);
  });

  it('takes the year that is said beside the number, not one that dates something else', () => {
    const years = (text: string) => readChiffres(text).found.map(({ annee }) => annee);
    expect(years('En 2019, 171 projets lauréats ont été retenus.')).toEqual([2019]);
    expect(years('Les assises, les premières depuis 2003, ont réuni près de 250 participants.')).toEqual([null]);
  });

  it('should not take a date, the size of a town or the law on 1 % for a figure', () => {
    expect(readChiffres('Le 6 mars 2019, Lescar (9 800 habitants) use du « 1 % eau ».')).toEqual({
      found: [],
      doubtful: [],
    });
  });
});
