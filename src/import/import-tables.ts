import type { ExportInfo } from '../contract/atlas/export-info.ts';
import type { Diagnostic } from '../contract/diagnostic.ts';
import { LONGUEUR_LIGNE } from '../contract/fields/texte.ts';
import { foldText } from '../contract/words/fold-text.ts';
import { pluriel } from '../contract/words/format.ts';
import { withFrenchSpaces } from '../contract/words/french-spaces.ts';
import { quote } from '../contract/words/quote.ts';
import { Journal } from './atlas/journal.ts';
import { champOf, nommeChamp } from './colonnes/champs.ts';
import { dropSharedAmounts } from './colonnes/drop-shared-amounts.ts';
import { type Entete, findHeader, splitTables } from './colonnes/find-header.ts';
import { isDonnee, type Noms } from './colonnes/judge-values.ts';
import { applyCorrespondance, type Colonne, matchColumns, SURE } from './colonnes/match-columns.ts';
import { buildLexique, type Lexique } from './colonnes/name-score.ts';
import {
  type Apparie,
  type Correspondance,
  champsOf,
  choixOf,
  isCertain,
  renderCorrespondance,
} from './correspondance.ts';
import { type Assemblage, assemble, type Sections } from './fiches/assemble.ts';
import { type Bilan, type Ecartee, type Faits, nouveauCompte } from './fiches/faits.ts';
import { LecteurLignes } from './fiches/read-row.ts';
import { readFile } from './formats/read-file.ts';
import { Annuaire } from './noms/find-collectivite.ts';
import { Partenaires } from './noms/find-partenaire.ts';
import { Pays } from './noms/find-pays.ts';
import { formatConfiance } from './noms/nearest.ts';
import { toText } from './noms/split-cell.ts';
import type { Reference } from './reference.ts';
import { type Lieu, nommeTableau, type RegleImport, say } from './regles.ts';
import { type Export, type Fichier, FichierIllisible, IGNORER, type Ligne, type Lu, type Tableau } from './tableau.ts';
import { readVraiFaux } from './valeurs/read-codes.ts';
import { listUnites } from './valeurs/read-montant.ts';

/** What the files do not say of themselves: given by a person, or written as unknown. */
export interface Entetes {
  /** Day of the export. */
  date: string;
  source: string | undefined;
  licence: string | undefined;
  fictif: boolean;
}

export interface OptionsImport {
  reference: Reference;
  entetes: Entetes;
  /** With one, nothing is guessed of columns. */
  correspondance?: Correspondance | undefined;
  /** Called after each table, with how many rows were read of how many. */
  progress?: (lues: number, total: number) => void;
}

/** What became of each row of the files. */
interface LigneLue {
  lieu: Lieu;
  sort: 'fiche' | 'double' | 'listee';
  /** Records that it gave: `projets/p-…`. */
  fiches: readonly string[];
  /** Why it gave none. */
  regle?: RegleImport;
}

export interface Import {
  /** The export; null when a file could not be read, or when no row gave a record. */
  atlas: ({ export: ExportInfo } & Sections) | null;
  diagnostics: Diagnostic[];
  omissions: { rule: string; nombre: number }[];
  tableaux: {
    fichier: string;
    feuille: string | undefined;
    entetes: number | undefined;
    reconnu: boolean;
    colonnes: readonly Colonne[];
    lignes: number;
  }[];
  lignes: LigneLue[];
  bilan: Bilan;
  correspondance: string;
  /** True when each table is read without a doubt about its columns. */
  certain: boolean;
  origines: Assemblage['origines'];
}

