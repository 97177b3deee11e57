import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { Retrait } from '../../../src/contract/retrait.ts';
import { pluriel } from '../../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../../src/contract/words/french-spaces.ts';
import { checkImport, listDiagnostics } from '../../../src/import/check-import.ts';
import type { Correspondance } from '../../../src/import/correspondance.ts';
import { type Entetes, type Import, importTables } from '../../../src/import/import-tables.ts';
import { indexReference } from '../../../src/import/reference.ts';
import { nommeTableau } from '../../../src/import/regles.ts';
import type { Fichier } from '../../../src/import/tableau.ts';
import { StoppedPublication } from '../../lib/command.ts';
import { loadEcart } from '../../personnes/load-ecart.ts';
import { hideQuoted, redactDiagnostics } from '../../personnes/redact-diagnostics.ts';
import { countRows } from './count-rows.ts';
import { loadDonnees } from './load-donnees.ts';

export interface ResultatImport {
  resultat: Import;
  /** The export, as JSON; null when there is none. */
  json: string | null;
  /** Of the import, then of the check of what it made, as they may be printed. */
  diagnostics: Diagnostic[];
  omissions: { rule: string; nombre: number }[];
  /** The match that was used, as it may be written. */
  correspondance: string;
  /** Hides, in whatever is printed of the tables, who may not be named. */
  redact: (text: string) => string;
}

/**
 * Imports tables and checks what came of it. Reports name nobody who asked not to be, nor anybody whom the tables do not say to have agreed.
 * @throws StoppedPublication when a row of a file is neither in a record nor in the report: a fault of ours
 */
export async function runImport(
  fichiers: readonly Fichier[],
  entetes: Entetes,
  correspondance?: Correspondance,
  retraits?: readonly Retrait[],
): Promise<ResultatImport> {
  const donnees = loadDonnees();
  const resultat = await importTables(fichiers, { reference: indexReference(donnees), entetes, correspondance });
  if (resultat.atlas !== null) assertNoRowLost(fichiers, resultat);
  const { json, controle } = checkImport(resultat, donnees);
  const { ecart } = loadEcart({ contacts: controle.listContacts(), bodies: [], functionalOnly: false, retraits });
  const said = listDiagnostics(resultat, redactDiagnostics(controle.diagnostics, ecart));
  return {
    resultat,
    json,
    diagnostics: redactDiagnostics(said.map(hideContacts(resultat)), ecart),
    omissions: [...resultat.omissions, ...controle.omissions],
    correspondance: resultat.correspondance.split('\n').map(ecart.redact).join('\n'),
    redact: ecart.redact,
  };
}

/** What stands in a column of contacts is not quoted: nobody can tell yet whether they agreed. */
function hideContacts({ tableaux }: Import): (diagnostic: Diagnostic) => Diagnostic {
  const columns = new Set(
    tableaux.flatMap((tableau) =>
      tableau.colonnes
        .filter(({ champ }) => champ?.cle.startsWith('contact.'))
        .map(({ nom }) => `${nommeTableau(tableau)}\n${nom}`),
    ),
  );
  return (diagnostic) => {
    const { file, line, field } = diagnostic.location;
    return line !== undefined && columns.has(`${file}\n${field}`)
      ? { ...diagnostic, message: hideQuoted(diagnostic.message) }
      : diagnostic;
  };
}

/** Rows counted from outside = rows in records + rows listed + rows of headings, file by file. */
function assertNoRowLost(fichiers: readonly Fichier[], { lignes, tableaux, diagnostics }: Import): void {
  for (const { nom, octets } of fichiers) {
    if (diagnostics.some(({ rule, location }) => rule === 'guillemets' && location.file === nom)) continue;
    const outside = countRows(Buffer.from(octets));
    if (outside === null) continue;
    const inside = lignes.filter(({ lieu }) => lieu.fichier === nom).length;
    const headings = tableaux.filter(({ fichier, entetes }) => fichier === nom && entetes !== undefined).length;
    if (outside > inside + headings)
      throw new StoppedPublication(
        withFrenchSpaces(
          `${nom} : ${pluriel(outside, 'ligne comptée', 'lignes comptées')} dans le fichier, ${pluriel(inside + headings, 'ligne retrouvée', 'lignes retrouvées')} une fois lu : rien n’est écrit.\n→ c’est une faute du programme, non des données : signalez-la à qui le tient, avec ce fichier`,
        ),
      );
  }
}
