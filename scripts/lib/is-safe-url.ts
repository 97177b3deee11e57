import { isPublicUrl } from '../../src/contract/addresses/is-public-url.ts';
import { isMailto } from './is-mailto.ts';

/** True when a link of a text leads to the web or writes an address; `javascript:` and others are shown as their text. */
export function isSafeUrl(url: string): boolean {
  return /^mailto:/i.test(url) ? isMailto(url) : isPublicUrl(url);
}
