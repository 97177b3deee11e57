import type { ManifesteAnnuaire } from '../../contract/content/lookup.ts';
import { loadData } from '../kit/load-data.ts';

/** A file of the lookup. @param base the base path of the site, with its slashes: `/`, `/atlas/` */
export function loadFichier<T>(name: string, base: string): Promise<T> {
  return loadData<T>(`${base.replace(/\/?$/, '/')}ma-collectivite/annuaire/${name}.json`);
}

export const loadManifeste = (base: string): Promise<ManifesteAnnuaire> => loadFichier('manifeste', base);
