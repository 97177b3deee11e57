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
      'a lake',
      'Un partenariat lie la ville de Brest et des communes du lac Titicaca (Bolivie).',
      { collectivites: ['Brest'], partenaires: [], pays: ['BO'] },
    ],
    [
      'where others work',
      'La région Île-de-France soutient des projets d’associations autour de Mossoul, en Irak.',
      { collectivites: ['Région Île-de-France'], partenaires: [], pays: ['IQ'] },
    ],
    [
      'the seat of a school',
      'La région Bretagne a financé l’institut francophone d’Alger, en Algérie.',
      { collectivites: ['Région Bretagne'], partenaires: [], pays: ['DZ'] },
    ],
    [
      'the province where a partner is',
      'La commune de Rezé coopère avec Saint-Malachie, au Québec.',
      { collectivites: ['Rezé'], partenaires: [], pays: ['CA'] },
    ],
    [
      'the city of a quarter',
      'Rennes est jumelée avec le quartier de Haidian à Pékin, en Chine.',
      { collectivites: ['Rennes'], partenaires: [], pays: ['CN'] },
    ],
    [
      'the city of a quarter that has no name',
      'Rennes est aujourd’hui jumelée avec un quartier de Hanoï, au Vietnam.',
      { collectivites: ['Rennes'], partenaires: [], pays: ['VN'] },
    ],
    [
      'the same city twice',
      'Nantes coopère avec la ville de Tbilissi, en Géorgie, dans le vieux Tbilissi.',
      { collectivites: ['Nantes'], partenaires: ['Ville de Tbilissi'], pays: ['GE'] },
    ],
  ])('should not take for a partner %s: %s', (_, text, expected) => {
    expect(read(text).found.map(({ exemple }) => exemple)).toMatchObject([expected]);
  });

  it.each([
    ['La ville de Montréal et la ville de Rezé travaillent ensemble pour la lecture.', ['CA']],
    ['La ville de Rezé coopère avec la région de Béni-Mellal Khénifra.', ['MA']],
    ['La ville de Rezé coopère avec la région de Béni Mellal-Khénifra.', []],
  ])('knows the country of a large city from its name: %s', (text, pays) => {
    expect(read(text).found.map(({ exemple }) => exemple.pays)).toEqual([pays]);
  });

  it.each([
    [
      'a meeting place',
      'Les Assises de la France et de la Chine se sont tenues à Toulouse, accueillies par la ville de Toulouse.',
    ],
    ['an embassy', 'La représentation du Kazakhstan à Paris est désireuse de nouer des partenariats.'],
    ['a wish', 'La région Nouvelle-Aquitaine souhaite développer une coopération au Kenya.'],
    ['a network by the name of its région', 'Horizons solidaires (Normandie) : Burkina Faso, Madagascar, Mali.'],
    [
      'a project that others carry',
      'La région Bretagne finance la plateforme des secours, projet porté par la Croix-Rouge, qui intervient à Maurice.',
    ],
    [
      'what is being drawn up',
      'Le programme est en cours d’élaboration pour le Bénin, sous la responsabilité du Grand Belfort.',
    ],
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

  it('should not take a network of cities of many countries for the French side', () => {
    expect(read('Le Réseau des Villes Hansa entretient un partenariat avec Sfax, en Tunisie.').found).toEqual([]);
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
    ['En 2019, 171 projets lauréats des AAP.', [171, undefined, 'projets lauréats des AAP']],
    ['Elle compte 130 partenariats actifs avec la France.', [130, undefined, 'partenariats actifs avec la France']],
    ['Elle produit 75 % d’énergies renouvelables.', [75, '%', 'énergies renouvelables']],
    ['Le pays a 520 km de frontière terrestre avec le Suriname.', [520, 'km', 'frontière terrestre avec le Suriname']],
    [
      'Le programme dispose d’un budget total de 1,6 milliard d’euros.',
      [1_600_000_000, '€', 'budget total du programme'],
    ],
    ['La côte s’étend sur 50 km de côte du golfe de Gascogne.', [50, 'km', 'côte du golfe de Gascogne']],
    ['La plus longue frontière du pays : plus de 700 km avec le Brésil.', [700, 'km', 'plus longue frontière du pays']],
    ['Elle aide 100 porteurs de projet de développer une idée.', [100, undefined, 'porteurs de projet']],
    ['Une trentaine de coopérations sont actives.', [30, undefined, 'coopérations']],
    ['Il réunit 300 villes, communautés ou associations.', [300, undefined, 'villes, communautés ou associations']],
    ['Le sport représente 2 % du PIB mondial.', [2, '%', 'sport, part du PIB mondial']],
    ['Parmi les élus, 49,3 % sont des femmes.', [49.3, '%', 'femmes']],
    ['La fête a permis d’augmenter de 30 % le nombre de touristes.', [30, '%', 'hausse du nombre de touristes']],
    ['L’aide des départements a représenté en 2019 12 millions d’euros.', [12e6, '€', 'aide des départements']],
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
      'Les deuxièmes Assises du Sud ont réuni plus de 700 participants dont environ 300 venus d’Afrique et 90 élus.',
      [
        [700, 'participants aux Assises du Sud'],
        [300, 'participants venus d’Afrique aux Assises du Sud'],
      ],
    ],
    [
      'Le pays a 900 étudiants étrangers. Ce sont 4 millions d’euros dépensés par ces étudiants.',
      [
        [900, 'étudiants étrangers du pays'],
        [4e6, 'montant dépensé par les étudiants étrangers du pays'],
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
        [57, 'projets retenus'],
        [24e6, 'montant total des projets retenus'],
      ],
    ],
  ])('names a number by those before it: %s', (text, expected) => {
    expect(readChiffres(text).found.map(({ valeur, libelle }) => [valeur, libelle])).toEqual(expected);
  });

  it.each([
    'Elle souhaite associer cinq collectivités françaises.',
    'Voir page 43 ; le covid 19 masques.',
    '1 LES COOPÉRATIONS ET LES JUMELAGES',
    'LES 10 PAYS OÙ SE MÈNENT LE PLUS DE PROJETS',
    'Les ODD 9 et 17 mentionnés, 3 entreprises sur 5, le lycée près du 42 Paris.',
    'Elle existe dans cinq pays depuis 20 ans, à l’horizon 2030.',
    'En vertu des lois de 1901 et 1908 domiciliées en France.',
    'Écrivez-nous au 57, allée des Tilleuls, 75007 PARIS.',
  ])('should not take a wish, a page, a duration or a name for a figure: %s', (text) => {
    expect(readChiffres(text).found).toEqual([]);
  });

  it.each([
    [
      'Plus de 80 d’entre elles sont signataires de la Charte des fleuves.',
      [80, undefined, 'signataires de la Charte des fleuves'],
    ],
    ['Elle accueille 14 jeunes Péruviens chaque été.', [14, undefined, 'jeunes Péruviens']],
    ['Elle réunit 900 bénévoles à Mayotte et La Réunion.', [900, undefined, 'bénévoles à Mayotte et La Réunion']],
    [
      'Le pays a des mines de cuivre et possède une pêche active qui pèse 7 % de son PIB.',
      [7, '%', 'pêche active, part du PIB'],
    ],
    [
      'Selon l’étude, 65 % des cibles de l’accord dépendent des villes.',
      [65, '%', 'cibles de l’accord qui dépendent des villes'],
    ],
    [
      'Près de 2 millions d’euros sont consacrés à la lecture et à la musique populaire en France.',
      [2e6, '€', 'montant consacré à la lecture et à la musique populaire'],
    ],
    [
      'En 2019, 8 millions d’euros consacrés à l’aide publique et au développement ont été versés.',
      [8e6, '€', 'montant consacré à l’aide publique et au développement'],
    ],
    ['Elle a lancé 3 appels à projets pour le climat.', [3, undefined, 'appels à projets']],
    ['Elle reçoit 300 conscrits par an.', [300, undefined, 'conscrits']],
    ['La commission compte 20 membres nommés par le ministre.', [20, undefined, 'membres de la commission']],
    ['Elle investit au Pérou, qui représente 4 % du commerce français.', [4, '%', 'Pérou, part du commerce français']],
    [
      'Près de 31 % des dépenses des villes sont considérées comme utiles au regard de ce critère.',
      [31, '%', 'dépenses des villes qui sont considérées comme utiles'],
    ],
    [
      'Les projets pour la forêt viennent au premier rang de l’aide avec 22 % des dépenses constatées.',
      [22, '%', 'projets pour la forêt, part des dépenses constatées'],
    ],
    [
      'Ils concernent pour 9 % l’éducation, l’emploi et la formation professionnelle.',
      [9, '%', 'éducation, emploi et formation professionnelle'],
    ],
    [
      'Les subventions sont votées si elles dépassent le plafond réglementaire fixé (actuellement 5 000 euros).',
      [5000, '€', 'plafond réglementaire des subventions'],
    ],
    ['L’an passé, 31 dossiers ont été déposés.', [31, undefined, 'dossiers déposés']],
    ['Les 40 communes sont dotées d’un budget.', [40, undefined, 'communes']],
    [
      'En tout, 90 villes dont six françaises ont adhéré à la charte et la suivent.',
      [6, undefined, 'villes françaises qui ont adhéré à la charte'],
    ],
    [
      'Près de 50 communes participent à des actions de reboisement dans dix pays.',
      [50, undefined, 'communes qui participent à des actions de reboisement'],
    ],
    ['Vannes (54 000 habitants) a 9 jumelages.', [9, undefined, 'jumelages de Vannes']],
    ['L’AIMF regroupe 40 villes.', [40, undefined, 'villes de l’AIMF']],
    [
      'Elle a 12 jumelages avec des villes portuaires de taille voisine.',
      [12, undefined, 'jumelages avec des villes portuaires de taille voisine'],
    ],
    ['On compte 300 jumelages engagés par 90 villes.', [90, undefined, 'villes qui ont engagé des jumelages']],
    [
      'Ces projets concernent pour environ 60 % les ponts, environ 8 % la lecture.',
      [8, '%', 'lecture, part des projets'],
    ],
    ['Le pays a 900 conseillères et conseillers. Parmi eux, 12 % sont des jardiniers.', [12, '%', 'jardiniers']],
    ['Le pays a élu 900 conseillers. 12 % sont des femmes.', [12, '%', 'femmes, part des conseillers']],
    [
      'Le programme mis en place par la région Bretagne dispose d’un budget de 90 000 euros.',
      [90_000, '€', 'budget du programme mis en place par la région Bretagne'],
    ],
    // What they do, those counted with them, as much of it as there is room for.
    [
      '52 projets de coopération décentralisée ont permis le départ de plusieurs.',
      [52, undefined, 'projets de coopération décentralisée qui ont permis le départ de plusieurs'],
    ],
    [
      'Huit jeunes Français et 9 volontaires ont bénéficié d’une mobilité.',
      [8, undefined, 'jeunes Français qui ont bénéficié d’une mobilité'],
    ],
    ['En tout, 193 États, réunis en assemblée, ont adopté un plan.', [193, undefined, 'États qui ont adopté un plan']],
    [
      'Plus de 150 maires de France se sont ainsi retrouvés à Londres.',
      [150, undefined, 'maires de France qui se sont retrouvés à Londres'],
    ],
    ['197 communes françaises y sont engagées.', [197, undefined, 'communes françaises engagées']],
    // Who does what for them.
    ['L’office conseille chaque année 300 jeunes.', [300, undefined, 'jeunes que l’office conseille chaque année']],
    ['Le réseau concerne plus de 900 communes.', [900, undefined, 'communes que concerne le réseau']],
    [
      'Le projet Ovale a initié 300 jeunes, formé 45 enseignants.',
      [45, undefined, 'enseignants formés par le projet Ovale'],
    ],
    [
      'L’école ouvre, permettant à 40 jeunes d’apprendre à nager.',
      [40, undefined, 'jeunes à qui il est permis d’apprendre à nager'],
    ],
    ['Ils ont permis la mobilité de 300 jeunes.', [300, undefined, 'jeunes concernés par la mobilité']],
    // Whose they are.
    ['Une feuille de route avec le Front des maires (400 élus).', [400, undefined, 'élus du Front des maires']],
    [
      'C’est une entreprise danoise, avec plus de 1 000 employés.',
      [1000, undefined, 'employés d’une entreprise danoise'],
    ],
    [
      'Elle accueille 537 entreprises étrangères, employant 900 salariés.',
      [900, undefined, 'salariés des entreprises étrangères'],
    ],
    [
      'La communauté de communes du Sud dans l’Yonne (9 000 habitants), constituée en 2014 avec 21 communes membres.',
      [21, undefined, 'communes membres de la communauté de communes du Sud'],
    ],
    [
      'Il tient un atlas des projets menés par 39 communes françaises avec 67 collectivités étrangères.',
      [67, undefined, 'collectivités étrangères, partenaires des communes françaises qui ont mené des projets'],
    ],
    [
      'La fête a lieu (avec un concours (60 villes participantes)).',
      [60, undefined, 'villes participantes à un concours'],
    ],
    ['Elle compte 177 élus du Nord dont 51 maires.', [51, undefined, 'maires, parmi les élus du Nord']],
    [
      'Pour la seule Afrique, 105 actions concernent l’eau.',
      [105, undefined, 'actions qui concernent l’eau en Afrique'],
    ],
    ['Il a écrit « 54 suggestions pour améliorer la route ».', [54, undefined, 'suggestions pour améliorer la route']],
    [
      'L’Union des villes (UVI) est née en 2002. Elle rassemble plus de 180 villes ou associations de villes.',
      [180, undefined, 'villes ou associations de villes de l’UVI'],
    ],
    ['Il renforce la MOT. Celle-ci compte plus de 70 membres.', [70, undefined, 'membres de la MOT']],
    [
      'Les dix premiers pays sont le Mali et le Togo. Ils représentent à eux seuls 48 % de l’aide.',
      [48, '%', 'dix premiers pays, part de l’aide'],
    ],
    [
      'Les 5es Assises de la coopération décentralisée ont eu lieu. Ces assises ont réuni 250 participants.',
      [250, undefined, 'participants aux Assises de la coopération décentralisée'],
    ],
    // Amounts and shares.
    ['L’AIMF a ainsi apporté une aide directe de 2 millions d’euros.', [2e6, '€', 'aide directe de l’AIMF']],
    [
      'Ce sont 8 millions d’euros qui sont récoltés par an dont 3 millions via la loi sur l’eau.',
      [3e6, '€', 'montant récolté par an, via la loi sur l’eau'],
    ],
    [
      'Elle a obtenu un financement européen de 4 millions d’euros en matière de mobilité urbaine en 2019.',
      [4e6, '€', 'financement européen en matière de mobilité urbaine'],
    ],
    ['La Commission avait proposé seulement 6 millions d’euros.', [6e6, '€', 'montant proposé par la Commission']],
    ['Il lance un AAP tous les deux ans à hauteur de 900 euros.', [900, '€', 'montant d’un AAP tous les deux ans']],
    [
      'Les 9 millions d’euros consacrés à l’aide par les villes ont eu un effet sur l’égalité.',
      [9e6, '€', 'montant qui a eu un effet sur l’égalité'],
    ],
    ['Elle a 75 % d’énergies renouvelables dans son mix.', [75, '%', 'énergies renouvelables, part du mix']],
    [
      'Les étudiants sont mal répartis, avec 50 % d’entre eux concentrés dans trois régions : Bretagne (35 %).',
      [35, '%', 'étudiants, Bretagne'],
    ],
    [
      'Le Pérou est le pays le plus peuplé (plus de 32 millions d’habitants).',
      [32e6, 'habitants', 'population du Pérou'],
    ],
    [
      'Une ville double le long de 50 km de côte ; la ville double le long de 9 km de côte.',
      [9, 'km', 'côte, ville double'],
    ],
  ])('says the whole of what is counted, and of whom: %s', (text, expected) => {
    expect(figures(text)).toContainEqual(expected);
  });

  it.each([
    'Ces villes sont très présentes (26 % des coopérations en 2019).',
    'Elle suit un appel éponyme de 5 millions d’euros.',
    'Elle a un budget de 90 000 euros.',
    'Près de 7 % de son PIB.',
    'Elle se classe bien avec 13,2 % de la population conjointe.',
    'La participation de la commune, de la région et de quelques autres est au minimum de 30 % du coût total.',
    'Ce taux est de 70 % si ces derniers sont prioritaires.',
    'Cela a formé près de 450 enseignants.',
    'Voici les 9 plus grandes villes du pays.',
    'La brochure présente 30 chantiers conçus dans cet esprit.',
    'Il suit un précédent appel éponyme (5 millions d’euros), dont la ville est lauréate.',
    'Cette ville entretient 12 jumelages avec des villes portuaires.',
    'Elle associe aussi l’expérience de 30 villes françaises.',
    'Les actions dans ce domaine concernent plus de 40 projets.',
    'En 2019, 4,7 milliards d’euros dépensés par ces étudiants.',
    'Selon l’étude, 65 % des cibles de l’accord dépendent de leur action.',
    'Cela lui a permis d’augmenter de 30 % le nombre de touristes.',
    'La participation du conseil départemental représente 50 % du budget total.',
    'Le réseau (1 300 sites sont classés à ce titre) est ancien.',
    '12 % sont des femmes.',
  ])('proposes what does not say of what or of whom it is: %s', (text) => {
    const { found, doubtful } = readChiffres(text);
    expect([found, doubtful.length]).toEqual([[], 1]);
  });

  it('names a lot by the call that it is a lot of', () => {
    const { found } = readChiffres('Lot 1 : Afrique (40 M€).', 'L’étendue de l’appel à propositions 2020, en lots.');
    expect(found.map(({ libelle }) => libelle)).toEqual(['lot 1 de l’appel à propositions, Afrique']);
  });

  it('should keep what is said before a figure that is not exact', () => {
    const { found } = readChiffres('Le nombre d’élèves est de plus de 300. Le nombre d’écoles est de 12.');
    expect(found.map(({ precision, valeur }) => [precision, valeur])).toEqual([
      ['plus de', 300],
      [undefined, 12],
    ]);
  });

  it('takes what a number came to, not what it was', () => {
    const { found } = readChiffres('Le nombre d’élèves est passé de 300 à 900 depuis 2007.');
    expect(found).toEqual([{ libelle: 'élèves', valeur: 900, annee: null }]);
  });

  it('takes the year that is said beside the number, not one that dates something else', () => {
    const years = (text: string) => readChiffres(text).found.map(({ annee }) => annee);
    expect(years('En 2019, 171 projets lauréats ont été retenus.')).toEqual([2019]);
    expect(years('Le réseau créé en 1990 compte 40 régions voisines.')).toEqual([null]);
    expect(years('Elle a lancé 12 concours en 2015 et 2016.')).toEqual([null]);
    expect(years('Ils étaient 12 maires en 2000 et 15 maires en 2018.')).toEqual([2000, 2018]);
    expect(years('Les assises, les premières depuis 2003, ont réuni près de 250 communes.')).toEqual([null]);
  });

  it('should not take a date, the size of a town or the law on 1 % for a figure', () => {
    expect(readChiffres('Le 6 mars 2019, Lescar (9 800 habitants) use du « 1 % eau ».')).toEqual({
      found: [],
      doubtful: [],
    });
  });
});
