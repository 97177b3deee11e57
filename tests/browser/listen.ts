import type { CDPSession, Page } from 'playwright-core';

/** Somebody who listens to a page: what stands under the focus, and what is said of itself, in order. */
export interface Ecoute {
  /** Acts, then notes what is said and where the focus is. */
  does: (geste: string, act: () => Promise<unknown>) => Promise<void>;
  /** What was heard since the start, a line each; figures as « n », since they follow the data. */
  heard: () => string;
}

/** Long enough for what is said once somebody stops. */
const SILENCE_MS = 1000;

/** @param page not opened yet */
export async function listenTo(page: Page): Promise<Ecoute> {
  await page.addInitScript(recordLiveRegions);
  const session = await page.context().newCDPSession(page);
  const lines: string[] = [];
  let focus = '';
  return {
    does: async (geste, act) => {
      lines.push(`> ${geste}`);
      await act();
      await page.waitForTimeout(SILENCE_MS);
      const said = await page.evaluate(() => Reflect.get(window, 'dits')?.splice(0) ?? []);
      lines.push(...said.map((text: string) => `  dit : ${text}`));
      const name = await describeFocus(session);
      if (name !== focus) lines.push(`  focus : ${name}`);
      focus = name;
    },
    heard: () =>
      `${lines
        .join('\n')
        .replace(/\d+(?:[\s.,]\d+)*/g, 'n')
        .replace(/\s/g, (space) => (space === '\n' ? space : ' '))}\n`,
  };
}

/** Keeps the text of each live region that changes, as a screen reader would say it: once, whole. */
function recordLiveRegions(): void {
  const dits: string[] = [];
  Reflect.set(window, 'dits', dits);
  const LIVE = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';
  const known = new WeakMap<Element, string>();
  const tell = (region: Element) => {
    const text = region.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (known.get(region) === text) return;
    known.set(region, text);
    if (text !== '' && region.closest('[hidden]') === null) dits.push(text);
  };
  const observe = () => {
    for (const region of document.querySelectorAll(LIVE))
      known.set(region, region.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    new MutationObserver((changes) => {
      const regions = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest(LIVE) ?? [];
      });
      for (const region of new Set(regions)) tell(region);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', observe);
  else observe();
}

const STATES = ['invalid', 'expanded', 'checked', 'pressed', 'selected', 'disabled', 'required', 'level'];

/** « combobox « Pays », non valide : Choisissez un pays. », from the accessibility tree of the browser. */
async function describeFocus(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    ...(result.objectId !== undefined && { objectId: result.objectId }),
    fetchRelatives: false,
  });
  const [node] = nodes;
  const value = (property?: { value?: unknown }) => String(property?.value ?? '');
  const states = (node?.properties ?? [])
    .filter(({ name, value: state }) => STATES.includes(name) && !['false', ''].includes(value(state)))
    .map(({ name, value: state }) => (value(state) === 'true' ? name : `${name} ${value(state)}`));
  return [
    `${value(node?.role)} « ${value(node?.name)} »`,
    ...states,
    value(node?.value) !== '' && `valeur ${value(node?.value)}`,
    value(node?.description) !== '' && `décrit : ${value(node?.description)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
