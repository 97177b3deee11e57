// The JSON records that scripts write to content/generated/ and pages read. Ids refer across the files.
import type { Apd } from '../atlas/collectivite.ts';
import type { Cooperation } from '../atlas/cooperation.ts';
import type { ExportInfo } from '../atlas/export-info.ts';
import type { Partenaire } from '../atlas/partenaire.ts';
import type { Projet } from '../atlas/projet.ts';
import type { Contact } from '../fields/contact.ts';
import type { Coordonnees } from '../fields/coordonnees.ts';
import type { Source } from '../fields/source.ts';
import type { GuideAppel } from '../guide/appel.ts';
import type { Budget } from '../guide/budget.ts';
import type { Exemple } from '../guide/exemple.ts';
import type { GuideLexique } from '../guide/lexique.ts';
import type { GuideProgramme } from '../guide/programme.ts';
import type { Recherche } from '../guide/recherche.ts';
import type { Langue } from '../langues/langues.ts';
import type { Chiffres } from './chiffres.ts';
import type { Frontieres } from './frontieres.ts';
import type { DocumentSource } from './reference.ts';

/** A code and the name that goes with it. */
export interface Territoire {
  code: string;
  nom: string;
  slug: string;
}

/** Which of the five parts of a record are filled; the record says so, and how to complete it. */
export interface Completude {
  contacts: boolean;
  apd: boolean;
  reseaux: boolean;
  cooperations: boolean;
  projets: boolean;
}

/** The inhabitants of a collectivité as another source than the export gives them. */
export interface AutrePopulation {
  population: number;
  source: Source;
}

export interface CollectiviteRecord {
  id: string;
  slug: string;
  nom: string;
  nature: string;
  siren?: string;
  insee?: string;
  departement?: Territoire;
  region?: Territoire;
  population?: number;
  /** What other sources say of it, where they differ from the export; absent when none does. */
  autresPopulations?: AutrePopulation[];
  site?: string;
  coordonnees?: Coordonnees;
  misAJour?: string;
  contacts: { nom: string; fonction?: string; courriel?: string; verifie?: string }[];
  reseaux: string[];
  apd: Apd[];
  sources: Source[];
  cooperations: string[];
  projets: string[];
  /** ISO codes of the countries where it acts. */
  pays: string[];
  /** Of the others where an action of its takes place, which does not say whether it acts there. */
  paysImprecis: string[];
  completude: Completude;
  /** Ids of the nearest collectivités that cooperate abroad. */
  voisines: string[];
  /** Ids of those of the same nature and of the nearest population. */
  semblables: string[];
}

export interface PartenaireRecord extends Omit<Partenaire, 'nature'> {
  slug: string;
  /** Of a town, by language of the mirror, where it is not called by the same letters. */
  nomsEnLangue: Partial<Record<Langue, string>>;
  nature: string;
  cooperations: string[];
  projets: string[];
  /** Ids of those that a source ties to it. */
  collectivites: string[];
  /** Of the others that share an action with it, which does not say who acts with whom. */
  collectivitesImprecises: string[];
}

export type CooperationRecord = Cooperation;

export interface ProjetRecord extends Projet {
  slug: string;
  /** Ids of those that share a country and a theme, the nearest first. */
  semblables: string[];
}

/** A country that has a page: in the guide, in the Atlas, or both. */
export interface PaysRecord {
  code: string;
  nom: string;
  dans: string;
  slug: string;
  /** ISO 639 code of the language that most people there read. */
  langue: string;
  zone: string;
  resume: string | null;
  dansLeGuide: boolean;
  /** Ids of those that a source says to act there. */
  collectivites: string[];
  /** Of the others in an action over several countries, which does not say who acts where. */
  collectivitesImprecises: string[];
  partenaires: string[];
  cooperations: string[];
  projets: string[];
  programmes: string[];
  recherches: number;
}

export interface ZoneRecord {
  slug: string;
  nom: string;
  dans: string;
  parent: string | null;
  enfants: string[];
  /** ISO codes of the countries with a page, those of its parts included. */
  pays: string[];
  resume: string | null;
  /** From 1 to 8: its hue on maps and in lists (`.zone-1` in `cartes.css`), that of the zone that holds it. */
  teinte: number;
}

export interface ThematiqueRecord {
  slug: string;
  nom: string;
  parent: string | null;
  enfants: string[];
  numero: string | null;
  resume: string;
  odd: number[];
  /** Of the theme and, for a theme with parts, of its parts. */
  projets: string[];
  cooperations: string[];
  programmes: string[];
  exemples: number;
}

/** A région or a département of France as a place: who of it acts abroad, where, on what. */
export interface TerritoireRecord extends Territoire {
  /** `reg-53`, `dep-29`: codes of the two overlap. */
  cle: string;
  /** Of a département: its région. */
  region: Territoire | null;
  /** Key of its own assembly in the annuaire: `reg-53`, `dep-29`, `75056`. */
  assemblee: string;
  /** Id of that assembly's record; null when the export has none. */
  fiche: string | null;
  /** Keys: the départements of a région, in the order of their codes. */
  departements: string[];
  /** Keys of those of its kind that it has a border with. */
  voisins: string[];
  /** Ids. A région, whose seat alone is in a département, is counted in none. */
  collectivites: string[];
  cooperations: string[];
  projets: string[];
  /** ISO codes, with how many of its collectivités a source says to act there; the most first. */
  pays: { code: string; nombre: number }[];
  /** Slugs of precise themes, with how many cooperations and projects have them; the most first. */
  thematiques: { slug: string; nombre: number }[];
}

