// Shows the « Explorer la carte » buttons, which stay hidden without JavaScript, and opens the map when one is pressed.
import type { ExplorerData } from '../../contract/maps/explorer-data.ts';

interface ExplorerParts {
  root: HTMLElement;
  button: HTMLButtonElement;
  panel: HTMLElement;
  container: HTMLElement;
  status: HTMLElement;
}

function findParts(root: HTMLElement): ExplorerParts | null {
  const button = root.querySelector<HTMLButtonElement>('.carte-bouton');
  const panel = root.querySelector<HTMLElement>('.carte-panneau');
  const container = root.querySelector<HTMLElement>('.carte-toile');
  const status = root.querySelector<HTMLElement>('.carte-etat');
  return button && panel && container && status ? { root, button, panel, container, status } : null;
}

/** Few points stand in the page, many in a file. The loader, like the map, comes with the first press. */
async function loadPoints(root: HTMLElement): Promise<ExplorerData> {
  const inline = root.querySelector('script[type="application/json"]')?.textContent;
  if (inline) return JSON.parse(inline) as ExplorerData;
  const { loadData } = await import('../kit/load-data.ts');
  return loadData(root.dataset.source ?? '');
}

async function open({ root, panel, container, status }: ExplorerParts): Promise<() => void> {
  panel.hidden = false;
  status.textContent = 'Chargement de la carte…';
  const [{ openExplorer }, data] = await Promise.all([import('./explorer.ts'), loadPoints(root)]);
  const { fond = '', tuiles = '', titre = '' } = root.dataset;
  const close = await openExplorer({ container, aide: panel.querySelector('.carte-aide'), titre, data, fond, tuiles });
  status.textContent = '';
  container.querySelector<HTMLElement>('canvas')?.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
  return close;
}

function prepare(parts: ExplorerParts): void {
  const { root, button, panel, status } = parts;
  const label = button.textContent;
  let close: (() => void) | null = null;
  button.addEventListener('click', async () => {
    if (close) {
      close();
      close = null;
      panel.hidden = true;
      button.textContent = label;
      button.setAttribute('aria-expanded', 'false');
      return;
    }
    button.disabled = true;
    try {
      close = await open(parts);
      button.textContent = 'Fermer la carte';
      button.setAttribute('aria-expanded', 'true');
    } catch {
      status.textContent = 'La carte ne peut pas s’afficher ici. La liste de la page donne les mêmes informations.';
    }
    button.disabled = false;
  });
  root.hidden = false;
}

for (const root of document.querySelectorAll<HTMLElement>('.carte-explorer')) {
  const parts = findParts(root);
  if (parts) prepare(parts);
}
