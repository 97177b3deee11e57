import { choix, dossier, fichier } from '../lib/read-options.ts';
import type { Publication } from '../publish/publication.ts';

/** The options that say what to publish, shared by `build` and `build-content`. */
export const CONTENT_OPTIONS = {
  /** The export to publish, `.json` or `.json.gz`. */
  atlas: fichier('data/atlas/atlas.json'),
  /** The edition of the guide to publish. */
  guide: dossier('data/guide'),
  /** `fonctionnels`: no named person is published. */
  contacts: choix(['tous', 'fonctionnels'], 'tous'),
} as const;

export interface ContentOptions {
  atlas: string;
  guide: string;
  contacts: 'tous' | 'fonctionnels';
  /** The folder to write, which is ours. */
  content: string;
  /** The publication that the records are counted against; null when there is none. */
  precedent: Publication | null;
}
