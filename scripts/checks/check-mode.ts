import type { Severite } from '../../src/contract/gravite.ts';

/**
 * Who is to be stopped. The project's own tests are strict: on the embedded edition, a page over its budget is a fault of a
 * template. An editor who publishes is not: what an export or an edition holds may make a page heavy, or lead nowhere; it
 * is said, the record is named, and the site is published.
 */
export interface CheckMode {
  strict: boolean;
}

/** How severe something is that an input may cause as well as a template. */
export const severityOf = ({ strict }: CheckMode): Severite => (strict ? 'erreur' : 'avertissement');
