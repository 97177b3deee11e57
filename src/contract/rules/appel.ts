// Where a call for projects stands on the day of the publication. What is said of it is still true when the page is read later:
// « ouvert jusqu’au 3 mars 2027 » does not go stale.

import { formatDate } from '../words/format.ts';
import { lastDay, quand } from './age.ts';

export interface DatesAppel {
  ouverture: string | null;
  /** Last day to apply, known to the day, the month or the year; null when it is not. */
  cloture: string | null;
  /** The source tells that it closed, not when. */
  clos?: boolean;
}

/** `inconnu`: no closing day is known, nothing tells whether it is open. */
type EtatAppel = 'a-venir' | 'ouvert' | 'clos' | 'inconnu';

/** @param jour the day of the publication, `2026-11-28`: on its last day, a call is open */
export function judgeAppel({ ouverture, cloture, clos = false }: DatesAppel, jour: string): EtatAppel {
  if (clos || (cloture !== null && lastDay(cloture) < jour)) return 'clos';
  if (ouverture !== null && ouverture > jour) return 'a-venir';
  return cloture === null ? 'inconnu' : 'ouvert';
}

/** « clos le 28 décembre 2022 », « ouvert jusqu’au 3 mars 2027 », « ouvert du 1er mars au 5 mai 2027 ». */
export function describeEtat(dates: DatesAppel, jour: string): string {
  const { ouverture, cloture } = dates;
  switch (judgeAppel(dates, jour)) {
    case 'clos':
      return cloture === null ? 'clos' : `clos ${quand(cloture)}`;
    case 'ouvert':
      return `ouvert ${jusqua(cloture ?? '')}`;
    case 'a-venir':
      return cloture === null
        ? `ouverture ${quand(ouverture ?? '')}`
        : `ouvert du ${formatDate(ouverture ?? '')} ${cloture.length < 10 ? 'à' : 'au'} ${formatDate(cloture)}`;
    case 'inconnu':
      return 'date limite inconnue';
  }
}

/** « jusqu’au 3 mars 2027 », « jusqu’en avril 2027 ». */
const jusqua = (date: string): string => `jusqu’${date.length < 10 ? 'en' : 'au'} ${formatDate(date)}`;

/** The name of a call wherever it is mentioned: a closed one says so. */
export const nomAppel = (titre: string, dates: DatesAppel, jour: string): string =>
  judgeAppel(dates, jour) === 'clos' ? `${titre}, clos` : titre;

const RANGS: Record<EtatAppel, number> = { ouvert: 0, 'a-venir': 1, inconnu: 2, clos: 2 };

/**
 * Open calls first, the next to close before the others; then those to come; then the rest, the last closed first.
 * @param publie the date of its document: one without a closing day stands there
 */
export function sortAppels<T extends DatesAppel>(
  appels: readonly T[],
  publie: (appel: T) => string | null,
  jour: string,
): T[] {
  const rang = (appel: T) => RANGS[judgeAppel(appel, jour)];
  const end = (appel: T) => appel.cloture ?? publie(appel) ?? '';
  return [...appels].sort((a, b) => {
    if (rang(a) !== rang(b)) return rang(a) - rang(b);
    if (rang(a) === RANGS['a-venir']) return (a.ouverture ?? '').localeCompare(b.ouverture ?? '');
    return end(a).localeCompare(end(b)) * (rang(a) === RANGS.ouvert ? 1 : -1);
  });
}
