import { isMailto } from '../../lib/is-mailto.ts';
import { describeReference } from '../facts/walk-site.ts';
import { referenceRule } from '../report/cases.ts';

/** Every `mailto:` holds well-formed addresses. */
export const checkCourriels = referenceRule(
  'courriels',
  'corrigez l’adresse : mailto:nom@domaine.fr',
  (_, reference, target) =>
    target.kind === 'autre' && target.protocol === 'mailto:' && !isMailto(reference.address)
      ? `${describeReference(reference)} : adresse électronique attendue`
      : null,
);
