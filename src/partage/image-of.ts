import { HAUTEUR, LARGEUR } from './dimensions.ts';

/** The kinds of pages that have a share image: folders of `/partage/`. */
const RUBRIQUES_IMAGE = ['pays', 'thematiques', 'programmes'] as const;
export type RubriqueImage = (typeof RUBRIQUES_IMAGE)[number];

/** What a page says of its share image. */
export interface ImageDePage {
  /** Without the base path. */
  adresse: string;
  largeur: number;
  hauteur: number;
  texte: string;
}

/** What the page of a record says of its image. */
export function imageOf(rubrique: RubriqueImage, slug: string, nom: string): ImageDePage {
  const what = { pays: 'Carte des partenaires', thematiques: 'Carte des liens', programmes: 'Carte des destinations' };
  return {
    adresse: `/partage/${rubrique}/${slug}.png`,
    largeur: LARGEUR,
    hauteur: HAUTEUR,
    texte: `${what[rubrique]}\u00a0: ${nom}`,
  };
}
