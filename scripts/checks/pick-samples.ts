import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/list-files.ts';
import { findHeaviestByGabarit } from './facts/heaviest-pages.ts';
import { readPage } from './facts/read-page.ts';

/**
 * One page for each template, the largest, for checks too slow to run on every page. A redirection is left out: a
 * browser would test the page that it leads to.
 * @returns paths in the output folder, sorted: `['index.html', 'pays/benin/index.html', …]`
 */
export function pickSamples(dist: string): string[] {
  const pages = listFiles(dist).filter((file) => file.endsWith('.html'));
  const sizeOf = (file: string) => statSync(join(dist, file)).size;
  return [...findHeaviestByGabarit(pages, sizeOf).values()].filter((file) => !isRedirect(dist, file)).sort();
}

function isRedirect(dist: string, file: string): boolean {
  return readPage(file, readFileSync(join(dist, file), 'utf8')).isRedirect;
}
