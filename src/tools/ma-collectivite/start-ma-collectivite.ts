import { defineAddressState, texte } from '../../contract/addresses/address-state.ts';
import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { hideSansScript } from '../kit/create-element.ts';
import { followAddress } from '../kit/follow-address.ts';
import { loadCollectivite } from './annuaire.ts';
import { loadTrouvee, type Trouvee } from './load-trouvee.ts';
import { type Chapitres, renderTrouvee } from './render-trouvee.ts';
import { type ChampCollectivite, startChoix } from './start-choix.ts';

/** The code of a collectivité: `?collectivite=38185`. */
export const maCollectiviteAddress = defineAddressState<{ collectivite: string }>({ collectivite: texte() });

interface Zones {
  choix: ChampCollectivite;
  zone: HTMLElement;
  status: HTMLElement;
  chapitres: Chapitres;
}

/** Wires the page: a choice stands in the address, and what is known of it under the field. */
export function startMaCollectivite(root: HTMLElement, zone: HTMLElement, status: HTMLElement): void {
  hideSansScript();
  let chosen: CollectiviteTrouvee | null = null;
  let run = 0;
  const choix = startChoix(root, (collectivite) => {
    chosen = collectivite;
    followed.set({ collectivite: collectivite?.code ?? '' });
  });
  const { atlas = '', aide = '' } = zone.dataset;
  const zones: Zones = { choix, zone, status, chapitres: { atlas, aide } };
  const show = async (code: string) => {
    run += 1;
    const current = run;
    const collectivite = chosen?.code === code ? chosen : await loadChosen(code, zones);
    if (current !== run) return;
    chosen = collectivite;
    choix.set(collectivite);
    const trouvee = collectivite && (await loadShown(collectivite, zones));
    if (current === run) showTrouvee(trouvee, zones);
  };
  const followed = followAddress(maCollectiviteAddress, ({ collectivite }) => show(collectivite));
}

/** Null for no code, and for one that leads nowhere: the page then says so. */
async function loadChosen(code: string, { status }: Zones): Promise<CollectiviteTrouvee | null> {
  status.textContent = '';
  if (code === '') return null;
  try {
    const found = await loadCollectivite(code);
    if (found === null)
      status.textContent = `Aucune collectivité ne porte le code « ${code} ». Cherchez-la par son nom.`;
    return found;
  } catch (error) {
    return failed(error, status);
  }
}

async function loadShown(collectivite: CollectiviteTrouvee, { status }: Zones): Promise<Trouvee | null> {
  try {
    return await loadTrouvee(collectivite);
  } catch (error) {
    return failed(error, status);
  }
}

function failed(error: unknown, status: HTMLElement): null {
  console.error(error);
  status.textContent = 'Les données n’ont pas pu se charger. Réessayez, ou passez par les listes de la page.';
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
