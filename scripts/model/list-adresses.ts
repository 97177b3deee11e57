import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { adresses } from '../../src/contract/addresses/adresses.ts';
import { CODES_LANGUES } from '../../src/contract/langues/langues.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';

type Sections = Omit<GuideEdition, 'lexique'>;

/** Where the page of a section stands on the site, by folder. */
const ADRESSES: { [K in keyof Sections]: (section: Sections[K][number]) => string } = {
  thematiques: ({ slug }) => adresses.thematique(slug),
  parties: ({ slug }) => adresses.chapitre(slug),
  appels: ({ slug }) => adresses.appel(slug),
  'retours-experience': ({ slug }) => adresses.retour(slug),
  programmes: ({ slug, data }) => adresses.programme(slug, data.famille),
  zones: ({ slug }) => adresses.zone(slug),
  pays: ({ data }) => adresses.pays(slugify(data.nom)),
};

/** The sections of an edition, each with the address of its page. */
export function listSectionsAvecAdresse(edition: GuideEdition): { adresse: string; file: string; body: string }[] {
  const ofKind = <K extends keyof Sections>(kind: K) =>
    edition[kind].map((section: Sections[K][number]) => ({ ...section, adresse: ADRESSES[kind](section) }));
  return (Object.keys(ADRESSES) as (keyof Sections)[]).flatMap((kind) => ofKind(kind));
}

/** The pages that an edition makes, and the landing page of each language. */
export function listAdresses(edition: GuideEdition): string[] {
  return [
    ...listSectionsAvecAdresse(edition).map(({ adresse }) => adresse),
    ...CODES_LANGUES.map((langue) => adresses.miroir(langue)),
  ];
}

/** A page that the site has whatever the edition. */
export function isOwnPage(adresse: string): boolean {
  const path = adresse.slice(1, -1);
  return [
    join('src/pages', path, 'index.astro'),
    join('src/pages', path, '[...page].astro'),
    join('src/pages', `${path}.astro`),
    join('content', `${path}.mdx`),
  ].some(existsSync);
}
