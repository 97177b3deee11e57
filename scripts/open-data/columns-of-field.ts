import type { z } from 'zod';
import type { DocumentSource } from '../../src/contract/content/reference.ts';
import { type Field, listFields, objectOf, type ValueKind } from '../../src/contract/fields/field.ts';
import { nameValue } from '../../src/contract/fields/name-value.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import type { Valeur } from '../../src/contract/open-data/cellule.ts';
import { formatPages } from '../../src/contract/words/format-source.ts';
import { LIBELLES_ODD } from '../../src/contract/words/libelles.ts';
import { table } from '../../src/contract/words/tables.ts';
import type { Colonne, Forme } from './colonne.ts';

/** What names the codes of the records. */
export interface Noms {
  collectivites: ReadonlyMap<string, { nom: string }>;
  partenaires: ReadonlyMap<string, { nom: string }>;
  pays: ReadonlyMap<string, { nom: string }>;
  thematiques: ReadonlyMap<string, { nom: string }>;
  documents: Readonly<Record<string, DocumentSource>>;
}

/** What is said of a field by its schema, or by a table whose records have none. */
export type Champ = Pick<Field, 'nom' | 'title' | 'description' | 'kind'> &
  Partial<Pick<Field, 'liste' | 'libelles' | 'section' | 'obligatoire' | 'schema'>>;

type Row = Readonly<Record<string, unknown>>;

/** A value of a field, or one of those of its list. */
interface Part {
  /** Added to the name of the field: `_libelle`; empty for the value itself. */
  suffixe: string;
  titre?: string;
  description?: string;
  forme: Forme;
  codes?: readonly string[];
  de: (value: never) => string | number | boolean | null;
}

/** Of each code, its words: same name, same place, and `_libelle`. */
export const SUFFIXE_LIBELLE = '_libelle';

/** The kinds that lead to a person, and those that have a table of their own. */
const LAISSES: ReadonlySet<ValueKind> = new Set(['personne', 'courriel', 'contacts', 'apd']);

const COMME_TELS: Partial<Readonly<Record<ValueKind, Forme>>> = {
  adresse: 'adresse',
  'code-insee': 'texte',
  date: 'date',
  document: 'texte',
  entier: 'entier',
  jour: 'jour',
  ligne: 'texte',
  'marqueur-genre': 'entier',
  montant: 'nombre',
  siren: 'texte',
  texte: 'texte',
  version: 'texte',
  'vrai-faux': 'vrai-faux',
};

/** The columns of all the fields of a schema, people left out. */
export const columnsOfSchema = (schema: z.ZodObject, noms: Noms): Colonne<Row>[] =>
  listFields(schema).flatMap((field) => columnsOfField(field, noms));

/** The columns of a field: its value or its code, and the words of its code. None for what leads to a person. */
export function columnsOfField(champ: Champ, noms: Noms): Colonne<Row>[] {
  if (LAISSES.has(champ.kind)) return [];
  if (champ.kind === 'position' || champ.kind === 'position-en-france') return positionColumns(champ);
  if (champ.kind === 'objet' || champ.kind === 'mutualisable' || champ.kind === 'rattachements')
    return columnsOfObject(champ, noms);
  return partsOf(champ, noms).map((part) => toColonne(champ, part));
}

function toColonne({ nom, title, description, liste = false, obligatoire = false }: Champ, part: Part): Colonne<Row> {
  const of = part.de as (value: unknown) => string | number | boolean | null;
  const one = (value: unknown) => (value === undefined || value === null ? null : of(value));
  return {
    nom: snake(nom) + part.suffixe,
    titre: part.titre ?? title,
    description: part.description ?? description,
    forme: part.forme,
    liste,
    // A code may have no words: a country that has no page here.
    obligatoire: obligatoire && !liste && part.suffixe !== SUFFIXE_LIBELLE,
    codes: part.codes,
    valeur: (row) => {
      const value = row[nom];
      return liste ? ((value ?? []) as unknown[]).map(one) : one(value);
    },
  };
}

