import { z } from 'zod';

/** `mailto:a@b.fr,c@d.fr?subject=…`; without recipient (`mailto:?body=…`), it shares a page. */
export function isMailto(address: string): boolean {
  const [recipients = '', query] = address
    .trim()
    .replace(/^mailto:/i, '')
    .split('?', 2);
  if (recipients === '') return query !== undefined && query !== '';
  return recipients.split(',').every((recipient) => z.regexes.email.test(decode(recipient)));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
