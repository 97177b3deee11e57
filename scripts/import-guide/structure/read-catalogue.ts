import { itemAt } from '../../lib/item-at.ts';
import type { Element } from './element.ts';
import { headingName } from './find-openers.ts';
import type { Alone, Group, Slice } from './group-openers.ts';
import { countryOf, groupSlices, UNKNOWN } from './group-openers.ts';
import { readContents, themeOfAlone, themeOfGroup, zoneOfAlone, zoneOfGroup } from './name-groups.ts';
import type { ImportReference, ThemeWords } from './reference.ts';
import { matchTheme, matchZone, nameKey } from './reference.ts';
import type { Section } from './sections.ts';
import { newSection } from './sections.ts';

const POINTER = /\s*\(?voir pages? \d+.*$/i;

/** Reads themes, groups of countries and countries: every slice that a number, a name or an introduction opens. */
export function readCatalogue(
  slices: readonly Slice[],
  elements: readonly Element[],
  labels: readonly string[],
  reference: ImportReference,
): Section[] {
  const { groups, alone } = groupSlices(slices, reference);
  const contents = readContents(elements, labels);
  const sections: Section[] = [];
  for (const group of groups) {
    if (group.type === 'thematiques') sections.push(...readThemes(group, contents, reference));
    else sections.push(...readPlaces(group, reference));
  }
  const taken = new Set(sections.flatMap(({ slug }) => slug ?? []));
  for (const one of alone) sections.push(readAlone(one, contents, taken, reference));
  return mergeSame(sections);
}

function themeSection(theme: ThemeWords | null, given: Partial<Section>): Section {
  return newSection('thematique', {
    ...(theme === null ? {} : { nom: theme.nom, slug: theme.slug, parent: theme.parent }),
    ...given,
  });
}

function readThemes(group: Group, contents: ReadonlyMap<number, string>, reference: ImportReference): Section[] {
  const theme = themeOfGroup(group, contents, reference);
  const top = themeSection(theme, {
    numero: String(group.major),
    nom: theme?.nom ?? contents.get(group.major) ?? null,
    elements: group.chapeau?.elements ?? [],
    parent: null,
  });
  const children = group.slices.map((slice) => {
    const pointer = POINTER.test(headingName(slice.heading)) && slice.elements.length === 0;
    const own = matchTheme(headingName(slice.heading).replace(POINTER, ''), reference);
    return themeSection(own, {
      numero: slice.numero,
      parent: own?.parent ?? top.slug,
      headings: [slice.heading],
      elements: slice.elements,
      pointer,
    });
  });
  return [top, ...children];
}

/** One zone a group; its numbered headings are countries, zones within it, or chapters of its own. */
function readPlaces(group: Group, reference: ImportReference): Section[] {
  const slug = zoneOfGroup(group, reference);
  const zone = newSection('zone', {
    numero: group.major === UNKNOWN ? null : String(group.major),
    slug,
    nom: slug === null ? null : (reference.zones.get(slug)?.nom ?? null),
    parent: slug === null ? null : (reference.zones.get(slug)?.parent ?? null),
    elements: [...(group.chapeau?.elements ?? [])],
  });
  const sections = [zone];
  let around = zone;
  let container: string | null = null;
  for (const slice of group.slices) {
    const within = slice.kind === 'section' ? matchZone(headingName(slice.heading), reference) : null;
    const code = within === null ? countryOf(slice, reference) : null;
    if (within !== null && within !== zone.slug) {
      container = null;
      around = newSection('zone', {
        numero: slice.numero,
        slug: within,
        nom: reference.zones.get(within)?.nom ?? null,
        parent: zone.slug,
        headings: [slice.heading],
        elements: slice.elements,
      });
      sections.push(around);
    } else if (code !== null) {
      if (slice.kind === 'section') around = zone;
      if (slice.kind === 'section') container = null;
      const country = countrySection(code, slice, around, reference);
      sections.push({ ...country, numero: country.numero ?? container });
    } else {
      around = zone;
      container = null;
      if (slice.elements.length === 0) {
        // « 8.3 Corée », and the two countries below it.
        container = slice.numero;
        zone.headings.push(slice.heading);
      } else zone.elements.push(slice.heading, ...slice.elements);
    }
  }
  return sections;
}

function countrySection(code: string, slice: Slice, zone: Section, reference: ImportReference): Section {
  const row = reference.pays.get(code);
  return newSection('pays', {
    code,
    numero: slice.numero,
    nom: shortName(headingName(slice.heading), row?.nom ?? null),
    parent: zone.slug ?? row?.zone ?? null,
    headings: [slice.heading],
    elements: slice.elements,
  });
}

/** « Centrafrique (République centrafricaine) »: the short name comes first, and is the one in use. */
function shortName(heading: string, official: string | null): string | null {
  const [, base = '', inside = ''] = /^([^(]+?)\s*\(([^)]*)\)?$/.exec(heading) ?? [];
  return official !== null && base.length < official.length && nameKey(inside) === nameKey(official) ? base : official;
}

function readAlone(
  one: Alone,
  contents: ReadonlyMap<number, string>,
  taken: Set<string>,
  reference: ImportReference,
): Section {
  const { elements } = one.chapeau;
  const numero = one.numero === null ? null : String(one.numero);
  if (one.type === 'thematiques') {
    const theme = themeOfAlone(one, contents, taken, reference);
    if (theme !== null) taken.add(theme.slug);
    const printed = [...contents].find(([, name]) => theme !== null && matchTheme(name, reference) === theme);
    return themeSection(theme, { numero: numero ?? (printed ? String(printed[0]) : null), elements });
  }
  const slug = zoneOfAlone(one, taken, reference);
  if (slug !== null) taken.add(slug);
  return newSection('zone', {
    numero,
    slug,
    nom: slug === null ? null : (reference.zones.get(slug)?.nom ?? null),
    elements,
  });
}

/** A country or a theme treated twice makes one file: the second goes under a heading of its own. */
function mergeSame(sections: readonly Section[]): Section[] {
  const merged: Section[] = [];
  for (const section of sections) {
    const same = section.pointer ? undefined : merged.find((other) => isSame(other, section));
    if (same === undefined) merged.push(section);
    else absorb(same, section);
  }
  return merged;
}

const isSame = (one: Section, other: Section): boolean =>
  one.kind === other.kind &&
  !one.pointer &&
  (one.code ?? one.slug) !== null &&
  (one.code ?? one.slug) === (other.code ?? other.slug);

function absorb(section: Section, second: Section): void {
  if (section.kind === 'pays' && section.headings.length === 1) section.elements.unshift(itemAt(section.headings, 0));
  section.headings.push(...second.headings);
  section.elements.push(...second.headings, ...second.elements);
  section.numero ??= second.numero;
}
