import type { AppelRecord } from '../../src/contract/content/records.ts';
import { ageOf } from '../../src/contract/rules/age.ts';
import { sortAppels } from '../../src/contract/rules/appel.ts';
import type { SiteModel } from './site-model.ts';

/** The calls as a list shows them: open ones first, then the last closed. */
export function listAppels({ guide, site }: Pick<SiteModel, 'guide' | 'site'>): AppelRecord[] {
  const appels = guide.appels.map(({ slug, data }): AppelRecord => {
    const { titre, resume, ouverture, cloture, clos, liens, source, verifie } = data;
    return { slug, titre, resume, ouverture, cloture, clos, liens, source, verifie };
  });
  return sortAppels(appels, (appel) => ageOf(appel, site.documents).publie, site.jour);
}
