import { createHash } from 'node:crypto';
import type { Forme } from './list-forms.ts';
import { CIVILITES, CIVILITES_BREVES, foldWords, PARTICULES } from './parse-name.ts';
import { plainText } from './read-escape.ts';
import { hashWord, joinCheck, joinHash, LIEN, readWords, type WordListener } from './read-words.ts';

/** A person found in a text. */
export interface Mention {
  debut: number;
  fin: number;
  forme: Forme;
}

/**
 * Where words come from. `texte`: what people read. `code`: scripts and styles, which no input reaches, and where any two
 * letters may meet: addresses and long names only. `cle`: ids and names of files, where nothing is lost by a doubt.
 */
export type Provenance = 'texte' | 'code' | 'cle';

/** In code, shorter names are found where nobody wrote them. */
const SHORTEST_IN_CODE = { mot: 3, nom: 8 };

/** A writing that the words read so far may be the beginning of. */
interface Etat {
  noeud: number;
  debut: number;
  avant: number;
  capitaleAvant: boolean;
  prenomAvant: boolean;
  /** « Mme », « M. » stand before. */
  civiliteAvant: boolean;
  liens: number;
  premierLien: number;
  capitales: boolean;
  premiereCapitale: boolean;
  derniereCapitale: boolean;
  mots: number;
  /** Its last word was cut in the text. */
  coupe: boolean;
  /** An initial that is in no name was passed over: « Ada K. Lovelace ». */
  saut: boolean;
}

interface Candidat extends Etat {
  fin: number;
}

interface Mot {
  hash: number;
  check: number;
  length: number;
  debut: number;
  fin: number;
  capitale: boolean;
  lien: number;
  /** What could go on before it was read. */
  avant: readonly Etat[];
}

const emptyMot = (): Mot => ({ hash: 0, check: 0, length: 0, debut: 0, fin: 0, capitale: false, lien: 0, avant: NONE });

const JOINS = LIEN.trait | LIEN.marque | LIEN.apostrophe | LIEN.arobase;
const GAPS = LIEN.espace | LIEN.ligne | LIEN.virgule | LIEN.pointVirgule;

/** Nothing of one name crosses it. `;` alone is a comma (vCard), a comma between quotes parts two texts (JSON). */
function isWall(lien: number): boolean {
  if (lien & LIEN.mur) return true;
  if (lien & LIEN.pointVirgule && lien !== LIEN.pointVirgule) return true;
  return (lien & (LIEN.virgule | LIEN.guillemet)) === (LIEN.virgule | LIEN.guillemet);
}

/** Two words written as one: « Love-lace », « **L**ovelace », `ada.lovelace`. */
const isTight = (lien: number): boolean => (lien & JOINS) !== 0 && (lien & GAPS) === 0 && !isWall(lien);
const isBroken = (lien: number): boolean => (lien & (LIEN.virgule | LIEN.ligne | LIEN.pointVirgule)) !== 0;
/** The word belongs to what stands before it: `anne-marie`. */
const isJoint = (lien: number): boolean =>
  isTight(lien) && (lien & (LIEN.marque | LIEN.arobase | LIEN.apostrophe)) === 0;

const NONE: readonly Etat[] = [];
const BITS = 20;
/** From here on, no word of letters drawn at random is somebody's name. */
const SHORTEST_DRAWN = 6;
/** Letters of a name that is spelled out, and how much of a text is looked at. */
const SHORTEST_SPELLED = 4;
const LONGEST_WORD = 40;
const LONGEST_SPELLED = 300;

/** Finds people in texts, all at once, in one pass over the words. */
export class Recogniser {
  /** Hash of a word → its other hash and its number. */
  readonly #words = new Map<number, { check: number; id: number }>();
  /** Which hashes may be in `#words`: most words of a text are in no name. */
  readonly #filter = new Uint8Array(1 << (BITS - 3));
  readonly #nodes = new Map<number, number>();
  /** By node; the first is the root. */
  readonly #forms: Forme[][] = [[]];
  readonly #firstNames: Set<number>;
  readonly #single = new Map<string, Forme>();

  constructor(forms: Iterable<Forme>, firstNames: Iterable<string> = []) {
    this.#firstNames = new Set([...firstNames].map((name) => hashWord(name)[0]));
    for (const form of forms) this.add(form);
  }

