import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { splitLangue } from '../../../src/contract/langues/langues.ts';
import { type CheckMode, severityOf } from '../check-mode.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Pages that count the past or list every page: nothing there invites to act in a country. */
const SANS_LIEU = /^\/(?:chiffres|a-propos)\//;

/**
 * « À vérifier avant d’agir » stands wherever its country does: a page that is about a country under caution, leads to its
 * page outside its prose, or has a card for it, carries the country's code in a `data-vigilance`. Where it does not, a template
 * is at fault: no record may stop a publication by it.
 */
export function checkVigilances(site: SiteFacts, mode: CheckMode): Diagnostic[] {
  const cases = new Cases('vigilances', severityOf(mode));
  // A file that cannot be read at all is told by the rule on made-up data.
  if (site.vigilances === undefined) return site.fictif === undefined ? [] : [unknown()];
  const codeOf = new Map(
    site.vigilances.map(({ pays, adresse }) => [`${adresse.replace(/^\//, '')}index.html`, pays] as const),
  );
  const codes = new Set(codeOf.values());
  for (const page of readablePages(site)) {
    if (SANS_LIEU.test(page.gabarit)) continue;
    const said = new Set(page.vigilances);
    const missing = listPlaces(site, page, codeOf).filter((code) => codes.has(code) && !said.has(code));
    if (missing.length > 0)
      cases.add(
        page.file,
        `précaution attendue (data-vigilance) pour ${missing.join(', ')}, absente`,
        'montrez Vigilance.astro avec les pays de la page, de la liste ou de la fiche',
      );
  }
  return cases.toDiagnostics();
}

function unknown(): Diagnostic {
  return {
    rule: 'vigilances',
    severity: 'erreur',
    message:
      'vigilances attendues (pays sous précaution), absentes : impossible de savoir quelles pages doivent les porter',
    hint: 'construisez le contenu d’abord, ou donnez le fichier par --site',
    location: { file: 'content/generated/site.json', field: 'vigilances' },
  };
}

/** ISO codes of the country of the page, of those it leads to and of those of its cards; each once. */
function listPlaces(site: SiteFacts, page: PageFacts, codeOf: ReadonlyMap<string, string>): string[] {
  const targets = page.lieux.flatMap((address) => {
    const target = site.resolve(page, address);
    return target.kind === 'interne' ? [target.file] : [];
  });
  return [
    ...new Set([...[page.file, ...targets].flatMap((file) => codeOf.get(inFrench(file)) ?? []), ...page.codesPays]),
  ];
}

/** The file of the French page that a page of the mirror stands for. */
const inFrench = (file: string): string => splitLangue(`/${file}`).adresse.slice(1);
