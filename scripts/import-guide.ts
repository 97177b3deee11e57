// The text of a guide, as extracted from its PDF → an edition in the format of data/guide/, and a report to review.
// `npm run import:guide -- FILE --out DIR [--document SLUG]`
import { basename, join } from 'node:path';
import { DOCUMENTS } from './guide/parse-documents.ts';
import { parseGuide } from './guide/parse-guide.ts';
import { ImportError, importGuide } from './import-guide/import-guide.ts';
import { loadSource } from './import-guide/load-source.ts';
import { loadLexicon } from './import-guide/repair/lexicon.ts';
import { formatReport } from './import-guide/report/format-report.ts';
import { formatReview } from './import-guide/report/format-review.ts';
import { loadImportReference } from './import-guide/structure/load-import-reference.ts';
import { planWriting } from './import-guide/write/plan-writing.ts';
import { loadEdition, writeEdition } from './import-guide/write/write-edition.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { formatDiagnostic } from './lib/format-diagnostic.ts';
import { bascule, readOptions, texte } from './lib/read-options.ts';

const USAGE = 'Usage : npm run import:guide -- FICHIER --out DOSSIER [--document guide-2020] [--revue]';

const OPTIONS = {
  out: texte('DOSSIER', undefined),
  /** The document that facts come from, as `data/reference/documents.yaml` or the edition's own table names it. */
  document: texte('DOCUMENT', 'guide-2020'),
  /** One page of HTML too, to go through what is doubtful. */
  revue: bascule,
};

await runCommand(USAGE, () => {
  try {
    main();
  } catch (error) {
    if (error instanceof ImportError) throw new StoppedPublication(`Import arrêté, rien n’est écrit. ${error.message}`);
    throw error;
  }
});

function main(): void {
  const { values, operands } = readOptions(OPTIONS, 1);
  const [file] = operands;
  if (file === undefined) throw new UsageError('FICHIER : texte d’un guide attendu, rien trouvé');
  if (values.out === undefined) throw new UsageError('--out : dossier de la nouvelle édition attendu, rien trouvé');
  const text = loadSource(file);
  const { existing, last } = loadEdition(values.out);
  const reference = loadImportReference();
  checkDocument(values.document, reference.documents, existing.get(DOCUMENTS), values.out);
  const { files, report, accounted } = importGuide(text, {
    lexicon: loadLexicon(),
    reference,
    document: values.document,
  });
  const plan = planWriting(files, existing, last);
  const details = { source: file, ...report, fichiers: { gardes: plan.kept, perimes: plan.stale } };
  const reports = new Map([
    ['rapport-import.md', formatReport(report, plan, file)],
    ['rapport-import.json', `${JSON.stringify(details, null, 1)}\n`],
  ]);
  if (values.revue) reports.set('rapport-import.html', formatReview(report, accounted, basename(file)));
  writeEdition(values.out, plan, reports);
  for (const [name, count] of Object.entries(report.comptes))
    console.log(`  ${name.padEnd(28)} ${String(count).padStart(5)}`);
  console.log(
    `${plan.writes.size} fichier(s) écrit(s), ${plan.unchanged.length} inchangé(s), ${plan.kept.length} gardé(s) (${values.out}/a-relire), ${plan.stale.length} périmé(s).`,
  );
  console.log(
    `À relire : ${values.out}/rapport-import.${values.revue ? 'html' : 'md'} (${report.doutes.length} réparation(s), ${report.fragments.length} ligne(s) listées)`,
  );
}

/**
 * A new guide is a new document: it is declared beside its edition, before the import.
 * @param table text of the edition's own table, if it has one
 * @throws ImportError when nothing declares the document, or when the table cannot be read
 */
function checkDocument(key: string, known: readonly string[], table: string | undefined, folder: string): void {
  const file = join(folder, DOCUMENTS);
  const { documents, diagnostics } = parseGuide(new Map(table === undefined ? [] : [[DOCUMENTS, table]]), folder);
  if (diagnostics.length > 0) throw new ImportError(diagnostics.map(formatDiagnostic).join('\n'));
  if (known.includes(key) || documents.has(key)) return;
  throw new ImportError(
    [
      `--document : un document de data/reference/documents.yaml ou de ${file} attendu, « ${key} » trouvé`,
      `  → pour un nouveau guide, écrivez d’abord dans ${file} :`,
      `${key}:`,
      '  titre: Guide opérationnel de la coopération décentralisée',
      '  nom: le guide de 2027',
      '  abrege: Guide 2027',
      '  editeur: Commission nationale de la coopération décentralisée (CNCD)',
      '  date: "2027-03"',
    ].join('\n'),
  );
}
