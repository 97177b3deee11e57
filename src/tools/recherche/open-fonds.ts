import { LOT } from '../../contract/content/recherche.ts';
import { decodeChamps, decodeFiche, type Fiche, LES_TYPES } from '../../contract/recherche/fiches.ts';
import { type IdsCourts, openIds } from '../../contract/recherche/ids.ts';
import { once } from './once.ts';
import type { SearchFiles } from './search-files.ts';
import { RANG, type Trouvaille } from './trouvaille.ts';

/** Records, and which one an id of Pagefind stands for. */
interface Rayon {
  all: readonly Trouvaille[];
  byId: (id: string) => Trouvaille | undefined;
}

/** The records behind the two indexes of texts, each loaded once. */
export interface Fonds {
  guide: () => Promise<Rayon>;
  /** What filters read of the records of the Atlas; what they show comes when it is looked at. */
  atlas: () => Promise<Rayon>;
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

async function loadGuide(files: SearchFiles): Promise<Rayon> {
  const [{ fiches }, complements] = await Promise.all([files.titres(), files.complements()]);
  const all = fiches.map((titre, numero): Trouvaille => {
    const fiche = decodeFiche(titre, complements.fiches[numero]);
    const { type, champs } = fiche;
    return { numero, type, champs, rang: RANG.texte, score: 0, fiche };
  });
  return openRayon(all, complements.ids);
}

function openRayon(all: readonly Trouvaille[], ids: IdsCourts): Rayon {
  const rankOf = openIds(ids);
  return { all, byId: (id) => all[rankOf(id) ?? -1] };
}

async function loadAtlas(files: SearchFiles): Promise<Rayon> {
  const [{ fiches }, { ids, types, pays, thematique, odd, region }] = await Promise.all([
    files.titres(),
    files.colonnes(),
  ]);
  const all = [...types].map((letter, index): Trouvaille => {
    const type = LES_TYPES[letter.charCodeAt(0) - 'a'.charCodeAt(0)] ?? 'projet';
    const champs = decodeChamps([pays[index], thematique[index], odd[index], region[index]]);
    return { numero: fiches.length + index, type, champs, rang: RANG.texte, score: 0, fiche: null };
  });
  return openRayon(all, ids);
}

async function loadFiche(numero: number, files: SearchFiles): Promise<Fiche> {
  const { fiches } = await files.titres();
  const index = numero - fiches.length;
  const lot = await files.lot(Math.floor(index / LOT));
  const row = lot[index % LOT];
  if (row === undefined) throw new Error(`la fiche ${numero} manque`);
  return decodeFiche(...row);
}
