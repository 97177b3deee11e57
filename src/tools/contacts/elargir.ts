import { adresses } from '../../contract/addresses/adresses.ts';
import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { cite } from '../../contract/words/format.ts';
import { loadReseaux } from '../ma-collectivite/annuaire.ts';
import { findCollectivites, pickMeant } from '../ma-collectivite/find-collectivites.ts';
import { answer } from '../recherche/answer.ts';
import { drawLine } from '../recherche/draw.ts';
import { openSources } from '../recherche/open-sources.ts';
import type { Piste } from '../recherche/rank.ts';
import { type ContactsState, contactsAddress, type FindContacts } from './search-contacts.ts';

/** Whom else to try when no line of the directory says the words: as the search of the site understands them. */
export interface Elargi {
  /** How they were understood. */
  dit: string;
  contacts: readonly ContactLigne[];
  /** Lines of a list. */
  pistes: readonly HTMLElement[];
}

/** @throws when a file does not come */
export async function elargir(
  q: string,
  find: FindContacts,
  { pays, thematiques }: Pick<ContactsData, 'pays' | 'thematiques'>,
): Promise<Elargi> {
  const look = (change: Partial<ContactsState>) => find({ ...contactsAddress.read(''), ...change });
  const sources = await openSources();
  const {
    corrige,
    absents: [absent],
    isAbsent,
    probables,
  } = await answer(q, sources);
  if (corrige !== null) {
    const contacts = look({ q: corrige });
    if (contacts.length > 0)
      return { dit: `Personne ne répond à ${cite(q)} : voici ${cite(corrige)}.`, contacts, pistes: [] };
  }
  if (isAbsent && absent !== undefined)
    return {
      dit: `Aucun contact de ce site n’est donné pour ${cite(absent.titre)}. Essayez sa zone, ou le ministère.`,
      contacts: [],
      pistes: [drawLine({ titre: absent.detail, adresse: `${absent.adresse}#contacts`, detail: 'Sa zone' })],
    };
  const [first] = probables;
  const [code = ''] = first?.entree?.pays ?? [];
  const nom = pays[code];
  if (first !== undefined && nom !== undefined && LIEUX.includes(first.type))
    return {
      dit: `Personne ne répond à ${cite(q)} : voici à qui écrire, ${nom} et sa zone.`,
      contacts: look({ pays: [code] }),
      pistes: [drawLine(first)],
    };
  const [slug = ''] = first?.entree?.thematiques ?? [];
  const theme = thematiques[slug];
  if (first?.type === 'thematique' && theme !== undefined)
    return {
      dit: `Personne ne répond à ${cite(q)} : voici à qui écrire sur ce thème, ${theme}.`,
      contacts: look({ thematique: [slug] }),
      pistes: [drawLine(first)],
    };
  const reseaux = await listReseaux(q);
  const dit =
    reseaux.length > 0
      ? `Aucun contact de ce site ne porte ${cite(q)}. Son réseau régional peut vous mettre en relation.`
      : `Aucun contact ne répond à ${cite(q)}.`;
  return { dit, contacts: [], pistes: [...reseaux, ...probables].map(drawLine) };
}

const LIEUX: readonly string[] = ['pays', 'partenaire', 'ville'];

/** The networks that cover a collectivité of France. */
async function listReseaux(q: string): Promise<Pick<Piste, 'titre' | 'adresse' | 'detail'>[]> {
  const meant = pickMeant(await findCollectivites(q), q);
  const reseaux = meant === null ? [] : await loadReseaux(meant.region);
  return reseaux.map(({ nom, suivi = '', contacts }) => ({
    titre: nom,
    adresse: adresses.reseauxRegionaux(),
    detail: [contacts.find(({ courriel }) => courriel !== null)?.courriel, suivi].filter(Boolean).join('\u00a0· '),
  }));
}