  add(form: Forme): void {
    let node = 0;
    for (const mot of form.mots) {
      const key = keyOf(node, this.#learn(mot));
      const next = this.#nodes.get(key) ?? this.#forms.push([]) - 1;
      this.#nodes.set(key, next);
      node = next;
    }
    this.#forms[node]?.push(form);
    if (form.sorte === 'seul' && form.mots[0] !== undefined) this.#single.set(form.mots[0], form);
  }

  #learn(mot: string): number {
    const [hash, check] = hashWord(mot);
    const known = this.#words.get(hash);
    if (known?.check === check) return known.id;
    const id = this.#words.size + 1;
    // Two words of the names with one hash, out of four billion: the second is told apart from nothing; it is found too often.
    if (known === undefined) this.#words.set(hash, { check, id });
    const bit = hash >>> (32 - BITS);
    this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] as number) | (1 << (bit & 7));
    return known?.id ?? id;
  }

  /** The number of a word; 0 when no name holds it. */
  lookup(hash: number, check: number): number {
    const bit = hash >>> (32 - BITS);
    if (((this.#filter[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return 0;
    const known = this.#words.get(hash);
    return known?.check === check ? known.id : 0;
  }

  next(node: number, id: number): number | undefined {
    return this.#nodes.get(keyOf(node, id));
  }

  formsOf(node: number): readonly Forme[] {
    return this.#forms[node] ?? [];
  }

  isFirstName(hash: number): boolean {
    return this.#firstNames.has(hash);
  }

  singleWord(mot: string): Forme | undefined {
    return this.#single.get(mot);
  }

  /** Everybody that the text names, in its order; somebody else's name hides what it holds. */
  find(text: string, lecture: Provenance = 'texte'): Mention[] {
    const found = this.#read(text, lecture);
    return found.length === 0 ? found : dropHidden(found);
  }

  /** Whether the text holds the name of somebody, be it within somebody else's or that of a place. */
  holds(text: string, lecture: Provenance): boolean {
    return this.#read(text, lecture).some(({ forme }) => forme.personne >= 0);
  }

  /** The print of all that `holds` follows from, but the program: those who are looked for, and what first names are. */
  print(): string {
    const people = this.#forms.flat().filter(({ personne }) => personne >= 0);
    return createHash('sha256').update(JSON.stringify(people)).update(Int32Array.from(this.#firstNames)).digest('hex');
  }

  #read(text: string, lecture: Provenance): Mention[] {
    const found: Mention[] = [];
    const listen = () => new Listener(this, text, lecture, found);
    readWords(text, listen(), listen());
    return found;
  }
}

const keyOf = (node: number, id: number): number => node * 0x200000 + id;

function dropHidden(found: readonly Mention[]): Mention[] {
  const others = found.filter(({ forme }) => forme.personne < 0);
  const people = found.filter(({ forme }) => forme.personne >= 0);
  if (others.length === 0 || people.length === 0) return people;
  return people.filter(
    ({ debut, fin, forme }) =>
      !others.some((other) => {
        if (other.debut > debut || other.fin < fin) return false;
        const isLonger = other.debut < debut || other.fin > fin;
        return isLonger || other.forme.sorte === 'lieu' || (forme.sorte !== 'nom' && forme.sorte !== 'adresse');
      }),
  );
}

/** How many parts a broken word may have. */
const PARTS = 3;

class Listener implements WordListener {
  readonly #recogniser: Recogniser;
  readonly #text: string;
  readonly #lecture: Provenance;
  readonly #found: Mention[];
  /** The last four words; the current one at `#rang`. */
  readonly #mots = [emptyMot(), emptyMot(), emptyMot(), emptyMot()] as const;
  #rang = 0;
  /** How many words since the last wall, the current one included. */
  #suite = 0;
  #etats: readonly Etat[] = NONE;
  #candidats: Candidat[] = [];
  /** Where a run of lone letters began, where it ends, how many there are: « A D A ». */
  #epele = { debut: 0, fin: 0, lettres: 0 };

  constructor(recogniser: Recogniser, text: string, lecture: Provenance, found: Mention[]) {
    this.#recogniser = recogniser;
    this.#text = text;
    this.#lecture = lecture;
    this.#found = found;
  }

  word(hash: number, check: number, length: number, debut: number, fin: number, capitale: boolean, lien: number): void {
    const wall = isWall(lien);
    if (this.#candidats.length > 0) this.#settle(lien, capitale);
    if (length === 1 || this.#epele.lettres > 0) this.#spell(length, debut, fin, wall);
    this.#suite = wall ? 1 : this.#suite + 1;
    this.#rang = (this.#rang + 1) & 3;
    const mot = this.#mot(0);
    mot.hash = hash;
    mot.check = check;
    mot.length = length;
    mot.debut = debut;
    mot.fin = fin;
    mot.capitale = capitale;
    mot.lien = lien;
    mot.avant = wall ? NONE : this.#etats;
    this.#etats = NONE;
    const id = this.#recogniser.lookup(hash, check);
    if (id > 0) this.#advance(id, 0);
    if (length === 1 && capitale && mot.avant.length > 0) this.#pass(mot);
    if (this.#suite > 1 && isTight(lien)) this.#join();
  }

  end(lien: number): void {
    this.#settle(lien | LIEN.mur, false);
    if (this.#epele.lettres > 0) this.#spell(0, 0, 0, true);
    this.#etats = NONE;
    this.#suite = 0;
  }

  /** The word that stands so many places before the current one. */
  #mot(back: number): Mot {
    return this.#mots[((this.#rang - back) & 3) as 0 | 1 | 2 | 3];
  }

  /** A word cut by hyphens or marks is read whole as well. */
  #join(): void {
    let { hash, check, length } = this.#mot(0);
    for (let back = 1; back < PARTS && back < this.#suite; back++) {
      const { lien } = this.#mot(back - 1);
      if (!isTight(lien) || lien & (LIEN.apostrophe | LIEN.arobase)) return;
      const before = this.#mot(back);
      hash = joinHash(before.hash, hash, length);
      check = joinCheck(before.check, check, length);
      length += before.length;
      const id = this.#recogniser.lookup(hash, check);
      if (id > 0) this.#advance(id, back);
    }
  }

  /** Goes on with what was begun, and begins. @param back how far the word begins before the current one */
  #advance(id: number, back: number): void {
    const first = this.#mot(back);
    for (const etat of first.avant) {
      const noeud = this.#recogniser.next(etat.noeud, id);
      if (noeud === undefined) continue;
      this.#keep({
        ...etat,
        noeud,
        liens: etat.liens | first.lien,
        premierLien: etat.mots === 1 ? first.lien : etat.premierLien,
        capitales: etat.capitales && (first.capitale || PARTICULES_HASHES.has(first.hash)),
        derniereCapitale: first.capitale,
        mots: etat.mots + 1,
        coupe: back > 0,
      });
    }
    const noeud = this.#recogniser.next(0, id);
    if (noeud === undefined) return;
    const before = back + 1 < this.#suite ? this.#mot(back + 1) : null;
    this.#keep({
      noeud,
      debut: first.debut,
      avant: first.lien,
      capitaleAvant: before?.capitale ?? false,
      prenomAvant: before !== null && this.#recogniser.isFirstName(before.hash),
      civiliteAvant: before !== null && isCivilite(before),
      liens: 0,
      premierLien: 0,
      capitales: first.capitale || PARTICULES_HASHES.has(first.hash),
      premiereCapitale: first.capitale,
      derniereCapitale: first.capitale,
      mots: 1,
      coupe: back > 0,
      saut: false,
    });
  }

  /** An initial between two words of a name stops nothing. */
  #pass(mot: Mot): void {
    const kept = mot.avant
      .filter(({ saut }) => !saut)
      .map((etat) => ({ ...etat, liens: etat.liens | mot.lien, saut: true }));
    this.#etats = [...this.#etats, ...kept];
  }

  #keep(etat: Etat): void {
    if (this.#etats.length === 0) this.#etats = [etat];
    else (this.#etats as Etat[]).push(etat);
    if (this.#recogniser.formsOf(etat.noeud).length > 0) this.#candidats.push({ ...etat, fin: this.#mot(0).fin });
  }

  /** Now that what follows is known: which candidates hold. */
  #settle(lien: number, capitale: boolean): void {
    for (const candidat of this.#candidats) {
      for (const forme of this.#recogniser.formsOf(candidat.noeud)) {
        if (accept(forme, candidat, lien, capitale, this.#lecture))
          this.#found.push({ debut: candidat.debut, fin: candidat.fin, forme });
      }
    }
    this.#candidats = [];
  }

  /** « A D A   L O V E L A C E ». */
  #spell(length: number, debut: number, fin: number, wall: boolean): void {
    if (length === 1 && !wall && this.#epele.lettres > 0) {
      this.#epele.fin = fin;
      this.#epele.lettres++;
      return;
    }
    const run = this.#epele;
    this.#epele = { debut, fin, lettres: length === 1 ? 1 : 0 };
    if (run.lettres < SHORTEST_SPELLED || this.#lecture === 'code') return;
    const text = this.#text.slice(run.debut, Math.min(run.fin, run.debut + LONGEST_SPELLED));
    const letters = foldWords(plainText(text)).join('');
    for (let from = 0; from < letters.length; from++) {
      for (let to = from + SHORTEST_SPELLED; to <= Math.min(letters.length, from + LONGEST_WORD); to++) {
        const forme = this.#recogniser.singleWord(letters.slice(from, to));
        if (forme !== undefined) this.#found.push({ debut: run.debut, fin: run.fin, forme });
      }
    }
  }
}

const PARTICULES_HASHES = new Set([...PARTICULES].map((particule) => hashWord(particule)[0]));
const CIVILITES_HASHES = new Map(
  [...CIVILITES].map((civilite) => [hashWord(civilite)[0], CIVILITES_BREVES.has(civilite)]),
);

/** The short ones are words too, but for their capital: « m », « me ». */
function isCivilite({ hash, capitale }: Mot): boolean {
  const isShort = CIVILITES_HASHES.get(hash);
  return isShort !== undefined && (capitale || !isShort);
}

function accept(forme: Forme, mot: Candidat, apres: number, capitaleApres: boolean, lecture: Provenance): boolean {
  const isAddress = (apres & LIEN.arobase) !== 0;
  if (mot.saut && forme.sorte !== 'nom') return false;
  switch (forme.sorte) {
    case 'autre':
      return true;
    case 'lieu':
      return !forme.isTrait || (mot.liens & GAPS) === 0;
    case 'adresse':
      return !isJoint(mot.avant);
    case 'nom':
      return acceptName(forme, mot, apres, capitaleApres, lecture);
    case 'seul':
      return lecture !== 'code' && !(forme.isColle && mot.coupe) && !isDrawn(forme, mot.avant, apres);
    case 'local':
      return (isAddress || (mot.avant & LIEN.arobase) !== 0) && !mot.coupe && !isJoint(mot.avant);
    case 'initiale':
      return lecture !== 'code' && acceptInitial(forme, mot, apres, isAddress);
    case 'civilite':
      return lecture !== 'code' && acceptCivilite(mot);
  }
}

/** A few letters stuck to figures: names of files and of styles are drawn at random. */
const isDrawn = ({ mots }: Forme, avant: number, apres: number): boolean =>
  (mots[0]?.length ?? 0) < SHORTEST_DRAWN && (avant === 0 || apres === 0);

function acceptName(forme: Forme, mot: Candidat, apres: number, capitaleApres: boolean, lecture: Provenance): boolean {
  if (lecture === 'cle') return true;
  if (lecture === 'code') {
    const { mots } = forme;
    return mots.every((one) => one.length >= SHORTEST_IN_CODE.mot) && mots.join('').length >= SHORTEST_IN_CODE.nom;
  }
  if (forme.isMotOutil && !(mot.premiereCapitale && mot.derniereCapitale)) return false;
  // « Marie-Claire Martin » is not Claire Martin.
  if (forme.sens === 'direct' && isJoint(mot.avant) && mot.prenomAvant) return false;
  const isFollowed = isJoint(apres) || (apres === LIEN.espace && capitaleApres);
  // « Jean-Paul Dupont » is not Jean Paul.
  if (forme.isPrenom && isTight(mot.liens) && isFollowed) return false;
  if (forme.sens === 'direct') return true;
  // « Sophie Lovelace, Ada Byron » names neither; « Lovelace, Ada » and « LOVELACE Ada » do.
  const isPreceded = isJoint(mot.avant) || (mot.avant === LIEN.espace && mot.capitaleAvant);
  const isDoubtful = isBroken(mot.liens) || isTight(mot.liens);
  return !(isDoubtful && isPreceded && isFollowed);
}

/** « A. Lovelace », « Lovelace A. », `a.lovelace@…`; not « a Lovelace ». */
function acceptInitial(forme: Forme, mot: Candidat, apres: number, isAddress: boolean): boolean {
  if (isAddress && isTight(mot.liens)) return !isJoint(mot.avant);
  if (!mot.capitales || isBroken(mot.liens)) return false;
  if (forme.sens === 'inverse') return mot.derniereCapitale && (apres & LIEN.point) !== 0;
  if (!mot.premiereCapitale) return false;
  return (mot.premierLien & LIEN.point) !== 0 || (forme.mots[0]?.length ?? 0) > 1;
}

/** « Mme Lovelace », « M. Lovelace ». */
function acceptCivilite({ avant, civiliteAvant, premiereCapitale, derniereCapitale, liens }: Candidat): boolean {
  if (!civiliteAvant || isBroken(avant) || isBroken(liens)) return false;
  return premiereCapitale || derniereCapitale;
}
