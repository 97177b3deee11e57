import type { Ville } from '../../lib/load-villes.ts';
import type { NomsUsuels } from './load-noms-usuels.ts';

/** Languages in which people abroad, and maps, name countries; each country is also known in its own. */
const LANGUES = ['fr', 'en', 'es', 'pt', 'de', 'it', 'nl', 'ar', 'zh', 'ru'];

/**
 * Every name by which a country may be typed, by ISO code: its names in other languages, its adjectives, its usual and former
 * names, its ISO codes, its capital.
 */
export function createNomsPays(
  { pays: usuels }: Pick<NomsUsuels, 'pays'>,
  capitales: ReadonlyMap<string, Pick<Ville, 'nom'>>,
): (code: string) => string[] {
  return (code) => {
    const own = new Intl.Locale('und', { region: code }).maximize().language;
    // « Myanmar (Birmanie) » is two names.
    const foreign = [...LANGUES, own].flatMap((langue) => namesIn(langue).of(code)?.split(/[()]/) ?? []);
    const capitale = capitales.get(code)?.nom;
    const names = [...foreign, ...(usuels.get(code) ?? []), code, ...(capitale ? [capitale] : [])];
    return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
  };
}

const known = new Map<string, Intl.DisplayNames>();

function namesIn(langue: string): Intl.DisplayNames {
  const names = known.get(langue) ?? new Intl.DisplayNames(langue, { type: 'region' });
  known.set(langue, names);
  return names;
}