/** Tables of any shape → an export of the Atlas, contract v1, and everything that was done or could not be. Never throws on bad input. */
export async function importTables(fichiers: readonly Fichier[], options: OptionsImport): Promise<Import> {
  const journal = new Journal();
  const lu = await readAll(fichiers, journal);
  if (lu === null) return nothing(journal);
  const { exports = [] } = lu;
  const { reference, correspondance } = options;
  const noms = createNoms(reference, correspondance);
  const lexique = buildLexique(reference.donnees.colonnes);
  const tableaux = lu.tableaux.flatMap((tableau) => splitTables(tableau, lexique));
  const bilan = nouveauBilan();
  const lignes: LigneLue[] = [];
  const faits: Faits[] = [];
  const apparies: Apparie[] = [];
  const resultats: Import['tableaux'] = [];
  const total = tableaux.reduce((sum, tableau) => sum + tableau.lignes.length, 0);
  let lues = 0;
  let fictif = options.entetes.fictif;
  const matches = tableaux.map((tableau) => ({
    tableau,
    ...matchTable(tableau, lexique, noms, correspondance, journal),
  }));
  const seul = !matches.some(({ reconnu }) => reconnu);
  for (const { tableau, ...match } of matches) {
    apparies.push({ tableau, colonnes: match.colonnes, reconnu: match.reconnu });
    fictif ||= saysFictif(tableau, match.entete);
    const read = readRows(tableau, { ...match, seul }, noms, journal, bilan, (done) =>
      options.progress?.(lues + done, total),
    );
    lignes.push(...read.ecartees);
    faits.push(...read.faits);
    resultats.push({
      fichier: tableau.fichier,
      feuille: tableau.feuille,
      entetes: match.reconnu || isBare(tableau, match) ? tableau.lignes[match.entete.place]?.numero : undefined,
      reconnu: match.reconnu,
      colonnes: match.colonnes,
      lignes: tableau.lignes.length,
    });
    lues += tableau.lignes.length;
    options.progress?.(lues, total);
  }
  const assemblage = assemble(faits, exports, journal);
  for (const row of faits)
    lignes.push({
      lieu: row.lieu,
      sort: assemblage.doubles.has(row) ? 'double' : 'fiche',
      fiches: assemblage.fichesParLigne.get(row) ?? [],
    });
  lignes.push(
    ...assemblage.recopiees.map(({ lieu, cle, double }) => ({
      lieu,
      sort: double ? ('double' as const) : ('fiche' as const),
      fiches: [cle],
    })),
  );
  fictif ||= faits.some((row) => row.fictif) || exports.some((one) => one.export.fictif === true);
  const recognised = resultats.filter(({ reconnu }) => reconnu);
  return {
    atlas:
      faits.length + assemblage.recopiees.length === 0
        ? null
        : { export: headerOf(options.entetes, fichiers, fictif), ...assemblage.sections },
    diagnostics: journal.diagnostics,
    omissions: journal.listOmissions(),
    tableaux: resultats,
    lignes,
    bilan,
    correspondance: renderCorrespondance(apparies, bilan.aChoisir, correspondance),
    certain: recognised.length + exports.length > 0 && recognised.every(({ colonnes }) => colonnes.every(isCertain)),
    origines: assemblage.origines,
  };
}

function createNoms(reference: Reference, correspondance?: Correspondance): Noms {
  const pays = new Pays(reference, choixOf(correspondance?.noms.pays ?? {}));
  const annuaire = new Annuaire(reference, choixOf(correspondance?.noms.collectivites ?? {}));
  const partenaires = new Partenaires(reference, pays, choixOf(correspondance?.noms.partenaires ?? {}));
  return { reference, annuaire, pays, partenaires };
}

const nouveauBilan = (): Bilan => ({
  francais: nouveauCompte(),
  etrangers: nouveauCompte(),
  pays: nouveauCompte(),
  ecritures: new Map(),
  aChoisir: { collectivites: new Map(), pays: new Map(), partenaires: new Map() },
});

