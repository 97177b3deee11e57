import type { Genre, Lien, Place } from './place.ts';

const NAMED = 5;

function countText(places: readonly Place[], genre: Genre): string | null {
  const count = places.filter((place) => place.genre === genre).length;
  const [singulier, pluriel] = {
    francais: ['collectivité française', 'collectivités françaises'],
    etranger: ['partenaire étranger', 'partenaires étrangers'],
  }[genre] as [string, string];
  return count === 0 ? null : `${count.toLocaleString('fr')} ${count > 1 ? pluriel : singulier}`;
}

function namesText(places: readonly Place[]): string {
  const foreign = places.filter(({ genre }) => genre === 'etranger');
  const subject = foreign.length > 0 ? foreign : places;
  const byWeight = [...subject].sort((a, b) => (b.poids ?? 1) - (a.poids ?? 1) || a.titre.localeCompare(b.titre, 'fr'));
  const names = [...new Set(byWeight.map(({ titre }) => titre))];
  return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? '…' : ''}`;
}

/** What a map shows, for those who do not see it: « 1 collectivité française et 9 partenaires étrangers : Bamako… ». */
export function describeMap(places: readonly Place[], liens: readonly Lien[] = []): string {
  const counts = [countText(places, 'francais'), countText(places, 'etranger')].filter((text) => text !== null);
  if (counts.length === 0) return 'Aucun lieu n’est placé sur cette carte.';
  const links = liens.length > 1 ? `, ${liens.length.toLocaleString('fr')} liens tracés` : '';
  return `${counts.join(' et ')}${links}\u00a0: ${namesText(places)}${namesText(places).endsWith('…') ? '' : '.'}`;
}
