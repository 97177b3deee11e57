import { formatListe } from '../words/format.ts';

/** More names than that hide what they should tell. */
const NAMED = 3;

/** `Angers`, `Angers, Nantes`, `Angers, Nantes et 4 autres`. */
const joinNames = (noms: readonly string[]): string =>
  noms.length > NAMED ? formatListe(noms, { max: NAMED }) : noms.join(', ');

/** The name of a cooperation, which has none of its own: « Angers – Bamako ». */
export function labelCooperation(collectivites: readonly string[], partenaires: readonly string[]): string {
  return [joinNames(collectivites), joinNames(partenaires)].filter(Boolean).join(' – ');
}
