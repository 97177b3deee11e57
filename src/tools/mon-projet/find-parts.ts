import { findElement } from '../kit/create-element.ts';

/** The parts of the page that the tool writes in. */
export type PartiesMonProjet = ReturnType<typeof findParts>;

/** @throws when the page lacks one: the template and the script no longer go together */
export function findParts(form: HTMLFormElement) {
  return {
    champ: findElement(form, '[data-choix-collectivite]'),
    main: findElement(document, 'main'),
    status: findElement(form, '.compte'),
    deja: findElement(document, '#deja'),
    options: findElement(document, '#options'),
    titre: findElement(document, '#vos-options'),
    liste: findElement(document, '.options'),
    aide: findElement(document, '.aide'),
    note: findElement(document, '#note'),
    feuille: findElement(document, '.feuilles'),
    sansOptions: [...document.querySelectorAll('[data-sans-options]')],
  };
}
