import { adresses } from '../../contract/addresses/adresses.ts';
import { FAMILLES_OPTION } from '../../contract/content/criteres.ts';
import type { Souhait, SouhaitAdresse } from '../../contract/mon-projet/souhait.ts';
import { deAutorite } from '../../contract/words/articles.ts';
import { cite, decapitalise, formatListe, pluriel } from '../../contract/words/format.ts';
import { BOM } from '../../contract/words/format-csv.ts';
import { slugify } from '../../contract/words/slugify.ts';
import { copyText } from '../kit/copy-text.ts';
import { createElement, createLink } from '../kit/create-element.ts';
import { download } from '../kit/download.ts';
import { composeNote, describeDeja, type Note, selectRetenues } from './compose-note.ts';
import { describeOption } from './describe-option.ts';
import type { PartiesMonProjet } from './find-parts.ts';
import { loadSouhait, type SouhaitCharge } from './load-souhait.ts';
import { noteToTexte } from './note-to-texte.ts';
import { type OptionClassee, rankOptions } from './rank-options.ts';
import type { Referentiel } from './referentiel.ts';
import { renderAide } from './render-aide.ts';
import { renderNote } from './render-note.ts';
import { renderOption } from './render-option.ts';

// Loaded when options are first asked for: the page is light until then.

/** What answers a wish. */
export interface ReponseAuSouhait {
  charge: SouhaitCharge;
  classees: OptionClassee[];
}

/** @throws when a file does not come */
export async function loadReponse(state: SouhaitAdresse): Promise<ReponseAuSouhait> {
  const charge = await loadSouhait(state);
  return { charge, classees: rankOptions(charge.souhait, charge.options, charge.dico) };
}

/** The cards, how many there are, and help when nothing answers. Gives the sentence to announce. */
export function showOptions(
  { charge, classees }: ReponseAuSouhait,
  state: SouhaitAdresse,
  page: PartiesMonProjet,
): string {
  const { souhait, dico } = charge;
  showDeja(charge, page.deja);
  page.liste.replaceChildren(...classees.map((classee) => renderOption(describeOption(classee, souhait, dico))));
  const answered = classees.some(({ repond }) => repond);
  page.aide.replaceChildren(...(answered ? [] : [renderAide(charge, state)]));
  return `${describeCompte(classees, souhait, dico)}${describeInconnus(state, souhait)}`;
}

/** What a shared address asks for and this site does not know, a typing slip or another edition: said rather than left out in silence. */
function describeInconnus(state: SouhaitAdresse, { collectivite, theme, pays }: Souhait): string {
  const inconnus = [
    state.collectivite !== '' && collectivite === null && `la collectivité ${cite(state.collectivite)}`,
    state.theme !== '' && theme === '' && `le thème ${cite(state.theme)}`,
    state.pays !== '' && pays === '' && `le pays ${cite(state.pays)}`,
  ].filter((nom) => nom !== false);
  return inconnus.length === 0 ? '' : ` Ce site ne connaît pas ${formatListe(inconnus)}, que donne cette adresse.`;
}

/** Whoever acts already begins with what it does. */
function showDeja({ active, dico }: SouhaitCharge, place: HTMLElement): void {
  place.hidden = active === null;
  if (active === null) return;
  place.replaceChildren(
    createElement('strong', {}, 'Votre collectivité agit déjà'),
    ` ${describeDeja(active, dico)}. Avant de choisir, lisez `,
    createLink(`la fiche ${deAutorite(active)}`, adresses.collectivite(active.slug)),
    '.',
  );
}

/** The brief that is shown: what its buttons print, copy and keep. */
let shown: Note | null = null;

/** The brief of the options kept; none when there is no option. */
export function showNote(
  { charge, classees }: ReponseAuSouhait,
  { note: retenues }: SouhaitAdresse,
  page: PartiesMonProjet,
): void {
  const none = classees.length === 0;
  page.note.hidden = none;
  page.main.classList.toggle('avec-note', !none);
  if (none) return;
  const { souhait, active, dico } = charge;
  const adresse = location.href.replace(/#.*/, '');
  shown = composeNote({ souhait, active, classees, retenues, adresse }, dico);
  page.feuille.replaceChildren(renderNote(shown, page.note.dataset.site ?? ''));
  const most = dico.regles.note.valeur;
  markRetenues(page.liste, selectRetenues(classees, retenues, most), most);
}

export const wireNote = (page: PartiesMonProjet): void => wireNoteActions(page.note, () => shown);

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

/** « 3 options : 2 programmes à rejoindre, 1 collectivité de votre région à appeler. », and how far they answer the wish. */
export function describeCompte(
  classees: readonly OptionClassee[],
  { theme, pays }: Pick<Souhait, 'theme' | 'pays'>,
  { regles }: Pick<Referentiel, 'regles'>,
): string {
  if (classees.length === 0) return 'Aucune option connue. Des pistes sont proposées plus bas.';
  const parts = FAMILLES_OPTION.flatMap((famille) => {
    const count = classees.filter(({ option }) => option.famille === famille).length;
    const { nom, pluriel: noms } = regles.familles[famille];
    return count === 0 ? [] : [pluriel(count, decapitalise(nom), noms)];
  });
  const said = `${pluriel(classees.length, 'option')} : ${parts.join(', ')}.`;
  if (theme === '' && pays === '') return `${said} Sans thème ni pays, le coût, la proximité et votre temps décident.`;
  if (classees.some(({ repond }) => repond)) return said;
  return `${said} Rien d’autre ne répond à ce souhait : des pistes sont proposées plus bas.`;
}

/** Wires the three buttons of the brief. @param getNote the brief as it is shown */
function wireNoteActions(zone: HTMLElement, getNote: () => Note | null): void {
  const status = zone.querySelector<HTMLElement>('[role="status"]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const onClick = (name: string, act: (note: Note) => void | Promise<void>) =>
    zone.querySelector(`[data-action="${name}"]`)?.addEventListener('click', () => {
      const note = getNote();
      if (note) void act(note);
    });
  onClick('imprimer', () => print());
  onClick('copier', async ({ adresse }) =>
    say((await copyText(adresse)) ? 'Adresse copiée : elle redonne cette note.' : `Copiez cette adresse : ${adresse}`),
  );
  onClick('texte', (note) => {
    download(`${slugify(note.titre)}.txt`, BOM + noteToTexte(note), 'text/plain');
    say('Fichier texte préparé.');
  });
}
