import type { APIRoute } from 'astro';
import { describeAge } from '../../../lib/age.ts';
import { formatVcard } from '../../../lib/format-vcard.ts';
import { loadContacts } from '../../../lib/load-records.ts';
import { loadAge } from '../../../lib/load-temps.ts';
import type { ContactRecord } from '../../../schemas/content/records.ts';

// Contacts of the guide only: those of collectivités stand on their own pages.
export function getStaticPaths() {
  return loadContacts().flatMap((contact, index) =>
    contact.courriel && contact.places.some(({ genre }) => genre !== 'collectivite')
      ? [{ params: { numero: String(index + 1) }, props: { contact } }]
      : [],
  );
}

export const GET: APIRoute<{ contact: ContactRecord }> = ({ props: { contact } }) =>
  new Response(formatVcard(contact, `Coordonnées ${describeAge(loadAge(contact), 'es')}`));
