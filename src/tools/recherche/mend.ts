import type { MotsConnus } from '../../contract/recherche/entree.ts';
import { isWithin, singularise, soundOf } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import type { Sources } from './open-sources.ts';

/** Letters of the shortest word in which two slips are looked for. */
const LETTRES_LONG = 8;
/** Letters of the shortest word in which a slip is looked for, and of the shortest that any known word may mend. */
const LETTRES_FAUTE = 4;
const LETTRES_SUR = 6;

/** Where known words are read. */
type SourcesMots = Pick<Sources, 'noms' | 'tete'> & { limit: (fichiers: number) => Pick<Sources, 'noms'> };

/**
 * The query with its unknown words mended; null when there is none.
 * @param connus words that something answers to
 */
export async function mend(texte: string, sources: SourcesMots, connus: ReadonlySet<string>): Promise<string | null> {
  const words = foldText(texte).split(' ').filter(Boolean);
  const mended = await Promise.all(
    words.map((word, rank) =>
      word.length < LETTRES_FAUTE || connus.has(word) ? null : mendWord(word, rank === words.length - 1, sources),
    ),
  );
  return mended.some(Boolean) ? words.map((word, rank) => mended[rank] ?? word).join(' ') : null;
}

/**
 * What a word is a slip of, as it is written; null for a word that a name or a text holds, or for one that is like none.
 * @param isLast nothing is typed after it yet: its beginning is known too, as it is not in « sant etienne »
 */
async function mendWord(word: string, isLast: boolean, { noms, tete, limit }: SourcesMots): Promise<string | null> {
  const near = await noms(word);
  if (isKnown(word, near) || (isLast && writeWords(near).includes(` ${word}`))) return null;
  // « cote divoire », « loise », « larochelle »: the mark of an elision, the space after an article are what people leave out, so
  // often that it is worth a file more.
  for (const article of [/^[dl](?=[aeiouyh])/, /^l(?:a|es?)/]) {
    const bare = word.replace(article, '');
    if (bare !== word && bare.length >= LETTRES_FAUTE && isKnown(bare, await limit(1).noms(bare))) return bare;
  }
  // So many short words are a letter apart that the most telling are proposed first.
  const targets = word.length < LETTRES_SUR ? near.tete : [...near.tete, ...near.cibles];
  return findSlip(word, targets) ?? findSlip(word, await tete()) ?? findSlip(word, near.cibles) ?? null;
}

/** A word, or its plural: « brets » is none of « bretagne ». */
const isKnown = (word: string, near: MotsConnus): boolean =>
  RegExp(` (${word}|${singularise(word)}) `).test(writeWords(near));

/** All of them, a space before and after each. */
const writeWords = ({ tete, cibles, autres }: MotsConnus): string =>
  ` ${foldText([...tete, ...cibles].join(' '))}${autres} `;

/** One slip, the first letter right rather than wrong; in a long word, two; else what sounds alike: « maroque ». */
function findSlip(word: string, known: readonly string[]): string | undefined {
  const folded = known.map((mot) => ({ mot, near: foldText(mot) }));
  const alike = folded.filter(({ near }) => near[0] === word[0]);
  const isNear = (slips: number) => (one: { near: string }) => isWithin(one.near, word, slips);
  return (
    alike.find(isNear(1)) ??
    folded.find(isNear(1)) ??
    (word.length < LETTRES_LONG ? undefined : alike.find(isNear(2))) ??
    alike.find(({ near }) => soundOf(near) === soundOf(word))
  )?.mot;
}
