import { greatest } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { headingName } from './find-openers.ts';
import { countWords } from './find-words.ts';
import type { Alone, Group } from './group-openers.ts';
import { countryOf, sliceText } from './group-openers.ts';
import { chapterNumber, sectionNumber } from './line-kind.ts';
import { mostFrequent } from './most-frequent.ts';
import type { ImportReference, ThemeWords } from './reference.ts';
import { matchTheme, matchZone } from './reference.ts';

/** The themes that a table of contents, or the labels of pages, number: `4` → « FRANCOPHONIE ». */
export function readContents(elements: readonly Element[], labels: readonly string[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const label of labels) {
    const [, before, name = '', after] = /^\s*(\d{1,2})?\s*(.*?)\s*(\d{1,2})?\s*$/.exec(label) ?? [];
    const number = before ?? after;
    if (number !== undefined && name !== '') names.set(Number(number), name);
  }
  for (const element of elements) {
    if (element.kind !== 'sommaire') continue;
    const number = chapterNumber(rawText(element));
    if (number !== null && sectionNumber(rawText(element)) === null) names.set(Number(number), headingName(element));
  }
  return names;
}

/** The theme above a group of themes: by the table of contents, else by what its sub-themes have in common. */
export function themeOfGroup(
  group: Group,
  contents: ReadonlyMap<number, string>,
  reference: ImportReference,
): ThemeWords | null {
  const printed = contents.get(group.major);
  const named = printed === undefined ? null : matchTheme(printed, reference);
  if (named !== null) return named;
  const parents = group.slices.flatMap(({ heading }) => matchTheme(headingName(heading), reference)?.parent ?? []);
  const parent = mostFrequent(parents);
  return reference.themes.find(({ slug }) => slug === parent) ?? null;
}

/** The theme of an introduction without sections: by its number, else by the words it uses most. */
export function themeOfAlone(
  one: Alone,
  contents: ReadonlyMap<number, string>,
  taken: ReadonlySet<string>,
  reference: ImportReference,
): ThemeWords | null {
  const printed = one.numero === null ? undefined : contents.get(one.numero);
  const named = printed === undefined ? null : matchTheme(printed, reference);
  if (named !== null) return named;
  const text = ` ${foldText(sliceText(one.chapeau))} `;
  const parents = new Set(reference.themes.map(({ parent }) => parent));
  const free = reference.themes.filter(({ slug, parent }) => parent === null && !parents.has(slug) && !taken.has(slug));
  return best(free, (theme) => countWords(text, theme.mots));
}

function best<T>(items: readonly T[], score: (item: T) => number): T | null {
  const found = greatest(items, score);
  return found !== undefined && score(found) > 0 ? found : null;
}

/** The zone of a group of countries: the one that most of its countries or groups of countries belong to. */
export function zoneOfGroup(group: Group, reference: ImportReference): string | null {
  const zones = group.slices.flatMap((slice) => {
    const zone = matchZone(headingName(slice.heading), reference);
    if (zone !== null) return reference.zones.get(zone)?.parent ?? zone;
    const code = countryOf(slice, reference);
    const own = code === null ? undefined : reference.pays.get(code)?.zone;
    return own === undefined ? [] : [own];
  });
  if (!group.slices.some((slice) => matchZone(headingName(slice.heading), reference) !== null))
    return mostFrequent(zones);
  return mostFrequent(zones.map((zone) => reference.zones.get(zone)?.parent ?? zone));
}

/** The zone that an introduction speaks of most. */
export function zoneOfAlone({ chapeau }: Alone, taken: ReadonlySet<string>, reference: ImportReference): string | null {
  const text = ` ${foldText(sliceText(chapeau))} `;
  const free = [...reference.zones.keys()].filter((slug) => !taken.has(slug));
  return best(free, (slug) => countWords(text, [slug.replaceAll('-', ' ')]));
}
