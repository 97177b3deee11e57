import type { CartePaysFile } from '../lib/carte-pays.ts';
import { projectVues, type Vue, type XY } from '../lib/projections.ts';
import { formatPoint } from './arc-path.ts';
import { type DrawnDot, joinTitles, tailleOf } from './draw-monde.ts';
import { type Dot, mergePlaces } from './merge-places.ts';
import type { Place } from './place.ts';
import { type Box, type Label, placeLabels } from './place-labels.ts';

export interface DrawnPays {
  largeur: number;
  hauteur: number;
  pays: string;
  voisins: string;
  /** Frames of the insets, each with its name. */
  encarts: { titre: string; cadre: Vue['cadre'] }[];
  dots: DrawnDot[];
  labels: Label[];
  /** Places that the frame does not hold: an island far from the mainland. */
  horsCadre: number;
}

const TOUCHING = { francais: 7, etranger: 7 };
const MAX_LABELS = 12;
/** The size of the letters on a narrow screen, the largest that the style sheet uses: labels fit at every width. */
const LABEL_SIZE = 17;

/** The window that a dot stands in: an inset, or the main one. */
function frameOf([x, y]: XY, vues: readonly Vue[]): Box {
  const holds = ({ cadre: [left, top, width, height] }: Vue) =>
    x >= left && x <= left + width && y >= top && y <= top + height;
  const [left, top, width, height] = (vues.findLast(holds) ?? vues[0])?.cadre ?? [0, 0, 0, 0];
  return { left, top, right: left + width, bottom: top + height };
}

function labelsOf(dots: readonly Dot[], vues: readonly Vue[]): Label[] {
  const requests = dots.map(({ xy, poids, titres }) => ({
    xy,
    poids,
    text: titres[0] ?? '',
    frame: frameOf(xy, vues),
  }));
  const rules = { fontSize: LABEL_SIZE, dotRadius: 6, max: MAX_LABELS };
  return placeLabels(requests, rules);
}

/** A country, its places and the names of the largest. */
export function drawPays(file: CartePaysFile, places: readonly Place[]): DrawnPays {
  const project = projectVues(file.vues);
  const projected = places.flatMap(({ coordonnees: { longitude, latitude }, genre, poids = 1, titre }): Dot[] => {
    const xy = project([longitude, latitude]);
    return xy ? [{ xy, genre, poids, titres: [titre] }] : [];
  });
  const { dots } = mergePlaces(projected, TOUCHING);
  return {
    largeur: file.largeur,
    hauteur: file.hauteur,
    pays: file.pays,
    voisins: file.voisins,
    encarts: file.vues.flatMap(({ titre, cadre }) => (titre ? [{ titre, cadre }] : [])),
    dots: dots.map(({ xy, genre, poids, titres }) => ({
      d: `M${formatPoint(xy)}h.01`,
      genre,
      taille: tailleOf(poids),
      titre: joinTitles(titres),
    })),
    labels: labelsOf(dots, file.vues),
    horsCadre: places.length - projected.length,
  };
}
