/** What a kept bundle holds: the files that go into the site as they are, and the modules that draw its pages. */
export const ASSETS = 'site';
export const SERVER = 'modules';
/** The types that Astro draws from the collections, for editors and the compiler. */
export const TYPES = 'types';
/** The module to import, in `SERVER`: what `src/load/open-site.ts` exports. */
export const ENTRY = 'presse.mjs';
