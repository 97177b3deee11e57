import { LIGATURES } from '../../src/contract/words/fold-text.ts';

/** Letters of other alphabets that the eye takes for Latin ones, each before the Latin letter that it looks like. */
const LOOK_ALIKES = [
  'АaВbЕeЅsІiЈjКkМmНhОoРpСcТtУyХxаaсcеeһhіiјjоoрpѕsуyхxԁdԛqԝwӏl',
  'ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxαaιiκkνvοoρpτtυuχxγy',
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡgɩi',
];
/** Latin letters that Unicode does not decompose. */
const UNDECOMPOSED = { ...LIGATURES, ħ: 'h', ŧ: 't', ŋ: 'n' };

const LATIN = new Map<string, string>([
  ...LOOK_ALIKES.flatMap((pairs) =>
    [...pairs].flatMap((sign, at, all) => (at % 2 ? [] : [[sign, all[at + 1] ?? ''] as const])),
  ),
  ...Object.entries(UNDECOMPOSED),
]);

/** Letters in discs, squares and flags, which Unicode does not decompose: where each alphabet begins. */
const IN_SHAPES = [0x1f150, 0x1f170, 0x1f1e6];

/** Nothing to be seen: controls of layout, joiners, marks put on the letter before. Tabs and line breaks are spaces. */
const UNSEEN = /^(?:\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cf}|(?![\s\u0085])\p{Cc})$/u;

/** Unicode takes these for letters. */
const APOSTROPHES = /[\u02B9-\u02C8]/u;

const known = new Map<string, string | null>();

/**
 * The letters and figures that a person reads in a character, in lower case, without accents: `É` → `e`, `ﬁ` → `fi`,
 * `Ａ` → `a`, Cyrillic `А` → `a`. Empty for what is not seen; null for what parts two words.
 */
export function foldLetter(character: string): string | null {
  const answer = known.get(character);
  if (answer !== undefined) return answer;
  const folded = fold(character);
  known.set(character, folded);
  return folded;
}

function fold(character: string): string | null {
  if (UNSEEN.test(character)) return '';
  if (APOSTROPHES.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  const start = IN_SHAPES.find((first) => code >= first && code < first + 26);
  if (start !== undefined) return String.fromCharCode(97 + code - start);
  const letters = [...character.normalize('NFKD')].map((part) => LATIN.get(part) ?? part);
  const folded = letters
    .join('')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/./gsu, (part) => LATIN.get(part) ?? part)
    .replace(/[^\p{L}\p{N}]/gu, '');
  return folded === '' ? null : folded;
}
