import { describeRelais, type RelaisDit } from '../../contract/contacts/describe-relais.ts';
import { createRelais } from '../../contract/rules/reach.ts';
import { loadContacts, loadMonProjet } from '../load-records.ts';
import { question, shared } from '../reads.ts';

const loadFind = shared(() => createRelais(loadContacts(), loadMonProjet().aide[0] ?? null));

/** Whom to write to instead of somebody of this body who has no address. The directory is read once a build. */
export const loadRelais = question('relais', (organisation): RelaisDit => describeRelais(loadFind()({ organisation })));
