/** Rows of one file, and where its keys begin: the first one, as far as it differs from the last of the file before. */
interface Fichier<T> {
  start: string;
  lignes: T[];
}

/**
 * Cuts sorted rows into files of at most `limit`; rows of the same key are never parted, so that a key has one file.
 * @param rows in the order of code units of their keys
 */
export function cutFiles<T>(rows: readonly { key: string; ligne: T }[], limit: number): Fichier<T>[] {
  const groups = groupByKey(rows);
  const files: Fichier<T>[] = [];
  let last = '';
  for (const { start, lignes } of groups) {
    const current = files.at(-1);
    if (current && current.lignes.length + lignes.length <= limit) current.lignes.push(...lignes);
    else files.push({ start: partFrom(last, start), lignes });
    last = start;
  }
  return files;
}

/** The shortest beginning of a key that comes after another key. */
function partFrom(before: string, key: string): string {
  let length = 0;
  while (length < before.length && before[length] === key[length]) length++;
  return key.slice(0, length + 1);
}

/** In the order of code units: the one in which the browser compares. */
export function sortByKey<T extends { key: string }>(rows: T[]): T[] {
  return rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function groupByKey<T>(rows: readonly { key: string; ligne: T }[]): Fichier<T>[] {
  return [...Map.groupBy(rows, ({ key }) => key)].map(([start, group]) => ({
    start,
    lignes: group.map(({ ligne }) => ligne),
  }));
}
