import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { Cases } from '../report/cases.ts';

/** An id is given once a page, and is not empty. */
export function checkIdsUniques(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('ids-uniques');
  for (const { file, ids } of site.pages) {
    for (const id of findRepeated(ids)) {
      const message = `identifiant unique attendu, id="${id}" trouvé plusieurs fois`;
      cases.add(file, message, 'tirez l’identifiant de ce que l’élément a de propre');
    }
    if (ids.includes(''))
      cases.add(file, 'identifiant attendu, id="" trouvé', 'nommez l’élément, ou retirez l’attribut');
  }
  return cases.toDiagnostics();
}

function findRepeated(ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = ids.filter((id) => id !== '' && seen.size === seen.add(id).size);
  return new Set(repeated);
}
