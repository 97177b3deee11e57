import type { ContactRecord } from '../../contract/content/records.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { loadCollectivites, loadContacts } from '../load-records.ts';
import { question, shared } from '../reads.ts';

const loadByNom = shared(() => Map.groupBy(loadCollectivites().values(), ({ nom }) => foldText(nom)));
const loadByOrganisation = shared(() => Map.groupBy(loadContacts(), ({ organisation }) => foldText(organisation)));

/** Who answers for the collectivité of this name on the pages of programmes, countries and chapters; nobody when several bear it. */
export const loadContactsDe = question('contacts-de', (nom): ContactRecord[] => {
  const key = foldText(nom);
  return loadByNom().get(key)?.length === 1 ? (loadByOrganisation().get(key) ?? []) : [];
});
