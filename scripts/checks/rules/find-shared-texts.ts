import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { PageFacts } from '../facts/site-facts.ts';

/** One error for each text that several pages share; it lists every file. */
export function findSharedTexts(
  rule: string,
  noun: string,
  pages: readonly PageFacts[],
  textOf: (page: PageFacts) => string | undefined,
): Diagnostic[] {
  const groups = Map.groupBy(pages, (page) => textOf(page) ?? '');
  return [...groups]
    .filter(([text, sharing]) => text !== '' && sharing.length > 1)
    .map(([text, sharing]) => ({
      rule,
      severity: 'erreur',
      message: `${noun} propre à chaque page attendu, « ${text} » trouvé sur ${sharing.length} pages : ${sharing.map(({ file }) => file).join(', ')}`,
      hint: 'dites ce qui distingue ces pages : un lieu, une année, un numéro de page',
      location: { file: sharing[0]?.file ?? '' },
    }));
}
