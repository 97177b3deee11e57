// The files that find any collectivité of France, with what they say of one: the site publishes them, a few KB each.
import { withBase } from '../../contract/addresses/with-base.ts';
import { findFile, prefixeCommunes } from '../../contract/annuaire/find-files.ts';
import type {
  CollectiviteTrouvee,
  LibellesAnnuaire,
  LigneAnnuaire,
  ManifesteAnnuaire,
  ReseauRegional,
  SirenCommune,
} from '../../contract/content/annuaire.ts';
import type { FichierNoms } from '../../contract/recherche/entree.ts';
import { keepData, loadColumns, loadData } from '../kit/load-data.ts';

const addressOf = (name: string): string => withBase(`/ma-collectivite/annuaire/${name}.json`);

export const loadFichier = <T>(name: string): Promise<T> => loadData<T>(addressOf(name));

/** Where what begins like a folded name is read: collectivités of France, and everything else of this site that has a name. */
export type LireNoms = (nom: string) => Promise<FichierNoms>;

/** One file. @throws when it does not come */
export const loadNoms: LireNoms = async (nom) => loadFichierNoms(await placeNom(nom));

/** The number of the file of what begins like a folded name. */
export const placeNom = async (nom: string): Promise<number> => findFile(await loadCles(), nom);
const loadCles = (): Promise<string[]> => loadData(withBase('/recherche/cles.json'));
export const loadFichierNoms = (file: number): Promise<FichierNoms> =>
  loadColumns(withBase(`/recherche/noms/${file}.json`));

export const loadManifeste = (): Promise<ManifesteAnnuaire> => loadFichier('manifeste');

/** The search reads the same files, and has the manifest with its own plan. */
export const keepManifeste = (manifeste: ManifesteAnnuaire): void => keepData(addressOf('manifeste'), manifeste);

/** Names of countries and themes, for the codes of neighbours. */
export const loadLibelles = (): Promise<LibellesAnnuaire> => loadFichier('libelles');

/** The networks that the documents name for a region; none for some. @param region its official code */
export async function loadReseaux(region: string): Promise<ReseauRegional[]> {
  const reseaux = await loadFichier<ReseauRegional[]>('reseaux');
  return reseaux.filter(({ regions }) => regions.includes(region));
}

/**
 * The collectivité of a code that stands in an address: INSEE (`38185`, `2A004`), SIREN, `dep-38`, `reg-84`.
 * A département without a council gives who acts in its place: `dep-75` → Paris. Null when the code is none.
 * @throws when a file of the annuaire does not come
 */
export async function loadCollectivite(code: string): Promise<CollectiviteTrouvee | null> {
  const manifeste = await loadManifeste();
  const known = code.toLowerCase().replace(/2[ab]/, (corse) => corse.toUpperCase());
  const own = manifeste.fondus[known] ?? known;
  const file = findFichier(own, manifeste);
  const lignes = file === null ? [] : await loadFichier<LigneAnnuaire[]>(file);
  const found = lignes.find((ligne) => ligne.code === own);
  if (found !== undefined) return found;
  const insee = await findInsee(own, manifeste);
  return insee === undefined ? null : loadCollectivite(insee);
}

/** The INSEE code of the commune of a SIREN. */
async function findInsee(siren: string, { sirens }: ManifesteAnnuaire): Promise<string | undefined> {
  if (!SIREN.test(siren)) return undefined;
  const rows = await loadFichier<SirenCommune[]>(`siren-${findFile(sirens, siren)}`);
  return rows.find(([own]) => own === siren)?.[1];
}

const SIREN = /^\d{9}$/;

function findFichier(code: string, { epci, communes }: ManifesteAnnuaire): string | null {
  if (/^(?:dep|reg)-/.test(code)) return 'territoires';
  // The SIREN of a commune begins so, but for some that merged.
  if (code.startsWith('21') && SIREN.test(code)) return null;
  if (SIREN.test(code)) return `epci-${findFile(epci, code)}`;
  const prefixe = prefixeCommunes(code);
  return /^(?:\d{2}|2[AB])\d{3}$/.test(code) && communes.includes(prefixe) ? `communes-${prefixe}` : null;
}
