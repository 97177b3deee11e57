import { z } from 'zod';

/** Longest text of one line that a page can carry, in characters: a name, a title. */
export const LONGUEUR_LIGNE = 300;
/** Longest paragraph that an export may hold, in characters. */
export const LONGUEUR_TEXTE = 5000;

/** Text of one line, trimmed, never empty: a name, a title, a budget in words. */
export const ligneSchema = z.string().trim().min(1).max(LONGUEUR_LIGNE).meta({ kind: 'ligne' });
/** A paragraph: trimmed, never empty. */
export const texteSchema = z.string().trim().min(1).max(LONGUEUR_TEXTE).meta({ kind: 'texte' });
