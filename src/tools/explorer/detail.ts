// The finer base: coasts, borders and towns of what is looked at, tile by tile, once one comes closer.
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { NIVEAUX, type TuilesIndex } from '../../contract/maps/tuiles.ts';
import { loadData } from '../kit/load-data.ts';
import { type Box, drawName, type Palette } from './fond.ts';
import type { Cadre } from './toile.ts';

interface Ville {
  nom: string;
  habitants: number;
  /** In the world, 1 wide. */
  x: number;
  y: number;
}

interface Tuile {
  terre: Path2D;
  frontieres: Path2D;
  villes: readonly Ville[];
}

/** Tiles that stay in memory. */
const GARDEES = 80;
/** Units of a tile. */
const EXTENT = 4096;

function toPath(features: readonly VectorTileFeature[], isClosed: boolean): Path2D {
  const path = new Path2D();
  for (const feature of features) {
    for (const line of feature.loadGeometry()) {
      for (const [index, { x, y }] of line.entries()) {
        if (index === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      if (isClosed) path.closePath();
    }
  }
  return path;
}

function decode(bytes: ArrayBuffer, zoom: number, column: number, row: number): Tuile {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(bytes)));
  const read = (name: string) => {
    const layer = layers[name];
    return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index)).filter(
      (feature) => feature !== undefined,
    );
  };
  const side = 2 ** zoom;
  return {
    terre: toPath(read('terre'), true),
    frontieres: toPath(read('frontieres'), false),
    villes: read('villes').flatMap((feature) => {
      const point = feature.loadGeometry()[0]?.[0];
      if (!point) return [];
      return {
        nom: String(feature.properties.nom),
        habitants: Number(feature.properties.habitants),
        x: (column + point.x / EXTENT) / side,
        y: (row + point.y / EXTENT) / side,
      };
    }),
  };
}

export interface Detail {
  /** Land and borders over the base, where tiles have come; asks for those that have not. */
  drawTerre: (cadre: Cadre, palette: Palette) => void;
  /** The towns that there is room for. */
  drawVilles: (cadre: Cadre, palette: Palette, taken: Box[]) => void;
}

/**
 * Nothing is loaded before the map is close enough. A tile that does not come leaves the base as it is.
 * @param source address of the index of tiles, `/cartes/tuiles.json`
 * @param redraw called when a tile has come
 */
export function createDetail(source: string, redraw: () => void): Detail {
  const tuiles = new Map<string, Tuile | null>();
  let index: Set<string> | undefined;
  let isAsked = false;
  const askIndex = async () => {
    isAsked = true;
    index = new Set(await loadData<TuilesIndex>(source).catch(() => []));
    redraw();
  };
  const ask = async (cle: string) => {
    tuiles.set(cle, null);
    const [zoom = 0, column = 0, row = 0] = cle.split('/').map(Number);
    const response = await fetch(`${source.replace(/\.json$/, '')}/${cle}.pbf`).catch(() => null);
    if (!response?.ok) return;
    tuiles.set(cle, decode(await response.arrayBuffer(), zoom, column, row));
    const [oldest] = tuiles.keys();
    if (tuiles.size > GARDEES && oldest !== undefined) tuiles.delete(oldest);
    redraw();
  };
  /** The tiles of a view that have come, each with where it stands on the screen. */
  const inView = ({ zoom, scale, copies, top, width, height }: Cadre) => {
    const niveau = NIVEAUX.findLast(({ depuis }) => zoom >= depuis);
    if (!niveau) return [];
    if (!index) {
      if (!isAsked) void askIndex();
      return [];
    }
    const known = index;
    const size = scale / 2 ** niveau.zoom;
    const side = 2 ** niveau.zoom;
    return copies.flatMap((left) => {
      const range = (start: number, length: number) => {
        const first = Math.max(0, Math.floor(-start / size));
        const last = Math.min(side - 1, Math.floor((length - start) / size));
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
      };
      return range(left, width).flatMap((column) =>
        range(top, height).flatMap((row) => {
          const cle = `${niveau.zoom}/${column}/${row}`;
          if (!known.has(cle)) return [];
          const tuile = tuiles.get(cle);
          if (tuile === undefined) void ask(cle);
          return tuile ? [{ tuile, left, x: left + column * size, y: top + row * size, size }] : [];
        }),
      );
    });
  };
  return {
    drawTerre: (cadre, palette) => {
      const { context } = cadre;
      for (const { tuile, x, y, size } of inView(cadre)) {
        context.save();
        // On whole pixels: neighbours then meet without a seam.
        const [left, high] = [Math.round(x), Math.round(y)];
        context.beginPath();
        context.rect(left, high, Math.round(x + size) - left, Math.round(y + size) - high);
        context.clip();
        context.fillStyle = palette.mer;
        context.fill();
        context.translate(x, y);
        context.scale(size / EXTENT, size / EXTENT);
        context.fillStyle = palette.terre;
        context.fill(tuile.terre);
        context.strokeStyle = palette.frontiere;
        context.lineWidth = EXTENT / size;
        context.stroke(tuile.terre);
        context.stroke(tuile.frontieres);
        context.restore();
      }
    },
    drawVilles: (cadre, palette, taken) => {
      const { context, scale, top, zoom } = cadre;
      // Half as many people at each half step closer: as many names, whatever the zoom.
      const least = 3_000_000 / 2 ** ((zoom - 3.5) * 1.7);
      for (const { tuile, left } of inView(cadre)) {
        for (const { nom, habitants, x, y } of tuile.villes) {
          if (habitants < least) break;
          const [px, py] = [left + x * scale, top + y * scale];
          // Where a mark of ours stands, it is the dot.
          const isMarked = taken.some(
            ([west, north, east, south]) => px > west && px < east && py > north && py < south,
          );
          if (!drawName(cadre, palette, taken, { text: nom, x: px, y: py - 13, size: 12 }) || isMarked) continue;
          context.beginPath();
          context.arc(px, py, 1.75, 0, 2 * Math.PI);
          context.fillStyle = palette.texte;
          context.fill();
        }
      }
    },
  };
}
