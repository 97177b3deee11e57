// Tables that people have (CSV, Excel, OpenDocument, JSON of any shape) → an export of the Atlas, contract v1, with the match of
// columns that was used and a report. `npm run import:atlas -- FILES… --out atlas.json [--correspondance FILE]`
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gravite } from '../src/contract/gravite.ts';
import { today } from '../src/contract/words/today.ts';
import { formatSummary } from '../src/import/format-summary.ts';
import { CORRESPONDANCE, loadCorrespondance, loadFichiers } from './atlas/import/load-fichiers.ts';
import { renderReport, renderReportJson } from './atlas/import/render-report.ts';
import { type ResultatImport, runImport } from './atlas/import/run-import.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { formatFirst } from './lib/format-diagnostic.ts';
import { bascule, existingPath, fichier, jour, readOptions, texte } from './lib/read-options.ts';

const USAGE = [
  'Usage : npm run import:atlas -- FICHIERS… --out atlas.json [--correspondance FICHIER]',
  '                                [--date AAAA-MM-JJ] [--source TEXTE] [--licence TEXTE] [--fictif]',
].join('\n');

const OPTIONS = {
  out: texte('FICHIER', undefined),
  /** What a person said of the columns: then nothing is guessed. */
  correspondance: fichier(undefined),
  /** Day of the export; today unless told. What the tables do not say of themselves is written as unknown. */
  date: jour(today()),
  source: texte('TEXTE', undefined),
  licence: texte('TEXTE', undefined),
  /** The tables are made up: every page says so. */
  fictif: bascule,
};

/** Files at most on the command line. */
const OPERANDES = 500;

await runCommand(USAGE, async () => {
  const { values, operands } = readOptions(OPTIONS, OPERANDES);
  const { out, date, source, licence, fictif } = values;
  if (operands.length === 0) throw new UsageError('FICHIERS : un tableau au moins attendu, rien trouvé');
  if (out === undefined) throw new UsageError('--out : fichier de l’export attendu, rien trouvé');
  const paths = pathsBeside(out);
  assertOurs(out, paths.json);
  const fichiers = loadFichiers(operands.map((path) => existingPath(path, 'FICHIERS')));
  const correspondance = values.correspondance === undefined ? undefined : loadCorrespondance(values.correspondance);
  const done = await runImport(fichiers, { date, source, licence, fictif }, correspondance);
  process.exitCode = write(done, out, paths);
});

interface Beside {
  json: string;
  md: string;
  correspondance: string;
}

function pathsBeside(out: string): Beside {
  const base = out.replace(/\.json$/i, '');
  return { json: `${base}.rapport.json`, md: `${base}.rapport.md`, correspondance: join(dirname(out), CORRESPONDANCE) };
}

/** What stands may be the only copy of an export: only what an import wrote, and nobody changed, is replaced. */
function assertOurs(out: string, report: string): void {
  if (!existsSync(out)) return;
  const written = existsSync(report)
    ? (/"empreinte": "([0-9a-f]+)"/.exec(readFileSync(report, 'utf8'))?.[1] ?? '')
    : '';
  if (written !== hashOf(readFileSync(out)))
    throw new UsageError(
      `--out : « ${out} » existe déjà et ne vient pas d’un import ; supprimez-le, ou donnez un nouveau nom`,
    );
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** Gives the exit status. */
function write(done: ResultatImport, out: string, paths: Beside): number {
  const { resultat, json, diagnostics, correspondance } = done;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(paths.md, renderReport(done));
  const report = renderReportJson(done);
  writeFileSync(paths.json, json === null ? report : report.replace('{', `{\n "empreinte": "${hashOf(json)}",`));
  for (const line of formatFirst(diagnostics.toSorted((a, b) => gravite([a]) - gravite([b])))) console.log(line);
  if (json === null) throw new StoppedPublication(`Import arrêté, rien n’est écrit. Rapport : ${paths.md}`);
  writeFileSync(out, json);
  console.log(formatSummary(resultat));
  console.log(
    `Export : ${out}\nCorrespondance des colonnes : ${writeCorrespondance(correspondance, paths.correspondance)}\nRapport : ${paths.md}`,
  );
  return diagnostics.some(({ severity }) => severity !== 'avertissement') ? 1 : 0;
}

/** A correspondance that stands may hold what a person chose: the new one goes beside it. */
function writeCorrespondance(text: string, path: string): string {
  const stands = existsSync(path) && readFileSync(path, 'utf8') !== text;
  const target = stands ? path.replace(/\.yaml$/, '.nouvelle.yaml') : path;
  writeFileSync(target, text);
  return target;
}
