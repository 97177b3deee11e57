// The French words for the codes of the contract: one word for one thing.
import { table } from './tables.ts';

export const LIBELLES_FAMILLE = table({
  'cles-en-main': 'Clés en main',
  'cles-en-main-aimf': 'Clés en main de l’AIMF',
  mutualisable: 'Projet mutualisable',
} as const);

/** Why to take care, within a sentence. */
export const LIBELLES_VIGILANCE = table({
  securite: 'sécurité',
  'aide-suspendue': 'aide suspendue',
  sanctions: 'sanctions',
  droit: 'droit',
  contexte: 'contexte',
} as const);

export const LIBELLES_FORME = table({
  jumelage: 'Jumelage',
  cooperation: 'Coopération décentralisée',
  'pacte-amitie': 'Pacte d’amitié',
  transfrontaliere: 'Coopération transfrontalière',
  'action-exterieure': 'Action extérieure',
} as const);

/** What a fiche-projet tells of. */
export const LIBELLES_CADRE = table({
  cooperation: 'Coopération décentralisée',
  'action-exterieure': 'Action extérieure',
} as const);

/** What the annuaire holds. */
export const LIBELLES_NATURE_ANNUAIRE: Record<string, string> = table({
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  'collectivite-outre-mer': 'Collectivité d’outre-mer',
});

export const LIBELLES_NATURE: Record<string, string> = table({
  ...LIBELLES_NATURE_ANNUAIRE,
  syndicat: 'Syndicat',
  intercommunalite: 'Intercommunalité',
  province: 'Province',
  'etat-federe': 'État fédéré',
  association: 'Association',
  autre: 'Autre',
});

export const LIBELLES_STATUT = table({
  'en-cours': 'En cours',
  termine: 'Terminé',
  inconnu: 'Statut non renseigné',
} as const);

export const LIBELLES_CATEGORIE_APD = table({
  'apd-prioritaire': 'pays prioritaire de l’aide française',
  apd: 'pays éligible à l’aide publique au développement',
  'non-apd': 'pays non éligible à l’aide publique au développement',
} as const);

/** « pays prioritaire de l’aide française », « pays prioritaires de l’aide française ». */
export const nameCategorie = (categorie: keyof typeof LIBELLES_CATEGORIE_APD, count: number): string =>
  count < 2
    ? LIBELLES_CATEGORIE_APD[categorie]
    : LIBELLES_CATEGORIE_APD[categorie].replace(/prioritaire|éligible/, (word) => `${word}s`);

/** The 17 Sustainable Development Goals, by number. */
export const LIBELLES_ODD: readonly string[] = [
  '',
  'Pas de pauvreté',
  'Faim « zéro »',
  'Bonne santé et bien-être',
  'Éducation de qualité',
  'Égalité entre les sexes',
  'Eau propre et assainissement',
  'Énergie propre et d’un coût abordable',
  'Travail décent et croissance économique',
  'Industrie, innovation et infrastructure',
  'Inégalités réduites',
  'Villes et communautés durables',
  'Consommation et production responsables',
  'Lutte contre les changements climatiques',
  'Vie aquatique',
  'Vie terrestre',
  'Paix, justice et institutions efficaces',
  'Partenariats pour la réalisation des objectifs',
];
