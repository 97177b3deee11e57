import type { Arc, Marque, Place } from '../contract/maps/place.ts';
import { compareNoms } from '../contract/words/compare-noms.ts';
import { formatListe, formatNombre, pluriel } from '../contract/words/format.ts';

const NAMED = 5;

const NOMS: Readonly<Record<Marque, readonly [string, string]>> = {
  francais: ['collectivité française', 'collectivités françaises'],
  etranger: ['partenaire étranger', 'partenaires étrangers'],
  recherche: ['annonce de recherche de partenaire', 'annonces de recherche de partenaire'],
  programme: ['destination de programme', 'destinations de programme'],
};

const LEGENDES: Readonly<Record<Marque, string>> = {
  francais: 'Collectivités françaises',
  etranger: 'Partenaires étrangers',
  recherche: 'Annonces de recherche de partenaire',
  programme: 'Destinations',
};

/** In the order of a legend. */
export const MARQUES = Object.keys(NOMS) as Marque[];

/** What a mark is, in a legend. */
export function nomDeMarque(marque: Marque): string {
  return LEGENDES[marque];
}

function countText(places: readonly Place[], marque: Marque): string | null {
  const count = places.filter((place) => place.marque === marque).length;
  return count === 0 ? null : pluriel(count, ...NOMS[marque]);
}

function namesText(places: readonly Place[]): string {
  const foreign = places.filter(({ marque }) => marque !== 'francais');
  const subject = foreign.length > 0 ? foreign : places;
  const byWeight = [...subject].sort((a, b) => (b.poids ?? 1) - (a.poids ?? 1) || compareNoms(a.titre, b.titre));
  const names = [...new Set(byWeight.map(({ titre }) => titre))];
  return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? '…' : ''}`;
}

/** What a map shows, for those who do not see it: « 1 collectivité française et 9 partenaires étrangers : Bamako… ». */
export function describeMap(places: readonly Place[], arcs: readonly Arc[] = []): string {
  const counts = MARQUES.map((marque) => countText(places, marque)).filter((text) => text !== null);
  if (counts.length === 0) return 'Aucun lieu n’est placé sur cette carte.';
  const links = arcs.length > 1 ? `, ${formatNombre(arcs.length)} liens tracés` : '';
  const names = namesText(places);
  return `${formatListe(counts)}${links}\u00a0: ${names}${names.endsWith('…') ? '' : '.'}`;
}
