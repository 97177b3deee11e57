import { describe, expect, it } from 'vitest';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';
import { addressSections } from './address-sections.ts';

const EMPTY: GuideEdition = {
  pays: [],
  zones: [],
  programmes: [],
  thematiques: [],
  parties: [],
  appels: [],
  'retours-experience': [],
  lexique: null,
};
const section = (slug: string) => ({ file: `parties/${slug}.md`, slug, data: {}, body: '' }) as Section<never>;
const slugsOf = (...names: string[]) =>
  addressSections({ ...EMPTY, parties: names.map(section) }).parties.map(({ slug }) => slug);

describe('addressSections(edition)', () => {
  it.each([
    ['what can stand in an address', ['choisir-un-pays', '2024'], ['choisir-un-pays', '2024']],
    ['spaces, accents and signs', ['Été à l’école', 'R&D', 'a{b}'], ['ete-a-l-ecole', 'r-d', 'a-b']],
    ['a line break', ['a\nb'], ['a-b']],
    ['names that meet once folded, the plain one keeping its own', ['A b', 'a-b', 'à-b'], ['a-b-2', 'a-b', 'a-b-3']],
    ['the name of a page that is always there', ['lexique'], ['lexique-2']],
    ['names without a letter', ['北京', '-'], ['sans-nom', 'sans-nom-2']],
    ['a name too long for a file', ['x'.repeat(252)], ['x'.repeat(40)]],
  ])('should settle %s', (_, names, slugs) => expect(slugsOf(...names)).toEqual(slugs));
});
