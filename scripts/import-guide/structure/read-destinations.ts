import { findCityPays, findPays } from './find-words.ts';
import type { ImportReference } from './reference.ts';

/**
 * « Berat, Korça (Albanie) ; Bitola (Macédoine du Nord) » → each place with its country in brackets. A country in
 * brackets holds for every place since the one before.
 */
export function splitDestinations(text: string, isCountry: (name: string) => boolean = () => true): string[] {
  if (/\s:\s|\.\s+\p{Lu}/u.test(text))
    return text.split(/(?<=\.)\s+(?=\p{Lu})/u).map((part) => part.replace(/\.$/, ''));
  const groups = text.replace(/[.;]\s*$/, '').split(/(?<=\))\s*(?:[,;]|\bet\b)\s*|\s*;\s*(?![^(]*\))/u);
  const places: string[] = [];
  let waiting: string[] = [];
  for (const group of groups) {
    const [, names = group, country] = /^(.*?)\s*\(([^)]*)\)\s*$/u.exec(group.trim()) ?? [];
    const parts = splitNames(names);
    if (country === undefined) waiting.push(...parts);
    else {
      const last = parts.length - 1;
      const shared = isCountry(country);
      places.push(...waiting.map((name) => (shared ? `${name} (${country})` : name)));
      places.push(...parts.map((name, at) => (shared || at === last ? `${name} (${country})` : name)));
      waiting = [];
    }
  }
  return [...places, ...waiting];
}

/** Cuts at commas, and at « et » between two plain names: « Kigali et Rubavu », not « de l’Alibori et du Borgou ». */
function splitNames(text: string): string[] {
  return text
    .split(/\s*,\s*(?![^(]*\))/u)
    .flatMap((part) => part.split(/\s+et\s+(?=\p{Lu})(?![^(]*\))/u))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The countries of the destinations: those that the text names, else those of its cities, else that of the section. */
export function readDestinationPays(text: string, around: readonly string[], reference: ImportReference): string[] {
  const named = findPays(text, reference);
  if (named.length > 0) return named;
  if (/^tou(?:s|tes)\b.*\b(?:pays|membres)\b/iu.test(text)) return [];
  if (around.length === 1) return [...around];
  const cities = splitDestinations(text).flatMap(
    (name) => findCityPays(name.replace(/\s*\(.*/, ''), around, reference) ?? [],
  );
  return [...new Set(cities.length > 0 ? cities : around)];
}
