import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CartePaysFile } from '../../src/lib/carte-pays.ts';
import { projectMonde, TENTHS } from '../../src/lib/projections.ts';
import { buildGeometry } from './build-geometry.ts';

const files = new Map(buildGeometry().map(({ path, text }) => [path, text]));
const textOf = (path: string) => files.get(path) ?? '';
const paysOf = (code: string) => JSON.parse(textOf(`cartes/pays/${code}.json`)) as CartePaysFile;
const reference = new URL('../../data/reference/pays.yaml', import.meta.url);
const codes = Object.keys(parse(readFileSync(reference, 'utf8')));

describe('buildGeometry()', () => {
  it('gives the same text every time', () => {
    expect(new Map(buildGeometry().map(({ path, text }) => [path, text]))).toEqual(files);
  });

  it('draws every country of the reference table, on the world and on a map of its own', () => {
    const ids = new Set([...textOf('cartes/monde.svg').matchAll(/id="p-([A-Z]{2})"/g)].map(([, code]) => code));
    expect(codes.filter((code) => !ids.has(code))).toEqual([]);
    expect(codes.filter((code) => !files.has(`cartes/pays/${code}.json`))).toEqual([]);
    expect(codes.filter((code) => paysOf(code).pays === '')).toEqual([]);
  });

  it.each(['GF', 'GP', 'MQ', 'RE', 'YT'])('shows %s within France on the world map', (code) => {
    const france = /<g id="p-FR">(.*?)<\/g>/.exec(textOf('cartes/monde.svg'))?.[1] ?? '';
    expect(france).toContain(`id="p-${code}"`);
  });

  it('draws Réunion where the maps place its towns', () => {
    const [, x, y] = /id="p-RE"[^>]* d="M(\d+) ?(\d+)/.exec(textOf('cartes/monde.svg')) ?? [];
    const [placeX, placeY] = projectMonde([55.5, -21.1]) ?? [0, 0];
    expect(Math.hypot(Number(x) / TENTHS - placeX, Number(y) / TENTHS - placeY)).toBeLessThan(2);
  });

  it('uses an id once in a file', () => {
    for (const name of ['monde', 'afrique', 'europe']) {
      const ids = [...textOf(`cartes/${name}.svg`).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
    }
  });

  it('gives France a window for each overseas territory', () => {
    const titles = paysOf('FR').vues.map(({ titre }) => titre);
    expect(titles).toEqual([
      null,
      'Guadeloupe',
      'Martinique',
      'Guyane',
      'La Réunion',
      'Mayotte',
      'Saint-Pierre-et-Miquelon',
      'Nouvelle-Calédonie',
      'Polynésie française',
    ]);
  });

  it('needs nothing that a strict Content-Security-Policy refuses', () => {
    for (const [path, text] of files) {
      if (path.endsWith('.svg')) expect(text).not.toMatch(/style|<script|href/);
    }
  });

  it.each([
    ['cartes/monde.svg', 12.2, 40],
    ['cartes/afrique.svg', 12, 35],
    ['cartes/europe.svg', 11, 30],
    ['cartes/monde.geojson', 72, 250],
  ])('keeps %s under %d KB compressed and %d KB raw', (path, compressed, raw) => {
    const text = textOf(path);
    expect(gzipSync(text, { level: 9 }).length / 1000).toBeLessThan(compressed);
    expect(Buffer.byteLength(text) / 1000).toBeLessThan(raw);
  });

  it('keeps the map of a country under 17 KB, the median one under 3 KB', () => {
    const sizes = [...files].filter(([path]) => path.includes('/pays/')).map(([, text]) => Buffer.byteLength(text));
    sizes.sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeLessThan(17_000);
    expect(sizes[sizes.length >> 1]).toBeLessThan(3000);
  });

  it('writes names that the reference table gives rather than the usual ones', () => {
    const named = buildGeometry(new Map([['CG', 'Congo']]));
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
