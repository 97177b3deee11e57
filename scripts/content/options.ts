import { today } from '../../src/contract/words/today.ts';
import { choix, dossier, fichierOuDossier, jour } from '../lib/read-options.ts';
import type { Publication } from '../publish/publication.ts';

/** The options that say what to publish, shared by `build` and `build-content`. */
export const CONTENT_OPTIONS = {
  /** The export to publish, `.json` or `.json.gz`; or tables, in a file or a folder, which are imported first. */
  atlas: fichierOuDossier('data/atlas/atlas.json'),
  /** The edition of the guide to publish. */
  guide: dossier('data/guide'),
  /** `fonctionnels`: no named person is published. */
  contacts: choix(['tous', 'fonctionnels'], 'tous'),
  /** The day by which calls are open or closed, and facts recent or old. */
  jour: jour(today()),
} as const;

export interface ContentOptions {
  atlas: string;
  guide: string;
  contacts: 'tous' | 'fonctionnels';
  /** `2026-11-28` */
  jour: string;
  /** The folder to write, which is ours. */
  content: string;
  /** The publication before this one: records are counted against it, and its addresses go on answering. */
  precedent: Publication | null;
  /** Publishes even if far fewer records come in than the last time. */
  'accepter-la-baisse'?: boolean;
}
