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
      'Les services techniques de Nantes Métropole forment chaque année leurs collègues de Kindia, en Guinée.',
      [],
      'Kindia',
    ],
    [
      'La région Normandie et la région de l’Atsinanana, à Madagascar, se sont liées par une convention triennale en 2016.',
      [],
      'Atsinanana',
    ],
    ['Signataire d’un pacte d’amitié avec Jéricho, Saint-Étienne y envoie des volontaires.', ['PS'], 'Jéricho'],
    ['Dans la commune de Nioro, au Mali, la ville de Limours a équipé six écoles de panneaux solaires.', [], 'Nioro'],
    [
      'La communauté d’agglomération de Cergy-Pontoise met ses ingénieurs à la disposition de Saboya, en Colombie.',
      [],
      'Saboya',
    ],
    ['Rezé a bâti avec Abu Dis, en Cisjordanie, un centre d’accueil pour les femmes.', ['PS'], 'Abu Dis'],
    [
      'Le conseil départemental de l’Hérault soutient les coopératives oléicoles de la province d’Ouezzane au Maroc.',
      [],
      'Ouezzane',
    ],
    ['Chaque été, des lycéens de Dinan séjournent à Dinant, en Belgique, dans le cadre du jumelage.', [], 'Dinant'],
    ['La région Occitanie apporte 200 000 euros au plan d’irrigation de Ziguinchor, au Sénégal.', [], 'Ziguinchor'],
    ['Hennebont intervient à Kounkané, au Sénégal, où elle a ouvert un dispensaire.', [], 'Kounkané'],
    ['Avec l’appui de Romans-sur-Isère, Zevio, en Italie, a créé une pépinière d’entreprises.', [], 'Zevio'],
    [
      'L’ancienne caserne de Tirana, en Albanie, a été transformée en musée par la ville de Grenoble et ses partenaires albanais.',
      [],
      'Tirana',
    ],
    ['Cherbourg-en-Cotentin et Coubalan, au Sénégal, conduisent un chantier de digues contre le sel.', [], 'Coubalan'],
    [
      'Le syndicat des eaux d’Île-de-France a alimenté en eau la commune d’Imerintsiatosika, à Madagascar.',
      [],
      'Imerintsiatosika',
    ],
    ['Bordeaux est liée à Fukuoka, au Japon, depuis 1982.', [], 'Fukuoka'],
    ['Entre Saint-Nazaire et Avilés, en Espagne, les échanges portent sur la reconversion des friches.', [], 'Avilés'],
    ['Le Grand Lyon pilote avec Ouagadougou, au Burkina Faso, la collecte des boues de vidange.', [], 'Ouagadougou'],
    ['À Djibouti, la région La Réunion aide à structurer la filière de la pêche.', [], 'DJ'],
    ['Orléans vient de prolonger pour quatre ans l’accord qui la lie à Parakou, au Bénin.', [], 'Parakou'],
    [
      'Le département de Seine-Maritime a déjà remis deux bennes à ordures à Dapaong, au Togo, avec qui il coopère.',
      [],
      'Dapaong',
    ],
    ['Morlaix, partenaire de Réo depuis quarante ans, y cofinance des latrines scolaires.', ['BF'], 'Réo'],
    [
      'Un agent de la ville de Chambéry est détaché auprès de la mairie de Ouahigouya, au Burkina Faso, pour mener le programme commun.',
      [],
      'Ouahigouya',
    ],
    [
      'Les pompiers du département de la Drôme entraînent ceux de Gyumri, en Arménie, au titre de la coopération signée en 2014.',
      [],
      'Gyumri',
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
    ['Les élus de Tunis ont tenu leur réunion annuelle dans les locaux de la région Île-de-France.', ['TN']],
    ['La ville de Rabat, au Maroc, a confié son plan de transport à un cabinet de Lille.', []],
    ['Le maire d’Agen verrait d’un bon œil un jumelage avec Llanelli, au pays de Galles.', ['GB']],
    ['Jamais Toulon n’a donné suite à la proposition de Mannheim, en Allemagne.', []],
    ['Le partenariat entre Saint-Malo et Port-Louis, à Maurice, s’est éteint faute de crédits.', []],
    ['Hambourg et Dar es Salaam, jumelées depuis 2010, ont présenté leur projet au forum de Strasbourg.', ['TZ']],
    [
      'L’État français finance à hauteur de 3 millions d’euros l’hôpital de Bangui ; le préfet de la Haute-Vienne en a fait état à Limoges.',
      ['CF'],
    ],
    ['L’entreprise Veolia, dont une filiale est à Nanterre, exploite le réseau de Niamey, au Niger.', []],
    ['Une exposition sur Erevan, en Arménie, est visible à la médiathèque de Valence jusqu’en mars.', []],
    ['Le port du Havre accueille chaque semaine des navires de Santos, au Brésil.', []],
    ['Les étudiants de Conakry, en Guinée, sont nombreux à l’université de Rouen.', []],
    ['Une réflexion s’amorce à Dijon sur l’opportunité de se lier à Mayence, en Allemagne.', []],
    ['La ligne aérienne qui relie Nantes à Marrakech, au Maroc, sera prolongée.', []],
    ['Metz a mis un terme en 2009 à son jumelage avec Trèves, en Allemagne.', []],
    ['Le consul du Gabon a visité les installations portuaires de La Rochelle.', ['GA']],
    ['La délégation de Hanoï, de passage au Vietnam puis en France, a été reçue à Nancy.', ['VN']],
    [
      'Le bureau d’études Artelia, implanté à Échirolles, a dessiné la station d’épuration d’Alexandrie, en Égypte.',
      [],
    ],
    ['Si un financement était trouvé, Albi et Abomey, au Bénin, pourraient ouvrir un musée.', []],
    ['Les Jeux de la Francophonie réuniront à Kinshasa, en RDC, des sportifs de Reims et d’ailleurs.', []],
    ['Faute de moyens, Charleville-Mézières a dû renoncer à travailler avec Nordhausen, en Allemagne.', []],
    [
      'Le président de la région Bretagne a participé à un colloque à Québec, au Canada, sur les langues minoritaires.',
      [],
    ],
    ['Le siège européen de l’organisation des villes arabes se trouve à Paris ; Amman, en Jordanie, la préside.', []],
    ['Un ancien élève de Poitiers est aujourd’hui maire de Yaoundé, au Cameroun.', []],
    ['Aucune collectivité française n’est active à Malabo, rappelle la ville de Bayonne.', ['GQ']],
    ['Tarbes et Huesca, en Espagne, ont échangé leurs intentions sans rien arrêter.', []],
    ['Le championnat opposera Clermont-Ferrand à Llanelli, au pays de Galles, en demi-finale.', ['GB']],
    [
      'L’Agence française de développement prête 20 millions d’euros à la ville de Cotonou, au Bénin, comme elle l’a fait à Nouméa.',
      [],
    ],
    ['Au XVIIe siècle, des marins de Dieppe commerçaient avec Saint-Louis du Sénégal.', []],
    ['Un photographe de Limoges expose à Tunis, en Tunisie, des images de la coopération.', []],
    ['Un boulanger de Limoges forme des apprentis à Tunis, en Tunisie.', []],
    ['La liaison entre Nantes et Marrakech, au Maroc, a été ouverte en mai.', []],
    ['Le port de Durban, en Afrique du Sud, coopère avec celui de Hambourg.', []],
  ])('should not tie a place, a firm, the State, a wish, what is over, what others do: %s', (text, pays) => {
    expect(found(text, pays)).toEqual([]);
  });
});
