import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { JoinIssue, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

const ATTENDUS: Readonly<Record<JoinIssue, string>> = {
  elision: '« d’ » attendu devant une voyelle ou un h muet',
  contraction: '« du », « des », « au » ou « aux » attendu',
  article: 'article attendu devant le nom du pays',
  date: '« depuis le » attendu devant un jour',
  doublon: 'nom ou mot dit une seule fois attendu',
  ponctuation: 'un seul signe, une seule espace attendus',
};
const HINT =
  'dans un gabarit, passez le nom par src/contract/words/articles.ts ; dans un texte de l’export ou du guide, corrigez le texte';

/** Words that French does not join so, on every page: what a template writes stops the project’s tests, what a clerk wrote is said. */
export function checkJonctions(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const cases = new Cases('jonctions', severityOf(mode));
  for (const { file, joinIssues } of readablePages(site))
    for (const { kind, example } of joinIssues) cases.add(file, `${ATTENDUS[kind]}, « ${example} » trouvé`, HINT);
  return cases.toDiagnostics();
}
