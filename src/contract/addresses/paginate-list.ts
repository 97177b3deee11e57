/** How many lines a page of a list shows: a page must stay light for an old computer (EcoIndex A). */
export const PAR_PAGE = 50;
/** A contact takes more elements than a line of another list. */
export const PAR_PAGE_CONTACTS = 18;
/** A line of the pooling list: a link, who is there, whom to write to. */
export const PAR_PAGE_MUTUALISATIONS = 25;
/** A row of the table of what can be joined. */
export const PAR_PAGE_OFFRES = 22;
/** A list of bare links takes one element each. */
export const PAR_PAGE_LIENS = 150;
/** How many lines a section shows before it sends to the whole list. */
export const APERCU = 3;
/** Up to so many lines, the record of a collectivité shows these lists whole; a line of each takes three elements at most. */
export const ENTIERS = { contacts: 12, reseaux: 30, aide: 15 } as const;
/** How many names of a sentence are links: beyond, the page would be too heavy. */
export const LIENS_PHRASE = 15;
/** A list of up to so many lines is shown whole: nobody opens a page for a sixth line. */
export const ENTIER = 6;

export interface ListPage<T> {
  items: T[];
  page: number;
  pages: number;
  total: number;
  /** What tells its title from that of the first page: « , page 2 ». */
  suffixe: string;
  /** What its address says below that of the first page: « page/2 ». */
  param: string | undefined;
}

const pageParam = (page: number) => (page === 1 ? undefined : `page/${page}`);

/** Address of a page of the list that begins at `first`. */
export const pageAddress = (first: string, page: number) => (page === 1 ? first : `${first}${pageParam(page)}/`);

/**
 * Cuts a list into pages, numbered from 1. An empty list has one empty page.
 * @param reste a last page of so many lines or fewer joins the one before: an eighth of a page, which its weight allows
 */
export function paginateList<T>(items: readonly T[], size = PAR_PAGE, reste = Math.floor(size / 8)): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil((items.length - reste) / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, index === pages - 1 ? undefined : (index + 1) * size),
    page: index + 1,
    pages,
    total: items.length,
    suffixe: index === 0 ? '' : `, page ${index + 1}`,
    param: pageParam(index + 1),
  }));
}
