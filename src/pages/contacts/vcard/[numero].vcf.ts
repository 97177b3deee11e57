import type { APIRoute } from 'astro';
import { formatVcard } from '../../../lib/format-vcard.ts';
import { loadContacts } from '../../../lib/load-records.ts';
import type { ContactRecord } from '../../../schemas/content/records.ts';

// Contacts of the guide only: those of collectivités stand on their own pages.
export function getStaticPaths() {
  return loadContacts().flatMap((contact, index) =>
    contact.courriel && contact.places.some(({ genre }) => genre !== 'collectivite')
      ? [{ params: { numero: String(index + 1) }, props: { contact } }]
      : [],
  );
}

export const GET: APIRoute<{ contact: ContactRecord }> = ({ props }) => new Response(formatVcard(props.contact));
