import { type DatesAppel, describeEtat, judgeAppel } from './appel.ts';

/** The dates of the call that a rate comes from, as far as they are known. */
interface DatesTaux extends Pick<DatesAppel, 'cloture'> {
  /** The day the call was published or opened. */
  date: string;
}

/**
 * Where a rate comes from, said wherever one is shown: « dans un appel clos en 2022 ». A rate alone reads as today's.
 * @param jour the day of the publication: on its last day, a call is open
 */
export function situateTaux({ date, cloture }: DatesTaux, jour: string): string {
  if (cloture === null) return `dans un appel publié en ${date.slice(0, 4)}`;
  const dates = { ouverture: null, cloture };
  return judgeAppel(dates, jour) === 'clos'
    ? `dans un appel clos en ${cloture.slice(0, 4)}`
    : `dans un appel ${describeEtat(dates, jour)}`;
}
