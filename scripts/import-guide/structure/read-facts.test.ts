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
    ['La ville du Port coopère avec Durban en Afrique du Sud.', 'Le Port', 'Durban', 'avec'],
    ['Les dix ans du pacte d’amitié Paris-Lisbonne ont été fêtés en mai.', 'Paris', 'Lisbonne', '–'],
    [
      'Après avoir travaillé avec la région Fès-Meknès, la région Bretagne appuie son partenaire au Maroc.',
      'Région Bretagne',
      'Région Fès-Meknès',
      'travaillé avec',
    ],
    [
      'Sites et Cités remarquables de France mène une coopération avec les communes de Zerkten en Albanie.',
      'Sites et Cités remarquables de France',
      'Zerkten',
      'avec',
    ],
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

  it.each([
    ['Le Syctom (Syndicat de traitement des déchets) mène des actions au titre du « 1 % ».', 'KM', 'Syctom'],
    ['Le Sedif (Syndicat des eaux d’Île-de-France) mène des actions au titre du « 1 % ».', 'KM', 'Sedif'],
    ['L’EPAGE Loire-Lignon (anciennement SICALA) forme les collectivités comoriennes.', 'KM', 'EPAGE Loire-Lignon'],
    [
      'Elle devrait avoir lieu dans le Hebei, province partenaire du conseil régional de Bretagne.',
      'CN',
      'Région Bretagne',
    ],
    ['Fès bénéficie de l’expérience de Montpellier.', 'MA', 'Montpellier'],
    [
      'Une fête en Bretagne a conduit à un accord signé entre cette région française et la région Toscane.',
      'IT',
      'Région Bretagne',
    ],
  ])('finds in the section of a country what its name is left out of: %s', (text, pays, french) => {
    const { found } = read(text, [pays]);
    expect(found.map(({ exemple }) => [exemple.collectivites, exemple.pays])).toEqual([[[french], [pays]]]);
  });

  it('tells the items of a list apart, that have no verb', () => {
    const { found } = read('la région Grand Est et Madagascar sur les déchets ; Nantes avec Dschang au Cameroun');
    expect(found.map(({ exemple }) => [exemple.collectivites, exemple.pays, exemple.partenaires])).toEqual([
      [['Région Grand Est'], ['MG'], []],
      [['Nantes'], ['CM'], ['Dschang']],
    ]);
  });

  it('takes who acts and where from the sentences that tie them, not from the others', () => {
    const text =
      'Issy-les-Moulineaux coopère avec Pékin. Des jeunes iront aux jeux de Tokyo. Rendez-vous aux jeux de Paris. L’hôpital agit au Vietnam.';
    const { found } = read(text);
    expect(found.map(({ exemple }) => [exemple.collectivites, exemple.partenaires, exemple.pays])).toEqual([
      [['Issy-les-Moulineaux'], ['Pékin'], ['CN']],
    ]);
  });

  it('should not take for a side a people, a meeting place, an office, what is prepared, whom one only met', () => {
    const sides = (text: string, pays: string[] = []) =>
      read(text, pays).found.map(({ exemple }) => [exemple.collectivites, exemple.partenaires, exemple.pays]);
    expect(sides('La ville de Nice, jumelée avec Hanoï au Vietnam, a connu la guerre entre Américains.')).toEqual([
      [['Nice'], ['Hanoï'], ['VN']],
    ]);
    expect(sides('Nantes coopère avec la région du Maule, au sud de Santiago.', ['CL'])).toEqual([
      [['Nantes'], ['Région du Maule'], ['CL']],
    ]);
    expect(sides('Nice est jumelée avec la ville cubaine de Santiago.')).toEqual([
      [['Nice'], ['Ville cubaine de Santiago'], ['CU']],
    ]);
    expect(sides('Lors d’une réunion à Chisinau, Nantes coopère avec le district de Telenesti.', ['MD'])).toEqual([
      [['Nantes'], ['District de Telenesti'], ['MD']],
    ]);
    expect(
      sides('Paris a un accord avec le gouvernorat d’Erbil et en prépare un avec la ville de Bagdad.', ['IQ']),
    ).toEqual([[['Paris'], ['Gouvernorat d’Erbil'], ['IQ']]]);
    expect(
      sides(
        'La région Bretagne coopère avec le gouvernorat de Ninive ; des contacts ont été pris entre la ville de Lyon et celle de Mossoul.',
        ['IQ'],
      ),
    ).toEqual([[['Région Bretagne'], ['Gouvernorat de Ninive'], ['IQ']]]);
  });

  it('should not take for a side where a body is, nor for an actor where a network is, nor what is only asked for', () => {
    const sides = (text: string) =>
      read(text).found.map(({ exemple }) => [exemple.collectivites, exemple.partenaires, exemple.pays]);
    expect(sides('Lannion et OPTECH (Montréal) ont mis en place un partenariat au Canada.')).toEqual([
      [['Lannion'], [], ['CA']],
    ]);
    expect(
      sides('Horizons, réseau régional d’acteurs de la région Bretagne, agit dans le cadre d’une coopération au Mali.'),
    ).toEqual([]);
    expect(
      sides('Ce projet au Liban fait l’objet d’une demande de la ville de Lyon en partenariat avec l’État.'),
    ).toEqual([]);
    expect(sides('La région Bretagne a signé une déclaration d’intention de coopération avec Ninive en Irak.')).toEqual(
      [],
    );
  });

  it('should not take a cooperation that is over, nor what a network follows', () => {
    expect(
      read('N’Djamena (anciennement jumelée avec la ville de Toulouse) cherche un partenaire.', ['TD']).found,
    ).toEqual([]);
    expect(read('So Coopération (Nouvelle-Aquitaine) : Burkina Faso, Madagascar, Maroc.').found).toEqual([]);
  });

  it('should not see the French side in « région du Maule » nor in « agglomération de Tirana »', () => {
    expect(read('Le projet lie la région du Maule et l’agglomération de Tirana, en Albanie.').found).toEqual([]);
  });
});

