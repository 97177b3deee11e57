// The points of `/carte/` as another library is given them: read back from the file that the map loads.

interface Rows {
  n: number[];
  v: number[];
}
interface Columns {
  partenaires: Rows;
  thematiques: Rows;
  pays?: Rows;
}
interface PositionsLues {
  lon: (number | null)[];
  lat: (number | null)[];
}

/** What is needed of `/carte/actions.json`: positions in hundredths of a degree. */
export interface ActionsFile {
  pays: PositionsLues;
  thematiques: { slugs: string[]; parents: number[] };
  partenaires: PositionsLues & { pays: number[] };
  cooperations: Columns;
  projets: Columns;
}

interface Points {
  /** Slugs, in the order of the map's own filter. */
  themes: string[];
  /** Latitude, longitude, indexes in `themes`: one for each place of each action. */
  points: [number, number, number[]][];
}

function splitRows({ n, v }: Rows): number[][] {
  let start = 0;
  return n.map((count) => {
    start += count;
    return v.slice(start - count, start);
  });
}

function positionOf({ lon, lat }: PositionsLues, index: number): [number, number] | null {
  const [longitude, latitude] = [lon[index] ?? null, lat[index] ?? null];
  return longitude === null || latitude === null ? null : [latitude / 100, longitude / 100];
}

/** An action stands at each of its partners, or at the country of those whose position nobody knows. */
export function readPoints({ pays, thematiques, partenaires, ...columns }: ActionsFile): Points {
  const placeOf = (partenaire: number) =>
    positionOf(partenaires, partenaire) === null ? `p${partenaires.pays[partenaire]}` : String(partenaire);
  const toPosition = (place: string) =>
    place.startsWith('p') ? positionOf(pays, Number(place.slice(1))) : positionOf(partenaires, Number(place));
  const points = [columns.cooperations, columns.projets].flatMap((list) => {
    const [where, what, others] = [list.partenaires, list.thematiques, list.pays ?? { n: [], v: [] }].map(splitRows);
    return (where ?? []).flatMap((row, index): Points['points'] => {
      const own = what?.[index] ?? [];
      const themes = [...new Set(own.flatMap((theme) => [theme, thematiques.parents[theme] ?? -1]))];
      const places = [...row.map(placeOf), ...(others?.[index] ?? []).map((code) => `p${code}`)];
      return [...new Set(places)].flatMap((place): Points['points'] => {
        const position = toPosition(place);
        return position ? [[...position, themes.filter((theme) => theme >= 0)]] : [];
      });
    });
  });
  return { themes: thematiques.slugs, points };
}