/** Every table of every file; null when one of them cannot be read: what it holds would be missing. */
async function readAll(fichiers: readonly Fichier[], journal: Journal): Promise<Lu | null> {
  const tableaux: Tableau[] = [];
  const exports: Export[] = [];
  let unreadable = false;
  for (const fichier of fichiers) {
    try {
      const lu = await readFile(fichier);
      tableaux.push(...lu.tableaux);
      exports.push(...(lu.exports ?? []));
      for (const { regle, fichier: nom, feuille, ligne, message, correction } of lu.remarques)
        say(
          journal,
          regle === 'archive' || regle === 'json' ? 'encodage' : regle,
          { fichier: nom, feuille, ligne },
          { message, correction },
        );
    } catch (error) {
      if (!(error instanceof FichierIllisible)) throw error;
      unreadable = true;
      say(
        journal,
        'fichier-illisible',
        { fichier: error.fichier },
        { severite: 'fatal', message: error.message, correction: error.correction, suite: 'rien n’est importé' },
      );
    }
  }
  return unreadable ? null : { tableaux, exports, remarques: [] };
}

interface Match {
  entete: Entete;
  colonnes: Colonne[];
  reconnu: boolean;
}

function matchTable(
  tableau: Tableau,
  lexique: Lexique,
  noms: Noms,
  correspondance: Correspondance | undefined,
  journal: Journal,
): Match {
  const lieu = { fichier: tableau.fichier, feuille: tableau.feuille };
  const champs = correspondance === undefined ? undefined : champsOf(correspondance, tableau);
  const entete = findHeader(
    tableau,
    lexique,
    (text) => isDonnee(text, noms),
    champs instanceof Map ? new Set(champs.keys()) : undefined,
  );
  const body = tableau.lignes.slice(entete.place + 1);
  if (champs === 'ignorer') return { entete, colonnes: [], reconnu: false };
  const colonnes =
    champs === undefined ? matchColumns(entete, body, lexique, noms) : applyCorrespondance(entete, body, champs);
  if (champs !== undefined) checkCorrespondance(champs, colonnes, lieu, journal);
  else sayDoubts(colonnes, lieu, journal);
  const keys = new Set(colonnes.flatMap(({ champ }) => (champ === undefined ? [] : [champ.cle])));
  const reconnu = ['collectivite.nom', 'collectivite.siren', 'collectivite.insee', 'partenaire.nom'].some((cle) =>
    keys.has(cle),
  );
  return { entete, colonnes, reconnu };
}

/** What a person wrote that cannot be followed. */
function checkCorrespondance(
  champs: ReadonlyMap<string, string>,
  colonnes: readonly Colonne[],
  lieu: Lieu,
  journal: Journal,
): void {
  for (const [nom, cle] of champs)
    if (cle !== IGNORER && champOf(cle) === undefined)
      say(
        journal,
        'champ-inconnu',
        { ...lieu, colonne: nom },
        {
          severite: 'erreur',
          message: `un champ de la liste attendu, ${quote(cle)} trouvé`,
          suite: 'la colonne ne remplit rien',
        },
      );
  for (const { nom, champ, remplies, choisie } of colonnes)
    if (champ === undefined && remplies > 0 && !choisie)
      say(
        journal,
        'colonne-ignoree',
        { ...lieu, colonne: nom },
        {
          message: `une colonne de la correspondance attendue, ${quote(nom)} trouvé (${pluriel(remplies, 'valeur')})`,
          suite: 'non importée',
        },
      );
}

function sayDoubts(colonnes: readonly Colonne[], lieu: Lieu, journal: Journal): void {
  for (const { nom, champ, confiance, autres, remplies } of colonnes) {
    if (remplies === 0) continue;
    const place = { ...lieu, colonne: nom };
    const others = autres.map((one) => `${nommeChamp(one.champ)} ${formatConfiance(one.confiance)}`).join(', ');
    if (champ === undefined)
      say(journal, 'colonne-ignoree', place, {
        message: `une colonne connue attendue, ${quote(nom)} trouvé (${pluriel(remplies, 'valeur')})${others && ` ; au plus proche : ${others}`}`,
        suite: 'non importée',
      });
    else if (confiance < SURE)
      say(journal, 'colonne-incertaine', place, {
        message: `une colonne connue attendue, ${quote(nom)} trouvé${others && ` ; sinon ${others}`}`,
        suite: `lue comme ${quote(nommeChamp(champ))} (${formatConfiance(confiance)})`,
      });
  }
}

