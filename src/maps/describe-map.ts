import type { Genre, Lien, Place } from '../contract/maps/place.ts';

const NAMED = 5;

const NOMS: Readonly<Record<Genre, readonly [string, string]>> = {
  francais: ['collectivité française', 'collectivités françaises'],
  etranger: ['partenaire étranger', 'partenaires étrangers'],
  recherche: ['annonce de recherche de partenaire', 'annonces de recherche de partenaire'],
  programme: ['destination de programme', 'destinations de programme'],
};

const LEGENDES: Readonly<Record<Genre, string>> = {
  francais: 'Collectivités françaises',
  etranger: 'Partenaires étrangers',
  recherche: 'Annonces de recherche de partenaire',
  programme: 'Destinations',
};

/** In the order of a legend. */
export const GENRES = Object.keys(NOMS) as Genre[];

/** What a mark is, in a legend. */
export function nomDuGenre(genre: Genre): string {
  return LEGENDES[genre];
}

function countText(places: readonly Place[], genre: Genre): string | null {
  const count = places.filter((place) => place.genre === genre).length;
  const [singulier, pluriel] = NOMS[genre];
  return count === 0 ? null : `${count.toLocaleString('fr')} ${count > 1 ? pluriel : singulier}`;
}

function namesText(places: readonly Place[]): string {
  const foreign = places.filter(({ genre }) => genre !== 'francais');
  const subject = foreign.length > 0 ? foreign : places;
  const byWeight = [...subject].sort((a, b) => (b.poids ?? 1) - (a.poids ?? 1) || a.titre.localeCompare(b.titre, 'fr'));
  const names = [...new Set(byWeight.map(({ titre }) => titre))];
  return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? '…' : ''}`;
}

function joinCounts(counts: readonly string[]): string {
  const last = counts.at(-1) ?? '';
  return counts.length > 1 ? `${counts.slice(0, -1).join(', ')} et ${last}` : last;
}

/** What a map shows, for those who do not see it: « 1 collectivité française et 9 partenaires étrangers : Bamako… ». */
export function describeMap(places: readonly Place[], liens: readonly Lien[] = []): string {
  const counts = GENRES.map((genre) => countText(places, genre)).filter((text) => text !== null);
  if (counts.length === 0) return 'Aucun lieu n’est placé sur cette carte.';
  const links = liens.length > 1 ? `, ${liens.length.toLocaleString('fr')} liens tracés` : '';
  const names = namesText(places);
  return `${joinCounts(counts)}${links}\u00a0: ${names}${names.endsWith('…') ? '' : '.'}`;
}
