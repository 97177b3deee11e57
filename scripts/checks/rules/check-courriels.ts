import { z } from 'zod';
import type { Diagnostic } from '../../../src/schemas/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { describeReference, followReferences } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every `mailto:` holds well-formed addresses. */
export function checkCourriels(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('courriels');
  for (const { document, reference, target } of followReferences(site)) {
    if (target.kind !== 'autre' || target.protocol !== 'mailto:' || isMailto(reference.address)) continue;
    const message = `${describeReference(reference)} : adresse électronique attendue`;
    cases.add(document.file, message, 'corrigez l’adresse : mailto:nom@domaine.fr');
  }
  return cases.toDiagnostics();
}

/** `mailto:a@b.fr,c@d.fr?subject=…`; without recipient (`mailto:?body=…`), it shares a page. */
export function isMailto(address: string): boolean {
  const [recipients = '', query] = address
    .trim()
    .replace(/^mailto:/i, '')
    .split('?', 2);
  if (recipients === '') return query !== undefined && query !== '';
  return recipients.split(',').every((recipient) => z.regexes.email.test(decode(recipient)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
