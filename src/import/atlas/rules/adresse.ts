import { z } from 'zod';
import { isPublicUrl } from '../../../contract/addresses/is-public-url.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';
import { cleanText } from './clean-text.ts';
import { findMixedScriptWord, spellLookAlikes } from './mixed-scripts.ts';

/** Longest address that mail carries, in characters. */
const COURRIEL_MAX = 254;

/** An e-mail address. `mailto:` before it is dropped. */
export const readCourriel: Reader<string> = (value, champ) => {
  const address = readAddress(value, champ)?.replace(/^mailto:\s*/i, '');
  if (address === undefined || (address.length <= COURRIEL_MAX && z.regexes.email.test(address))) return address;
  return refuse(champ, 'courriel-invalide', `adresse électronique attendue, ${found(address)}`);
};

/** An http(s) address of a public site. One without a protocol is given `https://` and flagged. */
export const readUrl: Reader<string> = (value, champ) => {
  const address = readAddress(value, champ);
  if (address === undefined) return undefined;
  const url = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address) ? address : `https://${address.replace(/^\/\//, '')}`;
  if (!isPublicUrl(url)) return refuse(champ, 'url-invalide', `adresse https:// attendue, ${found(address)}`);
  if (url !== address)
    flag(champ, 'url-completee', `adresse https:// attendue, ${found(address)}`, `publié : ${quote(url)}`);
  return url;
};

/** Text of an address, cleaned; refused when a word of it mixes alphabets, as forged addresses do. */
function readAddress(value: unknown, champ: Champ): string | undefined {
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `adresse attendue, ${found(value)}`);
  const address = cleanText(value, champ);
  const mixed = findMixedScriptWord(address);
  if (mixed === undefined) return address;
  const message = `adresse en lettres latines attendue, ${found(mixed)} avec ${spellLookAlikes(mixed)}`;
  return refuse(champ, 'adresse-trompeuse', message);
}
