/** The kinds of pages whose share image is of one record: folders of `/partage/`. */
const RUBRIQUES_IMAGE = ['pays', 'zones', 'thematiques', 'programmes'] as const;
export type RubriqueImage = (typeof RUBRIQUES_IMAGE)[number];

/** What the pages under a first part of the address are about; `''` for the home page and all the rest. */
export const RUBRIQUES: Readonly<Record<string, string>> = {
  '': 'Qui agit où, et comment s’y mettre',
  'appels-a-projets': 'Appels à projets',
  carte: 'La carte des coopérations',
  chiffres: 'Les chiffres',
  'cles-en-main': 'Programmes clés en main',
  collectivites: 'Collectivités françaises',
  comparer: 'Comparer',
  contacts: 'À qui écrire',
  departements: 'Département par département',
  donnees: 'Les données à télécharger',
  guide: 'Le guide',
  'ma-collectivite': 'Ma collectivité',
  'mon-projet': 'Mon projet',
  mutualiser: 'Où mutualiser',
  nouveautes: 'Ce qui a changé',
  odd: 'Objectifs de développement durable',
  partenaires: 'Partenaires étrangers',
  pays: 'Pays par pays',
  programmes: 'Programmes à rejoindre',
  projets: 'Les projets',
  'projets-mutualisables': 'Projets mutualisables',
  'recherche-de-partenaires': 'Ils cherchent un partenaire français',
  regions: 'Région par région',
  'retours-experience': 'Retours d’expérience',
  thematiques: 'Thématiques',
  zones: 'Zone par zone',
};

/** What a page says of its share image. */
export interface ImageDePage {
  /** Without the base path. */
  adresse: string;
  /** Said only where it adds to the title of the page. */
  texte?: string;
}

/** What the page of a record says of its image. */
export function imageOf(rubrique: RubriqueImage, slug: string, nom: string): ImageDePage {
  const what = {
    pays: 'Carte des partenaires',
    zones: 'Carte des partenaires',
    thematiques: 'Carte des liens',
    programmes: 'Carte des destinations',
  };
  return { adresse: `/partage/${rubrique}/${slug}.png`, texte: `${what[rubrique]}\u00a0: ${nom}` };
}

/** The image of the pages that have none of their own. @param path without the base path */
export function imageOfRubrique(path: string): ImageDePage {
  const [, rubrique = ''] = path.split('/');
  return { adresse: `/partage/rubriques/${rubrique && Object.hasOwn(RUBRIQUES, rubrique) ? rubrique : 'accueil'}.png` };
}
