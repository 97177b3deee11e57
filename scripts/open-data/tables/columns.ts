import type { Colonne } from '../colonne.ts';
import { type Champ, columnsOfField, type Noms } from '../columns-of-field.ts';

/** An address of the site → the whole of it: `https://…/base/pays/benin/`. */
export type Absolu = (adresse: string) => string;

/** A field of records that have no schema. */
export const champ = (
  kind: Champ['kind'],
  nom: string,
  title: string,
  description: string,
  rest: Partial<Champ> = {},
): Champ => ({ kind, nom, title, description, ...rest });

/** The columns of a table whose records have no schema. */
export const fromChamps = <R>(noms: Noms, champs: readonly Champ[]): Colonne<R>[] =>
  champs.flatMap((champ) => columnsOfField(champ, noms)) as Colonne<R>[];

/** The page of the site that shows the row, for good. */
export const adresseColumn = <R>(absolu: Absolu, adresseOf: (row: R) => string): Colonne<R> => ({
  nom: 'adresse',
  titre: 'Page',
  description: 'Adresse permanente de la page du site qui montre cette ligne',
  forme: 'adresse',
  liste: false,
  obligatoire: true,
  valeur: (row) => absolu(adresseOf(row)),
});

export const countColumn = <R>(
  nom: string,
  titre: string,
  description: string,
  of: (row: R) => readonly unknown[] | number,
): Colonne<R> => ({
  nom,
  titre,
  description: `${description} (nombre)`,
  forme: 'entier',
  liste: false,
  obligatoire: true,
  valeur: (row) => {
    const found = of(row);
    return typeof found === 'number' ? found : found.length;
  },
});

/** The key of a row stands first, whatever the order of its schema. */
export const keyFirst = <R>(colonnes: readonly Colonne<R>[]): Colonne<R>[] => [
  ...colonnes.filter(({ nom }) => nom === 'id'),
  ...colonnes.filter(({ nom }) => nom !== 'id'),
];
