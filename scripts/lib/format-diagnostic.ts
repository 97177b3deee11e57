import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import { spellInvisible } from '../../src/contract/words/quote.ts';

/**
 * Two lines a person can act on:
 * `data/atlas/atlas.json · projet P-10423 · pays : code ISO attendu, « Cote Ivoire » trouvé`
 * `  → ajoutez l’alias…   [pays-inconnu]`
 * Nothing that data holds reaches the terminal as anything but what can be seen.
 */
export function formatDiagnostic({ rule, message, hint, outcome, location }: Diagnostic): string {
  const file = location.line === undefined ? location.file : `${location.file}:${location.line}`;
  const place = [file, location.record, location.field].filter((part) => part !== undefined).join(' · ');
  const mending = outcome === undefined ? hint : withFrenchSpaces(`${hint} ; ${outcome}`);
  return `${spellInvisible(`${place} : ${message}`)}\n  → ${spellInvisible(mending)}   [${rule}]`;
}

/** Cases that a console shows; a report has them all. */
export const MONTRES = 12;

/** The first cases, and how many more there are. @param suite where the others are: ` : voir rapport.json` */
export function formatFirst(diagnostics: readonly Diagnostic[], suite = ''): string[] {
  const rest = diagnostics.length - MONTRES;
  return [...diagnostics.slice(0, MONTRES).map(formatDiagnostic), ...(rest > 0 ? [`… ${rest} autre(s)${suite}`] : [])];
}
