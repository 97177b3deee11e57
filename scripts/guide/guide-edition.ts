import type { GuideAppel } from '../../src/contract/guide/appel.ts';
import { guideAppelSchema } from '../../src/contract/guide/appel.ts';
import type { GuideLexique } from '../../src/contract/guide/lexique.ts';
import type { GuidePartie } from '../../src/contract/guide/partie.ts';
import { guidePartieSchema } from '../../src/contract/guide/partie.ts';
import type { GuidePays } from '../../src/contract/guide/pays.ts';
import { guidePaysSchema } from '../../src/contract/guide/pays.ts';
import type { GuideProgramme } from '../../src/contract/guide/programme.ts';
import { guideProgrammeSchema } from '../../src/contract/guide/programme.ts';
import type { GuideRetour } from '../../src/contract/guide/retour-experience.ts';
import { guideRetourSchema } from '../../src/contract/guide/retour-experience.ts';
import type { GuideThematique } from '../../src/contract/guide/thematique.ts';
import { guideThematiqueSchema } from '../../src/contract/guide/thematique.ts';
import type { GuideZone } from '../../src/contract/guide/zone.ts';
import { guideZoneSchema } from '../../src/contract/guide/zone.ts';

/** One file of `data/guide/`: its front matter, typed, and its prose in Markdown. */
export interface Section<T> {
  /** Path from the edition's folder: `pays/bj-benin.md`. */
  file: string;
  /** The file's name without its ending. */
  slug: string;
  data: T;
  body: string;
}

/** A whole edition of the guide, sections sorted by file name. */
export interface GuideEdition {
  pays: Section<GuidePays>[];
  zones: Section<GuideZone>[];
  programmes: Section<GuideProgramme>[];
  thematiques: Section<GuideThematique>[];
  parties: Section<GuidePartie>[];
  appels: Section<GuideAppel>[];
  'retours-experience': Section<GuideRetour>[];
  lexique: GuideLexique | null;
}

export const emptyEdition = (): GuideEdition => ({
  pays: [],
  zones: [],
  programmes: [],
  thematiques: [],
  parties: [],
  appels: [],
  'retours-experience': [],
  lexique: null,
});

/** The folders of an edition and the shape of the front matter of each. */
export const SECTION_SCHEMAS = {
  pays: guidePaysSchema,
  zones: guideZoneSchema,
  programmes: guideProgrammeSchema,
  thematiques: guideThematiqueSchema,
  parties: guidePartieSchema,
  appels: guideAppelSchema,
  'retours-experience': guideRetourSchema,
} as const;

export type SectionFolder = keyof typeof SECTION_SCHEMAS;
