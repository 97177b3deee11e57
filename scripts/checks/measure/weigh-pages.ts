import { range, scaleLinear } from 'd3';
import type { Resolver } from '../facts/resolve-address.ts';
import type { PageFacts, ReadPage, ResourceFacts } from '../facts/site-facts.ts';

/** Bytes of an HTML file: after gzip where it was compressed, which costs too much to do for each of 27,000. */
interface HtmlSize {
  raw: number;
  gzip?: number | undefined;
}

interface Weighable {
  resources: readonly ResourceFacts[];
  /** Bytes of files that are not in `resources`: images, fonts. */
  sizeOf(file: string): number;
  resolve: Resolver;
}

/**
 * Gives each page its weight. A page that was not compressed is estimated from the ratio of its template.
 * @param sizes in the order of the pages
 */
export function weighPages(pages: readonly ReadPage[], sizes: readonly HtmlSize[], site: Weighable): PageFacts[] {
  const ratios = toRatios(pages, sizes);
  const resources = new Map(site.resources.map((resource) => [resource.file, resource]));
  const loads = new Map<string, ReturnType<typeof sumLoad>>();
  return pages.map((page, index) => {
    const { raw, gzip } = sizes[index] ?? { raw: 0, gzip: 0 };
    const html = gzip ?? Math.round(raw * (ratios.get(page.gabarit) ?? 1));
    const files = findLoadedFiles(page, resources, site.resolve);
    const key = files.join('\n');
    const load = loads.get(key) ?? sumLoad(files, resources, site.sizeOf);
    loads.set(key, load);
    const total = html + load.bytes;
    const { polices } = load;
    const requests = 1 + load.requests;
    const ecoindex = computeEcoindex(page.elements, requests, (total + polices) / 1000);
    return { ...page, weight: { html, total, polices, requests, ecoindex } };
  });
}

/** What gzip leaves of a page, by template: 0.2 for a fifth. */
function toRatios(pages: readonly ReadPage[], sizes: readonly HtmlSize[]): Map<string, number> {
  const totals = new Map<string, { raw: number; gzip: number }>();
  pages.forEach(({ gabarit }, index) => {
    const { raw, gzip } = sizes[index] ?? { raw: 0, gzip: undefined };
    if (gzip === undefined) return;
    const total = totals.get(gabarit) ?? { raw: 0, gzip: 0 };
    totals.set(gabarit, { raw: total.raw + raw, gzip: total.gzip + gzip });
  });
  return new Map([...totals].map(([gabarit, { raw, gzip }]) => [gabarit, gzip / Math.max(1, raw)]));
}

/** The site's files fetched with the page, and those that these fetch in turn. */
function findLoadedFiles(page: ReadPage, resources: ReadonlyMap<string, ResourceFacts>, resolve: Resolver): string[] {
  const files = new Set<string>();
  const pending: Pick<ReadPage, 'file' | 'url' | 'references'>[] = [page];
  for (let document = pending.pop(); document !== undefined; document = pending.pop()) {
    for (const { address, isInitial } of document.references) {
      const target = isInitial ? resolve(document, address) : undefined;
      if (target?.kind !== 'interne' || target.file === page.file || files.has(target.file)) continue;
      files.add(target.file);
      const resource = resources.get(target.file);
      if (resource) pending.push(resource);
    }
  }
  return [...files].sort();
}

export const isPolice = (file: string): boolean => file.endsWith('.woff2');

function sumLoad(
  files: readonly string[],
  resources: ReadonlyMap<string, ResourceFacts>,
  sizeOf: (file: string) => number,
) {
  const weigh = (some: readonly string[]) =>
    some.reduce((sum, file) => sum + (resources.get(file)?.gzip ?? sizeOf(file)), 0);
  const [others, polices] = [files.filter((file) => !isPolice(file)), files.filter(isPolice)];
  return { bytes: weigh(others), polices: weigh(polices), requests: files.length };
}

// EcoIndex, http://www.ecoindex.fr: quantiles of the sites measured by the Green IT collective. A page stands in one of
// the twenty classes, at its place inside the class.
const DOM = [
  0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601,
];
const REQUESTS = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];
const KILOBYTES = [
  0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37,
  2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
];

const rankBy = (quantiles: number[]) => scaleLinear(quantiles, range(quantiles.length)).clamp(true);
const [rankElements, rankRequests, rankKilobytes] = [rankBy(DOM), rankBy(REQUESTS), rankBy(KILOBYTES)];

/** From 100, for an empty page, to 0. Grade A is above 80. Elements inside an `<svg>` do not count. */
export function computeEcoindex(elements: number, requests: number, kilobytes: number): number {
  const ranks = 3 * rankElements(elements) + 2 * rankRequests(requests) + rankKilobytes(kilobytes);
  return 100 - (5 * ranks) / 6;
}
