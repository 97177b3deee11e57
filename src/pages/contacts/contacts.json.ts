import type { APIRoute } from 'astro';
import type { ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { loadContactLignes } from '../../load/contacts/load-contact-lignes.ts';
import { loadLexique, loadPays, loadThematiques } from '../../load/load-records.ts';

/** The whole directory for the filters of /contacts/, loaded when they are first used. */
export const GET: APIRoute = () => {
  const contacts = loadContactLignes();
  const codes = new Set(contacts.flatMap(({ pays, paysProches }) => [...pays, ...paysProches]));
  const slugs = new Set(contacts.flatMap(({ thematiques }) => thematiques));
  const text = ` ${contacts.map(({ organisation, fonction }) => foldText(`${organisation} ${fonction ?? ''}`)).join(' ')} `;
  const isSaid = (name: string) => text.includes(` ${foldText(name)} `);
  const data: ContactsData = {
    contacts,
    pays: Object.fromEntries(
      [...loadPays().values()].flatMap(({ code, nom }) => (codes.has(code) ? [[code, nom]] : [])),
    ),
    thematiques: Object.fromEntries(
      [...loadThematiques().values()].flatMap(({ slug, nom }) => (slugs.has(slug) ? [[slug, nom]] : [])),
    ),
    sigles: (loadLexique()?.entrees ?? []).flatMap(({ sigle, developpe }) =>
      isSaid(sigle) || isSaid(developpe) ? [[sigle, developpe]] : [],
    ),
  };
  return Response.json(data);
};
