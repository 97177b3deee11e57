import type { APIRoute } from 'astro';
import type { Contact } from '../../../contract/fields/contact.ts';
import { describeAge } from '../../../contract/rules/age.ts';
import { formatVcard } from '../../../load/format-vcard.ts';
import { loadInterlocuteurs, loadPays } from '../../../load/load-records.ts';
import { loadAge } from '../../../load/load-temps.ts';

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
