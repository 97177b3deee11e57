import { slugify } from '../../contract/words/slugify.ts';
import type { Note } from './compose-note.ts';
import { noteToTexte } from './note-to-texte.ts';

/** Tells old editors that the text is UTF-8, so that accents are right. */
const BOM = '\uFEFF';

/** Wires the three buttons of the brief. @param getNote the brief as it is shown */
export function wireNoteActions(zone: HTMLElement, getNote: () => Note | null): void {
  const status = zone.querySelector<HTMLElement>('[role="status"]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const onClick = (name: string, act: (note: Note) => void) =>
    zone.querySelector(`[data-action="${name}"]`)?.addEventListener('click', () => {
      const note = getNote();
      if (note) act(note);
    });
  onClick('imprimer', () => print());
  onClick('copier', ({ adresse }) => void copyAdresse(adresse, say));
  onClick('texte', (note) => {
    downloadTexte(note);
    say('Fichier texte préparé.');
  });
}

async function copyAdresse(adresse: string, say: (text: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(adresse);
    say('Adresse copiée : elle redonne cette note.');
  } catch {
    say(`Copiez cette adresse : ${adresse}`);
  }
}

function downloadTexte(note: Note): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([BOM + noteToTexte(note)], { type: 'text/plain;charset=utf-8' }));
  link.href = address;
  link.download = `${slugify(note.titre)}.txt`;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
