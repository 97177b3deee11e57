import type { RawAtlasExport } from '../../contract/atlas/atlas-export.ts';
import type { Partenaire } from '../../contract/atlas/partenaire.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { quote } from '../../contract/words/quote.ts';
import { takenSlugs, takeSlug } from '../../contract/words/slugify.ts';
import type { Journal } from '../atlas/journal.ts';
import { champOf, nommeValeur } from '../colonnes/champs.ts';
import { isObjet } from '../objet.ts';
import type { CollectiviteConnue } from '../reference.ts';
import { type Lieu, nommeTableau, say } from '../regles.ts';
import type { Export } from '../tableau.ts';
import type { Action, Faits } from './faits.ts';

type Fiche = Record<string, unknown> & { id: string };
export type Sections = Pick<RawAtlasExport, 'collectivites' | 'partenaires' | 'cooperations' | 'projets'>;

export interface Assemblage {
  sections: Sections;
  /** Where each record was read, by section and id: `projets/p-…`. */
  origines: Map<string, Lieu[]>;
  /** The records that each row gave, in the order of the rows. */
  fichesParLigne: Map<Faits, string[]>;
  /** Records of the files that are exports already. */
  recopiees: { lieu: Lieu; cle: string; double: boolean }[];
  /** Rows that say what another one said. */
  doubles: Set<Faits>;
}

/** A row, for one of the things that it says. */
interface FaitsAction extends Faits {
  action: Action;
  row: Faits;
}

/**
 * The facts of every row → the records of an export. A body under two names is one; a row met twice is one; of two rows that
 * say the same project otherwise, the first is believed and the contradiction is said. Ids follow from what a record is, not
 * from where it stands: the same row has the same id in the next file.
 */
export function assemble(rows: readonly Faits[], exports: readonly Export[], journal: Journal): Assemblage {
  return new Assembleur(journal).assemble(rows, exports);
}