/** The rows under the headings, and why each that gives nothing does not. */
function readRows(
  tableau: Tableau,
  { entete, colonnes, reconnu, seul }: Match & { seul: boolean },
  noms: Noms,
  journal: Journal,
  bilan: Bilan,
  progress: (done: number) => void,
): { faits: Faits[]; ecartees: LigneLue[] } {
  const lieuOf = ({ numero }: Ligne): Lieu => ({ fichier: tableau.fichier, feuille: tableau.feuille, ligne: numero });
  const listee = (ligne: Ligne, regle: RegleImport): LigneLue => ({
    lieu: lieuOf(ligne),
    sort: 'listee',
    fiches: [],
    regle,
  });
  const { lignes } = tableau;
  if (isBare(tableau, { entete })) return { faits: [], ecartees: sayBare(tableau, entete, seul, journal) };
  if (!reconnu) {
    say(
      journal,
      'feuille-sans-tableau',
      { fichier: tableau.fichier, feuille: tableau.feuille },
      {
        severite: seul ? 'erreur' : 'avertissement',
        message: `une colonne de collectivités ou de partenaires attendue, aucune trouvée (${pluriel(lignes.length, 'ligne')})`,
        suite: 'aucune de ses lignes n’est importée',
      },
    );
    return { faits: [], ecartees: lignes.map((ligne) => listee(ligne, 'feuille-sans-tableau')) };
  }
  const above = lignes.slice(0, Math.max(0, entete.place));
  const ecartees = above.map((ligne) => listee(ligne, 'preambule'));
  for (const ligne of above)
    say(journal, 'preambule', lieuOf(ligne), {
      message: `les en-têtes attendus, ${quoteLigne(ligne)} trouvé au-dessus`,
      suite: ligne.cellules.some((cellule) => listUnites(toText(cellule)).length > 0)
        ? 'non importé ; l’unité qu’il dit vaut pour les montants dont l’en-tête ne dit rien'
        : 'non importé',
    });
  const heading = JSON.stringify(lignes[entete.place]?.cellules.map(toText));
  const utiles = dropOrdinals(colonnes, lignes.slice(entete.place + 1));
  const lecteur = new LecteurLignes(tableau, utiles, noms, journal, bilan);
  const faits: Faits[] = [];
  const beyond = listBeyond(lignes, entete, colonnes);
  const body = dropSharedAmounts(tableau, lignes.slice(entete.place + 1), utiles, journal);
  for (const [place, ligne] of body.entries()) {
    if (place % PAS === 0) progress(place);
    const regle =
      entete.place >= 0 && JSON.stringify(ligne.cellules.map(toText)) === heading
        ? 'entete-repete'
        : isTotal(ligne) || isTotalNamed(ligne, colonnes)
          ? 'ligne-de-total'
          : colonnes.length > 1 && isNote(ligne)
            ? 'note'
            : undefined;
    if (regle === undefined && lecteur.readIntertitre(ligne)) {
      ecartees.push(listee(ligne, 'intertitre'));
      continue;
    }
    if (regle !== undefined) {
      say(journal, regle, lieuOf(ligne), {
        message: `une fiche attendue, ${quoteLigne(ligne)} trouvé`,
        suite: 'non importé',
      });
      ecartees.push(listee(ligne, regle));
      continue;
    }
    if (beyond.some(({ place }) => toText(ligne.cellules[place]) !== '')) {
      // A cell of a workbook stays in its column; in a text, a separator too many turns a year into an amount.
      const slips = tableau.feuille === undefined;
      // Not quoted: a row that slipped may have anybody's address there.
      say(journal, 'ligne-trop-longue', lieuOf(ligne), {
        severite: slips ? 'erreur' : 'avertissement',
        message: `autant de cellules que d’en-têtes attendues, ${ligne.cellules.length} trouvées`,
        suite: slips
          ? 'la ligne est laissée de côté : ses valeurs ont pu glisser d’une colonne'
          : 'ce qui dépasse n’est pas importé ; le reste de la ligne a pu glisser d’une colonne',
      });
      if (slips) {
        ecartees.push(listee(ligne, 'ligne-trop-longue'));
        continue;
      }
    }
    const read = lecteur.read(ligne);
    if (isFaits(read)) faits.push(read);
    else ecartees.push(listee(ligne, read.regle));
  }
  return { faits, ecartees };
}

