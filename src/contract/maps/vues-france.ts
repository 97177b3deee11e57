import { EARTH_RADIUS_KM, type LonLat, type Vue } from './projections.ts';

interface TerritoireSitue {
  titre: string;
  boite: [number, number, number, number];
  centre: LonLat;
  /** What the smaller side of the inset shows. */
  km: number;
}

/** Beside the mainland, from the north of the map to the south. */
const DEPARTEMENTS: readonly TerritoireSitue[] = [
  { titre: 'Guadeloupe', boite: [-62, 15.7, -60.8, 16.7], centre: [-61.4, 16.18], km: 100 },
  { titre: 'Martinique', boite: [-61.4, 14.2, -60.6, 15.1], centre: [-61, 14.62], km: 90 },
  { titre: 'Guyane', boite: [-55, 2, -51, 6.2], centre: [-53.1, 3.8], km: 490 },
  { titre: 'La Réunion', boite: [54.9, -21.6, 56.1, -20.6], centre: [55.53, -21.16], km: 95 },
  { titre: 'Mayotte', boite: [44.8, -13.2, 45.5, -12.4], centre: [45.15, -12.86], km: 60 },
];

/** Under the mainland, in two rows. */
const COLLECTIVITES: readonly TerritoireSitue[] = [
  { titre: 'St-Pierre-et-Miquelon', boite: [-57, 46.5, -56, 47.3], centre: [-56.3, 46.9], km: 70 },
  { titre: 'Saint-Martin', boite: [-63.2, 17.98, -62.95, 18.2], centre: [-63.06, 18.07], km: 24 },
  { titre: 'Saint-Barthélemy', boite: [-62.95, 17.8, -62.7, 17.98], centre: [-62.83, 17.89], km: 18 },
  { titre: 'Wallis-et-Futuna', boite: [-179, -15, -175.5, -12.8], centre: [-177.1, -13.9], km: 240 },
  { titre: 'Nouvelle-Calédonie', boite: [163, -23, 169, -19.3], centre: [165.7, -21.4], km: 560 },
  { titre: 'Polynésie française', boite: [-152.5, -18.6, -148.5, -16], centre: [-150.4, -17.3], km: 290 },
];

const GAP = 6;
const COLUMN = { width: 84, height: 68 };
const ROW = { width: (440 - 4 * GAP) / 3, height: 62 };

/** Room for the name, at the foot of an inset. */
const NAME = 12;

function toInset({ titre, boite, centre, km }: TerritoireSitue, cadre: Vue['cadre']): Vue {
  const [x, y, width, height] = cadre;
  return {
    titre,
    rotation: [-centre[0], -centre[1]],
    echelle: Math.round((EARTH_RADIUS_KM * (height - NAME - 6)) / km),
    translation: [x + width / 2, y + (height - NAME) / 2],
    cadre,
    boite,
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const columnEnd = GAP + DEPARTEMENTS.length * (COLUMN.height + GAP);

/** The mainland window takes the whole map, the insets stand on it: no land is cut along a straight line. */
export const FRANCE: { largeur: number; hauteur: number; vues: readonly Vue[] } = {
  largeur: 440,
  hauteur: columnEnd + 2 * (ROW.height + GAP),
  vues: [
    {
      titre: null,
      rotation: [-2.5, -46.5],
      echelle: 1860,
      translation: [257, 180],
      cadre: [0, 0, 440, columnEnd + 2 * (ROW.height + GAP)],
      boite: null,
    },
    ...DEPARTEMENTS.map((territoire, i) =>
      toInset(territoire, [GAP, GAP + i * (COLUMN.height + GAP), COLUMN.width, COLUMN.height]),
    ),
    ...COLLECTIVITES.map((territoire, i) =>
      toInset(territoire, [
        rounded(GAP + (i % 3) * (ROW.width + GAP)),
        columnEnd + Math.floor(i / 3) * (ROW.height + GAP),
        rounded(ROW.width),
        ROW.height,
      ]),
    ),
  ],
};
