import { decodeChamps, decodeFiche, type Fiche, LES_TYPES } from '../lib/recherche/fiches.ts';
import { LOT } from '../schemas/content/recherche.ts';
import { once } from './once.ts';
import type { SearchFiles } from './search-files.ts';
import { RANG, type Trouvaille } from './trouvaille.ts';

/** Records by the id that Pagefind gives them. */
export type ById = ReadonlyMap<string, Trouvaille>;

/** The records behind the two indexes of texts, each loaded once. */
export interface Fonds {
  guide: () => Promise<ById>;
  /** What filters read of the records of the Atlas; what they show comes when it is looked at. */
  atlas: () => Promise<ById>;
  /** What a result shows. */
  show: (trouvaille: Trouvaille) => Promise<Fiche>;
}

export function openFonds(files: SearchFiles): Fonds {
  return {
    guide: once(() => loadGuide(files)),
    atlas: once(() => loadAtlas(files)),
    show: async ({ fiche, numero }) => fiche ?? loadFiche(numero, files),
  };
}

async function loadGuide(files: SearchFiles): Promise<ById> {
  const [{ fiches }, complements] = await Promise.all([files.titres(), files.complements()]);
  const ids = complements.ids.split(' ');
  return new Map(
    fiches.map((titre, numero): [string, Trouvaille] => {
      const fiche = decodeFiche(titre, complements.fiches[numero]);
      const { type, champs } = fiche;
      return [ids[numero] ?? '', { numero, type, champs, rang: RANG.texte, score: 0, fiche }];
    }),
  );
}

async function loadAtlas(files: SearchFiles): Promise<ById> {
  const [{ fiches }, { ids, types, pays, thematique, odd, region }] = await Promise.all([
    files.titres(),
    files.colonnes(),
  ]);
  return new Map(
    ids.split(' ').map((id, index): [string, Trouvaille] => {
      const type = LES_TYPES[types.charCodeAt(index) - 'a'.charCodeAt(0)] ?? 'projet';
      const champs = decodeChamps([pays[index], thematique[index], odd[index], region[index]]);
      return [id, { numero: fiches.length + index, type, champs, rang: RANG.texte, score: 0, fiche: null }];
    }),
  );
}

async function loadFiche(numero: number, files: SearchFiles): Promise<Fiche> {
  const { fiches } = await files.titres();
  const index = numero - fiches.length;
  const lot = await files.lot(Math.floor(index / LOT));
  const row = lot[index % LOT];
  if (row === undefined) throw new Error(`la fiche ${numero} manque`);
  return decodeFiche(...row);
}
