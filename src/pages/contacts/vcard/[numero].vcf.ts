import type { APIRoute } from 'astro';
import type { ContactRecord } from '../../../contract/content/records.ts';
import { describeAge } from '../../../contract/rules/age.ts';
import { formatVcard } from '../../../load/format-vcard.ts';
import { loadContacts } from '../../../load/load-records.ts';
import { loadAge } from '../../../load/load-temps.ts';

// Contacts of the guide only: those of collectivités stand on their own pages.
export function getStaticPaths() {
  return loadContacts().flatMap((contact, index) =>
    contact.courriel && contact.places.some(({ rubrique }) => rubrique !== 'collectivite')
      ? [{ params: { numero: String(index + 1) }, props: { contact } }]
      : [],
  );
}

export const GET: APIRoute<{ contact: ContactRecord }> = ({ props: { contact } }) =>
  new Response(formatVcard(contact, `Coordonnées ${describeAge(loadAge(contact), 'es')}`));
