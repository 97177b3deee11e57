import type { XY } from '../contract/maps/projections.ts';
import { LARGEUR_REPERE, rayonOf, tailleOf } from './marks.ts';
import type { Dot } from './merge-places.ts';
import { type Box, boxAround, type Label, placeLabels } from './place-labels.ts';

/** The size of the letters on a narrow screen, the largest that the style sheet uses: names fit at every width. */
const LABEL_SIZE = 17;
/** Two marks of the same name this close, in units of a map of the reference width, are one town: named once. */
const SAME_TOWN = 12;

interface LabelSpace {
  /** Width of the part of the map that shows, in its units. */
  largeur: number;
  /** What the name of a mark at this place stays inside. */
  frameOf: (xy: XY) => Box;
  max: number;
  obstacles?: readonly Box[];
  /** Of a wide map, whose letters and marks are smaller than those that the smallest screen needs: by how much. */
  part?: number;
}

/** Height of the letters of a map of this width, in its units. */
export function labelSize(largeur: number): number {
  return (LABEL_SIZE * largeur) / LARGEUR_REPERE;
}

/** The space that each mark takes, in units of a map of this width. */
export function dotBoxes(dots: readonly Dot[], largeur: number, part = 1): Box[] {
  const heaviest = Math.max(...dots.map(({ poids }) => poids));
  const rayons = dots.map(({ marque, poids }) => rayonOf({ marque, taille: tailleOf(poids, heaviest) }));
  return dots.map(({ xy }, i) => boxAround(xy, ((rayons[i] ?? 0) * part * largeur) / LARGEUR_REPERE));
}

/** The marks of each town, the heaviest first. */
function groupTowns(dots: readonly Dot[], largeur: number): Dot[][] {
  const reach = (SAME_TOWN * largeur) / LARGEUR_REPERE;
  const towns: Dot[][] = [];
  for (const dot of [...dots].sort((a, b) => b.poids - a.poids)) {
    const isSame = ({ titres, xy: [x, y] }: Dot) =>
      titres[0] === dot.titres[0] && Math.hypot(x - dot.xy[0], y - dot.xy[1]) <= reach;
    const town = towns.find(([first]) => first && isSame(first));
    if (town) town.push(dot);
    else towns.push([dot]);
  }
  return towns;
}

/** The names of the marks that find room for it. */
export function labelDots(
  dots: readonly Dot[],
  { largeur, frameOf, max, obstacles = [], part = 1 }: LabelSpace,
): Label[] {
  const boxes = new Map(dotBoxes(dots, largeur, part).map((box, i) => [dots[i], box]));
  const requests = groupTowns(dots, largeur).flatMap((town) => {
    const [first] = town;
    if (!first) return [];
    const rayons = town.map((dot) => (boxes.get(dot)?.right ?? dot.xy[0]) - dot.xy[0]);
    const { xy, poids, titres } = first;
    return [{ xy, poids, text: titres[0] ?? '', frame: frameOf(xy), rayon: Math.max(...rayons) }];
  });
  return placeLabels(requests, { fontSize: labelSize(largeur) * part, max, obstacles });
}