class Assembleur {
  readonly #journal: Journal;
  readonly #fiches: Readonly<Record<Section, Map<string, Fiche>>> = {
    collectivites: new Map(),
    partenaires: new Map(),
    cooperations: new Map(),
    projets: new Map(),
  };
  readonly #origines = new Map<string, Lieu[]>();
  readonly #fichesParLigne = new Map<Faits, string[]>();
  readonly #doubles = new Set<Faits>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  assemble(rows: readonly Faits[], exports: readonly Export[]): Assemblage {
    for (const row of rows) this.#fichesParLigne.set(row, []);
    for (const row of rows) {
      for (const [rank, one] of row.collectivites.entries()) {
        this.#merge('collectivites', collectiviteFiche(one, rank === 0 ? row.details : {}), row.lieu);
        this.#trace(`collectivites/${one.id}`, row);
      }
      for (const one of row.partenaires) {
        this.#merge('partenaires', partenaireFiche(one), row.lieu);
        this.#trace(`partenaires/${one.id}`, row);
      }
    }
    this.#gather('projets', rows);
    this.#gather('cooperations', rows);
    const recopiees = exports.flatMap((one) => this.#copy(one));
    const { collectivites, partenaires, cooperations, projets } = this.#fiches;
    return {
      // Records of a reader: the schema that checks an export checks them too.
      sections: {
        collectivites: [...collectivites.values()],
        partenaires: [...partenaires.values()],
        cooperations: [...cooperations.values()],
        projets: [...projets.values()],
      } as unknown as Sections,
      origines: this.#origines,
      recopiees,
      fichesParLigne: this.#fichesParLigne,
      doubles: this.#doubles,
    };
  }

  #trace(cle: string, row: Faits): void {
    this.#place(cle, row.lieu);
    this.#fichesParLigne.get(row)?.push(cle);
  }

  #place(cle: string, lieu: Lieu): void {
    const known = this.#origines.get(cle);
    if (known === undefined) this.#origines.set(cle, [lieu]);
    else known.push(lieu);
  }

  /** The records of an export, as they are: what is wrong with them, the check of the export says. */
  #copy({ fichier, sections }: Export): Assemblage['recopiees'] {
    return (Object.keys(this.#fiches) as Section[]).flatMap((section) =>
      sections[section].map((raw, place) => {
        const lieu = { fichier, feuille: section, ligne: place + 1 };
        const { id } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown };
        const key = typeof id === 'string' || typeof id === 'number' ? String(id) : `sans-identifiant-${place + 1}`;
        const double = this.#fiches[section].has(key);
        const fiche = (isObjet(raw) ? { ...raw } : raw) as Fiche;
        if (double && typeof fiche === 'object') this.#merge(section, { ...fiche, id: key }, lieu);
        else this.#fiches[section].set(key, fiche);
        const cle = `${section}/${key}`;
        this.#place(cle, lieu);
        return { lieu, cle, double };
      }),
    );
  }

  /** Lists join; a value that contradicts the first is said, and the first kept. */
  #merge(section: Section, fiche: Fiche, lieu: Lieu): void {
    const first = this.#fiches[section].get(fiche.id);
    if (first === undefined) {
      this.#fiches[section].set(fiche.id, { ...fiche });
      return;
    }
    mergeFiche(first, fiche, (difference) => {
      // Two ways of writing a name are one body: the report lists them.
      if (!['nom', 'coordonnees', 'nature'].includes(difference.nom))
        this.#contradict(section, first, difference, lieu);
    });
    if (first.nature === 'autre' && fiche.nature !== undefined) first.nature = fiche.nature;
  }

  /** The rows that say one thing, gathered. */
  #gather(section: 'projets' | 'cooperations', rows: readonly Faits[]): void {
    const genre = section === 'projets' ? 'projet' : 'cooperation';
    const facts = rows.flatMap((row) =>
      row.actions.filter((action) => action.genre === genre).map((action): FaitsAction => ({ ...row, action, row })),
    );
    const taken = takenSlugs();
    for (const [key, group] of Map.groupBy(facts, keyOf)) {
      const sets = splitGroup(group);
      if (section === 'projets') this.#sayTwins(sets);
      for (const [place, same] of sets.entries()) {
        const [first] = same as [FaitsAction, ...FaitsAction[]];
        const id = takeSlug(this.#propose(key, place, same), taken);
        const fiche: Fiche = { id, ...toFiche(first) };
        for (const row of same.slice(1)) this.#mergeRow(section, fiche, row, first.lieu);
        for (const { row } of same) this.#trace(`${section}/${id}`, row);
        this.#fiches[section].set(id, fiche);
      }
    }
  }

  /** Rows of other partners or of another year may be one project, told once for each: only a person knows. */
  #sayTwins(sets: readonly FaitsAction[][]): void {
    const firsts = sets.flatMap(([first]) => first ?? []).sort((a, b) => (a.lieu.ligne ?? 0) - (b.lieu.ligne ?? 0));
    const [first, second] = firsts;
    if (first === undefined || second === undefined || first.action.id !== undefined) return;
    say(this.#journal, 'intitule-partage', second.lieu, {
      message: `un intitulé par projet de la même collectivité et du même pays attendu, ${quote(String(second.action.champs.titre))} trouvé aussi ${nommeLigne(first.lieu, second.lieu)}`,
      suite: `publié comme ${firsts.length} projets, chacun avec son montant`,
    });
  }

  #mergeRow(section: Section, fiche: Fiche, row: FaitsAction, first: Lieu): void {
    const before = JSON.stringify(fiche);
    let contradicted = false;
    mergeFiche(fiche, toFiche(row), (difference) => {
      contradicted = true;
      this.#contradict(section, fiche, difference, row.lieu, first);
    });
    // A link that a project tells again is no row met twice.
    if (row.action.genre === 'projet' || row.actions.length === 1) this.#doubles.add(row.row);
    else return;
    if (!contradicted && before === JSON.stringify(fiche))
      say(this.#journal, 'doublon', row.lieu, {
        message: `une ligne par fiche attendue, la même trouvée ${nommeLigne(first, row.lieu)}`,
        suite: 'publiée une fois',
      });
  }

  /** @param before where what is kept was read, when it is known */
  #contradict(section: Section, fiche: Fiche, { nom, kept, other }: Difference, lieu: Lieu, before?: Lieu): void {
    const { what, cle } = SECTIONS[section];
    // What a cooperation and a project share is a field of the project.
    const champ = champOf(`${cle}.${nom}`) ?? champOf(`projet.${nom}`);
    const show = (value: unknown): string =>
      typeof value !== 'string' ? JSON.stringify(value) : champ === undefined ? value : nommeValeur(champ, value);
    // A cooperation has no name, and the id that was made for it is in no table.
    const called = fiche.titre ?? fiche.nom;
    say(this.#journal, 'contradiction', lieu, {
      message: `${what}${called === undefined ? '' : ` ${quote(String(called))}`} · ${champ?.libelle ?? nom} : la même valeur attendue dans toutes les lignes, ${quote(show(other))} trouvé, ${quote(show(kept))} lu ${before === undefined ? 'avant' : nommeLigne(before, lieu)}`,
      suite: `publié : ${quote(show(kept))}`,
    });
  }

  /** The id of the table; else one made of what the record is. Of several under one key, the earliest has the plain one. */
  #propose(key: string, place: number, same: readonly FaitsAction[]): string {
    const [{ action, lieu }] = same as [FaitsAction, ...FaitsAction[]];
    const prefix = action.genre === 'projet' ? 'p' : 'c';
    const own = action.id ?? `${prefix}-${hashText(key)}`;
    const distinct = action.id === undefined ? keyOfStart(same) : foldText(String(action.champs.titre ?? ''));
    const base = place === 0 ? own : `${own}-${hashText(`${key}|${distinct}`).slice(0, 6)}`;
    if (place > 0 && action.id !== undefined)
      say(this.#journal, 'identifiant-double', lieu, {
        message: `un projet par identifiant attendu, ${quote(action.id)} trouvé sur deux projets (${nommeTableau(lieu)})`,
        suite: `publié sous ${base}`,
      });
    return base;
  }
}

