// Some rows of a table: what the address of /donnees/extraire/ says, and which rows it keeps. Pure; in the browser and in tests.
import type { AddressState } from '../addresses/address-state.ts';
import type { Valeur } from './cellule.ts';
import { DONNEES } from './manifeste.ts';

/** A row, by name of column. */
export type Ligne = Readonly<Record<string, Valeur>>;

export interface Extraction {
  /** Name of a table; empty: not chosen yet. */
  table: string;
  /** Values wanted by column: one of them is enough, and every column counts. */
  filtres: Readonly<Record<string, readonly string[]>>;
}

const COLONNE = /^[a-z][a-z0-9_]*$/;
/** What an address may ask for: no more than a page would ever link to. */
const VALEURS_MAX = 300;

/** `?table=projets&pays=BJ,TG&thematiques=sante` */
export const extractionAddress: AddressState<Extraction> = {
  read(search) {
    const params = new URLSearchParams(search);
    const filtres = [...new Set(params.keys())]
      .filter((colonne) => colonne !== 'table' && COLONNE.test(colonne))
      .map((colonne) => [colonne, splitValues(params.get(colonne))] as const)
      .filter(([, values]) => values.length > 0);
    return { table: params.get('table') ?? '', filtres: Object.fromEntries(filtres) };
  },
  write({ table, filtres }) {
    const pairs = Object.entries(filtres).filter(([, values]) => values.length > 0);
    const params = new URLSearchParams(table === '' ? [] : [['table', table]]);
    for (const [colonne, values] of pairs) params.set(colonne, values.join(','));
    const query = params.toString().replaceAll('%2C', ',');
    return query === '' ? '' : `?${query}`;
  },
};

const splitValues = (text: string | null): string[] =>
  [
    ...new Set(
      (text ?? '')
        .split(',')
        .map((value) => value.trim())
        .filter(Boolean),
    ),
  ].slice(0, VALEURS_MAX);

export const EXTRAIRE = `${DONNEES}extraire/`;

/** The address of some rows, without the base path. */
export const adresseExtraction = (table: string, filtres: Extraction['filtres'] = {}): string =>
  EXTRAIRE + extractionAddress.write({ table, filtres });

/** Does a row have, in each column, one of the values wanted? A column that the table lacks is passed over. */
export const isWanted = (ligne: Ligne, filtres: Extraction['filtres']): boolean =>
  Object.entries(filtres).every(([colonne, wanted]) => {
    if (!Object.hasOwn(ligne, colonne)) return true;
    return [ligne[colonne]].flat().some((value) => wanted.includes(String(value)));
  });
