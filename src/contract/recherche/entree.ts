import type { LigneAnnuaire, ManifesteAnnuaire } from '../content/annuaire.ts';
import { table } from '../words/tables.ts';

/** What can be found, in the order in which results are grouped: how one and how many are called. */
export const TYPES = table({
  pays: ['Pays', 'Pays'],
  zone: ['Zone', 'Zones'],
  thematique: ['Thématique', 'Thématiques'],
  programme: ['Programme à rejoindre', 'Programmes à rejoindre'],
  collectivite: ['Collectivité française', 'Collectivités françaises'],
  partenaire: ['Partenaire étranger', 'Partenaires étrangers'],
  projet: ['Projet', 'Projets'],
  contact: ['Contact', 'Contacts'],
  recherche: ['Recherche de partenaire', 'Recherches de partenaires'],
  chapitre: ['Chapitre du guide', 'Chapitres du guide'],
  appel: ['Appel à projets', 'Appels à projets'],
  retour: ['Retour d’expérience', 'Retours d’expérience'],
  sigle: ['Sigle', 'Sigles'],
  page: ['Page du site', 'Pages du site'],
  territoire: ['Région ou département', 'Régions et départements'],
  ville: ['Ville sans fiche', 'Villes sans fiche'],
  absent: ['Pays sans page', 'Pays sans page'],
} as const satisfies Record<string, readonly [string, string]>);

export type TypeEntree = keyof typeof TYPES;
export const LES_TYPES = Object.keys(TYPES) as TypeEntree[];

/** Something that has a name, and where it leads. */
export interface Entree {
  type: TypeEntree;
  titre: string;
  /** Without base path; for a country without page, the nearest page that speaks of it. */
  adresse: string;
  /** What tells it from its homonyms, in a few words. */
  detail: string;
  /** Other names that lead to it: usual names, foreign names, abbreviations, what it gathers. */
  noms: readonly string[];
  /** ISO codes of countries. */
  pays: readonly string[];
  /** Slugs of themes, with those that they are part of; of a country, those that it has a page on. */
  thematiques: readonly string[];
  /** Among equals, the larger comes first. */
  poids: number;
}

/** An entry in a file: rank of the type, then its fields; lists with `|` between, empty ends left out. */
export type EntreeCompacte = (string | number)[];

export function encodeEntree({ type, titre, adresse, detail, noms, pays, thematiques, poids }: Entree): EntreeCompacte {
  const fields: EntreeCompacte = [LES_TYPES.indexOf(type), titre, adresse];
  fields.push(detail, noms.join('|'), pays.join('|'), thematiques.join('|'), poids);
  while (fields.at(-1) === '' || fields.at(-1) === 0) fields.pop();
  return fields;
}

/** `decodeEntree(encodeEntree(e))` is `e`, as long as no name holds a `|`. */
export function decodeEntree([rank, titre, adresse, detail, noms, pays, thematiques, poids]: EntreeCompacte): Entree {
  const split = (text: string | number | undefined) => (text ? String(text).split('|') : []);
  return {
    type: LES_TYPES[Number(rank)] ?? 'page',
    titre: String(titre),
    adresse: String(adresse),
    detail: String(detail ?? ''),
    noms: split(noms),
    pays: split(pays),
    thematiques: split(thematiques),
    poids: Number(poids ?? 0),
  };
}

/** A subject or an intent: what people type for it, where it leads, and why. */
export interface Intention {
  /** Phrases, by their words, folded, a comma between: each is found when all its words are. */
  mots: string;
  titre: string;
  adresse: string;
  raison: string;
  /** Typed with the name of a country: the part of its page that answers, `#contacts`, and why. */
  surPays?: { partie: string; raison: string } | undefined;
  /** The same, with the name of a région or of a département. */
  surRegion?: { partie: string; raison: string } | undefined;
}

/** What the mending of a slip reads, each list the most telling first, as words are written. */
export interface MotsConnus {
  /** Countries, subjects, large communes. */
  tete: readonly string[];
  /** The others that a slip may stand for. */
  cibles: readonly string[];
  /** Words of the texts, folded, a space before each: known as they are, never proposed. */
  autres: string;
}

/**
 * `recherche/noms/<n>.json`: what begins with the nth key of `recherche/cles.json`, or after it and before the next. Entries, of which a word does, with those of their other names
 * in which it does; collectivités of France, of which a whole name does; the words that do.
 */
export interface FichierNoms extends MotsConnus {
  entrees: EntreeCompacte[];
  lignes: LigneAnnuaire[];
}

/** The files of `recherche/` beside those of names: `recherche/plan.json`… */
export const FICHIERS_RECHERCHE = ['plan', 'cles', 'tete', 'libelles'] as const;

/** `recherche/plan.json`: what a search reads first. */
export interface PlanRecherche {
  intentions: readonly Intention[];
  /** Words that say nothing of what is looked for, folded: « comment », « liste ». */
  vides: readonly string[];
  /** A usual name, folded, and what it stands for: « paca », « Provence-Alpes-Côte d’Azur ». */
  equivalents: readonly (readonly [nom: string, vaut: string])[];
  /** Abbreviations that are ordinary words as well: « EAU » is water. */
  motsCourants: readonly string[];
  /** Where the collectivités of France are found by their codes: the search reads them too. */
  annuaire: ManifesteAnnuaire;
  /** The countries whose page has a part that others lack, by the part: `#exemples`. */
  parties: Record<string, readonly string[]>;
}

/** `recherche/libelles.json`: what pages print for the codes of filters; it comes with the texts. */
export interface LibellesRecherche {
  pays: Record<string, string>;
  thematique: Record<string, string>;
}
