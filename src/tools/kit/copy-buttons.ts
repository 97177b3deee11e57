import { announce, prepareAnnouncements } from './announce.ts';

/**
 * Adds a « Copier » button beside each electronic address of the page, those that a tool shows later included: many people
 * write from a webmail, which `mailto:` does not open. Also wires any button that has a text to copy in `data-copier` and
 * what to say of it in `data-dit`. Nothing happens where the browser cannot copy, as without https.
 */
export function startCopying(main: HTMLElement): void {
  if (!navigator.clipboard) return;
  prepareAnnouncements();
  addButtons(main);
  new MutationObserver(() => addButtons(main)).observe(main, { childList: true, subtree: true });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copier]') : null;
    if (button) void copy(button);
  });
}

function addButtons(main: HTMLElement): void {
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:"]:not(.bouton, [data-copie])')) {
    const courriel = link.textContent?.trim() ?? '';
    link.dataset.copie = '';
    if (courriel.includes('@')) link.after(' ', createButton(courriel));
  }
  for (const button of main.querySelectorAll<HTMLButtonElement>('button[data-copier][hidden]')) button.hidden = false;
}

function createButton(courriel: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copier';
  button.dataset.outil = '';
  button.dataset.copier = courriel;
  button.dataset.dit = 'Adresse copiée';
  button.textContent = 'Copier';
  button.setAttribute('aria-label', `Copier l’adresse ${courriel}`);
  return button;
}

/** Says so aloud, and on the button until another one is used. */
async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(button.dataset.copier ?? '');
    for (const other of document.querySelectorAll('button[data-fait]')) other.removeAttribute('data-fait');
    button.dataset.fait = '';
    announce(button.dataset.dit ?? 'Copié');
  } catch {
    announce('La copie n’a pas pu se faire : sélectionnez le texte et copiez-le au clavier.');
  }
}
