import type { Ville } from '../../lib/load-villes.ts';
import type { NomsUsuels } from './load-noms-usuels.ts';

/** Languages in which people abroad, and maps, name countries. */
const LANGUES = ['en', 'es', 'pt', 'de', 'it', 'ar', 'zh', 'ru'];

/**
 * Every name by which a country may be typed, by ISO code: its names in other languages, its adjectives, its usual and former
 * names, its ISO codes, its capital.
 */
export function createNomsPays(
  { pays: usuels }: Pick<NomsUsuels, 'pays'>,
  capitales: ReadonlyMap<string, Pick<Ville, 'nom'>>,
): (code: string) => string[] {
  const languages = ['fr', ...LANGUES].map((langue) => new Intl.DisplayNames(langue, { type: 'region' }));
  return (code) => {
    const foreign = languages.map((names) => names.of(code) ?? '');
    const capitale = capitales.get(code)?.nom;
    const names = [...foreign, ...(usuels.get(code) ?? []), code, ...(capitale ? [capitale] : [])];
    return [...new Set(names)].filter((name) => name !== '');
  };
}
