import { withBase } from '../../contract/addresses/with-base.ts';
import type { Colonnes, Complements, LotFiches, Mots, Noms, Titres } from '../../contract/content/recherche.ts';
import { loadData } from '../kit/load-data.ts';

/** The files of the search, each asked for once. */
export interface SearchFiles {
  titres: () => Promise<Titres>;
  complements: () => Promise<Complements>;
  noms: (file: number) => Promise<Noms>;
  mots: (file: number) => Promise<Mots>;
  fins: (file: number) => Promise<Mots>;
  colonnes: () => Promise<Colonnes>;
  lot: (file: number) => Promise<LotFiches>;
}

export function openFiles(): SearchFiles {
  const titres = () => loadData<Titres>(withBase('/recherche/titres.json'));
  const loadFile = async <T>(name: string) => {
    const { version } = await titres();
    return loadData<T>(withBase(`/recherche/${name}.json?v=${version}`));
  };
  const load =
    <T>(folder: string) =>
    (file: number) =>
      loadFile<T>(`${folder}/${file}`);
  return {
    titres,
    complements: () => loadFile('complements'),
    noms: load<Noms>('noms'),
    mots: load<Mots>('mots'),
    fins: load<Mots>('fins'),
    colonnes: () => loadFile('atlas/colonnes'),
    lot: load<LotFiches>('atlas/fiches'),
  };
}
