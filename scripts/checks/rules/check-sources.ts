import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** The box « D’où viennent ces faits » names every page of a document that its page cites: who copies it copies all. */
export function checkSources(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const cases = new Cases('sources', severityOf(mode));
  for (const { file, sansSource } of readablePages(site))
    for (const text of sansSource)
      cases.add(
        file,
        `source citée attendue dans « D’où viennent ces faits », « ${text} » n’y est pas`,
        'donnez à Sources.astro la source de ce que la page montre (src/load/list-sources.ts)',
      );
  return cases.toDiagnostics();
}
