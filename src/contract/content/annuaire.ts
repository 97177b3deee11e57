// What a person finds when typing the name or the postcode of a collectivité: every one of France, record or not.
import type { Source } from '../fields/source.ts';
import type { Completude } from './records.ts';

/** `commune`, `epci`, `departement`, `region`: the natures that the reference package lists. */
type NatureReference = 'commune' | 'epci' | 'departement' | 'region';

/** A collectivité of the reference package. */
export interface CollectiviteTrouvee {
  /** Stands in addresses: the INSEE code of a commune (`38185`), the SIREN of an EPCI, `dep-38`, `reg-84`. */
  code: string;
  nom: string;
  nature: NatureReference;
  /** Code of the département of the seat; absent for a region. */
  departement?: string;
  /** Code of the region. */
  region: string;
  population: number | null;
  /** Of a commune. */
  codesPostaux?: string[];
  /** SIREN of the EPCI that a commune belongs to. */
  epci?: string;
  /** Slug of its page in the Atlas; absent when it has no record. */
  fiche?: string;
  /** Parts of its record that are filled; absent when it has no record. */
  remplies?: (keyof Completude)[];
}

/** A row of the files: what is found, with the other names that lead to it (the Atlas's own, a former name). */
export interface LigneAnnuaire extends CollectiviteTrouvee {
  autresNoms?: string[];
}

/** A row of the files of SIREN. */
export type SirenCommune = [siren: string, insee: string];

/** A collectivité of the Atlas that acts abroad: one to call. */
export interface Voisine {
  slug: string;
  nom: string;
  nature: string;
  population: number | null;
  departement?: string;
  region?: string;
  /** SIREN of the EPCI that it is, or that it belongs to. */
  epci?: string;
  /** ISO codes of the countries where it acts. */
  pays: string[];
  /** Slugs of the themes of its projects and coopérations. */
  thematiques: string[];
  cooperations: number;
  projets: number;
}

/** What a tool reads first: where each file begins, and the names of the territories. */
export interface ManifesteAnnuaire {
  /** First key of each file of EPCI, SIREN of communes, active collectivités; the files are numbered from 0. */
  epci: string[];
  sirens: string[];
  actives: string[];
  /** The first two figures that have a file of communes. */
  communes: string[];
  /** A département or region without a council of its own → the code of the collectivité that acts there. */
  fondus: Record<string, string>;
  /** By nature: smallest population of each file of peers. */
  semblables: Record<string, number[]>;
  /** By code. */
  departements: Record<string, { nom: string; region: string }>;
  regions: Record<string, string>;
}

/** A regional network to call, as the guide names it, with the contacts that this site publishes of it. */
export interface ReseauRegional {
  nom: string;
  /** Codes of the regions; none when no document says which. */
  regions: string[];
  /** What it follows, or followed in the year of its document, as a sentence: countries, then subjects. */
  suivi?: string;
  /** ISO codes of the countries that `suivi` names. */
  pays: string[];
  note?: string;
  source: Source;
  /** « Guide 2020, p. 27, 29, non vérifié depuis » */
  selon: string;
  /** Its site, and the page of it where that was read: « page du 7 juillet 2025 ». */
  site?: { url: string; page: string; lu: string };
  contacts: {
    nom: string | null;
    fonction: string | null;
    courriel: string | null;
    telephone: string | null;
    /** Where the contact stands: a programme, a country. */
    places: { titre: string; adresse: string }[];
  }[];
}

/** The names that a tool shows for the codes of the annuaire. */
export interface LibellesAnnuaire {
  /** By ISO code; only the countries where somebody acts. */
  pays: Record<string, { nom: string; slug: string }>;
  /** By slug. */
  thematiques: Record<string, string>;
}
