/** Records a file of collectivités holds, about: a comparison needs a few of thousands. */
const PAR_PAQUET = 60;

/** How many files share the collectivités. */
export const countPaquets = (records: number): number => Math.max(1, Math.ceil(records / PAR_PAQUET));

/** Which file holds a collectivité, from its slug alone: an address is enough to find it. */
export function paquetOf(slug: string, paquets: number): number {
  let hash = 0;
  for (const letter of slug) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % paquets;
}
