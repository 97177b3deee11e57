import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Every page that search engines may list names itself as canonical, on the same origin as the others. */
export function checkCanoniques(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('canoniques');
  const pages = readablePages(site).filter(({ isNoindex }) => !isNoindex);
  const origin = pages.map(readOrigin).find((found) => found !== undefined);
  for (const page of pages) {
    const fault = findFault(page, origin);
    if (fault !== undefined)
      cases.add(page.file, fault, 'construisez l’adresse canonique à partir de l’adresse de la page');
  }
  return cases.toDiagnostics();
}

function findFault(page: PageFacts, origin: string | undefined): string | undefined {
  const [canonical, ...others] = page.canonicals;
  if (canonical === undefined || others.length > 0)
    return `un élément <link rel="canonical"> attendu, ${page.canonicals.length} trouvé(s)`;
  const url = toUrl(canonical, origin);
  if (url?.pathname === toUrl(page.url, origin)?.pathname && url?.search === '' && url.hash === '') {
    return origin === undefined || url.origin === origin
      ? undefined
      : `origine « ${origin} » attendue, « ${url.origin} » trouvée`;
  }
  return `adresse canonique « ${page.url} » attendue, « ${canonical} » trouvée`;
}

function readOrigin({ canonicals: [canonical = ''] }: PageFacts): string | undefined {
  return URL.canParse(canonical) ? new URL(canonical).origin : undefined;
}

function toUrl(address: string, origin = 'https://site.invalid'): URL | undefined {
  return URL.canParse(address, origin) ? new URL(address, origin) : undefined;
}
