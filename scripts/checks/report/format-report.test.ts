import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { checkFiles } from '../testing/mini-site.ts';
import { formatByRule, formatFigures } from './format-report.ts';

const diagnostic = (file: string, severity: Diagnostic['severity'] = 'erreur'): Diagnostic => ({
  rule: severity === 'erreur' ? 'langue' : 'typographie',
  severity,
  message: 'trouvé',
  hint: 'corrigez',
  location: { file },
});

describe('formatByRule(diagnostics)', () => {
  it('should show errors first, three cases a rule', () => {
    const many = ['a', 'b', 'c', 'd'].map((file) => diagnostic(file));
    expect(formatByRule([diagnostic('e', 'avertissement'), ...many])).toMatchInlineSnapshot(`
      "erreur langue : 4 cas
      a : trouvé
        → corrigez   [langue]
      b : trouvé
        → corrigez   [langue]
      c : trouvé
        → corrigez   [langue]
      … et 1 autres (--tout les montre)

      avertissement typographie : 1 cas
      e : trouvé
        → corrigez   [typographie]"
    `);
  });

  it('should show every case when all are wanted', () => {
    expect(
      formatByRule(
        ['a', 'b', 'c', 'd'].map((file) => diagnostic(file)),
        true,
      ),
    ).not.toContain('autres');
  });
});

describe('formatFigures(figures)', () => {
  it('should give what was checked, the budgets, and the worst page of each template', () => {
    expect(formatFigures(checkFiles({}).figures)).toMatchInlineSnapshot(`
      "4 pages, 1 redirections, 1 pages hors des moteurs de recherche
      26 liens internes vérifiés, dont 6 fragments ; 1 liens sortants, 1 courriels
      poids médian 0,6 Ko (au plus 25), accueil 0,5 Ko (au plus 80), cartes 0 Ko (au plus 15), du monde 0 Ko (au plus 30), EcoIndex le plus bas 96,1 (au moins 80)
      EcoIndex le plus bas par gabarit :
        96,1 /pays/*/ (1 pages, jusqu’à 0,8 Ko) : pays/benin/index.html, 22 éléments
        96,6 /pays/ (1 pages, jusqu’à 0,6 Ko) : pays/index.html, 17 éléments
        96,8 / (1 pages, jusqu’à 0,5 Ko) : index.html, 15 éléments
        96,8 /404.html (1 pages, jusqu’à 0,5 Ko) : 404.html, 14 éléments"
    `);
  });
});
