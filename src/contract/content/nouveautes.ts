/** The kinds of records that a publication remembers: those of an export, then the sections of an edition. */
export const SORTES = [
  'collectivites',
  'partenaires',
  'cooperations',
  'projets',
  'pays',
  'zones',
  'thematiques',
  'programmes',
  'parties',
  'appels',
  'retours-experience',
] as const;
export type Sorte = (typeof SORTES)[number];

export type Evenement = 'ajout' | 'retrait' | 'changement';

/** What became of one record between two publications. */
export interface Nouveaute {
  sorte: Sorte;
  id: string;
  evenement: Evenement;
  titre: string;
  /** Where it can be read, or what is left of it; null when it has no page. */
  adresse: string | null;
  /** Of a change: the names of the fields; « id » when the record is known by another one. */
  champs: string[];
  /** Its title before, when it is another one now. */
  ancienTitre?: string | undefined;
  /** Keys of what it is about: `pays/BJ`, `thematiques/eau-et-assainissement`, `regions/53`, `familles/mutualisable`. */
  sujets: string[];
}

/** One publication, and what it changed. */
export interface PublicationPassee {
  /** The day. */
  jour: string;
  /** Who produced the export. */
  source: string;
  /** Nothing came before it. */
  premiere?: boolean | undefined;
  /** Records published, by kind. */
  comptes: Partial<Record<Sorte, number>>;
  /** Of those of an export: how many say something in each field. Publications of old do not tell it. */
  remplies?: Partial<Record<Sorte, Record<string, number>>> | undefined;
  nouveautes: Nouveaute[];
  /** How many more there were than are kept. */
  omises?: number | undefined;
}

/** An address that no longer shows a record. */
export interface AdresseRetiree {
  adresse: string;
  titre: string;
  sorte: Sorte;
  /** The day when it stopped being published. */
  depuis: string;
  /** Where to go. */
  retours: { titre: string; adresse: string }[];
}

/**
 * `modifiees.json` of the content: the day when a record, or anything about it, last changed, by key; the same of all the
 * records of a kind, by its name, and of a region or a family of programmes.
 */
export type Modifiees = Record<string, string>;

/** `nouveautes.json` of the content. */
export interface NouveautesRecord {
  /** The latest first. */
  publications: PublicationPassee[];
  retirees: AdresseRetiree[];
}
