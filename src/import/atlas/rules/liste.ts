import { isObjet } from '../../objet.ts';
import type { Champ, Reader } from '../champ.ts';
import { champElement, champValeur, flag, isSaturated, refuse } from '../champ.ts';
import { found } from '../found.ts';
import type { FieldTable } from '../read-fields.ts';
import { readBounded, readFields } from '../read-fields.ts';

/**
 * A list of codes or names: unusable values are left out, repeated ones are kept once.
 * A value alone, or several with `;` between, is taken for a list and flagged.
 */
export function readValues<T extends string | number>(readValue: Reader<T>): Reader<T[]> {
  return (value, champ) => {
    const valeur = champValeur(champ);
    const kept = new Set<T>();
    for (const item of toList(value, champ)) {
      if (isSaturated(champ.fiche)) break;
      const read = isEmpty(item) ? undefined : readBounded(readValue, item, valeur);
      if (read !== undefined) kept.add(read);
    }
    return [...kept];
  };
}

/** The same, for a list that must not end up empty. */
export function readSomeValues<T extends string | number>(readValue: Reader<T>): Reader<T[]> {
  const read = readValues(readValue);
  return (value, champ) => {
    const values = read(value, champ) ?? [];
    if (values.length > 0) return values;
    return refuse(champ, 'champ-obligatoire', 'au moins une valeur attendue, aucune utilisable trouvée');
  };
}

/** A list of objects: one that lacks a mandatory field is left out. */
export function readObjects<T>(table: FieldTable<T>): Reader<T[]> {
  return (value, champ) => {
    const list = Array.isArray(value) ? value : [value];
    if (list !== value) flag(champ, 'liste-attendue', `liste attendue, ${found(value)}`, 'lu comme une liste');
    return readElements(list, champ, readObject(table));
  };
}

/** An object: the whole of it is lost when it lacks a mandatory field. */
export function readObject<T>(table: FieldTable<T>): Reader<T> {
  return (value, champ) => {
    if (!isObjet(value)) return refuse(champ, 'type-inattendu', `objet attendu, ${found(value)}`);
    const perte = champ.perte === 'element' ? 'element' : 'champ';
    return readFields(table, value, champ.fiche, { prefixe: champ.nom, perte }) ?? undefined;
  };
}

/** Reads the elements of a list, without those that cannot be used. */
export function readElements<T>(list: readonly unknown[], champ: Champ, read: Reader<T>): T[] {
  const kept: T[] = [];
  for (const [index, item] of list.entries()) {
    if (isSaturated(champ.fiche)) break;
    const element = read(item, champElement(champ, index));
    if (element !== undefined) kept.push(element);
  }
  return kept;
}

function toList(value: unknown, champ: Champ): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const list = typeof value === 'string' ? value.split(';').map((item) => item.trim()) : [value];
  flag(champ, 'liste-attendue', `liste attendue, ${found(value)}`, 'lu comme une liste');
  return list;
}

function isEmpty(item: unknown): boolean {
  return item === null || (typeof item === 'string' && item.trim() === '');
}
