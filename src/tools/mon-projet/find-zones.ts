/** The parts of the page that the tool writes in. */
export interface Zones {
  champ: HTMLElement;
  main: HTMLElement;
  status: HTMLElement;
  options: HTMLElement;
  titre: HTMLElement;
  liste: HTMLElement;
  aide: HTMLElement;
  note: HTMLElement;
  feuille: HTMLElement;
}

/** @throws when the page lacks one: the template and the script no longer go together */
export function findZones(form: HTMLFormElement): Zones {
  const find = (selector: string, root: ParentNode = document): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`${selector} is missing from the page`);
    return found;
  };
  const champ = find('[data-choix-collectivite]', form);
  return {
    champ,
    main: find('main'),
    status: find('.compte', form),
    options: find('#options'),
    titre: find('#vos-options'),
    liste: find('.options'),
    aide: find('.aide'),
    note: find('#note'),
    feuille: find('.feuilles'),
  };
}
