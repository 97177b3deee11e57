// What the ministry published of the real Atlas; the generated export has the same size and the same balance.

/** Circular of 31 March 2014 on the yearly update of the Atlas. */
export const TOTAUX = {
  collectivites: 4778,
  partenaires: 8622,
  pays: 145,
  projets: 12727,
  actionsExterieures: 736,
} as const;

/** Panorama of 2016: partnerships, and those in Europe (« plus de 6000 »). */
export const COOPERATIONS = 11600;
export const COOPERATIONS_EUROPE = 6000;

/** Panorama of 2016: official development aid of the collectivités in 2015, in euros. */
export const APD_2015 = 59_600_000;

/** Panorama of 2016: projects in the ten countries that have most (twinning left out). */
export const DIX_PREMIERS_PAYS: Readonly<Record<string, number>> = {
  DE: 321,
  ML: 265,
  BF: 240,
  SN: 222,
  PL: 211,
  GB: 172,
  MG: 166,
  MA: 160,
  IT: 145,
  ES: 135,
};

/** Panorama of 2016: projects by theme. */
export const PROJETS_PAR_THEME = { tourisme: 180, numerique: 77, patrimoine: 109, economieDurable: 1063 } as const;

/** How many times the published totals. */
export const ECHELLES = [1, 2, 4] as const;
export type Echelle = (typeof ECHELLES)[number];
