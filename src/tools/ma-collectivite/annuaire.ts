import type { ManifesteAnnuaire } from '../../contract/content/lookup.ts';
import { keepData, loadData } from '../kit/load-data.ts';

/** A file of the lookup. @param base the base path of the site, with its slashes: `/`, `/atlas/` */
export function loadFichier<T>(name: string, base: string): Promise<T> {
  return loadData<T>(addressOf(name, base));
}

export const loadManifeste = (base: string): Promise<ManifesteAnnuaire> => loadFichier('manifeste', base);

/** The search reads the same files, and has the manifest with its own plan. */
export const keepManifeste = (manifeste: ManifesteAnnuaire, base: string): void =>
  keepData(addressOf('manifeste', base), manifeste);

const addressOf = (name: string, base: string): string =>
  `${base.replace(/\/?$/, '/')}ma-collectivite/annuaire/${name}.json`;