/** Columns beyond the headings, where a text that holds the separator pushes what follows it; those that most rows fill only lack a name. */
function listBeyond(lignes: readonly Ligne[], { place }: Entete, colonnes: readonly Colonne[]): Colonne[] {
  const width = (lignes[place]?.cellules.findLastIndex((cellule) => toText(cellule) !== '') ?? -1) + 1;
  if (width === 0) return [];
  const half = (lignes.length - place - 1) / 2;
  return colonnes.slice(width).filter(({ champ, remplies }) => champ === undefined && remplies <= half);
}

/** Headings, and nothing under them: a model that nobody filled in, whose columns no value can tell. */
const isBare = ({ lignes }: Tableau, { entete }: Pick<Match, 'entete'>): boolean =>
  entete.place >= 0 && entete.place === lignes.length - 1;

function sayBare({ fichier, feuille, lignes }: Tableau, entete: Entete, seul: boolean, journal: Journal) {
  const heading = lignes[entete.place];
  if (heading !== undefined)
    say(
      journal,
      'tableau-sans-ligne',
      { fichier, feuille, ligne: heading.numero },
      {
        severite: seul ? 'erreur' : 'avertissement',
        message: `au moins une ligne attendue sous les en-têtes ${quoteLigne(heading)}, aucune trouvée`,
        suite: 'ce tableau ne donne rien',
      },
    );
  return lignes.slice(0, entete.place).map(
    ({ numero }): LigneLue => ({
      lieu: { fichier, feuille, ligne: numero },
      sort: 'listee',
      fiches: [],
      regle: 'preambule',
    }),
  );
}

const quoteLigne = ({ cellules }: Ligne): string =>
  quote(
    cellules
      .map(toText)
      .filter((text) => text !== '')
      .join(' · '),
  );

/** Rows between two words on how far it is. */
const PAS = 500;

const isFaits = (read: Faits | Ecartee): read is Faits => 'collectivites' in read;

