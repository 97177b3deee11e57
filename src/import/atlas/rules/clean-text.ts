import { stripInvisible } from '../../../contract/words/invisible-characters.ts';
import { ACCENTS_MAX, unstackAccents } from '../../../contract/words/stacked-accents.ts';
import type { Champ } from '../champ.ts';
import { flag } from '../champ.ts';
import { quote } from '../found.ts';
import { decodeHtmlEntities } from './html-entities.ts';
import { repairMojibake } from './mojibake.ts';
import { takeOutPersonalData } from './personal-data.ts';

/** Anything that the slow path might change or flag; most texts have none of it. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u00C2-\u00C5\u00E2\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF&]/;

/**
 * Repairs what a conversion did to a text and flags each repair.
 * Silently: Unicode composed form, line breaks as `\n`, no space at either end.
 */
export function cleanText(text: string, champ: Champ): string {
  const decoded = SUSPECT.test(text) ? repairText(text, champ) : text;
  return unstack(decoded, champ)
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .trim();
}

function unstack(text: string, champ: Champ): string {
  const flat = unstackAccents(text);
  if (flat !== text)
    flag(
      champ,
      'accents-empiles',
      `${ACCENTS_MAX} accents au plus sur une lettre attendus, ${createShow(flat, champ)(text)} trouvé`,
      'publié sans les accents en trop',
    );
  return flat;
}

function repairText(text: string, champ: Champ): string {
  const plain = decodeHtmlEntities(text);
  const decoded = repairMojibake(plain);
  const visible = stripInvisible(decoded);
  if (visible === text) return text;
  const show = createShow(visible, champ);
  if (plain !== text) flag(champ, 'entite-html', `texte attendu, ${show(text)} trouvé`, `publié : ${show(plain)}`);
  if (decoded !== plain)
    flag(champ, 'texte-mal-decode', `texte UTF-8 attendu, ${show(plain)} trouvé`, `publié : ${show(decoded)}`);
  if (visible !== decoded)
    flag(
      champ,
      'caracteres-invisibles',
      `texte visible attendu, ${show(decoded)} trouvé`,
      'publié sans ces caractères',
    );
  return visible;
}

/** How a report shows the states of a text: not at all when its last one leads to somebody. */
function createShow(repaired: string, { fiche }: Champ): (text: string) => string {
  const [, found] = takeOutPersonalData(repaired, fiche.reference.isDesk);
  return found.length > 0 ? () => 'texte non montré' : quote;
}
