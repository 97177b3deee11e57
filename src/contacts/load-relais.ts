import { loadContacts, loadMonProjet } from '../lib/load-records.ts';
import { createRelais } from '../lib/reach.ts';
import { describeRelais, type RelaisDit } from './describe-relais.ts';

let find: ReturnType<typeof createRelais> | undefined;

/** Whom to write to instead of somebody of this body who has no address. The directory is read once a build. */
export function loadRelais(organisation: string): RelaisDit {
  find ??= createRelais(loadContacts(), loadMonProjet().aide[0] ?? null);
  return describeRelais(find({ organisation }));
}
