/** Windows-1252 characters of the bytes 0x80 to 0x9F; five bytes have none and stay C1 controls. */
const CP1252_80_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTE_OF: ReadonlyMap<string, number> = new Map([...CP1252_80_9F].map((character, i) => [character, 0x80 + i]));

const SUITE = `[\\u0080-\\u00BF${CP1252_80_9F}]`;
/** `Ã©`, `Å“`, `â€™`: the first byte of a UTF-8 sequence and those that follow, read as Windows-1252. */
const SEQUENCE = new RegExp(`[ÂÃ]${SUITE}|[ÄÅ](?![\\u00A0»…–—])${SUITE}|â(?:€|\\u0080|‚|\\u0082)${SUITE}`, 'g');
/** `Ã ` for « à »: its second byte, a no-break space, was made a space. Only at the head of a word. */
const A_GRAVE = /(?<!\p{L})Ã(?: (?= )|(?= ))/gu;
/** `Â ` for a no-break space that was made a space: `12Â 000`. */
const NO_BREAK_SPACE = /(?<!\p{Lu})Â(?= )/gu;
const MAX_PASSES = 2;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Repairs UTF-8 that was read as Windows-1252 (`CoopÃ©ration` → `Coopération`), once or twice over, and Windows-1252
 * read as Latin-1 (`l\u0092eau` → `l’eau`). Sequences that decode to nothing, or to no letter or sign of a European
 * text, are left as they are.
 */
export function repairMojibake(text: string): string {
  let repaired = text.replace(A_GRAVE, 'à').replace(NO_BREAK_SPACE, '');
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = repaired.replace(SEQUENCE, decodeSequence);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired.replace(/[\u0080-\u009F]/g, (character) => CP1252_80_9F[character.charCodeAt(0) - 0x80] ?? character);
}

function decodeSequence(sequence: string): string {
  const bytes = [...sequence].map((character) => BYTE_OF.get(character) ?? character.charCodeAt(0));
  try {
    const decoded = utf8.decode(Uint8Array.from(bytes));
    return /^[\u00A0-\u017F\u2010-\u2026\u2030-\u203A€]$/.test(decoded) ? decoded : sequence;
  } catch {
    return sequence;
  }
}
