import { fromSlugKey } from '../../contract/carte/slug-keys.ts';
import type { NamedPlaces } from './carte.ts';

/** Finds places by their slugs, which are only made when somebody asks; what names no place is passed over. */
export function createFinder({ noms, cles }: NamedPlaces): (slugs: readonly string[]) => number[] {
  let index: Map<string, number> | undefined;
  return (slugs) => {
    if (slugs.length === 0) return [];
    index ??= new Map(noms.map((nom, place) => [fromSlugKey(nom, cles[place] ?? ''), place]));
    return slugs.flatMap((slug) => index?.get(slug) ?? []);
  };
}

/** The slug of a place. */
export const slugOfPlace = ({ noms, cles }: NamedPlaces, place: number): string =>
  fromSlugKey(noms[place] ?? '', cles[place] ?? '');
