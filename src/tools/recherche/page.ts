import { findElement } from '../kit/create-element.ts';

/** What the search writes in, and listens to. */
export type Parts = ReturnType<typeof findParts>;

export function findParts() {
  const root = findElement(document, 'main');
  const form = findElement<HTMLFormElement>(root, 'form.chercher');
  return {
    titre: document.title,
    form,
    input: findElement<HTMLInputElement>(form, 'input[name="q"]'),
    suggestions: findElement<HTMLInputElement>(root, '#suggestions'),
    compte: findElement(root, '#compte'),
    messages: findElement(root, '.messages'),
    zone: findElement(root, '#resultats'),
    noms: findElement(root, '.noms'),
    textes: findElement(root, '.textes'),
    tri: findElement<HTMLSelectElement>(root, '#tri'),
    telecharger: findElement<HTMLDetailsElement>(root, '#telecharger'),
  };
}
