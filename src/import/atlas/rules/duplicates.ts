import { champFiche, flag, refuse } from '../champ.ts';
import type { Entry } from '../entry.ts';

/**
 * Records that share an id: copies are merged into the first; different ones are all set aside, since nobody can tell
 * which is right. Changes the entries in place.
 */
export function resolveDuplicates<T>(entries: readonly Entry<T>[]): void {
  const firsts = new Map<string, Entry<T> | Entry<T>[]>();
  for (const entry of entries) {
    if (entry.id === undefined) continue;
    const seen = firsts.get(entry.id);
    if (seen === undefined) firsts.set(entry.id, entry);
    else if (Array.isArray(seen)) seen.push(entry);
    else firsts.set(entry.id, [seen, entry]);
  }
  for (const same of firsts.values()) if (Array.isArray(same)) resolveGroup(same);
}

function resolveGroup<T>(same: readonly Entry<T>[]): void {
  const [first, ...copies] = same;
  if (first === undefined || same.every(({ record }) => record === null)) return;
  if (isIdentical(same)) for (const copy of copies) mergeInto(first, copy);
  else for (const entry of same) setAside(entry, same.length);
}

/** Canonical records have their fields in a fixed order: their JSON tells whether they say the same. */
function isIdentical<T>(same: readonly Entry<T>[]): boolean {
  return new Set(same.map(({ record }) => (record === null ? null : JSON.stringify(record)))).size === 1;
}

function mergeInto<T>(first: Entry<T>, copy: Entry<T>): void {
  flag(
    champFiche(first.fiche),
    'doublon-identique',
    'fiche unique attendue, copie identique trouvée',
    'publié une fois',
  );
  copy.record = null;
  copy.merged = true;
}

function setAside<T>(entry: Entry<T>, count: number): void {
  if (entry.record === null) return;
  const message = `identifiant propre à la fiche attendu, ${count} fiches différentes trouvées sous le même`;
  refuse(champFiche(entry.fiche), 'identifiant-double', message, 'aucune des fiches n’est publiée');
  entry.record = null;
}
