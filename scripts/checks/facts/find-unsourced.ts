const BOX = ['<aside class="sources"', '</aside>'] as const;
/** « Guide 2020, p. 27, 29 »: the short name of a document ends with its year. */
const CITED = /\p{Lu}\p{L}* (\d{4}), p\.\s([\d, -]*\d)/gu;
/** What every citation holds: where nothing does, nothing is read. */
const CITES = ', p.';
/** A line of the box ends with the date of the document, and its pages. */
const BOXED = /(\d{4})(?:, p\.\s([\d, -]*\d))?\s*$/u;

/** What the page cites, `Guide 2020, p. 27`, and its box « D’où viennent ces faits » does not name; nothing for a page without a box. */
export function findUnsourced(html: string): string[] {
  const start = html.indexOf(BOX[0]);
  if (start === -1) return [];
  const end = html.indexOf(BOX[1], start);
  const box = html.slice(start, end);
  const others = [html.slice(0, start), html.slice(end)].filter((part) => part.includes(CITES));
  if (others.length === 0) return [];
  const known = new Set(
    box.split('</li>').flatMap((line) => {
      const [, year, pages = ''] = BOXED.exec(toText(line)) ?? [];
      return year === undefined ? [] : listPages(pages).map((page) => `${year} ${page}`);
    }),
  );
  const cited = others.flatMap((part) => [...toText(part).matchAll(CITED)]);
  return cited.flatMap(([text, year, pages = '']) =>
    listPages(pages).every((page) => known.has(`${year} ${page}`)) ? [] : [text],
  );
}

const toText = (html: string): string =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<\/?(?:a|span|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&nbsp;', '\u00a0');

/** « 26, 28-30 » → 26, 28, 29, 30. */
const listPages = (pages: string): number[] =>
  pages.split(',').flatMap((run) => {
    const [from = Number.NaN, to = from] = run.split('-').map(Number);
    return Array.from({ length: to - from + 1 || 0 }, (_, rank) => from + rank);
  });
