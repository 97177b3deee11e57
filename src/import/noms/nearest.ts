/** A name near another, from 0 (nothing in common) to 1 (the same). */
export interface Proche<T> {
  ligne: T;
  confiance: number;
}

/** Finds the names nearest to one that nobody bears: by the groups of three letters that both have. */
export class Voisinage<T> {
  private readonly rows: { ligne: T; size: number }[] = [];
  private readonly places = new Map<string, number[]>();

  constructor(rows: Iterable<readonly [key: string, ligne: T]>) {
    for (const [key, ligne] of rows) {
      const grams = gramsOf(key);
      const place = this.rows.push({ ligne, size: grams.length }) - 1;
      for (const gram of grams) {
        const known = this.places.get(gram);
        if (known === undefined) this.places.set(gram, [place]);
        else known.push(place);
      }
    }
  }

  nearest(key: string, count = 3, least = 0.35): Proche<T>[] {
    const grams = gramsOf(key);
    const shared = new Map<number, number>();
    for (const gram of grams)
      for (const place of this.places.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    const found: Proche<T>[] = [];
    for (const [place, common] of shared) {
      const row = this.rows[place];
      if (row === undefined) continue;
      const confiance = (2 * common) / (grams.length + row.size);
      if (confiance >= least) found.push({ ligne: row.ligne, confiance });
    }
    return found.sort((a, b) => b.confiance - a.confiance).slice(0, count);
  }
}

/** Each once. */
function gramsOf(key: string): string[] {
  const padded = `  ${key} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return [...grams];
}
