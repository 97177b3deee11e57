const known = new WeakSet<Element>();

/**
 * Every search box of the page proposes pages while somebody types; what does it is loaded when a box is used.
 * @param before what the box holds unless somebody types: what is typed while scripts load counts too
 */
function open(target: EventTarget | null, before?: string): void {
  const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-suggestions]') : null;
  if (form === null || known.has(form)) return;
  known.add(form);
  const held = before ?? String(new FormData(form).get('q'));
  void import('./start-suggestions.ts').then(({ startSuggestions }) => startSuggestions(form, held));
}

document.addEventListener('focusin', ({ target }) => open(target));
open(document.activeElement, '');

export {};