/** A theme in a country, wherever something is known of it. */
export interface PaysThematiqueRecord {
  /** ISO code. */
  pays: string;
  /** Slug. */
  thematique: string;
  /** Slugs of the theme and of its parts: what an action of the pair bears. */
  slugs: string[];
  /** Ids of those that a source says to act there on the theme, by name. */
  collectivites: string[];
  /** Of the others in an action over several countries, which does not say who acts where. */
  collectivitesImprecises: string[];
  /** Of the theme and of its parts. */
  cooperations: string[];
  projets: string[];
  programmes: string[];
  /** How many foreign authorities of the country look for a partner on it. */
  recherches: number;
  /** Those of the guide that name both, each with the pages that tell it. */
  exemples: { exemple: Exemple; source: Source }[];
}

export interface ProgrammeRecord {
  slug: string;
  famille: GuideProgramme['famille'];
  titre: string;
  resume: string;
  pays: string[];
  destinations: string[];
  /** Those of the destinations that are towns of known position. */
  lieux: { nom: string; pays: string; coordonnees: Coordonnees }[];
  thematiques: string[];
  odd: number[];
  porteur: string[];
  budget: Budget;
  pourQui: GuideProgramme['pourQui'];
  source: Source;
  /** The day when somebody last checked the offer. */
  verifie?: string;
}

/** Something that a French collectivité can join: a programme of the guide, or a project of the Atlas open to others. */
export interface OffreRecord extends Omit<ProgrammeRecord, 'slug' | 'lieux'> {
  /** Of its page, without base path; no two have the same. */
  adresse: string;
  origine: 'guide' | 'atlas';
}

/** A contact in the directory, and where it stands. */
export interface ContactRecord extends Omit<Contact, 'source'> {
  /** It names somebody. */
  nominatif: boolean;
  source: Source;
  /** Pages that show it: country, zone, theme, programme, chapter… */
  places: { rubrique: string; titre: string; adresse: string; pays?: string; thematique?: string }[];
  /** ISO codes of the countries that it is given for: on their page, or for a programme that goes there. */
  pays: string[];
  /** From further away: through their zone, as a witness who tells of them, or at a collectivité that acts there. */
  paysProches: string[];
  /** Slugs of the themes, their parents included. */
  thematiques: string[];
}

/** Whom to write to for a country. */
export interface InterlocuteursRecord {
  /** ISO code. */
  pays: string;
  /** What the contacts are for, when no source gives one for the country: a zone, « tous les pays ». */
  recours: string | null;
  /** In the order of their section, each with its source. */
  contacts: Contact[];
  /** Regional networks that follow the country, or, when none does, its zone. */
  reseaux: { nom: string; region: string; lien: 'bureau' | 'groupe' | 'zone'; source: Source }[];
}

/** Where several French collectivités act: a foreign territory, or a theme in a country. */
export interface MutualisationRecord {
  sujet: 'territoire' | 'thematique';
  /** ISO code. */
  pays: string;
  /** Id of the partner, for a territory. */
  partenaire?: string;
  /** Slugs, for themes that the same people share in a country, by name. */
  thematiques: string[];
  /** Ids, by name. Two at least. */
  collectivites: string[];
  /** How many of them have a link that the export says is in progress. */
  enCours: number;
  /** The most recent year that a link names; null when none does. */
  derniereAnnee: number | null;
  /** How many of them already work together, in one cooperation or one project; at most all. */
  ensemble: number;
}

export interface RechercheRecord extends Recherche {
  /** ISO code of a country that has a page; empty when its section gives none. */
  pays: string;
  source: Source;
  /** Contacts of the section that lists it: whom to write to. */
  contacts: Contact[];
  /** Id of the partner in the Atlas with the same name and country. */
  partenaire?: string;
  /** Of the town, when its name leaves no doubt. */
  coordonnees?: Coordonnees;
}

export interface LexiqueRecord {
  source: Source;
  autres: Source[];
  entrees: (GuideLexique['entrees'][number] & { slug: string })[];
}

/** What every page may need to know of the whole. */
export interface SiteRecord {
  atlas: ExportInfo;
  /** The day of the publication, by which calls are open or closed and facts recent or old. No page prints it. */
  jour: string;
  edition: {
    /** Key of the document that the edition is; null when its sections cite none. */
    document: string | null;
    /** With its article: « le guide de 2020 ». */
    nom: string;
  };
  compte: {
    collectivites: number;
    partenaires: number;
    cooperations: number;
    projets: number;
    actions: number;
    pays: number;
    /** Where at least one cooperation takes place. */
    paysCooperations: number;
    programmes: number;
    recherches: number;
    contacts: number;
    thematiques: number;
  };
  /** The point of view of the maps: what is said under each, and where disputed places stand. */
  cartes: Pick<Frontieres, 'mention' | 'lieux'>;
  documents: Record<string, DocumentSource>;
  /** ISO code and page of the countries under caution. */
  vigilances: { pays: string; adresse: string }[];
  regions: Territoire[];
}

/** A chapter, a call, a feedback: what a list of pages shows of it. */
export interface PageRecord {
  slug: string;
  titre: string;
  resume: string;
}

export interface ChapitreRecord extends PageRecord {
  partie: 1 | 2;
  source: Source;
}

/** A call, with what tells where it stands. */
export interface AppelRecord extends PageRecord, Pick<GuideAppel, 'ouverture' | 'cloture' | 'clos' | 'liens'> {
  source: Source;
  verifie?: string;
}

/** Figures as published, and the short names of the documents that print them, by key. */
export interface ChiffresRecord extends Chiffres {
  abreges: Record<string, string>;
}
