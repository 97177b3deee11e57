import { hash } from 'node:crypto';
import { RECORD_SCHEMAS } from '../../../src/contract/atlas/atlas-export.ts';
import { SORTES, type Sorte } from '../../../src/contract/content/nouveautes.ts';
import { listFields } from '../../../src/contract/fields/field.ts';

/** A record as a publication remembers it, or as an export holds it. */
export interface FichePubliee {
  sorte: Sorte;
  id: string;
  titre: string;
  /** Of its page, without base path; null when it has none of its own. */
  adresse: string | null;
  /** Digest of each field that says something, by name. */
  champs: Readonly<Record<string, string>>;
  /** What it is about: keys of records, of regions, of families of programmes. */
  sujets: readonly string[];
  /** The values themselves, when they are at hand: of an export, never of a publication. */
  valeurs?: Readonly<Record<string, unknown>>;
}

/** `projets/P-1`: what a record is called from one publication to the next. */
export const keyOf = ({ sorte, id }: Pick<FichePubliee, 'sorte' | 'id'>): string => `${sorte}/${id}`;

/** How many records of each kind a visitor of one that is gone is sent to. */
const VERS = 2;

/** Keys of the records to go to once a record is gone: who did it, then where. */
export function keysNear({ sujets }: Pick<FichePubliee, 'sujets'>): string[] {
  return ['collectivites/', 'pays/'].flatMap((sorte) => sujets.filter((key) => key.startsWith(sorte)).slice(0, VERS));
}

/** Characters of the digest of a field: a change that it misses is one in 16 million. */
export const DIGEST = 4;

export function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, DIGEST);
}

/** The only field of what an edition of the guide holds: its whole text. */
export const CONTENU = 'contenu';

/** The fields that are compared, in the order of the schema; what comes from the guide is compared as a whole. */
export const CHAMPS: Readonly<Record<Sorte, readonly string[]>> = Object.fromEntries(
  SORTES.map((sorte) => [
    sorte,
    sorte in RECORD_SCHEMAS
      ? listFields(RECORD_SCHEMAS[sorte as keyof typeof RECORD_SCHEMAS])
          .map(({ nom }) => nom)
          .filter((nom) => nom !== 'id')
      : [CONTENU],
  ]),
) as Record<Sorte, string[]>;

/** The digests of the fields of a record; an absent one, and an empty list, say nothing. */
export function digestFields(sorte: Sorte, record: object): Record<string, string> {
  return Object.fromEntries(
    CHAMPS[sorte].flatMap((nom) => {
      const value = (record as Record<string, unknown>)[nom];
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[nom, digest(value)]];
    }),
  );
}
