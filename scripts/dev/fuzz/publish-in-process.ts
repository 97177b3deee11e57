import type { Retrait } from '../../../src/contract/retrait.ts';
import { joinInputs, renderTexts } from '../../content/write-content.ts';
import { StoppedPublication } from '../../lib/command.ts';
import { formatDiagnostic } from '../../lib/format-diagnostic.ts';
import { loadReferenceData, type ReferenceData } from '../../model/load-reference-data.ts';
import { loadRetraits } from '../../personnes/load-ecart.ts';
import { listLostRecords, listLostSections, originsOf } from './judge-model.ts';
import type { Findings } from './judge-site.ts';
import { MARQUES, RETRAIT } from './marks.ts';
import { ran } from './mutate/injections.ts';
import type { EditionFiles } from './samples/full-edition.ts';

/** What became of two inputs, without Astro: `arretee` when the publication says that it stops, which is not a fault. */
interface InProcess {
  arretee: boolean;
  findings: Findings;
}

let known: { reference: ReferenceData; retraits: Retrait[] } | undefined;

/** The tables of the project, with one person more who asked not to be published. */
function loadTables() {
  known ??= { reference: loadReferenceData(), retraits: [...loadRetraits(), RETRAIT] };
  return known;
}

/** Looking for somebody in the texts takes longer than all the rest: only where somebody is. */
const holdsMarks = (atlas: string, guide: EditionFiles): boolean =>
  [atlas, ...Object.values(guide)].some((text) => MARQUES.some((marque) => text.includes(marque)));

const OPTIONS = {
  atlas: 'export.json',
  guide: 'guide',
  contacts: 'tous',
  precedent: null,
  jour: '2026-11-28',
} as const;

/** The whole way from two inputs to the texts of the pages, in this process. */
export function publishInProcess(atlas: string, guide: EditionFiles): InProcess {
  const findings: Findings = { arrets: [], pertes: [], executions: [], fuites: [] };
  try {
    const files = new Map(Object.entries(guide).filter(([name]) => !/(?:^|\/)\./.test(name)));
    const { reference, ...tables } = loadTables();
    const retraits = holdsMarks(atlas, guide) ? tables.retraits : tables.retraits.filter((row) => row !== RETRAIT);
    const { model, report, diagnostics } = joinInputs(Buffer.from(atlas), files, OPTIONS, reference, retraits);
    const texts = renderTexts(model);
    findings.pertes.push(
      ...listLostRecords(JSON.parse(atlas), report.atlas.diagnostics, (section, id) => model[section].has(id)),
      ...listLostSections(guide, report.guide.diagnostics, originsOf(model)),
    );
    const said = [
      ...texts,
      { path: 'rapport.json', text: JSON.stringify(report) },
      { path: 'console', text: diagnostics.map(formatDiagnostic).join('\n') },
    ];
    if (ran('.')) findings.executions.push('un texte s’est exécuté pendant le rendu');
    for (const { path, text } of said)
      for (const marque of MARQUES) if (text.includes(marque)) findings.fuites.push(`${path} : ${marque}`);
    return { arretee: false, findings };
  } catch (error) {
    if (error instanceof StoppedPublication) {
      const found = MARQUES.filter((marque) => error.message.includes(marque));
      findings.fuites.push(...found.map((marque) => `console : ${marque}`));
      return { arretee: true, findings };
    }
    findings.arrets.push(`${(error as Error).stack ?? error}`);
    return { arretee: false, findings };
  }
}
