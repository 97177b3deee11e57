import { foldText } from '../../contract/words/fold-text.ts';

/** What says which kind of EPCI it is, and not which one. */
const GENRE = new Set(
  (
    'communaute communautes commune communes agglomeration agglomerations agglo urbaine urbain metropole eurometropole ' +
    'metropolitaine epci cc ca cu comcom com cte cnes intercommunalite etablissement public territorial ept ' +
    'de du des d la le les l et'
  ).split(' '),
);

/** The words that tell an EPCI from others: « Métropole de Lyon » → `lyon`, « CC du Pays de Fayence » → `pays fayence`. */
export function keyEpci(nom: string): string {
  return foldText(nom)
    .split(' ')
    .map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word))
    .filter((word) => !GENRE.has(word))
    .join(' ');
}
