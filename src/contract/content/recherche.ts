// The JSON files of the search, written beside the pages by scripts/build-search.ts and read in the browser.
import type { ComplementCompact, TitreCompact, TypeFiche } from '../recherche/fiches.ts';
import type { IdsCourts } from '../recherche/ids.ts';

/** `recherche/titres.json`: enough to suggest, and to know which files hold what. */
export interface Titres {
  /** Of all these files: what a browser kept of another version is left aside. */
  version: string;
  /** The records of the first index, by number from 0. */
  fiches: TitreCompact[];
  /** What pages print, then the words of its usual names: `["Bénin", "beninois", "dahomey"]`. Abbreviations are in `fiches`. */
  noms: string[][];
  /** What usual names stand for, where the first index does not hold its words. */
  horsGuide: string[];
  /** Abbreviations that are ordinary words as well: typed, they mean the word. */
  motsCourants: string[];
  /** Where the files of each folder begin. */
  debuts: { noms: string[]; mots: string[]; fins: string[] };
  /** Folded words that too many records of a type have in their names: those are counted, not listed. */
  frequents: Record<string, Partial<Record<TypeFiche, number>>>;
  /** The second index, of the texts of the Atlas; null when the first one holds everything. */
  atlas: { fiches: number; octets: number } | null;
}

/** `recherche/complements.json`: the rest of what a search shows. */
export interface Complements {
  /** Ids that Pagefind gives to the records of the first index, in their order. */
  ids: IdsCourts;
  fiches: ComplementCompact[];
  libelles: Libelles;
}

/** The names of the values of filters, by code. */
export interface Libelles {
  pays: Record<string, string>;
  zone: Record<string, string>;
  thematique: Record<string, string>;
  region: Record<string, string>;
  /** Zones of a country, by ISO code: the narrowest first. */
  zonesDuPays: Record<string, string[]>;
}

/** `recherche/noms/<n>.json`: records that no first index holds, by the words of their names. */
export type Noms = [numero: number, titre: TitreCompact, complement: ComplementCompact][];

/**
 * `recherche/mots/<n>.json` and `recherche/fins/<n>.json`: words as they are written, then in how many records: of the
 * first index, of the second, of neither. `"Sénégal 12 3"`; zeros at the end are left out.
 */
export type Mots = string[];

/** `recherche/atlas/colonnes.json`: what filters read of the records of the second index, in their order. */
export interface Colonnes {
  ids: IdsCourts;
  /** Rank of the type, a letter each from `a`. */
  types: string;
  pays: string[];
  thematique: string[];
  odd: string[];
  region: string[];
}

/** `recherche/atlas/fiches/<n>.json`: the records of the second index, in lots of `LOT`. */
export type LotFiches = [titre: TitreCompact, complement: ComplementCompact][];
export const LOT = 64;