function partsOf(champ: Champ, noms: Noms): Part[] {
  const forme = COMME_TELS[champ.kind];
  if (forme !== undefined) return [{ suffixe: '', forme, de: (value: never) => value }];
  const named = (nameOf: (code: string) => string | undefined, rest: Partial<Part> = {}): Part[] => [
    { suffixe: '', forme: 'texte', de: (code: never) => code, ...rest },
    libelle(champ, (code) => nameOf(String(code)) ?? null),
  ];
  switch (champ.kind) {
    case 'identifiant': {
      const known = champ.nom === 'id' ? undefined : champ.section;
      const records = known === 'collectivites' || known === 'partenaires' ? noms[known] : undefined;
      return records ? named((id) => records.get(id)?.nom) : [{ suffixe: '', forme: 'texte', de: (id: never) => id }];
    }
    case 'pays':
      return named((code) => noms.pays.get(code)?.nom);
    case 'thematique':
      return named((slug) => noms.thematiques.get(slug)?.nom);
    case 'enumeration': {
      const known = champ.libelles ?? table<Record<string, string>>({});
      return named((code) => known[code], { codes: Object.keys(known) });
    }
    case 'langue':
      return named((code) => nameValue({ kind: 'langue' }, code));
    case 'odd':
      return [
        { suffixe: '', forme: 'entier', de: (odd: never) => odd },
        libelle(champ, (odd) => LIBELLES_ODD[Number(odd)] ?? null),
      ];
    case 'code-departement':
    case 'code-region':
      return [
        { suffixe: '', forme: 'texte', de: ({ code }: { code: string }) => code },
        { ...libelle(champ, () => null), de: ({ nom }: { nom: string }) => nom },
      ];
    default:
      throw new Error(`field « ${champ.nom} »: open data has no column for a « ${champ.kind} »`);
  }
}

const libelle = ({ title }: Champ, de: (code: string | number) => string | null): Part => ({
  suffixe: SUFFIXE_LIBELLE,
  titre: `${title} (en toutes lettres)`,
  description: `Ce que veut dire le code : ${title.toLowerCase()}`,
  forme: 'texte',
  de: de as (value: never) => string | null,
});

function positionColumns({ nom, title }: Champ): Colonne<Row>[] {
  return (['latitude', 'longitude'] as const).map((axe) => ({
    nom: axe,
    titre: axe === 'latitude' ? 'Latitude' : 'Longitude',
    description: `${title} : degrés décimaux (WGS 84)`,
    forme: 'nombre',
    liste: false,
    obligatoire: false,
    valeur: (row) => (row[nom] as Record<string, number> | undefined)?.[axe] ?? null,
  }));
}

/** The fields of an object, after its name; those of a list of objects are lists that keep their places. */
function columnsOfObject(champ: Champ, noms: Noms): Colonne<Row>[] {
  const object = objectOf(champ as Field);
  const fields = listFields(object);
  const isListe = (champ.liste ?? false) || champ.kind === 'rattachements';
  if (fields.some(({ kind }) => kind === 'document')) return sourceColumns(champ, noms, isListe);
  const inner = fields.flatMap((field) => columnsOfField(field, noms)).filter(({ liste }) => !liste);
  const columns = inner.map((column): Colonne<Row> => {
    const of = (value: unknown) => column.valeur(value as Row) as ReturnType<Part['de']>;
    return {
      ...column,
      nom: `${snake(champ.nom)}_${column.nom}`,
      titre: `${champ.title} : ${column.titre.toLowerCase()}`,
      liste: isListe,
      obligatoire: false,
      valeur: (row): Valeur => {
        const value = row[champ.nom];
        if (isListe) return ((value ?? []) as unknown[]).map(of);
        return value === undefined || value === null ? null : of(value);
      },
    };
  });
  return champ.kind === 'mutualisable' ? [presence(champ), ...columns] : columns;
}

/** Is it there at all? */
const presence = ({ nom, title, description }: Champ): Colonne<Row> => ({
  nom: snake(nom),
  titre: title,
  description,
  forme: 'vrai-faux',
  liste: false,
  obligatoire: true,
  valeur: (row) => row[nom] !== undefined,
});

/** `atlas`, and « Export de l’Atlas, 2026 » or « Guide 2020, p. 68-70 ». */
function sourceColumns({ nom, title, description }: Champ, { documents }: Noms, liste: boolean): Colonne<Row>[] {
  const cite = ({ document, pages }: Source) => {
    const known = Object.hasOwn(documents, document) ? documents[document] : undefined;
    return [known ? `${known.titre} (${known.date.slice(0, 4)})` : document, formatPages(pages)]
      .filter(Boolean)
      .join(', ');
  };
  const column = (suffixe: string, titre: string, de: (source: Source) => string): Colonne<Row> => ({
    nom: snake(nom) + suffixe,
    titre,
    description,
    forme: 'texte',
    liste,
    obligatoire: false,
    valeur: (row) => {
      const value = row[nom];
      if (liste) return ((value ?? []) as Source[]).map(de);
      return value === undefined || value === null ? null : de(value as Source);
    },
  });
  return [
    column('', `${title} (clé du document)`, ({ document }) => document),
    column(SUFFIXE_LIBELLE, `${title} (document et pages)`, cite),
  ];
}

/** `misAJour` → `mis_a_jour`. */
const snake = (nom: string): string => nom.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
