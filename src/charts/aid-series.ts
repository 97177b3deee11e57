import type { Apd } from '../contract/atlas/collectivite.ts';
import type { Serie } from './column-chart.ts';
import { MIN_BARRES } from './graphique.ts';

/** Aid by year as columns; the years between that nobody declared stay empty. Null with too few years to draw. */
export function toAidSerie(apd: readonly Apd[]): Serie | null {
  if (apd.length < MIN_BARRES) return null;
  return { nom: 'Aide déclarée', valeurs: new Map(apd.map(({ annee, montant }) => [annee, montant])) };
}

/** The years of aid as tables show them. */
export const latestFirst = (apd: readonly Apd[]): Apd[] => [...apd].sort((a, b) => b.annee - a.annee);
