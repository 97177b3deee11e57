import type { SouhaitAdresse } from '../../contract/mon-projet/souhait.ts';
import { composeNote, type Note, selectRetenues } from './compose-note.ts';
import { describeCompte } from './describe-compte.ts';
import { describeOption } from './describe-option.ts';
import type { Zones } from './find-zones.ts';
import { loadSouhait, type SouhaitCharge } from './load-souhait.ts';
import { wireNoteActions } from './note-actions.ts';
import { type OptionClassee, rankOptions } from './rank-options.ts';
import { renderAide } from './render-aide.ts';
import { renderNote } from './render-note.ts';
import { renderOption } from './render-option.ts';

// Loaded when options are first asked for: the page is light until then.

/** What answers a wish. */
export interface Reponse {
  charge: SouhaitCharge;
  classees: OptionClassee[];
}

/** @throws when a file does not come */
export async function loadReponse(state: SouhaitAdresse, page: Zones): Promise<Reponse> {
  const charge = await loadSouhait(state, page.base);
  return { charge, classees: rankOptions(charge.souhait, charge.options, charge.dico) };
}

/** The cards, how many there are, and help when nothing answers. Gives the sentence to announce. */
export function showOptions({ charge, classees }: Reponse, state: SouhaitAdresse, page: Zones): string {
  const { souhait, dico } = charge;
  const lien = (adresse: string) => `${page.base}${adresse.replace(/^\//, '')}`;
  page.liste.replaceChildren(
    ...classees.map((classee) => renderOption({ option: describeOption(classee, souhait, dico), lien })),
  );
  const answered = classees.some(({ repond }) => repond);
  page.aide.replaceChildren(...(answered ? [] : [renderAide(charge, state, lien)]));
  return describeCompte(classees, souhait, dico);
}

/** The brief that is shown: what its buttons print, copy and keep. */
let shown: Note | null = null;

/** The brief of the options kept; none when there is no option. */
export function showNote({ charge, classees }: Reponse, { note: retenues }: SouhaitAdresse, page: Zones): void {
  const none = classees.length === 0;
  page.note.hidden = none;
  page.main.classList.toggle('avec-note', !none);
  if (none) return;
  const { souhait, dico } = charge;
  const adresse = location.href.replace(/#.*/, '');
  shown = composeNote({ souhait, classees, retenues, adresse }, dico);
  page.feuille.replaceChildren(renderNote(shown, page.note.dataset.site ?? ''));
  const most = dico.regles.note.valeur;
  markRetenues(page.liste, selectRetenues(classees, retenues, most), most);
}

export const wireNote = (page: Zones): void => wireNoteActions(page.note, () => shown);

const boxesOf = (liste: HTMLElement) => [...liste.querySelectorAll<HTMLInputElement>('input[name="note"]')];

/** Ids of the options that are ticked. */
export const readRetenues = (liste: HTMLElement): string[] =>
  boxesOf(liste).flatMap((box) => (box.checked ? [box.value] : []));

/** From one to `most` options: the last one cannot be left out, nor one too many taken. */
function markRetenues(liste: HTMLElement, kept: readonly OptionClassee[], most: number): void {
  const ids = new Set(kept.map(({ option }) => option.id));
  for (const box of boxesOf(liste)) {
    box.checked = ids.has(box.value);
    box.disabled = box.checked ? ids.size === 1 : ids.size >= most;
  }
}
