import type { APIRoute } from 'astro';
import { describeAge } from '../../../lib/age.ts';
import { formatVcard } from '../../../lib/format-vcard.ts';
import { loadInterlocuteurs, loadPays } from '../../../lib/load-records.ts';
import { loadAge } from '../../../lib/load-temps.ts';
import type { Contact } from '../../../schemas/contact.ts';

/** Whom to write to for a country, in one file that an address book opens. */
export function getStaticPaths() {
  return [...loadPays().values()].flatMap(({ code, slug }) => {
    const contacts = loadInterlocuteurs().get(code)?.contacts ?? [];
    return contacts.length > 0 ? [{ params: { slug }, props: { contacts } }] : [];
  });
}

export const GET: APIRoute<{ contacts: Contact[] }> = ({ props }) =>
  new Response(props.contacts.map((contact) => formatVcard(contact, noteOf(contact))).join(''));

const noteOf = ({ source, verifie }: Contact): string =>
  `Coordonnées ${describeAge(loadAge({ source: source ?? null, verifie }), 'es')}`;
