import { table } from '../words/tables.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Catalogue } from './fr.ts';
import { pt } from './pt.ts';

/** The languages of the mirror, in the order of the switch: a new one is a catalogue and a line here (`docs/languages.md`). */
export const LANGUES = table({ en, es, pt, de, ar } as const satisfies Record<string, Catalogue>);

export type Langue = keyof typeof LANGUES;

/** Each partner has a page in this one. */
export const COMMUNE = 'en' satisfies Langue;

export const CODES_LANGUES = Object.keys(LANGUES) as Langue[];

const isLangue = (code: string): code is Langue => code in LANGUES;

const MIROIR = new RegExp(`^/(${CODES_LANGUES.join('|')})(?=/)`);

/** The language of an address without base path, and the French address that it mirrors: `/en/pays/mali/` → `en`, `/pays/mali/`. */
export function splitLangue(adresse: string): { langue: Langue | null; adresse: string } {
  const [found, code = ''] = MIROIR.exec(adresse) ?? [];
  return found === undefined || !isLangue(code)
    ? { langue: null, adresse }
    : { langue: code, adresse: adresse.slice(found.length) };
}
