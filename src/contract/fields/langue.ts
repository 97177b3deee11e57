import { z } from 'zod';

const NOMS = new Intl.DisplayNames('fr', { type: 'language', fallback: 'none' });
/** Tags that name no language: not determined, not coded, none. */
const AUCUNE = ['und', 'mis', 'zxx'];
const FORME = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;

/** `pt` → « portugais », `pt-BR` → « portugais brésilien »; undefined for what names no language. */
export function nameLangue(code: string): string | undefined {
  const isOne = FORME.test(code) && !AUCUNE.includes(code.slice(0, 3)) && Intl.getCanonicalLocales(code)[0] === code;
  return isOne ? NOMS.of(code) : undefined;
}

/** A language, as BCP 47 writes it: its ISO 639 code, then its script and its country where they matter. */
export const langueSchema = z
  .string()
  .regex(FORME)
  .refine((code) => nameLangue(code) !== undefined, 'code d’une langue attendu')
  .meta({ kind: 'langue' });
