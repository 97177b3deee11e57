import type { TextIssue } from './site-facts.ts';

/** Stands where a block of text ends and another begins. */
export const BLOCK_END = '\u0001';

const CANDIDATE = /'|\.\.\.|[:;!?«»·]/g;
const LETTER = /\p{L}/u;
/** What may come right before a `: ; ! ?` that lacks its space. */
const WORD_END = /[\p{L}\d)\]»”"%°]/u;
const isBreakable = (character: string): boolean => /^[ \t\r\n\f]$/.test(character);
const isAnySpace = (character: string): boolean => character === BLOCK_END || /^\s?$/.test(character);

/**
 * Slips of French typography, by place in the text: `l'eau`, `...`, `mot : mot` or `mot · mot` with an ordinary space, `mot: mot`,
 * `«mot»`. Addresses, hours and ratios (`https://x`, `12:30`) are left alone.
 */
export function findTextIssues(text: string): { kind: TextIssue; index: number }[] {
  const issues: { kind: TextIssue; index: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(CANDIDATE)) {
    const kind = judge(text, sign, index);
    if (kind !== undefined) issues.push({ kind, index });
  }
  return issues;
}

function judge(text: string, sign: string, index: number): TextIssue | undefined {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  switch (sign) {
    case '...':
      return 'points';
    case "'":
      return LETTER.test(before) && LETTER.test(after) ? 'apostrophe' : undefined;
    case '·':
      return /[ \t\r\n\f]\u00a0?$/.test(text.slice(Math.max(0, index - 2), index)) && followsText(text, index)
        ? 'espace-ordinaire'
        : undefined;
    case '«':
      if (isBreakable(after)) return 'espace-ordinaire';
      return isAnySpace(after) ? undefined : 'espace-manquante';
    default:
      if (isBreakable(before)) return followsText(text, index) ? 'espace-ordinaire' : undefined;
      if (sign === '»') return isAnySpace(before) ? undefined : 'espace-manquante';
      return WORD_END.test(before) && isAnySpace(after) ? 'espace-manquante' : undefined;
  }
}

/** Whether the sign has text of the same block before its space. */
function followsText(text: string, index: number): boolean {
  let start = index - 1;
  while (start >= 0 && isBreakable(text.charAt(start))) start -= 1;
  return start >= 0 && text.charAt(start) !== BLOCK_END;
}

/** `…la ville d'Abidjan et…`: where the slip stands, on one line. */
export function excerptAt(text: string, index: number): string {
  const around = text.slice(Math.max(0, index - 24), index + 24).replace(/\s+/g, (spaces) => spaces.charAt(0));
  const blocks = around.split(BLOCK_END);
  return (blocks.find((_, rank) => blocks.slice(0, rank + 1).join(' ').length > Math.min(index, 24)) ?? around).trim();
}
