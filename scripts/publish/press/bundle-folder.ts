/** What a kept bundle holds: the files that go into the site as they are. */
export const ASSETS = 'site';
/** The types that Astro draws from the collections, for editors and the compiler. */
export const TYPES = 'types';
/** The module that draws the pages: what `src/load/open-site.ts` exports. */
export const ENTRY = 'presse.mjs';
