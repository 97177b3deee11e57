import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CarteEtendue } from '../../../src/contract/maps/carte-etendue.ts';
import { FONDS, fondOf, TENTHS } from '../../../src/contract/maps/projections.ts';
import { readTables } from '../../atlas/import/load-donnees.ts';
import { keepIn } from '../../lib/keep.ts';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { loadReferenceData, racineOf } from '../../model/load-reference-data.ts';
import { buildGeometry, type GeometryInput } from './build-geometry.ts';

const { frontieres, pays, zones } = loadReferenceData();
const codes = [...pays.keys()].filter((code) => code !== 'FR');
const SAHEL = ['BF', 'ML', 'MR', 'NE', 'TD'];
const input: GeometryInput = {
  frontieres,
  noms: new Map(),
  zones: new Map([...pays].map(([code, { zone }]) => [code, racineOf(zone, zones)])),
  tables: readTables(),
  etendues: [
    ...codes.map((code) => ({ chemin: `pays/${code}`, codes: [code] })),
    { chemin: 'zones/sahel', codes: SAHEL },
    { chemin: 'zones/voisinage', codes: ['MD', 'RU', 'UA'] },
    { chemin: 'programmes/partout', codes: [] },
  ],
};
const files = new Map(buildGeometry(input).map(({ path, text }) => [path, text]));
const textOf = (path: string) => files.get(path) ?? '';
const carteOf = (chemin: string) => JSON.parse(textOf(`cartes/${chemin}.json`)) as CarteEtendue;

const folder = folderForAllTests('cartes');

