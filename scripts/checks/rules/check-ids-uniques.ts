import { pageRule } from '../report/cases.ts';

/** An id is given once a page, and is not empty. */
export const checkIdsUniques = pageRule(
  'ids-uniques',
  ({ ids }, add) => {
    for (const id of findRepeated(ids)) {
      const message = `identifiant unique attendu, id="${id}" trouvé plusieurs fois`;
      add(message, 'tirez l’identifiant de ce que l’élément a de propre');
    }
    if (ids.includes('')) add('identifiant attendu, id="" trouvé', 'nommez l’élément, ou retirez l’attribut');
  },
  ({ pages }) => pages,
);

function findRepeated(ids: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = ids.filter((id) => id !== '' && seen.size === seen.add(id).size);
  return new Set(repeated);
}
