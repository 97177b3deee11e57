import { formatListe } from '../words/format.ts';

/** « Bitola (Macédoine du Nord) »: a place and its country. */
const AVEC_PAYS = /^(.+) \(([^()]+)\)$/;

/** Places that a programme goes to, a country said once for those that follow one another: « Bitola et Ohrid (Macédoine du Nord) ; Berat (Albanie) ». */
export function formatDestinations(destinations: readonly string[]): string {
  const groups: { pays: string | undefined; noms: string[] }[] = [];
  for (const destination of destinations) {
    const [, nom = destination, pays] = AVEC_PAYS.exec(destination) ?? [];
    const last = groups.at(-1);
    if (last !== undefined && last.pays === pays) last.noms.push(nom);
    else groups.push({ pays, noms: [nom] });
  }
  if (groups.every(({ noms }) => noms.length === 1)) return formatListe(destinations);
  return groups.map(({ pays, noms }) => formatListe(noms) + (pays === undefined ? '' : ` (${pays})`)).join('\u00a0; ');
}
