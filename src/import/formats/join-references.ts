import { foldText } from '../../contract/words/fold-text.ts';
import { isObjet, type Objet } from '../objet.ts';

/** `idCollectivite`, `collectivites_ref` → `collectivite`: the name of what a key leads to. */
function nounOf(key: string): string {
  return foldText(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(' ')
    .filter((word) => !/^(?:ids?|refs?|identifiants?|codes?|fk)$/.test(word))
    .map((word) => word.replace(/s$/, ''))
    .join(' ');
}

/**
 * Lists that speak of one another by ids become lists that hold one another: `{ collectivites: [{ id: 7, nom: Lyon }], projets:
 * [{ collectivite: 7 }] }` → the project holds the collectivité. A key leads to a list only when it bears its name and each of its
 * values is an id of it.
 */
export function joinReferences(document: unknown): unknown {
  if (!isObjet(document)) return document;
  const lists = Object.entries(document).filter(
    (entry): entry is [string, Objet[]] => Array.isArray(entry[1]) && entry[1].length > 0 && entry[1].every(isObjet),
  );
  if (lists.length < 2) return document;
  const targets = new Map(
    lists.flatMap(([name, list]) => {
      const byId = new Map(list.map((record) => [String(record.id), record]));
      return list.every(({ id }) => typeof id === 'string' || typeof id === 'number') && byId.size === list.length
        ? [[nounOf(name), byId] as const]
        : [];
    }),
  );
  const joined = lists.map(([name, list]) => [name, joinList(list, nounOf(name), targets)]);
  return { ...document, ...Object.fromEntries(joined) };
}

function joinList(
  list: readonly Objet[],
  own: string,
  targets: ReadonlyMap<string, ReadonlyMap<string, Objet>>,
): Objet[] {
  const keys = new Set(list.flatMap((record) => Object.keys(record)));
  const links = [...keys].flatMap((key) => {
    const noun = nounOf(key);
    const target = noun === own ? undefined : targets.get(noun);
    if (target === undefined) return [];
    const values = list
      .flatMap((record) => [record[key]].flat())
      .filter((value) => value !== null && value !== undefined);
    return values.length > 0 && values.every((value) => target.has(String(value))) ? [[key, target] as const] : [];
  });
  if (links.length === 0) return [...list];
  return list.map((record) => ({
    ...record,
    ...Object.fromEntries(
      links.flatMap(([key, target]) => {
        const value = record[key];
        if (value === null || value === undefined) return [];
        return [[key, Array.isArray(value) ? value.map((one) => target.get(String(one))) : target.get(String(value))]];
      }),
    ),
  }));
}
