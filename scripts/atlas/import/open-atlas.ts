import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Correspondance, renderDoubts } from '../../../src/import/correspondance.ts';
import { formatSummary } from '../../../src/import/format-summary.ts';
import { OCTETS_MAX } from '../../../src/import/tableau.ts';
import { StoppedPublication } from '../../lib/command.ts';
import { formatDiagnostic } from '../../lib/format-diagnostic.ts';
import { loadAtlas } from '../load-atlas.ts';
import { findCorrespondance, loadCorrespondance, loadFichiers } from './load-fichiers.ts';
import { renderReport, renderReportJson } from './render-report.ts';
import { runImport } from './run-import.ts';

/**
 * What `--atlas` names → an export of the Atlas: the file itself when it is one; tables are imported, into `work`, when no column of
 * theirs leaves a doubt or when a correspondance lies beside them.
 * @returns the path of the export
 * @throws StoppedPublication when the tables cannot be read, or when a person must look at their columns first
 */
export async function openAtlas(
  path: string,
  work: string,
  date: string,
  print: (line: string) => void,
): Promise<string> {
  if (!statSync(path).isDirectory() && isExport(loadAtlas(path))) return path;
  return openTables([path], work, date, print);
}

/** The same of tables, one or many: those of a publication, each zone its own. */
export async function openTables(
  paths: readonly [string, ...string[]],
  work: string,
  date: string,
  print: (line: string) => void,
): Promise<string> {
  const beside = paths.map(findCorrespondance).find((found) => found !== undefined);
  const correspondance = beside === undefined ? undefined : loadCorrespondance(beside);
  const done = await runImport(
    loadFichiers(paths),
    { date, source: undefined, licence: undefined, fictif: false },
    correspondance,
  );
  const { resultat, json, diagnostics, redact } = done;
  if (json === null)
    throw stopped(diagnostics.filter(({ severity }) => severity !== 'avertissement').map(formatDiagnostic));
  // One that was left there for other tables would lose what it does not name.
  const unnamed = beside === undefined ? [] : diagnostics.filter(({ rule }) => rule === 'colonne-ignoree');
  if (unnamed.length > 0)
    throw stopped([
      ...unnamed.map(formatDiagnostic),
      `→ ${beside} ne nomme pas ces colonnes : ajoutez-les (« ignorer » pour celles qui ne remplissent rien), ou rangez ces tableaux dans un autre dossier`,
    ]);
  if (!resultat.certain) throw stopped([...renderDoubts(resultat.tableaux).map(redact), howTo(paths, correspondance)]);
  mkdirSync(work, { recursive: true });
  const file = join(work, 'atlas-importe.json');
  writeFileSync(file, json);
  writeFileSync(join(work, 'atlas-importe.rapport.md'), renderReport(done));
  writeFileSync(join(work, 'atlas-importe.rapport.json'), renderReportJson(done));
  if (beside !== undefined) print(`Colonnes lues selon ${beside}`);
  print(`${formatSummary(resultat)}\nRapport de l’import : ${join(work, 'atlas-importe.rapport.md')}`);
  return file;
}

const stopped = (lines: readonly string[]): StoppedPublication =>
  new StoppedPublication(
    ['Publication arrêtée : rien n’est écrit, le site en place reste tel quel.', ...lines].join('\n'),
  );

function howTo(paths: readonly string[], correspondance: Correspondance | undefined): string {
  const first =
    correspondance === undefined ? `lancez « npm run import:atlas -- ${paths.join(' ')} --out atlas.json », ` : '';
  return `→ ${first}corrigez correspondance.yaml, et laissez-le à côté des tableaux`;
}

const SECTIONS = /"(?:export|collectivites|partenaires|cooperations|projets)"\s*:/g;
/** Sections that tell an export from any JSON, whole or damaged. */
const RECONNUES = 3;

/** An export of the Atlas, whole or damaged: its own reader says what is wrong with it. JSON of another shape is a table. */
function isExport(bytes: Buffer): boolean {
  const text = textOf(bytes);
  if (!/^[\s\ufeffï»¿]*\{/.test(text)) return false;
  if (new Set(text.match(SECTIONS)?.map((key) => key.replace(/\s/g, ''))).size >= RECONNUES) return true;
  // JSON without a list of records is no table: the reader of exports says what it lacks.
  return !/\[\s*[{[]/.test(text) && !/\}\s*[\r\n]+\s*\{/.test(text);
}

function textOf(bytes: Buffer): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('latin1');
  try {
    return gunzipSync(bytes, { maxOutputLength: OCTETS_MAX }).toString('latin1');
  } catch {
    // Damaged or too big: whichever reader comes says so.
    return '';
  }
}
