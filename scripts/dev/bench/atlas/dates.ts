import type { Random } from './random.ts';

/** Day of the made-up export: what ends before it is over. */
export const JOUR_EXPORT = '2026-10-01';
export const ANNEE_EXPORT = 2026;

/** A date within a year, known to the year, the month or the day. */
export function drawDate(year: number, random: Random): string {
  const precision = random.next();
  if (precision < 0.5) return `${year}`;
  const month = `${year}-${pad(random.int(1, 12))}`;
  return precision < 0.75 ? month : `${month}-${pad(random.int(1, 28))}`;
}

/** A whole day since a year, no later than the export. */
export function drawDay(from: number, random: Random): string {
  const day = `${random.int(from, ANNEE_EXPORT)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`;
  return day < JOUR_EXPORT ? day : JOUR_EXPORT;
}

/** A year between two, nearer to the end for a bias above 1. */
export function drawYear(from: number, to: number, bias: number, random: Random): number {
  return from + Math.floor((to - from + 1) * random.next() ** (1 / bias));
}

/** The status that follows from the end, as often unknown as people leave it so. */
export function drawStatut(fin: string | undefined, random: Random): 'en-cours' | 'termine' | 'inconnu' {
  if (random.chance(0.15)) return 'inconnu';
  if (fin === undefined) return random.chance(0.75) ? 'en-cours' : 'inconnu';
  return fin < JOUR_EXPORT.slice(0, fin.length) ? 'termine' : 'en-cours';
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
