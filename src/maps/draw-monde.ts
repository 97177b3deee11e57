import type { Coordonnees } from '../contract/fields/coordonnees.ts';
import type { Arc, Place } from '../contract/maps/place.ts';
import type { LonLat, NomFond, XY } from '../contract/maps/projections.ts';
import { arcPath, formatNumber } from './arc-path.ts';
import { type Cadre, cadreOf } from './cadre.ts';
import { dotBoxes, labelDots } from './label-dots.ts';
import { type DrawnDot, drawDots, type Taille, tailleOf } from './marks.ts';
import { type Dot, type MergedDots, mergePlaces } from './merge-places.ts';
import type { Box, Label } from './place-labels.ts';

interface DrawnArc {
  d: string;
  taille: Taille;
}

interface DrawnMap {
  /** Many links, or the whole world: thinner lines and smaller marks. */
  isDense: boolean;
  fond: NomFond;
  viewBox: string;
  /** Width of what shows, in units of the base. */
  largeur: number;
  arcs: DrawnArc[];
  dots: DrawnDot[];
  labels: Label[];
}

/** The same with the two marks of each link and the pairs that it stands for, and the names of partners that a map of the world has room for. */
interface DrawnAccueil extends DrawnMap {
  arcs: (DrawnArc & { de: Dot; vers: Dot; noms: Noms[] })[];
  villes: { etroit: Label[]; large: Label[] };
}

/** More arcs than that cannot be told apart: dots are merged until their arcs are fewer. */
const MAX_ARCS = 320;
const DENSE_ARCS = 60;
/** On a map with more marks than that, names would only fill what is left between them. */
const MAX_NAMED_DOTS = 40;
const MAX_LABELS = 10;
/** On a wide screen the letters of a map of the world are half as large, in units of the map, as on the narrowest one. */
const PART_LARGE = 0.55;
const MAX_VILLES = { etroit: 7, large: 20 };
/** A longer one is of an association of towns, or hides its neighbours’. */
const isShort = ([titre]: readonly string[]) => titre !== undefined && titre.length <= 14;
/** The share of the map's width under which two dots touch. */
const TOUCHING = 0.007;
/** Where links are many, their French ends crowd in a corner of the map while the others spread over the world. */
const FRENCH_SHARE = 1.5;

/** How much of the world a map shows: what its places need, or all of it whatever they are. */
export type Cadrage = 'ajuste' | 'monde';

function toLonLat({ longitude, latitude }: Coordonnees): LonLat {
  return [longitude, latitude];
}

type Noms = NonNullable<Arc['noms']>;

interface MergedArc {
  from: Dot;
  to: Dot;
  poids: number;
  noms: Noms[];
}

interface End {
  from: XY;
  to: XY;
  noms: Arc['noms'];
}

function mergeArcs(ends: readonly End[], { find }: MergedDots): MergedArc[] {
  const ids = new Map<Dot, number>();
  const idOf = (dot: Dot) => ids.get(dot) ?? ids.set(dot, ids.size).size - 1;
  const arcs = new Map<string, MergedArc>();
  for (const { from, to, noms } of ends) {
    const [origin, target] = [find(from, 'francais'), find(to, 'etranger')];
    if (!origin || !target) continue;
    const key = `${idOf(origin)} ${idOf(target)}`;
    const arc = arcs.get(key) ?? { from: origin, to: target, poids: 0, noms: [] };
    arc.poids += 1;
    if (noms) arc.noms.push(noms);
    arcs.set(key, arc);
  }
  return [...arcs.values()].sort((a, b) => a.poids - b.poids || comparePlaces(a, b));
}

function comparePlaces(a: MergedArc, b: MergedArc): number {
  const deltas = [a.to.xy[0] - b.to.xy[0], a.to.xy[1] - b.to.xy[1], a.from.xy[0] - b.from.xy[0]];
  return deltas.find((delta) => delta !== 0) ?? a.from.xy[1] - b.from.xy[1];
}

