import { PROJETS_PAR_THEME, TOTAUX } from './published-totals.ts';

/** What a made-up project does, as a noun and as an infinitive: « réhabilitation de forages », « réhabiliter des forages ». */
export type Action = readonly [nom: string, faire: string];

/** A theme of the guide, by its slug. */
export interface Theme {
  slug: string;
  /** Among the projects of scale 1. */
  poids: number;
  /** From 0, mostly in Europe, to 1, mostly beyond. */
  loin: number;
  odd: readonly number[];
  actions: readonly Action[];
}

const { tourisme, numerique, patrimoine, economieDurable } = PROJETS_PAR_THEME;
/** Projects whose theme the panorama did not count; the shares below are a guess and add up to 1. */
const RESTE = TOTAUX.projets - tourisme - numerique - patrimoine - economieDurable;

export const THEMES: readonly Theme[] = [
  theme(
    'attractivite-touristique',
    tourisme,
    0.6,
    [8, 11],
    [
      ['création d’un circuit de tourisme solidaire', 'créer un circuit de tourisme solidaire'],
      ['formation de guides locaux', 'former des guides locaux'],
      ['balisage de sentiers de randonnée', 'baliser des sentiers de randonnée'],
      ['promotion croisée des deux destinations', 'promouvoir ensemble les deux destinations'],
    ],
  ),
  theme(
    'numerique',
    numerique,
    0.6,
    [9, 16],
    [
      ['ouverture d’un espace public numérique', 'ouvrir un espace public numérique'],
      ['numérisation de l’état civil', 'numériser l’état civil'],
      ['cartographie participative du territoire', 'cartographier le territoire avec ses habitants'],
      ['dématérialisation des services municipaux', 'dématérialiser les services municipaux'],
    ],
  ),
  theme(
    'patrimoine',
    patrimoine,
    0.6,
    [11],
    [
      ['restauration du centre ancien', 'restaurer le centre ancien'],
      ['inventaire du patrimoine bâti', 'inventorier le patrimoine bâti'],
      ['formation aux métiers de la pierre', 'former aux métiers de la pierre'],
      ['mise en valeur des archives communes', 'mettre en valeur les archives communes'],
    ],
  ),
  theme(
    'developpement-economique-local',
    economieDurable * 0.45,
    0.8,
    [1, 8],
    [
      ['construction d’un marché couvert', 'construire un marché couvert'],
      ['microcrédit pour les groupements d’artisanes', 'ouvrir un microcrédit aux groupements d’artisanes'],
      ['création d’une pépinière d’entreprises', 'créer une pépinière d’entreprises'],
      ['appui aux coopératives de transformation', 'appuyer les coopératives de transformation'],
    ],
  ),
  theme(
    'filieres-economiques',
    economieDurable * 0.2,
    0.8,
    [8, 12],
    [
      ['structuration de la filière karité', 'structurer la filière karité'],
      ['valorisation de la filière bois', 'valoriser la filière bois'],
      ['commerce équitable de café et de cacao', 'développer un commerce équitable de café et de cacao'],
    ],
  ),
  theme(
    'attractivite-economique',
    economieDurable * 0.15,
    0.3,
    [8, 9],
    [
      ['missions croisées d’entreprises', 'organiser des missions croisées d’entreprises'],
      ['salon commun des savoir-faire', 'tenir un salon commun des savoir-faire'],
    ],
  ),
  theme(
    'emploi-des-femmes',
    economieDurable * 0.1,
    0.9,
    [5, 8],
    [
      ['équipement d’un atelier de couture', 'équiper un atelier de couture'],
      ['soutien aux maraîchères', 'soutenir les maraîchères'],
    ],
  ),
  theme(
    'emploi-des-jeunes',
    economieDurable * 0.1,
    0.8,
    [4, 8],
    [
      ['chantier-école pour jeunes sans emploi', 'ouvrir un chantier-école aux jeunes sans emploi'],
      ['bourse à l’installation de jeunes artisans', 'aider de jeunes artisans à s’installer'],
    ],
  ),
  theme(
    'culture',
    RESTE * 0.11,
    0.1,
    [4, 11],
    [
      ['résidences croisées d’artistes', 'accueillir des résidences croisées d’artistes'],
      ['échange entre les écoles de musique', 'faire jouer ensemble les écoles de musique'],
      ['festival commun de théâtre de rue', 'monter un festival commun de théâtre de rue'],
      ['exposition itinérante de photographies', 'faire circuler une exposition de photographies'],
      ['jumelage des bibliothèques', 'jumeler les bibliothèques'],
    ],
  ),
  theme(
    'jeunesse',
    RESTE * 0.08,
    0.15,
    [4, 17],
    [
      ['chantier international de jeunes', 'ouvrir un chantier international de jeunes'],
      ['conseil commun des jeunes', 'réunir un conseil commun des jeunes'],
      ['échange de collégiens', 'accueillir des collégiens'],
      ['camp d’été franco-étranger', 'organiser un camp d’été'],
    ],
  ),
  theme(
    'education',
    RESTE * 0.12,
    0.6,
    [4],
    [
      ['construction de salles de classe', 'construire des salles de classe'],
      ['dotation en manuels scolaires', 'doter les écoles en manuels scolaires'],
      ['correspondance entre écoles primaires', 'relier des écoles primaires par la correspondance'],
      ['réhabilitation d’une école maternelle', 'réhabiliter une école maternelle'],
      ['formation continue d’enseignants', 'former des enseignants'],
    ],
  ),
  theme(
    'mobilite',
    RESTE * 0.04,
    0.1,
    [4, 8],
    [
      ['stages croisés d’apprentis', 'envoyer et accueillir des apprentis en stage'],
      ['services civiques réciproques', 'accueillir des volontaires en service civique'],
    ],
  ),
  theme(
    'formation-professionnelle',
    RESTE * 0.05,
    0.7,
    [4, 8],
    [
      ['ouverture d’un centre de formation aux métiers du bâtiment', 'former aux métiers du bâtiment'],
      ['jumelage de lycées professionnels', 'jumeler deux lycées professionnels'],
      ['formation de mécaniciens de pompes', 'former des mécaniciens de pompes'],
    ],
  ),
  theme(
    'etudiants',
    RESTE * 0.02,
    0.4,
    [4],
    [
      ['bourses d’études croisées', 'accorder des bourses d’études'],
      ['chaire partagée entre universités', 'fonder une chaire partagée entre universités'],
    ],
  ),
  theme(
    'sport',
    RESTE * 0.04,
    0.1,
    [3],
    [
      ['tournoi annuel des clubs', 'réunir chaque année les clubs des deux villes'],
      ['aménagement d’un terrain multisport', 'aménager un terrain multisport'],
      ['formation d’éducateurs sportifs', 'former des éducateurs sportifs'],
    ],
  ),
  theme(
    'eau-et-assainissement',
    RESTE * 0.11,
    0.95,
    [6],
    [
      ['réhabilitation de forages', 'réhabiliter des forages'],
      ['accès à l’eau potable de villages isolés', 'donner accès à l’eau potable à des villages isolés'],
      ['construction de latrines scolaires', 'construire des latrines scolaires'],
      ['extension du réseau d’adduction d’eau', 'étendre le réseau d’adduction d’eau'],
      ['création d’une régie communale de l’eau', 'créer une régie communale de l’eau'],
    ],
  ),
  theme(
    'sante',
    RESTE * 0.07,
    0.85,
    [3],
    [
      ['équipement d’une maternité', 'équiper une maternité'],
      ['jumelage hospitalier', 'jumeler deux hôpitaux'],
      ['prévention du diabète et de l’hypertension', 'prévenir le diabète et l’hypertension'],
      ['formation de sages-femmes', 'former des sages-femmes'],
    ],
  ),
  theme(
    'agriculture-et-alimentation',
    RESTE * 0.06,
    0.9,
    [1, 2],
    [
      ['périmètre maraîcher irrigué', 'aménager un périmètre maraîcher irrigué'],
      ['conversion à l’agroécologie', 'convertir des exploitations à l’agroécologie'],
      ['cantines scolaires approvisionnées localement', 'approvisionner les cantines par des producteurs locaux'],
      ['amélioration de l’élevage laitier', 'améliorer l’élevage laitier'],
    ],
  ),
  theme(
    'dechets',
    RESTE * 0.03,
    0.9,
    [11, 12],
    [
      ['collecte sélective dans quatre quartiers', 'mettre en place une collecte sélective'],
      ['ouverture d’un centre de compostage', 'ouvrir un centre de compostage'],
    ],
  ),
  theme(
    'energie',
    RESTE * 0.02,
    0.8,
    [7],
    [
      ['éclairage public solaire', 'installer un éclairage public solaire'],
      ['électrification de centres de santé', 'électrifier des centres de santé'],
      ['plan de sobriété des bâtiments publics', 'rendre plus sobres les bâtiments publics'],
    ],
  ),
  theme(
    'gouvernance-locale',
    RESTE * 0.04,
    0.8,
    [16, 17],
    [
      ['appui à la maîtrise d’ouvrage communale', 'appuyer la maîtrise d’ouvrage communale'],
      ['modernisation de l’état civil', 'moderniser l’état civil'],
      ['formation d’élus et de cadres territoriaux', 'former des élus et des cadres territoriaux'],
      ['budget participatif', 'lancer un budget participatif'],
    ],
  ),
  theme(
    'francophonie',
    RESTE * 0.02,
    0.5,
    [4],
    [
      ['ouverture d’un club de lecture francophone', 'ouvrir un club de lecture francophone'],
      ['soutien aux classes bilingues', 'soutenir les classes bilingues'],
    ],
  ),
  theme(
    'biodiversite',
    RESTE * 0.015,
    0.6,
    [14, 15],
    [
      ['reboisement de mangrove', 'reboiser la mangrove'],
      ['protection d’une zone humide', 'protéger une zone humide'],
    ],
  ),
  theme(
    'lutte-contre-le-changement-climatique',
    RESTE * 0.015,
    0.6,
    [13],
    [
      ['plan climat partagé', 'écrire un plan climat partagé'],
      ['foyers améliorés pour mille ménages', 'diffuser des foyers améliorés'],
    ],
  ),
  theme(
    'resilience',
    RESTE * 0.015,
    0.9,
    [11, 13],
    [
      ['reconstruction après le cyclone', 'reconstruire après le cyclone'],
      ['plan de prévention des inondations', 'prévenir les inondations'],
    ],
  ),
  theme(
    'genre',
    RESTE * 0.015,
    0.7,
    [5],
    [
      ['réseau d’élues locales', 'réunir un réseau d’élues locales'],
      ['lutte contre les violences faites aux femmes', 'lutter contre les violences faites aux femmes'],
    ],
  ),
  theme(
    'inclusion-sociale',
    RESTE * 0.02,
    0.4,
    [10],
    [
      ['accueil de jour pour personnes âgées', 'ouvrir un accueil de jour aux personnes âgées'],
      [
        'vacances partagées de jeunes en situation de handicap',
        'faire partir ensemble des jeunes en situation de handicap',
      ],
    ],
  ),
  theme(
    'migrations',
    RESTE * 0.01,
    0.8,
    [10],
    [
      ['projets portés par la diaspora', 'accompagner les projets de la diaspora'],
      ['accueil de familles réfugiées', 'accueillir des familles réfugiées'],
    ],
  ),
  theme(
    'urbanisme',
    RESTE * 0.02,
    0.6,
    [11],
    [
      ['schéma directeur d’aménagement', 'écrire un schéma directeur d’aménagement'],
      ['adressage des rues', 'nommer et numéroter les rues'],
    ],
  ),
  theme(
    'transports',
    RESTE * 0.01,
    0.6,
    [11],
    [
      ['plan de déplacements urbains', 'préparer un plan de déplacements urbains'],
      ['première ligne de bus à haut niveau de service', 'ouvrir une première ligne de bus rapides'],
    ],
  ),
  theme(
    'ville-durable',
    RESTE * 0.01,
    0.5,
    [11],
    [
      ['écoquartier pilote', 'bâtir un écoquartier pilote'],
      ['jardins partagés', 'ouvrir des jardins partagés'],
    ],
  ),
  theme(
    'transfrontalier',
    RESTE * 0.02,
    0,
    [11, 17],
    [
      ['piste cyclable transfrontalière', 'relier les deux rives par une piste cyclable'],
      ['observatoire commun de l’emploi frontalier', 'observer ensemble l’emploi frontalier'],
    ],
  ),
  theme(
    'societe',
    RESTE * 0.04,
    0.05,
    [17],
    [
      ['fête annuelle du jumelage', 'célébrer chaque année le jumelage'],
      ['rencontre des comités de jumelage', 'réunir les comités de jumelage'],
      ['semaine de la citoyenneté européenne', 'tenir une semaine de la citoyenneté européenne'],
    ],
  ),
];

/** Themes that come beside another: those whose count is not published, so that these counts hold. */
export const THEMES_SECONDAIRES: readonly string[] = [
  'environnement',
  'jeunesse',
  'genre',
  'gouvernance-locale',
  'education',
];

function theme(slug: string, poids: number, loin: number, odd: readonly number[], actions: readonly Action[]): Theme {
  return { slug, poids, loin, odd, actions };
}
