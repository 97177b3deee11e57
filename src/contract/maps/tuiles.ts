/**
 * Levels of the pyramid of the finer base: from which zoom each is drawn, the towns that it names, and how many of its 4,096
 * units an outline may stray.
 */
export const NIVEAUX = [
  { zoom: 3, depuis: 3.5, habitants: 300_000, tolerance: 4 },
  { zoom: 5, depuis: 5.5, habitants: 15_000, tolerance: 4 },
] as const;

/** `content/generated/cartes/tuiles.json`: each tile by its `zoom/x/y`, a Mapbox vector tile in base64. */
export type TuilesFile = Record<string, string>;

/** `/cartes/tuiles.json`: the tiles that there are, by level. */
export type TuilesIndex = string[];
