import type { Libelles } from '../../contract/content/recherche.ts';
import type { TypeFiche } from '../../contract/recherche/fiches.ts';
import type { Facette } from '../kit/facettes.ts';
import { nameValue } from './name-values.ts';
import { type ChoixRecherche, type CleRecherche, FACETTES, LES_FACETTES } from './search-state.ts';
import type { Trouvaille } from './trouvaille.ts';

/** Filters that only make sense for some types: the others are left out when such a filter is used. */
const TYPES_OF: Partial<Record<CleRecherche, readonly TypeFiche[]>> = {
  region: ['collectivite', 'projet', 'contact'],
  genre: ['programme'],
};

export type Filtrable = Pick<Trouvaille, 'type' | 'champs'>;

/** What a record says of a filter, as codes. Zones follow from the countries. */
function readValues({ type, champs }: Filtrable, cle: CleRecherche, zones: Libelles['zonesDuPays']): readonly string[] {
  if (cle === 'type') return [type];
  if (cle === 'zone') return [...new Set(champs.pays.flatMap((code) => zones[code] ?? []))];
  return champs[cle];
}

/** The filters of the search: a record that says nothing of one passes it. @param libelles which come with the records */
export function searchFacettes(libelles: () => Libelles): Facette<Filtrable>[] {
  return LES_FACETTES.map((cle) => {
    const read = (record: Filtrable) => readValues(record, cle, libelles().zonesDuPays);
    const concerns = ({ type }: Filtrable) => TYPES_OF[cle]?.includes(type) ?? true;
    return {
      cle,
      titre: FACETTES[cle],
      libelle: (code) => nameValue(cle, code, libelles()),
      valeurs: (record) => (concerns(record) ? read(record) : []),
      garde: (record) => concerns(record) && read(record).length === 0,
    };
  });
}

/** Tells the records that a filter kept without knowing: they say nothing of it. */
export function findSilent(
  facettes: readonly Facette<Filtrable>[],
  choix: ChoixRecherche,
): (record: Filtrable) => boolean {
  const used = facettes.filter(({ cle }) => choix[cle as CleRecherche].length > 0);
  return (record) => used.some(({ garde }) => garde?.(record));
}