function collectiviteFiche(
  { codesPostaux: _, autresNoms: __, ...fiche }: CollectiviteConnue,
  details: Record<string, unknown>,
): Fiche {
  return { ...fiche, ...details };
}

const partenaireFiche = ({ sources: _, ...fiche }: Partenaire): Fiche => fiche;

/** A field that two rows say otherwise. */
interface Difference {
  nom: string;
  kept: unknown;
  other: unknown;
}

function mergeFiche(
  first: Record<string, unknown>,
  fiche: Record<string, unknown>,
  differ: (difference: Difference) => void,
): void {
  for (const [nom, value] of Object.entries(fiche)) {
    const kept = first[nom];
    if (kept === undefined) first[nom] = value;
    else if (Array.isArray(kept) && Array.isArray(value)) first[nom] = joinLists(kept, value);
    else if (JSON.stringify(kept) !== JSON.stringify(value)) differ({ nom, kept, other: value });
  }
}

function joinLists(kept: readonly unknown[], more: readonly unknown[]): unknown[] {
  const seen = new Set(kept.map((value) => JSON.stringify(value)));
  return [...kept, ...more.filter((value) => !seen.has(JSON.stringify(value)))];
}

type Section = keyof Export['sections'];
const SECTIONS: Readonly<Record<Section, { what: string; cle: string }>> = {
  collectivites: { what: 'collectivité', cle: 'collectivite' },
  partenaires: { what: 'partenaire', cle: 'partenaire' },
  cooperations: { what: 'coopération', cle: 'cooperation' },
  projets: { what: 'projet', cle: 'projet' },
};

/** A row as another one of the import names it: « ligne 3 », with its table where it is another. */
const nommeLigne = (lieu: Lieu, from: Lieu): string =>
  nommeTableau(lieu) === nommeTableau(from) ? `ligne ${lieu.ligne}` : `${nommeTableau(lieu)}, ligne ${lieu.ligne}`;

function toFiche({ action, collectivites, partenaires }: FaitsAction): Record<string, unknown> {
  const { titre, ...champs } = action.champs;
  return {
    ...(titre !== undefined && { titre }),
    collectivites: collectivites.map(({ id }) => id),
    ...((partenaires.length > 0 || action.genre === 'cooperation') && { partenaires: partenaires.map(({ id }) => id) }),
    ...champs,
  };
}

/** What makes it this one: who leads it, what it is called, where; a link is its two ends. */
function keyOf({ action, collectivites, partenaires }: FaitsAction): string {
  const lead = collectivites[0]?.id ?? '';
  if (action.id !== undefined) return `id ${action.id}`;
  if (action.genre === 'cooperation')
    return ['c', action.champs.forme, lead, ...partenaires.map(({ id }) => id).sort()].join('|');
  return ['p', lead, foldText(String(action.champs.titre)), ...[...(action.champs.pays as string[])].sort()].join('|');
}

/** Rows under one key that are several things: another beginning, other partners. An id of the table makes them one. */
function splitGroup(group: readonly FaitsAction[]): FaitsAction[][] {
  if (group.length === 1) return [[...group]];
  const [first] = group;
  if (first?.action.id !== undefined)
    return [...Map.groupBy(group, ({ action }) => foldText(String(action.champs.titre ?? ''))).values()];
  const sets: FaitsAction[][] = [];
  // Those that say more come first: a row without a date joins one that has it.
  for (const row of group) {
    const same = sets.find((set) => set.every((other) => isSame(other, row)));
    if (same === undefined) sets.push([row]);
    else same.push(row);
  }
  return sets.sort((a, b) => (keyOfStart(a) < keyOfStart(b) ? -1 : 1));
}

const keyOfStart = ([row]: readonly FaitsAction[]): string =>
  `${row?.action.champs.debut ?? ''}|${
    row?.partenaires
      .map(({ id }) => id)
      .sort()
      .join() ?? ''
  }`;

function isSame(a: FaitsAction, b: FaitsAction): boolean {
  const [start, other] = [a.action.champs.debut, b.action.champs.debut];
  if (start !== undefined && other !== undefined && String(start).slice(0, 4) !== String(other).slice(0, 4))
    return false;
  const ids = new Set(a.partenaires.map(({ id }) => id));
  return a.partenaires.length === 0 || b.partenaires.length === 0 || b.partenaires.some(({ id }) => ids.has(id));
}

/** Was an id made of what its record is? */
export const isMade = (id: string): boolean => /^[pc]-[\da-z]{13}(?:-[\da-z]{6})?(?:-\d+)?$/.test(id);

const BASE = 0xcbf29ce484222325n;
const PREMIER = 0x100000001b3n;

/** A short name for a text, the same everywhere and always (FNV-1a, 64 bits, in base 36). */
function hashText(text: string): string {
  let hash = BASE;
  for (const octet of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * PREMIER);
  return hash.toString(36).padStart(13, '0');
}
