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
    const shared = new Uint16Array(this.rows.length);
    for (const gram of grams) {
      // Thousands of names share « sai »: what costs is here, in a plain loop.
      const places = this.places.get(gram) ?? [];
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0;
        shared[place] = (shared[place] ?? 0) + 1;
      }
    }
    const found: Proche<T>[] = [];
    const fewest = (least * grams.length) / 2;
    for (let place = 0; place < shared.length; place++) {
      const common = shared[place] ?? 0;
      const row = this.rows[place];
      if (common < fewest || row === undefined) continue;
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
