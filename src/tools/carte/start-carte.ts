// On the page from the start: a button, and what it takes to open the map at once for an address that says how.

import { attend } from '../kit/attend.ts';
import { loadColumns } from '../kit/load-data.ts';
import { type CarteAddress, defineCarteAddress } from './carte-address.ts';
import type { CarteLoads } from './open-carte.ts';

const FAILURE = 'La carte ne peut pas s’ouvrir ici. Les listes de cette page mènent aux mêmes fiches.';

/** Everything at once: none of the files waits for another. */
function load({ actions = '', titres = '', fond = '' }: DOMStringMap): CarteLoads {
  return {
    actions: loadColumns(actions),
    titres: loadColumns(titres),
    fond: loadColumns(fond),
  };
}

async function open(
  root: HTMLElement,
  button: HTMLButtonElement,
  status: HTMLElement,
  address: CarteAddress,
): Promise<void> {
  button.disabled = true;
  status.textContent = 'Chargement de la carte…';
  const loads = load(root.dataset);
  // A failure is told once, by who waits for the file.
  for (const promise of Object.values(loads)) promise.catch(() => undefined);
  try {
    const { openCarte } = await import('./open-carte.ts');
    await openCarte(root, loads, address);
    status.textContent = '';
  } catch (error) {
    console.warn(error);
    status.textContent = FAILURE;
    button.disabled = false;
  }
}

/** Shows the button; an address with filters or a view, kept or received, opens the map as it says. */
export function startCarte(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('[data-ouvrir]');
  const status = root.querySelector<HTMLElement>('.chargement');
  if (!button || !status) return;
  const address = defineCarteAddress((root.dataset.champs ?? '').split(' ').filter(Boolean));
  root.hidden = false;
  button.addEventListener('click', async () => {
    await open(root, button, status, address);
    // The button is gone: the count takes its focus.
    root.querySelector<HTMLElement>('.compte')?.focus({ preventScroll: true });
  });
  if (address.write(address.read(location.search)) !== '') attend(open(root, button, status, address));
}
