import { type ContactLigne, foldNames, toContactLigne } from '../../contract/contacts/contact-ligne.ts';
import { loadAbreges, loadCollectivites, loadContacts, loadPartenaires, loadSite } from '../load-records.ts';
import { shared } from '../reads.ts';
import { loadRelais } from './load-relais.ts';

/** Every line of the directory, in its order; made once for the whole build. */
export const loadContactLignes = shared((): ContactLigne[] => {
  const names = {
    documents: loadSite().documents,
    abreges: loadAbreges(''),
    collectivites: foldNames(loadCollectivites().values()),
    partenaires: foldNames(loadPartenaires().values()),
  };
  return loadContacts().map((contact, rank) => toContactLigne(contact, rank, names, loadRelais));
});