describe('buildGeometry()', () => {
  it('gives the same text every time', () => {
    const again = buildGeometry({ ...input, etendues: input.etendues.slice(0, 8) });
    for (const { path, text } of again) expect(text).toBe(files.get(path));
  });

  it('gives of kept maps what it gives of new ones, whatever changes', () => {
    const build = (changes: Partial<GeometryInput>) => {
      const etendues = ['BJ', 'PK'].map((code) => ({ chemin: `pays/${code}`, codes: [code] }));
      const built = buildGeometry({ ...input, etendues, ...changes }, keepIn(folder()));
      return new Map(built.map(({ path, text }) => [path, text]));
    };
    for (const built of [build({}), build({})]) for (const [path, text] of built) expect(text).toBe(files.get(path));
    const renamed = build({ noms: new Map([['BJ', 'Un autre nom']]) });
    expect(renamed.get('cartes/monde.geojson')).toContain('Un autre nom');
    const other = build({ etendues: [{ chemin: 'pays/BJ', codes: ['TG'] }] });
    expect(other.get('cartes/pays/BJ.json')).toBe(files.get('cartes/pays/TG.json'));
    const rattachements = { ...frontieres.rattachements, KAS: 'PK' };
    const attached = build({ frontieres: { ...frontieres, lieux: [], rattachements } });
    for (const path of ['cartes/pays/PK.json', 'cartes/asie.svg']) expect(attached.get(path)).not.toBe(files.get(path));
  });

  it('draws every country of the reference table, on the world and on a map of its own', () => {
    const ids = new Set([...textOf('cartes/monde.svg').matchAll(/id="p-([A-Z]{2})"/g)].map(([, code]) => code));
    expect(codes.filter((code) => !ids.has(code))).toEqual([]);
    expect(codes.filter((code) => !files.has(`cartes/pays/${code}.json`))).toEqual([]);
    expect(codes.filter((code) => carteOf(`pays/${code}`).pays === '')).toEqual([]);
  });

  it('groups the countries of a zone that no other holds, in one group a zone', () => {
    const groups = textOf('cartes/monde.svg').matchAll(/<g id="z-([\w-]+)">(.*?)<\/g>/g);
    const zoneOf = new Map([...groups].map(([, zone = '', paths = '']) => [zone, paths]));
    expect([...zoneOf.keys()].sort()).toEqual(
      [...zones].flatMap(([slug, { parent }]) => (parent ? [] : [slug])).sort(),
    );
    expect(zoneOf.get('afrique')).toContain('id="p-ML"');
    expect(zoneOf.get('asie')).not.toContain('id="p-ML"');
  });

  it.each(['GF', 'GP', 'MQ', 'RE', 'YT'])('shows %s within France on the world map', (code) => {
    const france = /<g id="p-FR">(.*?)<\/g>/.exec(textOf('cartes/monde.svg'))?.[1] ?? '';
    expect(france).toContain(`id="p-${code}"`);
  });

  it('draws Réunion where the maps place its towns', () => {
    const [, x, y] = /id="p-RE"[^>]* d="M(\d+) ?(\d+)/.exec(textOf('cartes/monde.svg')) ?? [];
    const [placeX, placeY] = fondOf('monde').project([55.5, -21.1]) ?? [0, 0];
    expect(Math.hypot(Number(x) / TENTHS - placeX, Number(y) / TENTHS - placeY)).toBeLessThan(2);
  });

  it('uses an id once in a file', () => {
    for (const name of [...FONDS.map(({ nom }) => nom), 'france']) {
      const ids = [...textOf(`cartes/${name}.svg`).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });

  it('layers France for the pages that show it', () => {
    const ids = [...textOf('cartes/france.svg').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['voisins', 'france', 'cadres', 'encarts-voisins', 'encarts', 'noms']);
    expect(textOf('cartes/france.svg')).toContain('>La Réunion</text>');
  });

  it('has no map for destinations without a country', () => {
    expect(files.has('cartes/programmes/partout.json')).toBe(false);
  });

  it('names the countries of a zone inside its frame, a single country never', () => {
    const { noms, largeur, hauteur } = carteOf('zones/sahel');
    expect(noms.map(({ code }) => code)).toEqual(SAHEL);
    for (const [x, y] of noms.flatMap(({ places }) => places))
      expect(x > 0 && x < largeur && y > 0 && y < hauteur).toBe(true);
    expect(carteOf('pays/ML').noms).toEqual([]);
  });

  it('shows the neighbours of Russia large enough to be told apart', () => {
    const echelle = (chemin: string) => carteOf(chemin).vue.echelle;
    expect(echelle('zones/voisinage')).toBeGreaterThan(1.5 * echelle('pays/RU'));
  });

  it('situates every country but the largest on a globe, within the frame', () => {
    const unsituated = codes.filter((code) => carteOf(`pays/${code}`).situation === null);
    expect(unsituated.length).toBeLessThan(12);
    expect(unsituated).toContain('RU');
    for (const code of codes) {
      const { situation, largeur, hauteur } = carteOf(`pays/${code}`);
      if (!situation) continue;
      const { centre, rayon, pays } = situation;
      expect(pays).not.toBe('');
      const [x, y] = centre;
      expect(x >= rayon && y >= rayon && x <= largeur - rayon && y <= hauteur - rayon).toBe(true);
    }
  });

  it('needs nothing that a strict Content-Security-Policy refuses', () => {
    for (const [path, text] of files) {
      if (path.endsWith('.svg')) expect(text).not.toMatch(/style|<script|href/);
    }
  });

  it.each([
    ['cartes/monde.svg', 12.2, 40],
    ['cartes/atlantique.svg', 12, 35],
    ['cartes/asie.svg', 13, 35],
    ['cartes/afrique.svg', 12, 35],
    ['cartes/europe.svg', 11, 30],
    ['cartes/caraibe.svg', 8, 20],
    ['cartes/france.svg', 6, 15],
    ['cartes/monde.geojson', 72, 250],
  ])('keeps %s under %d KB compressed and %d KB raw', (path, compressed, raw) => {
    const text = textOf(path);
    expect(gzipSync(text, { level: 9 }).length / 1000).toBeLessThan(compressed);
    expect(Buffer.byteLength(text) / 1000).toBeLessThan(raw);
  });

  it('keeps the map of a country under 8 KB compressed, the median one under 3 KB', () => {
    const maps = [...files].filter(([path]) => path.includes('/pays/'));
    const sizes = maps.map(([, text]) => gzipSync(text, { level: 9 }).length).sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThan(8000);
    expect(sizes[sizes.length >> 1]).toBeLessThan(3000);
  });

  it('writes names that the reference table gives rather than the usual ones', () => {
    const named = buildGeometry({ ...input, etendues: [], noms: new Map([['CG', 'Congo']]) });
    const text = named.find(({ path }) => path === 'cartes/monde.geojson')?.text;
    expect(text).toContain('"nom":"Congo"');
    expect(text).not.toContain('Congo-Brazzaville');
  });

  it('cuts the explorer’s base at the antimeridian, and leaves the cut without a line', () => {
    const { features } = JSON.parse(textOf('cartes/monde.geojson'));
    const lines = features.filter(
      ({ geometry }: { geometry: { type: string } }) => geometry.type === 'MultiLineString',
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const { geometry } of lines)
      for (const line of geometry.coordinates)
        for (const [i, [x]] of line.entries())
          if (i > 0) expect(Math.abs(x) > 179.99 && Math.abs(line[i - 1][0]) > 179.99).toBe(false);
  });
});
