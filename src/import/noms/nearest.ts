/** What a name may stand for: a homonym, which has the name itself, is not more or less near. */
export interface Possible<T> {
  ligne: T;
  confiance?: number | undefined;
}

/** A name near another, from 0 (nothing in common) to 1 (the same). */
export interface Proche<T> extends Possible<T> {
  confiance: number;
}

/** What a name may stand for. */
export interface Candidat {
  /** As a person writes it in the correspondance: an id, a code. */
  valeur: string;
  nom: string;
  /** How near its name is; undefined for a homonym. */
  confiance?: number | undefined;
}

/** How sure something is: « 87 % ». */
export const formatConfiance = (confiance: number): string => `${Math.round(confiance * 100)} %`;

/** « Lyon (69) (73 %) ». */
export const nommeProche = ({ nom, confiance }: Pick<Candidat, 'nom' | 'confiance'>): string =>
  confiance === undefined ? nom : `${nom} (${formatConfiance(confiance)})`;

export const nommeCandidat = (candidat: Candidat): string => `${candidat.valeur} ${nommeProche(candidat)}`;

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
    const lists = grams.map((gram) => this.places.get(gram) ?? []).sort((a, b) => a.length - b.length);
    // What thousands of names share (« saint ») costs the most and tells the least: the rarest half of the groups finds the
    // names, the others only weigh those that were found.
    const shared = new Map<number, number>();
    for (const [rank, places] of lists.entries()) {
      const finds = rank < Math.ceil(lists.length / 2) || places.length <= RARE;
      if (!finds && places.length > shared.size * 20) {
        for (const place of shared.keys())
          if (this.hasPlace(places, place)) shared.set(place, (shared.get(place) ?? 0) + 1);
      } else
        for (const place of places) {
          const known = shared.get(place);
          if (known !== undefined) shared.set(place, known + 1);
          else if (finds) shared.set(place, 1);
        }
    }
    const found: Proche<T>[] = [];
    for (const [place, common] of shared) {
      const row = this.rows[place];
      if (row === undefined) continue;
      const confiance = (2 * common) / (grams.length + row.size);
      if (confiance >= least) found.push({ ligne: row.ligne, confiance });
    }
    return found.sort((a, b) => b.confiance - a.confiance).slice(0, count);
  }

  /** Places stand in their order. */
  private hasPlace(places: readonly number[], wanted: number): boolean {
    let [low, high] = [0, places.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const place = places[middle] ?? 0;
      if (place === wanted) return true;
      if (place < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}

/** A group of letters that so few names have is always followed. */
const RARE = 300;

/** Each once. */
function gramsOf(key: string): string[] {
  const padded = `  ${key} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  return [...grams];
}
