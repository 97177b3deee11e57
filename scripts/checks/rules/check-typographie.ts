import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { PageFacts, SiteFacts, TextIssue } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';

const ISSUES: Readonly<Record<TextIssue, { expected: string; hint: string }>> = {
  apostrophe: { expected: 'apostrophe courbe attendue', hint: "écrivez ’ au lieu de '" },
  points: { expected: 'points de suspension attendus', hint: 'écrivez … au lieu de ...' },
  'espace-ordinaire': {
    expected: 'espace insécable attendue avant : ; ! ? » · ou après «',
    hint: 'dans un texte, tapez une espace insécable (U+00A0) ; dans un modèle de page, passez-le par withFrenchSpaces',
  },
  'espace-manquante': {
    expected: 'espace insécable attendue avant : ; ! ? » ou après «, aucune espace',
    hint: 'dans un texte, tapez une espace insécable (U+00A0) ; dans un modèle de page, passez-le par withFrenchSpaces',
  },
};
const SHOWN = 3;

/** French typography of the visible text: one warning a template and a kind, with the first three cases. */
export function checkTypographie(site: SiteFacts): Diagnostic[] {
  const findings = readablePages(site).flatMap((page) =>
    page.textIssues.map(({ kind, count, example }) => ({ page, kind, count, example })),
  );
  const groups = Map.groupBy(findings, ({ page, kind }) => `${page.gabarit} ${kind}`);
  return [...groups.values()].map(describe);
}

interface Finding {
  page: PageFacts;
  kind: TextIssue;
  count: number;
  example: string;
}

function describe(findings: readonly Finding[]): Diagnostic {
  const [first] = findings as readonly [Finding];
  const { expected, hint } = ISSUES[first.kind];
  const total = findings.reduce((sum, { count }) => sum + count, 0);
  const examples = [...new Set(findings.map(({ example }) => example))].slice(0, SHOWN);
  return {
    rule: 'typographie',
    severity: 'avertissement',
    message: `gabarit ${first.page.gabarit} : ${expected}, ${total} cas trouvé(s) sur ${findings.length} page(s) : ${examples.map((example) => `« ${example} »`).join(', ')}`,
    hint,
    location: { file: first.page.file },
  };
}
