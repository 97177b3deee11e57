import { decodeXML } from 'entities';
import { pluriel } from '../../contract/words/format.ts';
import { lettersOf } from '../colonnes/find-header.ts';
import { toText } from '../noms/split-cell.ts';
import type { Ligne } from '../tableau.ts';

/** A sheet as the library reads it: of an OpenDocument, nothing says what is hidden. */
interface Feuille {
  hidden?: boolean;
  veryHidden?: boolean;
  rowDefs?: ReadonlyMap<number, { hidden?: boolean }>;
  columns?: readonly { hidden?: boolean }[];
}

/** What the XML of an OpenDocument hides of one of its sheets. */
interface Masques {
  feuille: boolean;
  /** Places that are hidden, from one to another, which is not of them. */
  lignes: Plages;
  colonnes: Plages;
}
type Plages = readonly (readonly [from: number, end: number])[];

/**
 * What a sheet hides and is read all the same, of what holds something: « feuille masquée », « 2 lignes masquées (3, 7) »; empty
 * for nothing. A filter hides rows too.
 */
export function nommeMasques(feuille: Feuille, lignes: readonly Ligne[], masques?: Masques): string {
  if (lignes.length === 0) return '';
  if (feuille.hidden || feuille.veryHidden || masques?.feuille) return 'feuille masquée';
  const width = lignes.reduce((most, { cellules }) => Math.max(most, cellules.length), 0);
  const rows = listPlaces(masques?.lignes, lignes.at(-1)?.numero ?? 0);
  const columns = listPlaces(masques?.colonnes, width);
  const isRow = (place: number) => feuille.rowDefs?.get(place)?.hidden === true || rows.has(place);
  const isColumn = (place: number) => feuille.columns?.[place]?.hidden === true || columns.has(place);
  const colonnes = Array.from({ length: width }, (_, place) => place).filter(
    (place) => isColumn(place) && lignes.some(({ cellules }) => toText(cellules[place]) !== ''),
  );
  const found = [
    ['ligne', lignes.map(({ numero }) => numero).filter((numero) => isRow(numero - 1))],
    ['colonne', colonnes.map(lettersOf)],
  ] as const;
  return found
    .filter(([, list]) => list.length > 0)
    .map(([noun, list]) => `${pluriel(list.length, `${noun} masquée`, `${noun}s masquées`)} (${shorten(list)})`)
    .join(', ');
}

/** One by one, of a table that ends there: a range may go on to the last row that a sheet can have. */
function listPlaces(plages: Plages = [], end: number): Set<number> {
  const places = new Set<number>();
  for (const [from, to] of plages) for (let place = from; place < Math.min(to, end); place++) places.add(place);
  return places;
}

const NOMMEES = 10;

/** The first of many. */
export const shorten = (list: readonly (number | string)[]): string =>
  [...list.slice(0, NOMMEES), ...(list.length > NOMMEES ? ['…'] : [])].join(', ');

/** What each sheet of an OpenDocument hides, by its name. @param content its XML */
export function listMasques(content: string): Map<string, Masques> {
  const styles = new Set(
    [
      ...content.matchAll(
        /<style:style\b[^>]*\bstyle:name="([^"]*)"[^>]*\bstyle:family="table"(?:(?!<\/style:style>).)*?table:display="false"/gs,
      ),
    ].map(([, name]) => name),
  );
  const sheets = content.matchAll(/<table:table(?=\s)([^>]*)>(.*?)<\/table:table>/gs);
  return new Map(
    [...sheets].map(([, tag = '', inner = '']) => {
      const [name = '', style] = ['name', 'style-name'].map(
        (key) => new RegExp(`\\btable:${key}="([^"]*)"`).exec(tag)?.[1],
      );
      const masques = { lignes: listPlages(inner, 'row'), colonnes: listPlages(inner, 'column') };
      return [decodeXML(name), { feuille: styles.has(style), ...masques }];
    }),
  );
}

function listPlages(table: string, noun: 'row' | 'column'): Plages {
  let place = 0;
  return [...table.matchAll(new RegExp(`<table:table-${noun}(?=[\\s/>])[^>]*>`, 'g'))].flatMap(([tag]) => {
    const from = place;
    place += Number(new RegExp(`number-${noun}s-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
    return /\btable:visibility="(?:collapse|filter)"/.test(tag) ? [[from, place] as const] : [];
  });
}
