// Reads tables off the main thread, with the code of `npm run import:atlas`.
import './without-eval.ts';
import { compareNoms } from '../../contract/words/compare-noms.ts';
import { checkImport, countOmises, listDiagnostics, titreRegle } from '../../import/check-import.ts';
import { CHAMPS, nommeChamp } from '../../import/colonnes/champs.ts';
import { type Correspondance, correspondanceSchema, joinCorrespondances } from '../../import/correspondance.ts';
import { CHOISIS } from '../../import/fiches/faits.ts';
import { formatSummary } from '../../import/format-summary.ts';
import { importTables } from '../../import/import-tables.ts';
import { type PaquetReference, unpackReference } from '../../import/pack-reference.ts';
import { indexReference, type Reference } from '../../import/reference.ts';
import { nommeTableau } from '../../import/regles.ts';
import type { Fichier } from '../../import/tableau.ts';
import type { Demande, Reponse, Verifie } from './messages.ts';

const say = (reponse: Reponse): void => postMessage(reponse);
let loaded: Promise<Reference> | undefined;

addEventListener('message', ({ data }: MessageEvent<Demande>) => {
  void answer(data);
});

async function answer(demande: Demande): Promise<void> {
  try {
    say({ genre: 'verifie', resultat: await verify(demande) });
  } catch (error) {
    loaded = undefined;
    say({
      genre: 'echec',
      texte:
        error instanceof TypeError
          ? 'Les tables de référence n’ont pas pu être chargées : vérifiez la connexion, puis recommencez.'
          : `Le tableau n’a pas pu être lu : ${(error as Error).message}`,
    });
  }
}

async function verify({ reference: address, fichiers, date, correspondance }: Demande): Promise<Verifie> {
  if (loaded === undefined)
    say({ genre: 'etape', texte: 'Chargement des tables : communes, pays, villes…', part: null });
  loaded ??= loadReference(address);
  const reference = await loaded;
  say({ genre: 'etape', texte: 'Lecture du tableau…', part: 0 });
  const [choix = [], tables = []] = [true, false].map((is) =>
    fichiers.filter(({ nom }) => isCorrespondance(nom) === is),
  );
  const resultat = await importTables(tables, {
    reference,
    entetes: { date, source: undefined, licence: undefined, fictif: false },
    correspondance: joinCorrespondances(await readCorrespondance(choix, tables), correspondance),
    progress: (lues, total) =>
      say({
        genre: 'etape',
        texte: `Lecture du tableau : ${lues} lignes sur ${total}`,
        part: Math.round((100 * lues) / total),
      }),
  });
  say({ genre: 'etape', texte: 'Contrôle des fiches, avec les règles de la publication…', part: null });
  const { json, controle } = checkImport(resultat, reference.donnees);
  const { tableaux, bilan } = resultat;
  const diagnostics = listDiagnostics(resultat, controle.diagnostics);
  const omissions = [...resultat.omissions, ...controle.omissions];
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))];
  return {
    resume: [
      ...formatSummary(resultat).split('\n'),
      ...choix.map(({ nom }) => `Choix de colonnes et de noms : ceux de ${nom}`),
    ],
    tableaux: tableaux.map(({ fichier, feuille, entetes, colonnes }) => ({
      nom: nommeTableau({ fichier, feuille }),
      fichier,
      feuille,
      entetes,
      colonnes: colonnes
        .filter(({ remplies }) => remplies > 0)
        .map(({ nom, champ, confiance, remplies }) => ({ nom, champ: champ?.cle ?? null, confiance, remplies })),
    })),
    champs: CHAMPS.map((champ) => ({ cle: champ.cle, nom: nommeChamp(champ) })),
    aChoisir: CHOISIS.flatMap((genre) =>
      [...bilan.aChoisir[genre]].map(([nom, candidats]) => ({ genre, nom, candidats })),
    ),
    pays: reference.donnees.paysDuSite
      .map((code) => [code, reference.nomPays.get(code) ?? code] as const)
      .sort(([, a], [, b]) => compareNoms(a, b)),
    diagnostics,
    titres: Object.fromEntries(rules.map((rule) => [rule, titreRegle(rule)])),
    omises: Object.fromEntries(rules.map((rule) => [rule, countOmises(omissions, rule)])),
    atlas: json,
    correspondance: resultat.correspondance,
  };
}

/** What an earlier check, or the command, wrote of columns and of names: dropped beside the tables. */
const isCorrespondance = (nom: string): boolean => /\.ya?ml$/i.test(nom);

/** @throws Error in French when it cannot be read, or when nothing says what it is about */
async function readCorrespondance(
  [file, ...others]: readonly Fichier[],
  tables: readonly Fichier[],
): Promise<Correspondance | undefined> {
  if (file === undefined) return undefined;
  if (others.length > 0) throw new Error(`une correspondance attendue, ${others.length + 1} trouvées : gardez-en une`);
  if (tables.length === 0)
    throw new Error(`un tableau attendu, ${file.nom} seul trouvé : choisissez aussi le tableau dont il parle`);
  // Few have one: what reads it comes with it.
  const { parseTable } = await import('../../import/parse-table.ts');
  try {
    return parseTable(new TextDecoder().decode(file.octets), correspondanceSchema);
  } catch (error) {
    const { line, message } = error as Error & { line?: number };
    throw new Error(`${file.nom} : ${line === undefined ? '' : `ligne ${line} : `}${message}`);
  }
}

async function loadReference(address: string): Promise<Reference> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(address);
  return indexReference(unpackReference((await response.json()) as PaquetReference));
}
