// Checks a built site and prints its figures, then what is wrong, rule by rule. Exit status 1 if there is an error.
// node scripts/check-site.ts [--dist dist] [--base /path/] [--site FILE] [--strict] [--tout] [--memoire FILE]
import { dirname, join } from 'node:path';
import { checkSite } from './checks/check-site.ts';
import { loadSite } from './checks/facts/load-site.ts';
import { readChanged } from './checks/facts/read-pages.ts';
import { formatByRule, formatFigures } from './checks/report/format-report.ts';
import { loadSubjects } from './checks/subjects/load-subjects.ts';
import { nameSubjects } from './checks/subjects/name-subjects.ts';
import { runCommand } from './lib/command.ts';
import { listFiles } from './lib/list-files.ts';
import { bascule, cheminDeBase, existing, fichier, readOptions, texte } from './lib/read-options.ts';
import { recover } from './publish/chantier.ts';
import { PUBLICATION, readBase } from './publish/publication.ts';

const USAGE =
  'Usage : npm run check:site -- [--dist DOSSIER] [--base /chemin/] [--site FICHIER] [--strict] [--tout] [--memoire FICHIER]';

await runCommand(USAGE, async () => {
  const { values } = readOptions({
    dist: texte('DOSSIER', 'dist'),
    /** Left out: what the site says itself. */
    base: { ...cheminDeBase, defaut: undefined },
    /** Where the build says whether the data are made up; the site repeats it. */
    site: fichier(undefined),
    /** What an input may cause is an error too: the project's own tests. */
    strict: bascule,
    tout: bascule,
    /** Where what is read of pages is kept, for the next site: those whose bytes are the same are not read again. */
    memoire: texte('FICHIER', undefined),
  });
  recover(values.dist);
  const dist = existing(values.dist, '--dist', 'dossier');
  const siteFile = values.site ?? join(dist, PUBLICATION);
  const location = { dist, base: values.base ?? readBase(dist), siteFile, files: listFiles(dist) };
  const site = loadSite(location, await readChanged(location, values.memoire));
  const { diagnostics: found, figures } = checkSite(site, { strict: values.strict });
  // Beside the content's file stand the records that the pages were made from; beside that of a site, other tables.
  const subjects = values.site === undefined ? () => undefined : loadSubjects(dirname(values.site));
  const diagnostics = nameSubjects(found, subjects);
  console.log(formatFigures(figures, values.tout));
  if (diagnostics.length > 0) console.log(`\n${formatByRule(diagnostics, values.tout)}`);
  const errors = diagnostics.filter(({ severity }) => severity !== 'avertissement').length;
  console.log(`\n${errors} erreur(s), ${diagnostics.length - errors} avertissement(s)`);
  process.exitCode = errors > 0 ? 1 : 0;
});
