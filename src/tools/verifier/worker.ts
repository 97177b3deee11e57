// Reads tables off the main thread, with the code of `npm run import:atlas`.
import './without-eval.ts';
import { checkImport, countOmises, listDiagnostics, titreRegle } from '../../import/check-import.ts';
import { CHAMPS, nommeChamp } from '../../import/colonnes/champs.ts';
import { CHOISIS } from '../../import/fiches/faits.ts';
import { formatSummary } from '../../import/format-summary.ts';
import { importTables } from '../../import/import-tables.ts';
import { type PaquetReference, unpackReference } from '../../import/pack-reference.ts';
import { indexReference, type Reference } from '../../import/reference.ts';
import { nommeTableau } from '../../import/regles.ts';
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
  const resultat = await importTables(fichiers, {
    reference,
    entetes: { date, source: undefined, licence: undefined, fictif: false },
    correspondance,
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
    resume: formatSummary(resultat).split('\n'),
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
    pays: [...reference.nomPays].sort(([, a], [, b]) => a.localeCompare(b, 'fr')),
    diagnostics,
    titres: Object.fromEntries(rules.map((rule) => [rule, titreRegle(rule)])),
    omises: Object.fromEntries(rules.map((rule) => [rule, countOmises(omissions, rule)])),
    atlas: json,
    correspondance: resultat.correspondance,
  };
}

async function loadReference(address: string): Promise<Reference> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(address);
  return indexReference(unpackReference((await response.json()) as PaquetReference));
}