describe('readChiffres(text)', () => {
  const figures = (text: string) =>
    readChiffres(text).found.map(({ valeur, unite, libelle }) => [valeur, unite, libelle]);

  it('says of what amount a share is, that stands after it', () => {
    expect(
      figures('Elle envoie des transferts estimés à 160 millions d’euros par an, soit 20 % du PIB.').at(-1),
    ).toEqual([20, '%', 'transferts, part du PIB']);
  });

  it.each([
    ['En 2019, 171 projets lauréats des AAP.', [171, undefined, 'projets lauréats']],
    ['Elle compte 130 partenariats actifs avec la France.', [130, undefined, 'partenariats actifs']],
    ['Elle produit 75 % d’énergies renouvelables.', [75, '%', 'énergies renouvelables']],
    ['Le pays a 520 km de frontière terrestre avec le Suriname.', [520, 'km', 'frontière terrestre']],
    ['Il dispose d’un budget total de 1,6 milliard d’euros.', [1_600_000_000, '€', 'budget total']],
    ['La côte s’étend sur 50 km de côte du golfe de Gascogne.', [50, 'km', 'côte du golfe de Gascogne']],
    ['La plus longue frontière du pays : plus de 700 km avec le Brésil.', [700, 'km', 'frontière du pays']],
    ['Elle aide 100 porteurs de projet de développer une idée.', [100, undefined, 'porteurs de projet']],
    ['Une trentaine de coopérations sont actives.', [30, undefined, 'coopérations']],
    ['Il réunit 300 villes, communautés ou associations.', [300, undefined, 'villes, communautés ou associations']],
    ['Le sport représente 2 % du PIB mondial.', [2, '%', 'sport, part du PIB mondial']],
    ['Parmi les élus, 49,3 % sont des femmes.', [49.3, '%', 'femmes']],
    ['La fête a permis d’augmenter de 30 % le nombre de touristes.', [30, '%', 'hausse du nombre de touristes']],
    ['L’aide des départements a représenté en 2019 12 millions d’euros.', [12e6, '€', 'aide des départements']],
    ['En 2019, 4,7 milliards d’euros dépensés par ces étudiants.', [4.7e9, '€', 'montant dépensé par ces étudiants']],
    ['Une fontaine coûte seulement 2 000 euros.', [2000, '€', 'coût d’une fontaine']],
    ['Lot 1 : Afrique subsaharienne (40 M€).', [40e6, '€', 'lot 1, Afrique subsaharienne']],
    ['Le nombre de jumelages est limité à 575.', [575, undefined, 'jumelages']],
  ])('reads a number and the noun phrase that it counts: %s', (text, expected) => {
    expect(figures(text)).toEqual([expected]);
  });

  it.each([
    'Ils étaient 46 % en 2000 et 55 % en 2018.',
    'Elle en a reçu pour un montant de 66,4 millions d’euros.',
    'Le pays, de plus de 32 millions d’habitants, est agricole.',
  ])('proposes a number without such a phrase to a person: %s', (text) => {
    const { found, doubtful } = readChiffres(text);
    expect([found, doubtful.length > 0]).toEqual([[], true]);
  });

  it.each([
    [
      'Elles ont réuni plus de 700 participants dont environ 300 venus d’Afrique.',
      [
        [700, 'participants'],
        [300, 'participants venus d’Afrique'],
      ],
    ],
    [
      'Sur 171 projets, 130 concernent le continent africain.',
      [
        [171, 'projets'],
        [130, 'projets qui concernent le continent africain'],
      ],
    ],
    [
      'La population urbaine représentait 33 % du total en 1960, 46 % en 2000. Ce chiffre devrait atteindre 68 % en 2050.',
      [
        [33, 'population urbaine, part du total'],
        [46, 'population urbaine, part du total'],
        [68, 'population urbaine, part du total'],
      ],
    ],
    [
      'La population urbaine représentait 33 % du total. Il y en aura 68 % en 2050.',
      [[33, 'population urbaine, part du total']],
    ],
    [
      'La subvention de l’agence est comprise entre 300 000 euros et 2,5 millions d’euros.',
      [
        [300_000, 'subvention de l’agence, au moins'],
        [2_500_000, 'subvention de l’agence, au plus'],
      ],
    ],
    [
      'Le taux peut aller jusqu’à 30 % pour les pays riches, 50 % pour les autres pays.',
      [
        [30, 'taux pour les pays riches'],
        [50, 'taux pour les autres pays'],
      ],
    ],
    [
      'En tout, 57 projets ont été retenus ; leur montant total s’élève à 24 millions d’euros.',
      [
        [57, 'projets'],
        [24e6, 'montant total des projets'],
      ],
    ],
  ])('names a number by those before it: %s', (text, expected) => {
    expect(readChiffres(text).found.map(({ valeur, libelle }) => [valeur, libelle])).toEqual(expected);
  });

  it.each([
    'Elle souhaite associer cinq collectivités françaises.',
    'Voir page 43 ; le covid 19 masques.',
    'Les ODD 9 et 17 mentionnés, 3 entreprises sur 5, le lycée près du 42 Paris.',
    'Elle existe dans cinq pays depuis 20 ans, à l’horizon 2030.',
    'En vertu des lois de 1901 et 1908 domiciliées en France.',
  ])('should not take a wish, a page, a duration or a name for a figure: %s', (text) => {
    expect(readChiffres(text).found).toEqual([]);
  });

  it('takes the year that is said beside the number, not one that dates something else', () => {
    const years = (text: string) => readChiffres(text).found.map(({ annee }) => annee);
    expect(years('En 2019, 171 projets lauréats ont été retenus.')).toEqual([2019]);
    expect(years('Le réseau créé en 1990 compte 40 régions membres.')).toEqual([null]);
    expect(years('Ils étaient 12 élus en 2000 et 15 élus en 2018.')).toEqual([2000, 2018]);
    expect(years('Les assises, les premières depuis 2003, ont réuni près de 250 participants.')).toEqual([null]);
  });

  it('should not take a date, the size of a town or the law on 1 % for a figure', () => {
    expect(readChiffres('Le 6 mars 2019, Lescar (9 800 habitants) use du « 1 % eau ».')).toEqual({
      found: [],
      doubtful: [],
    });
  });
});
