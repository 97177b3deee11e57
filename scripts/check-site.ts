// Checks a built site and prints its figures, then what is wrong, rule by rule. Exit status 1 if there is an error.
// node scripts/check-site.ts [--dist dist] [--base /] [--site content/generated/site.json] [--strict] [--tout]
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSite } from './checks/check-site.ts';
import { loadSite } from './checks/facts/load-site.ts';
import { formatByRule, formatFigures } from './checks/report/format-report.ts';
import { loadSubjects } from './checks/subjects/load-subjects.ts';
import { nameSubjects } from './checks/subjects/name-subjects.ts';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    site: { type: 'string', default: 'content/generated/site.json' },
    /** What an input may cause is an error too: the project's own tests. */
    strict: { type: 'boolean', default: false },
    tout: { type: 'boolean', default: false },
  },
});

if (existsSync(options.dist)) {
  const site = loadSite({ dist: options.dist, base: options.base, siteFile: options.site });
  const { diagnostics: found, figures } = checkSite(site, { strict: options.strict });
  const diagnostics = nameSubjects(found, loadSubjects(dirname(options.site)));
  console.log(formatFigures(figures, options.tout));
  if (diagnostics.length > 0) console.log(`\n${formatByRule(diagnostics, options.tout)}`);
  const errors = diagnostics.filter(({ severity }) => severity !== 'avertissement').length;
  console.log(`\n${errors} erreur(s), ${diagnostics.length - errors} avertissement(s)`);
  process.exitCode = errors > 0 ? 1 : 0;
} else {
  console.error(`dossier du site attendu, « ${options.dist} » introuvable\n  → construisez le site, ou donnez --dist`);
  process.exitCode = 1;
}
