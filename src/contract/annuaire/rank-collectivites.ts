import type { LigneAnnuaire } from '../content/annuaire.ts';
import { clesDeNom } from './fold-nom.ts';

/** How many answers a lookup gives, those that bear the very name or code apart. */
export const REPONSES = 10;

/** 0 for the very name, 1 for another name, 2 for a beginning; null when the name has nothing to do with it. */
export function rankNom(ligne: LigneAnnuaire, prefix: string): number | null {
  const { propres, autres } = clesDeNom(ligne);
  if (propres.includes(prefix)) return 0;
  if (autres.includes(prefix)) return 1;
  return [...propres, ...autres].some((key) => key.startsWith(prefix)) ? 2 : null;
}

/** 0 for the whole postcode, 2 for a beginning of one (in Corse also of an INSEE code: `2A`), null otherwise. */
export function rankCode({ code, codesPostaux = [] }: LigneAnnuaire, chiffres: string): number | null {
  if (codesPostaux.includes(chiffres)) return 0;
  const codes = /^2[AB]/.test(chiffres) ? [code] : codesPostaux;
  return codes.some((text) => text.startsWith(chiffres)) ? 2 : null;
}

/**
 * The best first: by rank, then the most people, then by code; each collectivité once. Ten at most, but every one that
 * bears the very name or postcode: 46 communes share 51300, and each must be found by it.
 */
export function pickBest<T extends LigneAnnuaire>(lignes: Iterable<T>, rank: (ligne: T) => number | null): T[] {
  const ranked = new Map<string, { ligne: T; place: number }>();
  for (const ligne of lignes) {
    const place = rank(ligne);
    if (place !== null) ranked.set(ligne.code, { ligne, place });
  }
  return [...ranked.values()]
    .sort(
      (a, b) =>
        a.place - b.place ||
        (b.ligne.population ?? 0) - (a.ligne.population ?? 0) ||
        (a.ligne.code < b.ligne.code ? -1 : 1),
    )
    .filter(({ place }, index) => place === 0 || index < REPONSES)
    .map(({ ligne }) => ligne);
}
