import type { CollectiviteTrouvee, LigneAnnuaire, ManifesteAnnuaire } from '../../contract/content/lookup.ts';
import { findFiles, prefixeCommunes } from '../../contract/lookup/find-files.ts';
import { loadFichier, loadManifeste } from './annuaire.ts';

/**
 * The collectivité of a code that stands in an address: INSEE (`38185`, `2A004`), SIREN of an EPCI, `dep-38`, `reg-84`.
 * A département without a council gives who acts in its place: `dep-75` → Paris. Null when the code is none.
 * @throws when a file of the lookup does not come
 */
export async function loadCollectivite(code: string, base: string): Promise<CollectiviteTrouvee | null> {
  const manifeste = await loadManifeste(base);
  const known = code.toLowerCase().replace(/2[ab]/, (corse) => corse.toUpperCase());
  const own = manifeste.fondus[known] ?? known;
  const file = findFichier(own, manifeste);
  if (file === null) return null;
  const lignes = await loadFichier<LigneAnnuaire[]>(file, base);
  return lignes.find((ligne) => ligne.code === own) ?? null;
}

function findFichier(code: string, { epci, communes }: ManifesteAnnuaire): string | null {
  if (/^(?:dep|reg)-/.test(code)) return 'territoires';
  if (/^\d{9}$/.test(code)) return `epci-${findFiles(epci, code)[0]}`;
  const prefixe = prefixeCommunes(code);
  return /^(?:\d{2}|2[AB])\d{3}$/.test(code) && communes.includes(prefixe) ? `communes-${prefixe}` : null;
}
