import { describe, expect, it } from 'vitest';
import { loadImportReference } from './load-import-reference.ts';
import { readExemples } from './read-exemples.ts';

const reference = loadImportReference();
const found = (text: string, pays: readonly string[]) =>
  readExemples(text, { pays, theme: null, reference }).found.map(({ exemple }) => exemple);

describe('findTie(text, actors, abroad, named)', () => {
  it.each([
    [
      'Depuis 1992, le département du Finistère épaule la commune d’Ambositra, à Madagascar, dans la gestion de son eau potable.',
      [],
      'Ambositra',
    ],
    [
      'Quimper a financé la rénovation de la maternité de Koudougou, au Burkina Faso, sa ville jumelle.',
      [],
      'Koudougou',
    ],
    ['Un jumelage unit Colmar à Eisenstadt, en Autriche, depuis 1984.', [], 'Eisenstadt'],
    [
      'La région Normandie et la région de l’Atsinanana, à Madagascar, se sont liées par une convention triennale en 2016.',
      [],
      'Atsinanana',
    ],
    ['Dans la commune de Nioro, au Mali, la ville de Limours a équipé six écoles de panneaux solaires.', [], 'Nioro'],
    ['Rezé a bâti avec Abu Dis, en Cisjordanie, un centre d’accueil pour les femmes.', ['PS'], 'Abu Dis'],
    ['Chaque été, des lycéens de Dinan séjournent à Dinant, en Belgique, dans le cadre du jumelage.', [], 'Dinant'],
    ['Hennebont intervient à Kounkané, au Sénégal, où elle a ouvert un dispensaire.', [], 'Kounkané'],
    [
      'L’ancienne caserne de Tirana, en Albanie, a été transformée en musée par la ville de Grenoble et ses partenaires albanais.',
      [],
      'Tirana',
    ],
    [
      'Le syndicat des eaux d’Île-de-France a alimenté en eau la commune d’Imerintsiatosika, à Madagascar.',
      [],
      'Imerintsiatosika',
    ],
    ['Entre Saint-Nazaire et Avilés, en Espagne, les échanges portent sur la reconversion des friches.', [], 'Avilés'],
    ['Le Grand Lyon pilote avec Ouagadougou, au Burkina Faso, la collecte des boues de vidange.', [], 'Ouagadougou'],
    [
      'Le département de Seine-Maritime a déjà remis deux bennes à ordures à Dapaong, au Togo, avec qui il coopère.',
      [],
      'Dapaong',
    ],
    [
      'Un agent de la ville de Chambéry est détaché auprès de la mairie de Ouahigouya, au Burkina Faso, pour mener le programme commun.',
      [],
      'Ouahigouya',
    ],
    ['La chorale de Dinan chante à Dinant, en Belgique, dans le cadre du jumelage.', [], 'Dinant'],
    ['La ville de Rabat, au Maroc, a refait ses squares avec l’appui technique de la ville de Lyon.', [], 'Rabat'],
  ])('ties a side that acts in France to one abroad: %s', (text, pays, abroad) => {
    const [exemple] = found(text, pays);
    expect([...(exemple?.partenaires ?? []), ...(exemple?.pays ?? [])].join(' | ')).toContain(abroad);
    expect(exemple?.collectivites?.length).toBeGreaterThan(0);
  });

  it.each([
    ['Le congrès mondial des maires s’est ouvert à Marseille en présence du gouverneur de Dakar, au Sénégal.', []],
    ['La ville de Rabat, au Maroc, a confié son plan de transport à un cabinet de Lille.', []],
    ['Jamais Toulon n’a donné suite à la proposition de Mannheim, en Allemagne.', []],
    ['Hambourg et Dar es Salaam, jumelées depuis 2010, ont présenté leur projet au forum de Strasbourg.', ['TZ']],
    ['L’entreprise Veolia, dont une filiale est à Nanterre, exploite le réseau de Niamey, au Niger.', []],
    ['Le port du Havre accueille chaque semaine des navires de Santos, au Brésil.', []],
    ['Une réflexion s’amorce à Dijon sur l’opportunité de se lier à Mayence, en Allemagne.', []],
    ['La ligne aérienne qui relie Nantes à Marrakech, au Maroc, sera prolongée.', []],
    ['Le consul du Gabon a visité les installations portuaires de La Rochelle.', ['GA']],
    [
      'Le bureau d’études Artelia, implanté à Échirolles, a dessiné la station d’épuration d’Alexandrie, en Égypte.',
      [],
    ],
    ['Les Jeux de la Francophonie réuniront à Kinshasa, en RDC, des sportifs de Reims et d’ailleurs.', []],
    [
      'Le président de la région Bretagne a participé à un colloque à Québec, au Canada, sur les langues minoritaires.',
      [],
    ],
    ['Un ancien élève de Poitiers est aujourd’hui maire de Yaoundé, au Cameroun.', []],
    ['Tarbes et Huesca, en Espagne, ont échangé leurs intentions sans rien arrêter.', []],
    [
      'L’Agence française de développement prête 20 millions d’euros à la ville de Cotonou, au Bénin, comme elle l’a fait à Nouméa.',
      [],
    ],
    ['Un photographe de Limoges expose à Tunis, en Tunisie, des images de la coopération.', []],
    ['Un boulanger de Limoges forme des apprentis à Tunis, en Tunisie.', []],
    ['La liaison entre Nantes et Marrakech, au Maroc, a été ouverte en mai.', []],
    ['Le port de Durban, en Afrique du Sud, coopère avec celui de Hambourg.', []],
  ])('should not tie a place, a firm, the State, a wish, what is over, what others do: %s', (text, pays) => {
    expect(found(text, pays)).toEqual([]);
  });
});
