import { describeRelais, type RelaisDit } from '../../contract/contacts/describe-relais.ts';
import { createRelais } from '../../contract/rules/reach.ts';
import { loadContacts, loadMonProjet } from '../load-records.ts';

let find: ReturnType<typeof createRelais> | undefined;

/** Whom to write to instead of somebody of this body who has no address. The directory is read once a build. */
export function loadRelais(organisation: string): RelaisDit {
  find ??= createRelais(loadContacts(), loadMonProjet().aide[0] ?? null);
  return describeRelais(find({ organisation }));
}
