// How complete the tables are, as `donnees/qualite.json` says it: written by scripts/open-data/, read by a page.

interface Completude {
  /** Name of the column, and its title. */
  colonne: string;
  titre: string;
  /** How many rows say something there. */
  remplies: number;
}

export interface QualiteTable {
  table: string;
  titre: string;
  nombre: number;
  /** Columns that may be empty, the emptiest last. */
  colonnes: readonly Completude[];
}

export interface QualiteRegion {
  code: string;
  nom: string;
  /** Collectivités of the région. */
  nombre: number;
  /** By name of column: how many of them say something there. */
  remplies: Readonly<Record<string, number>>;
  /** Projects that a collectivité of the région takes part in, and how many of them say something, by name of column. */
  projets: number;
  rempliesProjets: Readonly<Record<string, number>>;
}

export interface Qualite {
  date: string;
  fictif: boolean;
  tables: readonly QualiteTable[];
  regions: readonly QualiteRegion[];
}

/** What the reading of an export counted, by section, and found, worst first. */
export interface RapportPublie {
  counts: Readonly<Record<string, { received: number; published: number; setAside: number }>>;
  regles: readonly { titre: string; nombre: number }[];
}

export const QUALITE = 'donnees/qualite.json';
/** What the table by région shows of a collectivité. */
export const COLONNES_REGION = ['mis_a_jour', 'site', 'reseaux'] as const;
/** And of its projects. */
export const COLONNES_PROJETS = ['montant', 'debut'] as const;
