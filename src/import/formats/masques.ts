import { decodeXML } from 'entities';
import { pluriel } from '../../contract/words/format.ts';
import { lettersOf } from '../colonnes/find-header.ts';
import { toText } from '../noms/split-cell.ts';
import type { Ligne } from '../tableau.ts';

/** A sheet as the library reads it: of an OpenDocument, nothing says what is hidden. */
interface Feuille {
  name: string;
  hidden?: boolean;
  veryHidden?: boolean;
  rowDefs?: ReadonlyMap<number, { hidden?: boolean }>;
  columns?: readonly { hidden?: boolean }[];
}

/** Places from one to another, which is not of them. */
type Plages = readonly (readonly [from: number, end: number])[];

/**
 * What a sheet hides and is read all the same, of what holds something: « feuille masquée », « 2 lignes masquées (3, 7) »; empty
 * for nothing. A filter hides rows too.
 * @param content of an OpenDocument, its XML
 */
export function nommeMasques(feuille: Feuille, lignes: readonly Ligne[], content: string | undefined): string {
  const { name, hidden, veryHidden, rowDefs = new Map(), columns = [] } = feuille;
  const sheet = content === undefined ? undefined : findSheet(content, name);
  if (lignes.length === 0) return '';
  if (hidden || veryHidden || sheet?.hidden) return 'feuille masquée';
  const isHidden = (places: Plages, place: number) => places.some(([from, end]) => from <= place && place < end);
  const isRow = (place: number) => rowDefs.get(place)?.hidden === true || isHidden(sheet?.rows ?? [], place);
  const isColumn = (place: number) => columns[place]?.hidden === true || isHidden(sheet?.columns ?? [], place);
  const width = Math.max(...lignes.map(({ cellules }) => cellules.length));
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

const NOMMEES = 10;

/** The first of many. */
export const shorten = (list: readonly (number | string)[]): string =>
  [...list.slice(0, NOMMEES), ...(list.length > NOMMEES ? ['…'] : [])].join(', ');

function findSheet(content: string, name: string): { hidden: boolean; rows: Plages; columns: Plages } | undefined {
  for (const [, tag = '', inner = ''] of content.matchAll(/<table:table(?=\s)([^>]*)>(.*?)<\/table:table>/gs)) {
    const [own, style = ''] = ['name', 'style-name'].map(
      (key) => new RegExp(`\\btable:${key}="([^"]*)"`).exec(tag)?.[1],
    );
    if (own === undefined || decodeXML(own) !== name) continue;
    return {
      hidden: hasHiddenStyle(content, style),
      rows: listPlages(inner, 'row'),
      columns: listPlages(inner, 'column'),
    };
  }
  return undefined;
}

/** A sheet is hidden by its style. */
function hasHiddenStyle(content: string, style: string): boolean {
  return [
    ...content.matchAll(
      /<style:style\b[^>]*\bstyle:name="([^"]*)"[^>]*\bstyle:family="table"(?:(?!<\/style:style>).)*?table:display="false"/gs,
    ),
  ].some(([, name]) => name === style);
}

function listPlages(table: string, noun: 'row' | 'column'): Plages {
  let place = 0;
  return [...table.matchAll(new RegExp(`<table:table-${noun}(?=[\\s/>])[^>]*>`, 'g'))].flatMap(([tag]) => {
    const from = place;
    place += Number(new RegExp(`number-${noun}s-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
    return /\btable:visibility="(?:collapse|filter)"/.test(tag) ? [[from, place] as const] : [];
  });
}
