import { type ContactLigne, foldNames, toContactLigne } from '../../contract/contacts/contact-ligne.ts';
import { loadChiffres, loadCollectivites, loadContacts, loadPartenaires, loadSite } from '../load-records.ts';
import { loadRelais } from './load-relais.ts';

let lignes: ContactLigne[] | undefined;

/** Every line of the directory, in its order; made once for the whole build. */
export function loadContactLignes(): ContactLigne[] {
  if (lignes) return lignes;
  const names = {
    documents: loadSite().documents,
    abreges: loadChiffres().abreges,
    collectivites: foldNames(loadCollectivites().values()),
    partenaires: foldNames(loadPartenaires().values()),
  };
  lignes = loadContacts().map((contact, rank) => toContactLigne(contact, rank, names, loadRelais));
  return lignes;
}
