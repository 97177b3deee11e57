// The names that the rules of « Mon projet » are filed by. Apart from their schema: the browser needs them, not zod.

export const FAMILLES_OPTION = ['cles-en-main', 'cles-en-main-aimf', 'mutualisable', 'recherche', 'voisine'] as const;
export type FamilleOption = (typeof FAMILLES_OPTION)[number];

/** Each criterion, in the order in which a card says it. */
export const CRITERES = [
  'theme-exact',
  'theme-enfant',
  'theme-parent',
  'theme-autre',
  'pays-meme',
  'souhait-entier',
  'zone-meme',
  'pays-ouvert',
  'pays-autre',
  'accueil-novices',
  'budget-couvert',
  'budget-en-partie',
  'budget-inconnu',
  'budget-depasse',
  'budget-depasse-de-loin',
  'petit-budget',
  'temps-leger',
  'temps-a-porter',
  'temps-expertise',
  'voisine-epci',
  'voisine-departement',
  'voisine-region',
  'taille-proche',
  'reserve',
  'vigilance',
] as const;
export type Critere = (typeof CRITERES)[number];
