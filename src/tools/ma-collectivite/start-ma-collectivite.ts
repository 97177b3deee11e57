import { defineAddressState, texte } from '../../contract/addresses/address-state.ts';
import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import { hideSansScript } from '../kit/create-element.ts';
import { followAddress } from '../kit/follow-address.ts';
import { loadCollectivite } from './annuaire.ts';
import { loadTrouvee, type Trouvee } from './load-trouvee.ts';
import { type Chapitres, renderTrouvee } from './render-trouvee.ts';
import { startChoix } from './start-choix.ts';

/** The code of a collectivité: `?collectivite=38185`. */
export const maCollectiviteAddress = defineAddressState<{ collectivite: string }>({ collectivite: texte() });

interface Zones {
  zone: HTMLElement;
  status: HTMLElement;
  chapitres: Chapitres;
}

type Say = (text: string) => void;

/** Wires the page: a choice stands in the address, and what is known of it under the field. */
export function startMaCollectivite(root: HTMLElement, zone: HTMLElement, status: HTMLElement): void {
  hideSansScript();
  let chosen: CollectiviteTrouvee | null = null;
  const choix = startChoix(root, (collectivite) => {
    chosen = collectivite;
    followed.set({ collectivite: collectivite?.code ?? '' });
  });
  const { atlas = '', aide = '' } = zone.dataset;
  const zones: Zones = { zone, status, chapitres: { atlas, aide } };
  const followed = followAddress(maCollectiviteAddress, async ({ collectivite: code }, _isBack, isLate) => {
    const say = (text: string) => {
      if (!isLate()) status.textContent = text;
    };
    const collectivite = chosen?.code === code ? chosen : await loadChosen(code, say);
    if (isLate()) return;
    chosen = collectivite;
    choix.set(collectivite);
    const trouvee = collectivite && (await loadShown(collectivite, say));
    if (!isLate()) showTrouvee(trouvee, zones);
  });
}

/** Null for no code, and for one that leads nowhere: the page then says so. */
async function loadChosen(code: string, say: Say): Promise<CollectiviteTrouvee | null> {
  say('');
  if (code === '') return null;
  try {
    const found = await loadCollectivite(code);
    if (found === null) say(`Aucune collectivité ne porte le code « ${code} ». Cherchez-la par son nom.`);
    return found;
  } catch (error) {
    return failed(error, say);
  }
}

async function loadShown(collectivite: CollectiviteTrouvee, say: Say): Promise<Trouvee | null> {
  try {
    return await loadTrouvee(collectivite);
  } catch (error) {
    return failed(error, say);
  }
}

function failed(error: unknown, say: Say): null {
  console.error(error);
  say('Les données n’ont pas pu se charger. Réessayez, ou passez par les listes de la page.');
  return null;
}

function showTrouvee(trouvee: Trouvee | null, { zone, status, chapitres }: Zones): void {
  zone.hidden = trouvee === null;
  zone.replaceChildren(...(trouvee === null ? [] : renderTrouvee(trouvee, chapitres)));
  // Trouble is to be seen; what is found is seen by itself, and only said.
  status.classList.toggle('invisible', trouvee !== null);
  if (trouvee === null) return;
  const { nom, fiche } = trouvee.collectivite;
  status.textContent = `${nom} : ${fiche === undefined ? 'pas encore de fiche ici' : 'fiche trouvée'}. Le détail suit le champ.`;
}
