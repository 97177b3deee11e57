/** More names than that hide what they should tell. */
const NAMED = 3;

/** `Angers`, `Angers, Nantes`, `Angers, Nantes et 4 autres`. */
function joinNames(noms: readonly string[]): string {
  if (noms.length <= NAMED) return noms.join(', ');
  return `${noms.slice(0, NAMED - 1).join(', ')} et ${noms.length - NAMED + 1} autres`;
}

/** The name of a cooperation, which has none of its own: « Angers – Bamako ». */
export function labelCooperation(collectivites: readonly string[], partenaires: readonly string[]): string {
  return [joinNames(collectivites), joinNames(partenaires)].filter(Boolean).join(' – ');
}
