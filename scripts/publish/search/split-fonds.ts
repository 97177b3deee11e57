import { LES_TYPES } from '../../../src/contract/recherche/fiches.ts';
import type { SearchRecord } from '../../content/pages/plan-search.ts';

/** Up to this many records, one index holds the text of everything and stays light enough for a first search. */
export const SEUIL = 2_500;

/** The records by where their text is looked for, each part by type, then by title. Numbers follow from this order. */
export interface FondsSplit {
  /** In the index that any search loads: at national scale, what the guide says and whom to write to. */
  guide: SearchRecord[];
  /** In the index that a person asks for: the texts of the Atlas. */
  atlas: SearchRecord[];
  /** Nothing but a name, which the index of names holds whole. */
  noms: SearchRecord[];
}

export function splitFonds(records: readonly SearchRecord[]): FondsSplit {
  const collator = new Intl.Collator('fr', { numeric: true });
  const sorted = [...records].sort(
    (a, b) =>
      LES_TYPES.indexOf(a.type) - LES_TYPES.indexOf(b.type) ||
      collator.compare(a.titre, b.titre) ||
      (a.adresse < b.adresse ? -1 : 1),
  );
  if (sorted.length <= SEUIL) return { guide: sorted, atlas: [], noms: [] };
  const isContact = ({ type }: SearchRecord) => type === 'contact';
  const atlas = sorted.filter(isAtlas);
  return {
    guide: sorted.filter((record) => !isAtlas(record)),
    atlas: atlas.filter((record) => !isContact(record)),
    noms: atlas.filter(isContact),
  };
}

const isAtlas = ({ type, adresse }: SearchRecord): boolean =>
  type === 'collectivite' ||
  type === 'partenaire' ||
  type === 'projet' ||
  (type === 'contact' && adresse.startsWith('/collectivites/'));
