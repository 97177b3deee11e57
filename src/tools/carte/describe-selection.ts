import { pluriel } from '../../contract/words/format.ts';
import { MAX_FLOWS } from './list-flows.ts';
import type { Selection } from './select-actions.ts';

/** « 312 actions, 45 pays ». */
export function describeCount({ actions, pays }: Pick<Selection, 'actions' | 'pays'>): string {
  if (actions.length === 0) return 'Aucune action ne répond à tous ces filtres\u00a0: retirez-en un.';
  return `${pluriel(actions.length, 'action')}, ${pluriel(pays, 'pays', 'pays')}`;
}

/** What the figures and the map leave out, in a sentence or two. `flows`: drawn, too many, or no map to draw them on. */
export function describePrecisions(
  { actions, pays, sansDate, sansLieu }: Selection,
  { paysChoisis, hasPeriode, flows }: { paysChoisis: number; hasPeriode: boolean; flows: 'drawn' | 'too-many' | null },
): string {
  const autres = paysChoisis > 0 ? pays - paysChoisis : 0;
  const notes = [
    autres > 0 && `Certaines de ces actions se déroulent aussi dans ${pluriel(autres, 'autre pays', 'autres pays')}.`,
    hasPeriode && sansDate > 0 && `${pluriel(sansDate, 'action')} sans date connue, gardées.`,
    sansLieu > 0 && `${pluriel(sansLieu, 'action')} sans lieu connu, dans le tableau seulement.`,
    actions.length > 0 &&
      flows === 'drawn' &&
      'Les traits relient les collectivités à leurs partenaires, quand la source dit qui agit où.',
    flows === 'too-many' &&
      `Au-delà de ${MAX_FLOWS} liens, les traits vers la France ne sont pas tracés\u00a0: filtrez pour les voir.`,
  ];
  return notes.filter(Boolean).join(' ');
}