function projectPlaces({ fond }: Cadre, places: readonly Place[], liens: readonly Arc[]) {
  const toXY = (coordonnees: Coordonnees) => fond.project(toLonLat(coordonnees));
  const dots = places.flatMap(({ coordonnees, marque, poids = 1, titre, href }): Dot[] => {
    const xy = toXY(coordonnees);
    return xy ? [{ xy, marque, poids, titres: [titre], href }] : [];
  });
  const ends = liens.flatMap(({ de, vers, noms }): End[] => {
    const [from, to] = [toXY(de), toXY(vers)];
    return from && to ? [{ from, to, noms }] : [];
  });
  const endDots = ends.flatMap(({ from, to }): Dot[] => [
    { xy: from, marque: 'francais', poids: 0, titres: [] },
    { xy: to, marque: 'etranger', poids: 0, titres: [] },
  ]);
  return { dots: [...dots, ...endDots], ends };
}

function nameVilles(dots: readonly Dot[], { viewBox: [left, top, width, height] }: Cadre) {
  const frame: Box = { left, top, right: left + width, bottom: top + height };
  const french = dots.filter(({ marque }) => marque === 'francais');
  const foreign = dots.filter(({ marque, titres }) => marque === 'etranger' && isShort(titres));
  const place = (max: number, part: number) => {
    if (foreign.length === 0) return [];
    const obstacles = french.length > 0 ? dotBoxes(french, width, part * PART_LARGE) : [];
    return labelDots(foreign, { largeur: width, frameOf: () => frame, max, obstacles, part });
  };
  return { etroit: place(MAX_VILLES.etroit, 1), large: place(MAX_VILLES.large, PART_LARGE) };
}

function nameDots(dots: readonly Dot[], { viewBox: [left, top, width, height] }: Cadre): Label[] {
  const named = dots.filter(({ titres }) => titres.length > 0);
  if (dots.length > MAX_NAMED_DOTS) return [];
  const frame: Box = { left, top, right: left + width, bottom: top + height };
  return labelDots(named, { largeur: width, frameOf: () => frame, max: MAX_LABELS });
}

/** Links and places that would not be told apart are merged, until the arcs are few enough. */
function layOut(places: readonly Place[], liens: readonly Arc[], cadrage: Cadrage) {
  const positions = [...places.map(({ coordonnees }) => coordonnees), ...liens.flatMap(({ de, vers }) => [de, vers])];
  const cadre = cadreOf(cadrage === 'monde' ? [] : positions.map(toLonLat));
  const { dots, ends } = projectPlaces(cadre, places, liens);
  const merge = (distance: number) => {
    const merged = mergePlaces(dots, {
      francais: distance * FRENCH_SHARE,
      etranger: distance,
      recherche: distance,
      programme: distance,
    });
    return { merged, arcs: mergeArcs(ends, merged) };
  };
  let distance = cadre.viewBox[2] * TOUCHING;
  let { merged, arcs } = merge(distance);
  while (arcs.length > MAX_ARCS) {
    distance *= 1.2;
    ({ merged, arcs } = merge(distance));
  }
  return { cadre, merged, arcs, heaviest: Math.max(0, ...arcs.map(({ poids }) => poids)) };
}

function drawLayout({ cadre, merged, arcs, heaviest }: ReturnType<typeof layOut>, cadrage: Cadrage): DrawnMap {
  return {
    isDense: arcs.length > DENSE_ARCS || cadrage === 'monde',
    fond: cadre.fond.nom,
    viewBox: cadre.viewBox.map(formatNumber).join(' '),
    largeur: cadre.viewBox[2],
    arcs: arcs.map(({ from, to, poids }) => ({ d: arcPath(from.xy, to.xy), taille: tailleOf(poids, heaviest) })),
    dots: drawDots(merged.dots, cadre.viewBox[2]),
    labels: nameDots(merged.dots, cadre),
  };
}

/**
 * The links and the places of a map of the world, or of the part of it that they need. Links and places that would not
 * be told apart are merged, the weight of the dot says how many there are: nothing is left out.
 */
export function drawMonde(places: readonly Place[], liens: readonly Arc[], cadrage: Cadrage = 'ajuste'): DrawnMap {
  return drawLayout(layOut(places, liens, cadrage), cadrage);
}

/** The map of the home page. */
export function drawAccueil(places: readonly Place[], liens: readonly Arc[]): DrawnAccueil {
  const layout = layOut(places, liens, 'ajuste');
  const drawn = drawLayout(layout, 'ajuste');
  const ends = layout.arcs.map(({ from: de, to: vers, noms }) => ({ de, vers, noms }));
  return {
    ...drawn,
    arcs: drawn.arcs.flatMap((arc, i) => (ends[i] ? [{ ...arc, ...ends[i] }] : [])),
    villes: nameVilles(layout.merged.dots, layout.cadre),
  };
}
