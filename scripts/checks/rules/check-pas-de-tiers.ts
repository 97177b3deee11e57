import { describeReference } from '../facts/walk-site.ts';
import { referenceRule } from '../report/cases.ts';

/** No page fetches anything from, or sends anything to, another site. Links that a person follows may lead there. */
export const checkPasDeTiers = referenceRule(
  'pas-de-tiers',
  'servez ce fichier depuis le site, ou retirez-le',
  (_, reference, target) =>
    target.kind === 'externe' && reference.usage !== 'navigation'
      ? `${describeReference(reference)} : requête vers un autre site`
      : null,
);
