import { formatNombre } from '../../../src/contract/words/format.ts';
import type { Findings } from './judge-site.ts';

/** Counts of one kind of trial. */
interface CompteEssais {
  essais: number;
  /** Stopped by a threshold or an unreadable input, and said so: no fault. */
  refuses: number;
  arrets: number;
  pertes: number;
  fuites: number;
  executions: number;
  /** Seconds of the longest. */
  plusLong: number;
}

export interface Bilan {
  memoire: CompteEssais;
  publications: CompteEssais;
}

export const emptyCompte = (): CompteEssais => ({
  essais: 0,
  refuses: 0,
  arrets: 0,
  pertes: 0,
  fuites: 0,
  executions: 0,
  plusLong: 0,
});

/** Adds what one trial found. */
export function addTrial(compte: CompteEssais, findings: Findings, seconds: number): void {
  compte.essais += 1;
  compte.arrets += Math.min(1, findings.arrets.length);
  for (const kind of ['pertes', 'fuites', 'executions'] as const) compte[kind] += findings[kind].length;
  compte.plusLong = Math.max(compte.plusLong, seconds);
}

export const isClear = (bilan: Bilan): boolean =>
  Object.values(bilan).every(
    ({ arrets, pertes, fuites, executions }: CompteEssais) => arrets + pertes + fuites + executions === 0,
  );

const LIGNES: readonly (readonly [keyof CompteEssais, string])[] = [
  ['essais', 'essais'],
  ['refuses', 'refusés en entier, et dits'],
  ['arrets', 'plantages'],
  ['pertes', 'pertes (fiches, sections)'],
  ['fuites', 'fuites de personnes'],
  ['executions', 'exécutions'],
];
const LARGEUR = 30;
const COLONNE = 24;

/** One table: what was tried in memory, and through the whole publication. */
export function formatBilan({ memoire, publications }: Bilan): string {
  const row = (title: string, a: string, b: string) =>
    `${title.padEnd(LARGEUR)}${a.padStart(COLONNE)}${b.padStart(COLONNE)}`;
  return [
    row('', 'lus, joints et rendus', 'publiés en entier'),
    ...LIGNES.map(([key, title]) => row(title, formatNombre(memoire[key]), formatNombre(publications[key]))),
    row('le plus long', formatSecondes(memoire.plusLong), formatSecondes(publications.plusLong)),
  ].join('\n');
}

const formatSecondes = (seconds: number): string => `${formatNombre(Math.round(seconds * 10) / 10)} s`;
