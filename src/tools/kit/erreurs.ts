import { createElement } from './create-element.ts';

/** What a person fills in; it has an id, and a label that says `for`. */
type Champ = HTMLInputElement | HTMLSelectElement;

/**
 * Says under a field why what it holds is refused; null takes it back. The field keeps its text, which counts for nothing
 * until it is mended, and a summary that is shown loses what is mended.
 */
export function markErreur(champ: Champ, message: string | null): void {
  const id = `${champ.id}-erreur`;
  const note = document.getElementById(id) ?? createElement('span', { class: 'erreur', id });
  note.textContent = message ?? '';
  if (message === null) note.remove();
  else if (!note.isConnected) champ.after(note);
  champ.setAttribute('aria-invalid', String(message !== null));
  const others = (champ.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((other) => other !== '' && other !== id);
  const described = [...others, ...(message === null ? [] : [id])].join(' ');
  if (described === '') champ.removeAttribute('aria-describedby');
  else champ.setAttribute('aria-describedby', described);
  const form = champ.closest('form');
  const resume = form?.querySelector('.erreurs');
  if (form && resume) fillResume(form, resume);
}

/** The fields of a form that hold what is refused, in their order. */
export const listRefuses = (form: HTMLFormElement): Champ[] => [
  ...form.querySelectorAll<Champ>(':is(input, select)[aria-invalid="true"]'),
];

/** What is refused, said aloud: each field and why. */
export const describeErreurs = (form: HTMLFormElement): string => listRefuses(form).map(describeErreur).join(' ');

/** At the head of the form, what is refused, a link a field: it takes the focus. True when something is. */
export function showErreurs(form: HTMLFormElement): boolean {
  if (listRefuses(form).length === 0) return false;
  const resume =
    form.querySelector<HTMLElement>('.erreurs') ??
    createElement('div', { class: 'erreurs', role: 'group', 'aria-label': 'À corriger', tabindex: -1 });
  form.prepend(resume);
  fillResume(form, resume);
  resume.focus();
  return true;
}

function fillResume(form: HTMLFormElement, resume: Element): void {
  const refuses = listRefuses(form);
  if (refuses.length === 0) resume.remove();
  resume.replaceChildren(
    createElement(
      'p',
      {},
      refuses.length === 1 ? 'Un champ est à corriger :' : `${refuses.length} champs sont à corriger :`,
    ),
    createElement('ul', {}, ...refuses.map((champ) => createElement('li', {}, linkTo(champ)))),
  );
}

const describeErreur = (champ: Champ): string =>
  `${champ.labels?.[0]?.textContent?.trim()} : ${document.getElementById(`${champ.id}-erreur`)?.textContent}`;

function linkTo(champ: Champ): HTMLElement {
  const link = createElement('a', { href: `#${champ.id}` }, describeErreur(champ));
  // The address keeps the state of the tool, and no place in the page.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    champ.focus();
  });
  return link;
}