/** « Total Creuse », « Nombre de coopérations », alone among numbers. */
const TOTAL_DE = /^(?:(?:sous[- ]?)?tota(?:l|ux)|nombre (?:de |d['’]))/i;
const TOTAL =
  /^(?:(?:sous[- ]?)?tota(?:l|ux)|moyennes?|médianes?|minimum|maximum)(?:\s+(?:général|general|des?|du|de la|zone|pays|global).{0,40})?\s*:?$/i;

/** A row that adds others up: the word, and little else than numbers; or numbers alone. */
function isTotal({ cellules }: Ligne): boolean {
  const texts = cellules.map(toText).filter((text) => text !== '');
  const words = texts.filter((text) => /\p{L}{2}/u.test(text.replace(/€|euros?/gi, '')));
  return (
    (words.length <= 2 && words.some((text) => TOTAL.test(text))) ||
    (words.length === 1 && words.every((text) => TOTAL_DE.test(text)))
  );
}

/** « Total Mali » for a title, or for a partner without a title, beside « Mali » in its own column. */
function isTotalNamed({ cellules }: Ligne, colonnes: readonly Colonne[]): boolean {
  const textOf = (cle: string) => toText(cellules[colonnes.find(({ champ }) => champ?.cle === cle)?.place ?? -1]);
  const named = (textOf('projet.titre') || textOf('partenaire.nom')).replace(/\s+/g, ' ').trim();
  const [, rest] = TOTAL_NOMME.exec(named) ?? [];
  return (
    rest !== undefined &&
    (/^(?:général|\d{4})?$/i.test(rest) || cellules.some((cellule) => foldText(toText(cellule)) === foldText(rest)))
  );
}
const TOTAL_NOMME = /^(?:sous[- ]?)?tota(?:l|ux)(?![\p{L}\d]) ?(?:d[eu]s? |d['’]|:)? ?(.*?) ?:?$/iu;

/** « Source : DAECT », « * montant prévu » under a table: one text, in one cell, that begins as a note does. */
function isNote({ cellules }: Ligne): boolean {
  const [only = '', ...others] = cellules.map(toText).filter((text) => text !== '');
  return (
    others.length === 0 &&
    /^(?:(?:sources?|notes?|nota|n\.?b\.?|remarques?|lecture|champ|légende) ?:|\*+ ?\p{L}|\(\d\) \p{L})/iu.test(only)
  );
}

/** « N° » that only counts the rows is no id: the next file would count otherwise. */
function dropOrdinals(colonnes: readonly Colonne[], lignes: readonly Ligne[]): Colonne[] {
  return colonnes.map((colonne) => {
    if (colonne.champ?.cle !== 'projet.id') return colonne;
    const numbers = lignes.map(({ cellules }) => Number(toText(cellules[colonne.place]))).filter((value) => value > 0);
    const counts =
      numbers.length > 2 &&
      numbers.every((value, place) => place === 0 || value - (numbers[place - 1] ?? 0) === 1) &&
      (numbers[0] ?? 0) <= 1;
    return counts ? { ...colonne, champ: undefined } : colonne;
  });
}

/** A title or a name of sheet that says that what follows is made up. */
function saysFictif(tableau: Tableau, entete: Entete): boolean {
  const above = tableau.lignes.slice(0, Math.max(0, entete.place)).flatMap(({ cellules }) => cellules.map(toText));
  return (
    [...above, tableau.feuille ?? '', tableau.fichier].some((text) =>
      /\bfictifs?\b|\bfictives?\b|données d['’]exemple/i.test(text),
    ) || columnSaysFictif(tableau, entete)
  );
}

function columnSaysFictif(tableau: Tableau, { noms, place }: Entete): boolean {
  const column = noms.findIndex((nom) => /^(?:export\.)?(?:données )?fictif/i.test(nom));
  return (
    column !== -1 &&
    tableau.lignes.slice(place + 1).some(({ cellules }) => readVraiFaux(cellules[column] ?? null) === true)
  );
}

function headerOf({ date, source, licence }: Entetes, fichiers: readonly Fichier[], fictif: boolean): ExportInfo {
  const names = fichiers.map(({ nom }) => quote(nom.split('/').at(-1) ?? nom));
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} et ${names.length - 5} autres` : names.join(', ');
  return {
    version: '1',
    date,
    source:
      source ??
      withFrenchSpaces(`Tableaux importés : ${shown} ; document et date d’origine non précisés`).slice(
        0,
        LONGUEUR_LIGNE,
      ),
    licence: licence ?? 'non précisée',
    fictif,
  };
}

function nothing(journal: Journal): Import {
  return {
    atlas: null,
    diagnostics: journal.diagnostics,
    omissions: journal.listOmissions(),
    tableaux: [],
    lignes: [],
    bilan: nouveauBilan(),
    correspondance: '',
    certain: false,
    origines: new Map(),
  };
}

/** A record as the report names where it was read: `zone.csv:12`. */
export const nommeLieu = (lieu: Lieu): string =>
  lieu.ligne === undefined ? nommeTableau(lieu) : `${nommeTableau(lieu)}:${lieu.ligne}`;
