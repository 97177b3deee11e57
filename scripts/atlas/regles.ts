import { REGLES_FICHES } from './regles/fiches.ts';
import { REGLES_FICHIER } from './regles/fichier.ts';
import type { Regle } from './regles/regle.ts';
import { REGLES_TEXTES } from './regles/textes.ts';
import { REGLES_VALEURS } from './regles/valeurs.ts';

/** Id of a rule of the Atlas: `pays-inconnu`. */
export type RegleId =
  | keyof typeof REGLES_FICHIER
  | keyof typeof REGLES_FICHES
  | keyof typeof REGLES_TEXTES
  | keyof typeof REGLES_VALEURS;

/** Every rule that a diagnostic of the Atlas may bear, in the order of the documentation. */
export const REGLES: Readonly<Record<RegleId, Regle>> = {
  ...REGLES_FICHIER,
  ...REGLES_FICHES,
  ...REGLES_TEXTES,
  ...REGLES_VALEURS,
};
