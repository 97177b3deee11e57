import { canBecome, hasLower } from './garbling.ts';
import { foldWord } from './learn-document.ts';

const PARTICLES = new Set('de du des la le les d l von van der den ben bin el al y e da do dos di et'.split(' '));

type Report = (before: string, after: string, reason: string) => void;

const raise = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);

function repairWord(word: string, first: boolean): string {
  const lower = word.toLowerCase();
  if (word === lower && PARTICLES.has(lower) && !first) return word;
  if (word.length > 1 && !hasLower(word)) return word;
  const mixed = /\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{2,}/u.test(word);
  if (mixed && !/^(?:Mac|Mc|De|Le|La|Di|Du)\p{Lu}/u.test(word)) {
    const upper = word.toUpperCase();
    if (canBecome('H', word, upper) || canBecome('B', word, upper)) return upper;
  }
  return raise(word);
}

/** Letters of a name that an address holds: `segla.lihoussou@…` → `segla`, `lihoussou`. */
function mailNames(courriel: string): string[] {
  return (courriel.split('@')[0] ?? '')
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1)
    .map(foldWord);
}

/** Gives a person’s name its capitals back; tells when the address that follows it spells another name. */
export function repairPersonName(text: string, courriel: string | null, report: Report): string {
  let first = true;
  const name = text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const repaired = repairWord(word, first);
    first = false;
    return repaired;
  });
  const parts = courriel === null ? [] : mailNames(courriel);
  const folded = foldWord(name).replace(/[^a-z]/g, '');
  const known = parts.some((part) => part.length > 2 && folded.includes(part));
  if (courriel !== null && parts.some((part) => part.length > 2) && !known) {
    report(text, name, `le nom ne ressemble pas à l’adresse ${courriel}`);
  }
  return name;
}
