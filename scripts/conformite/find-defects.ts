/** What a person who relies on it would not find, as a machine can tell: the criterion of RGAA 4.1.2 and the element. */
interface Defaut {
  critere: string;
  ou: string;
}

/** Runs in a page, as it is drawn when it is called. */
export function findDefects(): Defaut[] {
  const defects: Defaut[] = [];
  const tell = (critere: string, element: Element) =>
    defects.push({ critere, ou: element.outerHTML.replace(/\s+/g, ' ').slice(0, 140) });
  const all = <E extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
  const named = (element: Element) =>
    Boolean(element.getAttribute('aria-label')?.trim()) ||
    (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .some((id) => id !== '' && text(document.getElementById(id)) !== '');
  const isShown = (element: Element) => element.closest('[hidden]') === null;

  for (const image of all('img:not([alt])')) tell('1.1', image);
  for (const image of all('svg:not([aria-hidden="true"])'))
    if (image.closest('[aria-hidden="true"]') === null && !(image.getAttribute('role') && named(image))) {
      const isInPicture = image.parentElement?.closest('svg') !== null;
      if (!isInPicture && text(image.querySelector(':scope > title')) === '') tell('1.1', image);
    }
  for (const caption of all('figcaption')) {
    const figure = caption.closest('figure');
    const plain = (element: Element | null) => text(element).replace(/\s+/g, ' ');
    const name =
      figure?.getAttribute('aria-label') ??
      plain(document.getElementById(figure?.getAttribute('aria-labelledby') ?? ''));
    if (!/^(?:figure|group)$/.test(figure?.getAttribute('role') ?? '') || name !== plain(caption)) tell('1.9', caption);
    const lists = [...caption.querySelectorAll('a[href]')].filter((link) => /^la liste/.test(text(link)));
    if (plain(caption).split('la liste').length - 1 !== lists.length) tell('1.6', caption);
  }
  for (const frame of all('iframe:not([title])')) tell('2.1', frame);

  for (const table of all<HTMLTableElement>('table:not([role="presentation"])')) {
    if (text(table.caption) === '') tell('5.4', table);
    for (const heading of table.querySelectorAll('th'))
      if (!/^(?:row|col|rowgroup|colgroup)$/.test(heading.scope)) tell('5.7', heading);
    for (const group of table.querySelectorAll('th[scope="rowgroup"]'))
      for (const cell of group.closest('tbody')?.querySelectorAll('td') ?? [])
        if (!(cell.getAttribute('headers') ?? '').split(' ').includes(group.id)) tell('5.7', cell);
    for (const cell of table.querySelectorAll('td[headers]'))
      for (const id of (cell.getAttribute('headers') ?? '').split(' '))
        if (document.getElementById(id)?.closest('table') !== table) tell('5.7', cell);
  }
  for (const link of all('a[href]')) {
    const picture = link.querySelector('img[alt]:not([alt=""]), svg[aria-label], svg[aria-labelledby]');
    if (text(link) === '' && !named(link) && picture === null) tell('6.2', link);
  }
  for (const [place, heading] of all('h1,h2,h3,h4,h5,h6').entries())
    if (isShown(heading) && text(heading) === '' && place >= 0) tell('9.1', heading);
  for (const list of all('ul, ol'))
    for (const child of list.children) if (!/^(?:LI|SCRIPT|TEMPLATE)$/.test(child.tagName)) tell('9.3', child);

  const fields = 'input:not([type="hidden"], [type="submit"], [type="button"]), select, textarea';
  for (const field of all<HTMLInputElement>(fields)) {
    const label = field.id === '' ? null : document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
    if (text(label) === '' && !named(field) && !field.title) tell('11.1', field);
    for (const id of (field.getAttribute('aria-describedby') ?? '').split(' '))
      if (id !== '' && document.getElementById(id) === null) tell('11.10', field);
  }
  for (const label of all<HTMLLabelElement>('label'))
    if (label.htmlFor === '' || document.getElementById(label.htmlFor) === null) tell('11.1', label);
  const choices = all<HTMLInputElement>('main :is([type="radio"], [type="checkbox"])');
  for (const choice of choices) {
    const others = choices.filter(
      (other) => other !== choice && other.closest('ul, fieldset') === choice.closest('ul, fieldset'),
    );
    const isOneOfMany = choice.type === 'radio' || (others.length > 0 && choice.closest('ul, fieldset') !== null);
    if (isOneOfMany && choice.closest('fieldset, [role="group"], [role="radiogroup"]') === null) tell('11.5', choice);
  }
  for (const group of all('fieldset'))
    if (text(group.querySelector(':scope > legend')) === '' && !named(group)) tell('11.6', group);
  for (const group of all('[role="group"], [role="radiogroup"], [role="search"] ~ [role="search"]'))
    if (!named(group)) tell('11.6', group);
  for (const button of all('button')) if (text(button) === '' && !named(button) && !button.title) tell('11.9', button);
  return defects;
}

/** What stands beyond the right edge of the window: its width, and the first elements that cause it. */
export function findOverflow(): string | null {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const guilty = [...document.querySelectorAll('body *')].filter(
    (element) => element.firstElementChild === null && element.getBoundingClientRect().right > clientWidth + 1,
  );
  return `${scrollWidth} px : ${guilty
    .slice(0, 3)
    .map(
      (element) =>
        `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.slice(0, 40)}`,
    )
    .join(', ')}`;
}
