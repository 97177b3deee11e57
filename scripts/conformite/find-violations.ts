import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of axe that judge colours: in the dark, nothing else of a page changes. */
export const DARK = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page and its frames, a line a rule. Frames are all of the site itself, so that one run looks at
 * them all, and what is right is not told: a third of the time of its usual way, by the same rules.
 * @param rules those to look at; all of axe's, unless it says which
 */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
