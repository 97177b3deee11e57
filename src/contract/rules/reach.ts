// Whom one can write to, and whom to write to instead of somebody whose address nobody published.
import type { Contact } from '../fields/contact.ts';
import { foldText } from '../words/fold-text.ts';

type Joignable = Pick<Contact, 'courriel' | 'telephone' | 'url'>;

/** A source gives an address, a number or a page. */
export const isReachable = ({ courriel, telephone, url }: Joignable): boolean => Boolean(courriel ?? telephone ?? url);

/** The reachable first; among them, the last checked. */
export const compareReach = (
  a: Joignable & Pick<Contact, 'verifie'>,
  b: Joignable & Pick<Contact, 'verifie'>,
): number => Number(isReachable(b)) - Number(isReachable(a)) || (b.verifie ?? '').localeCompare(a.verifie ?? '');

/** Who may put in touch with somebody. */
export interface Relais {
  nom: string;
  courriel: string | null;
  url: string | null;
  /** It is of the same body; else it directs anybody. */
  meme: boolean;
}

type Annuaire = readonly Pick<Contact, 'nom' | 'organisation' | 'courriel' | 'url'>[];

/** What a body is called: « Association internationale des maires francophones (AIMF) » is « AIMF » too. */
function namesOf(organisation: string): string[] {
  const [, long = organisation, sigle] = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(organisation) ?? [];
  return [organisation, long, sigle ?? ''].map(foldText).filter(Boolean);
}

/**
 * Finds whom to write to instead of somebody without address: the desk of the same body, else its page, else a colleague; else
 * the desk that directs anybody. A function of the whole directory: it is read once.
 * @param bureau null when the edition names none
 */
export function createRelais(
  annuaire: Annuaire,
  bureau: { organisation: string; courriel: string | null } | null,
): (contact: Pick<Contact, 'organisation'>) => Relais | null {
  const ranks = [
    ({ nom, courriel }: Annuaire[number]) => nom === null && courriel !== null,
    ({ url }: Annuaire[number]) => url !== null,
    ({ courriel }: Annuaire[number]) => courriel !== null,
  ];
  const known = new Map<string, Relais>();
  for (const holds of ranks)
    for (const contact of annuaire.filter(holds))
      for (const name of namesOf(contact.organisation)) if (!known.has(name)) known.set(name, toRelais(contact));
  const last = bureau && { nom: bureau.organisation, courriel: bureau.courriel, url: null, meme: false };
  return ({ organisation }) => namesOf(organisation).flatMap((name) => known.get(name) ?? [])[0] ?? last;
}

const toRelais = ({ nom, organisation, courriel, url }: Annuaire[number]): Relais => ({
  nom: nom ?? organisation,
  courriel,
  url,
  meme: true,
});
