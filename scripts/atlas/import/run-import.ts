import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { Correspondance } from '../../../src/import/correspondance.ts';
import { type Entetes, type Import, importTables } from '../../../src/import/import-tables.ts';
import { indexReference } from '../../../src/import/reference.ts';
import type { Fichier } from '../../../src/import/tableau.ts';
import { loadReference, loadThematiques } from '../load-reference.ts';
import { parseAtlas } from '../parse-atlas.ts';
import { countRows } from './count-rows.ts';
import { loadDonnees } from './load-donnees.ts';

export interface ResultatImport {
  resultat: Import;
  /** The export, as JSON; null when there is none. */
  json: string | null;
  /** Of the import, then of the check of what it made. */
  diagnostics: Diagnostic[];
}

/**
 * Imports tables and reads what came of it as any other export is read: what is wrong with a record is said at the row that it comes from.
 * @throws when a row of a file is neither in a record nor in the report: a fault of ours
 */
export async function runImport(
  fichiers: readonly Fichier[],
  entetes: Entetes,
  correspondance?: Correspondance,
): Promise<ResultatImport> {
  const resultat = await importTables(fichiers, { reference: indexReference(loadDonnees()), entetes, correspondance });
  if (resultat.atlas === null) return { resultat, json: null, diagnostics: resultat.diagnostics };
  assertNoRowLost(fichiers, resultat);
  const json = `${JSON.stringify(resultat.atlas, null, 1)}\n`;
  const parsed = parseAtlas(Buffer.from(json), { file: 'atlas.json', reference: loadReference(loadThematiques()) });
  return {
    resultat,
    json,
    diagnostics: [...resultat.diagnostics, ...parsed.diagnostics.map((one) => atRow(one, resultat))],
  };
}

const SECTIONS: Readonly<Record<string, string>> = {
  collectivité: 'collectivites',
  partenaire: 'partenaires',
  coopération: 'cooperations',
  projet: 'projets',
};

/** A trouble of a record stands at the first row that gave the record. */
function atRow(diagnostic: Diagnostic, { origines }: Import): Diagnostic {
  const [noun = '', id = ''] = diagnostic.location.record?.split(' ') ?? [];
  const [lieu] = origines.get(`${SECTIONS[noun]}/${id}`) ?? [];
  if (lieu === undefined) return diagnostic;
  const file = lieu.feuille === undefined ? lieu.fichier : `${lieu.fichier} › ${lieu.feuille}`;
  return {
    ...diagnostic,
    location: { ...diagnostic.location, file, ...(lieu.ligne !== undefined && { line: lieu.ligne }) },
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
      throw new Error(
        `${nom}: ${outside} rows counted from outside, ${inside + headings} accounted for: a row is lost`,
      );
  }
}
