/** The options of `build-content`, shared by `build`. */
export const CONTENT_OPTIONS = {
  /** The export to publish, `.json` or `.json.gz`. */
  atlas: { type: 'string', default: 'data/atlas/atlas.json' },
  /** The edition of the guide to publish. */
  guide: { type: 'string', default: 'data/guide' },
  /** Where the content goes. */
  content: { type: 'string', default: 'content/generated' },
  /** `fonctionnels`: no named person is published. */
  contacts: { type: 'string', default: 'tous' },
  /** Publishes even if far fewer records come in than the last time. */
  'accepter-la-baisse': { type: 'boolean', default: false },
} as const;

export interface ContentOptions {
  atlas: string;
  guide: string;
  content: string;
  contacts: string;
  'accepter-la-baisse': boolean;
}
