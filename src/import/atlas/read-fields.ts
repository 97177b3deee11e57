import { LONGUEUR_TEXTE } from '../../contract/fields/texte.ts';
import { formatNombre } from '../../contract/words/format.ts';
import type { Objet } from '../objet.ts';
import type { Champ, Fiche, Perte, Reader } from './champ.ts';
import { refuse } from './champ.ts';
import { reportStrangeKeys } from './rules/strange-keys.ts';

export interface FieldRule<T> {
  readonly read: Reader<T>;
  readonly obligatoire: boolean;
  /** What an absent or unusable value becomes. */
  readonly defaut?: () => T;
}

/** One rule for each field of a record (`readers.ts` makes it from the schema). */
export type FieldTable<T> = { readonly [K in keyof T]-?: FieldRule<NonNullable<T[K]>> };

export function obligatoire<T>(read: Reader<T>): FieldRule<T> {
  return { read, obligatoire: true };
}

export function facultatif<T>(read: Reader<T>): FieldRule<T> {
  return { read, obligatoire: false };
}

export function parDefaut<T>(read: Reader<T>, defaut: () => T): FieldRule<T> {
  return { read, obligatoire: false, defaut };
}

/**
 * Reads the fields of `table`, in its order, into a new object; no other key of `raw` is looked at.
 * `null` when a mandatory field is absent or unusable. `null` and blank texts count as absent.
 */
export function readFields<T>(
  table: FieldTable<T>,
  raw: Objet,
  fiche: Fiche,
  { prefixe = '', perte = 'fiche' }: { prefixe?: string; perte?: Perte } = {},
): T | null {
  reportStrangeKeys(Object.keys(raw), table, { fiche, nom: prefixe || undefined, perte });
  const record: Record<string, unknown> = {};
  let complete = true;
  for (const nom in table) {
    const rule = table[nom] as FieldRule<unknown>;
    const path = prefixe === '' ? nom : `${prefixe} · ${nom}`;
    const value = readField(rule, raw[nom], { fiche, nom: path, perte: rule.obligatoire ? perte : 'champ' });
    if (value !== undefined) record[nom] = value;
    else if (rule.obligatoire) complete = false;
  }
  return complete ? (record as T) : null;
}

function readField(rule: FieldRule<unknown>, value: unknown, champ: Champ): unknown {
  if (!isAbsent(value)) return readBounded(rule.read, value, champ) ?? rule.defaut?.();
  if (rule.obligatoire) return refuse(champ, 'champ-obligatoire', 'valeur attendue, rien trouvé');
  return rule.defaut?.();
}

/**
 * Longest text that a reader looks at, in characters: ten times the longest paragraph, for what a conversion may add to it.
 * Whatever readers do to a text, they do to no more than that.
 */
const LONGUEUR_BRUTE = 10 * LONGUEUR_TEXTE;

/** Reads a value with `read`, unless it is a text that no field can hold; such a text is not quoted. */
export function readBounded<T>(read: Reader<T>, value: unknown, champ: Champ): T | undefined {
  if (typeof value !== 'string' || value.length <= LONGUEUR_BRUTE) return read(value, champ);
  const message = `${formatNombre(LONGUEUR_BRUTE)} caractères au plus attendus, ${formatNombre(value.length)} trouvés`;
  return refuse(champ, 'texte-trop-long', message);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
