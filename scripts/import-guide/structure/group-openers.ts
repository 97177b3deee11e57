import { greatest } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import type { Opener } from './find-openers.ts';
import { headingName } from './find-openers.ts';
import { countWords } from './find-words.ts';
import type { ImportReference } from './reference.ts';
import { isForeign, matchPays, matchTheme, matchZone } from './reference.ts';

/** An opener with what it opens: the elements up to the next one. */
export interface Slice extends Opener {
  heading: Element;
  /** The elements after the heading; for a chapeau or a chapter, the heading is the first of them too. */
  elements: Element[];
}

/** The sections that share a whole number: « 2.1 » to « 2.8 », with the introduction printed before them. */
export interface Group {
  major: number;
  type: 'thematiques' | 'geographies';
  slices: Slice[];
  chapeau: Slice | null;
}

/** An introduction that stands by itself: a theme or a zone without sections of its own. */
export interface Alone {
  chapeau: Slice;
  /** Its number, when the numbers around leave no other. */
  numero: number | null;
  type: Group['type'];
}

export function sliceElements(elements: readonly Element[], openers: readonly Opener[]): Slice[] {
  return openers.map((opener, rank) => {
    const inside = elements.slice(opener.at, openers[rank + 1]?.at ?? elements.length);
    const heading = itemAt(inside, 0);
    const keepsHeading = opener.kind === 'chapeau' || opener.kind === 'chapitre' || opener.kind === 'intro';
    return { ...opener, heading, elements: keepsHeading ? inside : inside.slice(1) };
  });
}

/** The number of a group none of whose sections bears one. */
export const UNKNOWN = 0;

const majorOf = (numero: string): number => Number(numero.split('.')[0]);
const minorOf = (numero: string): number => Number(numero.split('.')[1] ?? 0);

/** Groups the slices of the catalogue (themes and countries) by number, and gives each introduction its place. */
export function groupSlices(slices: readonly Slice[], reference: ImportReference): { groups: Group[]; alone: Alone[] } {
  const { groups, chapeaux, trailing } = cutGroups(slices, reference);
  groups.forEach((group, rank) => {
    group.type = typeOf(group, reference) ?? groups[rank - 1]?.type ?? 'thematiques';
  });
  const alone = groups.flatMap((group, rank) =>
    placeChapeaux(chapeaux[rank] ?? [], group, groups[rank - 1], reference),
  );
  const after = trailing.map((chapeau): Alone => ({ chapeau, numero: null, type: subjectType(chapeau, reference) }));
  return { groups, alone: [...alone, ...after] };
}

/** The groups in order, the introductions printed before each, and those after the last. */
function cutGroups(
  slices: readonly Slice[],
  reference: ImportReference,
): { groups: Group[]; chapeaux: Slice[][]; trailing: Slice[] } {
  const groups: Group[] = [];
  const chapeaux: Slice[][] = [];
  let waiting: Slice[] = [];
  let last = 0;
  for (const slice of slices) {
    if (slice.kind === 'chapeau') waiting.push(slice);
    if (slice.kind === 'pays') {
      const group = groups.at(-1);
      if (group !== undefined && typeOf(group, reference) !== 'thematiques') group.slices.push(slice);
      else {
        // Countries whose numbers are lost open a group, which the next number names.
        groups.push({ major: UNKNOWN, type: 'geographies', slices: [slice], chapeau: null });
        chapeaux.push(waiting);
        waiting = [];
        last = 0;
      }
    }
    if (slice.kind !== 'section' || slice.numero === null) continue;
    const group = groups.at(-1);
    const minor = minorOf(slice.numero);
    if (group?.major === UNKNOWN && minor > 1) {
      group.major = majorOf(slice.numero);
      group.slices.push(slice);
    } else if (group !== undefined && group.major === majorOf(slice.numero) && minor > last) {
      // What looked like an introduction in the middle of a group is text of the section before.
      for (const chapeau of waiting) itemAt(group.slices, -1).elements.push(...chapeau.elements);
      group.slices.push(slice);
    } else {
      groups.push({ major: majorOf(slice.numero), type: 'thematiques', slices: [slice], chapeau: null });
      chapeaux.push(waiting);
    }
    waiting = [];
    last = minor;
  }
  return { groups, chapeaux, trailing: waiting };
}

/**
 * The last introduction before a group is the group’s own when the numbers say so or, if they tell nothing, when the two
 * share a page. Where
 * themes give way to countries, the first ones may still be themes.
 */
function placeChapeaux(
  chapeaux: readonly Slice[],
  group: Group,
  previous: Group | undefined,
  reference: ImportReference,
): Alone[] {
  const turns = previous !== undefined && previous.type !== group.type;
  const split = turns ? chapeaux.findIndex((chapeau) => subjectType(chapeau, reference) === group.type) : 0;
  const behind = split === -1 ? chapeaux : chapeaux.slice(0, split);
  const here = chapeaux.slice(behind.length);
  const before = previous !== undefined && !turns && previous.major < group.major ? previous.major : 0;
  const missing = group.major - before - here.length;
  const shared = missing === 0 || (missing !== 1 && !itemAt(group.slices, 0).heading.startsPage);
  const own = here.length > 0 && shared;
  if (own) group.chapeau = itemAt(here, -1);
  const rest = own ? here.slice(0, -1) : here;
  const exact = rest.length === group.major - before - 1;
  return [
    ...behind.map((chapeau, rank) => ({
      chapeau,
      numero: (previous?.major ?? 0) + 1 + rank,
      type: previous?.type ?? group.type,
    })),
    ...rest.map((chapeau, rank) => ({ chapeau, numero: exact ? before + 1 + rank : null, type: group.type })),
  ];
}

/** Whether an introduction speaks of a part of the world or of a theme. */
function subjectType(chapeau: Slice, { zones, themes }: ImportReference): Group['type'] {
  const text = ` ${foldText(sliceText(chapeau))} `;
  const most = (names: readonly (readonly string[])[]): number =>
    Math.max(...names.map((words) => countWords(text, words)));
  const places = most([...zones.keys()].map((slug) => [slug.replaceAll('-', ' ')]));
  return places > most(themes.map(({ mots }) => mots)) ? 'geographies' : 'thematiques';
}

function typeOf({ slices }: Group, reference: ImportReference): Group['type'] | null {
  let places = 0;
  let themes = 0;
  for (const slice of slices) {
    const name = headingName(slice.heading).replace(/\s*voir page.*$/i, '');
    if (slice.kind === 'pays' || matchPays(name, reference) !== null || matchZone(name, reference) !== null)
      places += 1;
    else if (matchTheme(name, reference) !== null) themes += 1;
  }
  if (places === themes) return null;
  return places > themes ? 'geographies' : 'thematiques';
}

/** The country of a heading within a group of countries: its name, or that of a large place abroad (« Québec »). */
export function countryOf(slice: Slice, reference: ImportReference): string | null {
  const name = headingName(slice.heading);
  const code = matchPays(name, reference);
  if (code !== null) return code;
  if (foldText(name).split(' ').length > 2) return null;
  const cities = (reference.places.cities.get(foldText(name)) ?? []).filter(({ pays }) => isForeign(pays));
  const largest = greatest(cities, ({ population }) => population);
  return largest !== undefined && largest.population > 100_000 ? largest.pays : null;
}

/** Everything that a slice says, for a search of words. */
export const sliceText = (slice: Slice): string => slice.elements.map(rawText).join(' ');
