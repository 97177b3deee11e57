// The text of a guide, as extracted from its PDF → an edition in the format of data/guide/, and a report to review.
// `npm run import:guide -- FILE --out DIR [--document SLUG]`
import { parseArgs } from 'node:util';
import { ImportError } from './guide/import/import-error.ts';
import { importGuide } from './guide/import/import-guide.ts';
import { loadSource } from './guide/import/load-source.ts';
import { loadLexicon } from './guide/import/repair/load-lexicon.ts';
import { formatReport } from './guide/import/report/format-report.ts';
import { loadImportReference } from './guide/import/structure/load-import-reference.ts';
import { planWriting } from './guide/import/write/plan-writing.ts';
import { loadEdition, writeEdition } from './guide/import/write/write-edition.ts';

const USAGE = 'Usage : npm run import:guide -- FICHIER --out DOSSIER [--document guide-2020]';

try {
  main();
} catch (error) {
  // What a person can mend: a wrong input, a wrong option, a folder that cannot be written.
  const { code } = error as NodeJS.ErrnoException;
  if (!(error instanceof ImportError) && !/^(?:ERR_PARSE_ARGS|E[A-Z]+$)/.test(code ?? '')) throw error;
  console.error(`Import arrêté, rien n’est écrit. ${(error as Error).message}`);
  process.exitCode = 1;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      /** The document that facts come from, as `data/reference/documents.yaml` names it. */
      document: { type: 'string', default: 'guide-2020' },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.out === undefined || positionals.length > 1) throw new ImportError(USAGE);
  const text = loadSource(file);
  const { existing, last } = loadEdition(values.out);
  const reference = loadImportReference();
  if (!reference.documents.includes(values.document)) {
    throw new ImportError(
      `--document : un document de data/reference/documents.yaml attendu, « ${values.document} » trouvé`,
    );
  }
  const { files, report } = importGuide(text, { lexicon: loadLexicon(), reference, document: values.document });
  const plan = planWriting(files, existing, last);
  const details = { source: file, ...report, fichiers: { gardes: plan.kept, perimes: plan.stale } };
  const reports = new Map([
    ['rapport-import.md', formatReport(report, plan, file)],
    ['rapport-import.json', `${JSON.stringify(details, null, 1)}\n`],
  ]);
  writeEdition(values.out, plan, reports);
  for (const [name, count] of Object.entries(report.comptes))
    console.log(`  ${name.padEnd(28)} ${String(count).padStart(5)}`);
  console.log(
    `${plan.writes.size} fichier(s) écrit(s), ${plan.unchanged.length} inchangé(s), ${plan.kept.length} gardé(s) (${values.out}/a-relire), ${plan.stale.length} périmé(s).`,
  );
  console.log(
    `À relire : ${values.out}/rapport-import.md (${report.doutes.length} réparation(s), ${report.fragments.length} ligne(s) listées)`,
  );
}
