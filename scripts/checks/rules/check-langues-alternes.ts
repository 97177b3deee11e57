import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { splitLangue } from '../../../src/contract/langues/langues.ts';
import type { Alternate, PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/**
 * Pages in several languages name each other (`hreflang`): each of the mirror names itself, and whatever it names is in that
 * language and names it back, in its head or, for a French page, in the site map.
 */
export function checkLanguesAlternes(site: SiteFacts): Diagnostic[] {
  const cases = new Cases('langues-alternes');
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  for (const page of readablePages(site)) {
    const isMirror = splitLangue(`/${page.file}`).langue !== null;
    if (isMirror && !page.alternates.some((one) => isPage(one, page)))
      cases.add(page.file, 'hreflang vers la page elle-même attendu, absent', 'dessinez la page sous Miroir.astro');
    for (const alternate of page.alternates) {
      const fault = findFault(page, alternate);
      if (fault !== undefined)
        cases.add(
          page.file,
          `hreflang="${alternate.lang}" vers « ${alternate.href} » : ${fault}`,
          'donnez à chaque page la même liste de langues, dans Miroir.astro et dans render-sitemap.ts',
        );
    }
  }
  return cases.toDiagnostics();

  function findFault(page: PageFacts, { lang, href }: Alternate): string | undefined {
    const target = site.resolve(page, href);
    const other = target.kind === 'interne' ? byFile.get(target.file) : undefined;
    if (other === undefined) return 'aucune page à cette adresse';
    if (other.lang !== lang) return `page en « ${other.lang ?? ''} »`;
    const back = other.alternates.length > 0 ? other.alternates : (site.alternates.get(href) ?? []);
    return back.some((one) => isPage(one, page)) ? undefined : 'cette page ne répond pas à celle-ci';
  }
}

const isPage = ({ lang, href }: Alternate, page: PageFacts): boolean =>
  lang === page.lang && href === page.canonicals[0];
