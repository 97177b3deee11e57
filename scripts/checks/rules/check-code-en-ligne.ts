import type { ForbiddenCode } from '../facts/site-facts.ts';
import { pageRule } from '../report/cases.ts';

const FORBIDDEN: Readonly<Record<ForbiddenCode, { found: string; hint: string }>> = {
  style: { found: 'attribut style', hint: 'donnez une classe à l’élément, ou un attribut SVG (fill, width…)' },
  'balise-style': { found: 'élément <style>', hint: 'réglez build.inlineStylesheets sur « never »' },
  script: {
    found: 'script écrit dans la page',
    hint: 'mettez le code dans un fichier, et vite.build.assetsInlineLimit à 0',
  },
  'bloc-non-echappe': {
    found: 'signe < dans un bloc de données',
    hint: 'écrivez \\u003c à la place de < : un titre de projet pourrait fermer le bloc',
  },
  gestionnaire: { found: 'gestionnaire d’événement', hint: 'attachez-le depuis un script : addEventListener' },
  javascript: { found: 'adresse javascript:', hint: 'utilisez un bouton et un script' },
  srcdoc: { found: 'document dans un attribut', hint: 'retirez l’iframe' },
  base: { found: 'élément <base>', hint: 'retirez-le : les adresses portent déjà le chemin de base' },
};

/** Nothing that the Content-Security-Policy refuses: no code or style written in the page, no `<base>`. */
export const checkCodeEnLigne = pageRule(
  'code-en-ligne',
  ({ forbiddenCode }, add) => {
    for (const { kind, example } of forbiddenCode) {
      const { found, hint } = FORBIDDEN[kind];
      add(`aucun ${found} attendu, « ${example} » trouvé`, hint);
    }
  },
  ({ pages }) => pages,
);
