import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { countLinks } from '../measure/count-links.ts';

/**
 * A checker that found nothing to check would call it a success. Every page has a menu: a site with fewer internal
 * links than pages was not read as it should.
 */
export function checkLiensComptes(site: SiteFacts): Diagnostic[] {
  const pages = readablePages(site).length;
  const { liens } = countLinks(site);
  if (pages > 0 && liens >= pages) return [];
  return [
    {
      rule: 'liens-comptes',
      severity: 'erreur',
      message: `au moins un lien interne par page attendu, ${liens} trouvés pour ${pages} pages`,
      hint: 'vérifiez le dossier donné à --dist et la construction du site',
      location: { file: 'index.html' },
    },
  ];
}
