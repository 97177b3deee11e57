import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatListe } from '../../../src/contract/words/format.ts';
import type { GuideEdition } from '../../guide/guide-edition.ts';
import { isOwnPage, listAdresses } from '../../model/list-adresses.ts';
import type { IntentionEcrite } from './load-tables.ts';

/** Most pages that are named. */
const NOMMEES = 8;

/**
 * The rows of `intentions.yaml` that lead nowhere: pages that the edition does not make, and that the site does not have.
 * @returns one warning for all: an edition may well do without a theme, and the search then does without the row
 */
export function checkIntentions(
  intentions: readonly IntentionEcrite[],
  edition: GuideEdition,
  file: string,
): Diagnostic[] {
  const known = new Set(listAdresses(edition));
  const missing = intentions
    .map(({ adresse }) => adresse)
    .filter((adresse) => !known.has(adresse) && !isOwnPage(adresse));
  if (missing.length === 0) return [];
  const named = formatListe([...new Set(missing)].slice(0, NOMMEES));
  return [
    {
      rule: 'intentions',
      severity: 'avertissement',
      message: `adresses de pages publiées attendues, ${missing.length} ne mènent nulle part dans cette édition : ${named}`,
      hint: 'corrigez ces lignes, ou ajoutez les sections',
      outcome: 'la recherche s’en passe',
      location: { file },
    },
  ];
}
