import { z } from 'zod';

/** Longest single-line text that a page can carry as a name or a title, in characters. */
export const LONGUEUR_TITRE = 300;
/** Longest paragraph that an export may hold, in characters. */
export const LONGUEUR_TEXTE = 5000;

/** A name or a title: one line, trimmed, never empty. */
export const titreSchema = z.string().trim().min(1).max(LONGUEUR_TITRE).meta({ kind: 'titre' });
/** A paragraph: trimmed, never empty. */
export const texteSchema = z.string().trim().min(1).max(LONGUEUR_TEXTE).meta({ kind: 'texte' });
