import { slugify, takenSlugs, takeSlug } from '../../src/lib/slugify.ts';
import { slugSchema } from '../../src/schemas/slug.ts';
import { type GuideEdition, SECTION_SCHEMAS, type Section, type SectionFolder } from '../guide/guide-edition.ts';

/** Longest slug kept as it is: a file and a folder are named by it. */
const LONGUEUR = 100;

/** Pages of the site that stand among those of a folder. */
const TAKEN: Readonly<Partial<Record<SectionFolder, readonly string[]>>> = {
  parties: ['lexique'],
  appels: ['simulateur'],
};

/**
 * The edition with slugs that can stand in an address, each its own: what people name a file (« Été 2024 », « R&D »,
 * `lexique`) may not. A slug that can is kept: other sections refer to it.
 */
export function addressSections(edition: GuideEdition): GuideEdition {
  const folders = Object.keys(SECTION_SCHEMAS) as SectionFolder[];
  return Object.assign(
    { ...edition },
    ...folders.map((folder) => ({
      [folder]: addressFolder<unknown>(edition[folder], TAKEN[folder] ?? []),
    })),
  );
}

function addressFolder<T>(sections: readonly Section<T>[], pages: readonly string[]): Section<T>[] {
  const isKept = ({ slug }: Section<T>) =>
    slugSchema.safeParse(slug).success && slug.length <= LONGUEUR && !pages.includes(slug);
  const taken = takenSlugs([...pages, ...sections.filter(isKept).map(({ slug }) => slug)]);
  return sections.map((section) =>
    isKept(section) ? section : { ...section, slug: takeSlug(slugify(section.slug), taken) },
  );
}
