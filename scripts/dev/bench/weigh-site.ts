import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sum } from 'd3';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { listFiles } from '../../lib/list-files.ts';
import { formatKilooctets, formatMegaoctets, type Mesure, medianAndMax } from './format-mesures.ts';

/** A file of the built site: path from its root, size in bytes. */
export interface SiteFile {
  path: string;
  octets: number;
}

const PAGES_PESEES = 200;

/** Counts and weighs a built site. Pages are sampled at even steps of their sorted addresses. */
export function weighSite(dist: string): Mesure[] {
  const files = listWeighedFiles(dist);
  /** The search index, within the whole. */
  const recherche = files.filter(({ path }) => /^(?:pagefind\/|recherche\/.*\.json$)/.test(path));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const weights = sampleEvenly(pages, PAGES_PESEES).map(
    ({ path }) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
  );
  return [
    ['site : pages', formatNombre, pages.length],
    ['site : fichiers', formatNombre, files.length],
    ['site : taille', formatMegaoctets, sum(files, ({ octets }) => octets)],
    ['recherche : fichiers', formatNombre, recherche.length],
    ['recherche : taille', formatMegaoctets, sum(recherche, ({ octets }) => octets)],
    ...medianAndMax('page HTML compressée', formatKilooctets, weights),
  ];
}

/** Every file under a folder, sorted by path; none where there is no such folder. */
export function listWeighedFiles(folder: string): SiteFile[] {
  if (!existsSync(folder)) return [];
  return listFiles(folder).map((path) => ({ path, octets: statSync(join(folder, path)).size }));
}

/** At most `count` items, at even steps, the first included. */
export function sampleEvenly<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
