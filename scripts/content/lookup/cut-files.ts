/** Rows of one file, and the key of the first. */
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
  for (const { start, lignes } of groups) {
    const current = files.at(-1);
    if (current && current.lignes.length + lignes.length <= limit) current.lignes.push(...lignes);
    else files.push({ start, lignes });
  }
  return files;
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
