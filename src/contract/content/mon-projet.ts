// What « Mon projet » loads on first use: /mon-projet/options.json, and the shards of shared projects when there are any.

import type { Contact } from '../fields/contact.ts';
import type { Source } from '../fields/source.ts';
import type { Budget } from '../guide/budget.ts';
import type { VigilanceBreve } from '../rules/vigilance.ts';
import type { FamilleOption } from './criteres.ts';
import type { ReglesMonProjet } from './regles-mon-projet.ts';

/** Whom to write to: only what the build may publish. */
export type ContactOption = Pick<Contact, 'nom' | 'organisation' | 'courriel'>;

/** Something that a collectivité can do first. */
export interface OptionProjet {
  /** Stands in addresses: `programme-foret-parakou`, `recherche-MD-mairie-de-balti`. */
  id: string;
  famille: FamilleOption;
  titre: string;
  resume: string;
  /** Of its page on the site, without the base path. */
  adresse: string;
  /** ISO codes; empty when it is open to several countries that the source does not name. */
  pays: string[];
  thematiques: string[];
  /** Cities, regions or territories, as printed. */
  destinations: string[];
  /** The association or the collectivité that leads it. */
  porteur: string[];
  /** Null when it has no price: a partner to find, a neighbour to call. */
  cout: Budget | null;
  contacts: ContactOption[];
  /** The first step that its own page tells. */
  premierPas?: string;
  source: Source;
  /** The day when somebody last checked it. */
  verifie?: string;
  /** Slug of the programme, for the rules that name one. */
  programme?: string;
  /** Of a neighbour only. */
  voisine?: {
    nature: string;
    population: number | null;
    proximite: 'epci' | 'departement' | 'region';
    actions: number;
  };
}

/** A country that the wish may name. */
export interface PaysMonProjet {
  code: string;
  nom: string;
  dans: string;
  slug: string;
  zone: string;
  /** Highest share that the latest call paid there, 0 to 1; null when its lists do not say, or under caution as a whole. */
  taux: number | null;
  /** Why it is under caution, in words, and whether all of it is; null when it is not. */
  vigilance: VigilanceBreve | null;
}

/** A call as last known. */
export interface AppelMonProjet {
  slug: string;
  titre: string;
  /** « clos le 28 décembre 2022 », « ouvert jusqu’au 3 mars 2027 » */
  etat: string;
  thematiques: string[];
}

export interface DonneesMonProjet {
  /** Day of the export that the site is made from. */
  date: string;
  pays: PaysMonProjet[];
  thematiques: { slug: string; nom: string; parent: string | null }[];
  /** Name by slug. */
  zones: Record<string, string>;
  options: OptionProjet[];
  /** The latest call first. */
  appels: AppelMonProjet[];
  /** The call whose rates `pays` holds, and how a rate of it is situated: « dans un appel clos en 2022 ». */
  appelDesTaux: { slug: string; titre: string; situation: string } | null;
  /** Who helps when nothing answers: desks only. */
  aide: ContactOption[];
  /** Title by slug, of the chapters that the rules quote. */
  chapitres: Record<string, string>;
  /** By key, the documents that the rules and the options quote: in short, as a letter quotes them, and their date. */
  documents: Record<string, { abrege: string; cite: string; date: string }>;
  regles: ReglesMonProjet;
  /** Keys of the files of /mon-projet/partages/: slugs of themes, ISO codes of countries. */
  partages: string[];
}

/** content/generated/mon-projet.json: what the tool loads first, and what its shards hold. */
export interface MonProjetRecord extends Omit<DonneesMonProjet, 'partages'> {
  /** Projects of the Atlas open to others. */
  partages: OptionProjet[];
}
