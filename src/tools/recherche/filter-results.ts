import type { Libelles } from '../../contract/content/recherche.ts';
import type { TypeFiche } from '../../contract/recherche/fiches.ts';
import { type Choix, type Facette, LES_FACETTES } from './search-state.ts';
import type { Trouvaille } from './trouvaille.ts';

/** Filters that only make sense for some types: the others are left out when such a filter is used. */
const TYPES_OF: Partial<Record<Facette, readonly TypeFiche[]>> = {
  region: ['collectivite', 'projet', 'contact'],
  genre: ['programme'],
};

type ZonesDuPays = Libelles['zonesDuPays'];
type Filtrable = Pick<Trouvaille, 'type' | 'champs'>;

/** What a record says of a filter, as codes. Zones follow from the countries. */
function readValues({ type, champs }: Filtrable, facette: Facette, zones: ZonesDuPays): readonly string[] {
  if (facette === 'type') return [type];
  if (facette === 'zone') return [...new Set(champs.pays.flatMap((code) => zones[code] ?? []))];
  return champs[facette];
}

const concerns = (type: TypeFiche, facette: Facette): boolean => TYPES_OF[facette]?.includes(type) ?? true;

/** A record that says nothing of a filter passes it. */
function passes(record: Filtrable, facette: Facette, chosen: readonly string[], zones: ZonesDuPays): boolean {
  if (chosen.length === 0) return true;
  if (!concerns(record.type, facette)) return false;
  const values = readValues(record, facette, zones);
  return values.length === 0 || values.some((value) => chosen.includes(value));
}

/** The records that pass every filter but one. */
export function filterResults<T extends Filtrable>(
  records: readonly T[],
  choix: Choix,
  zones: ZonesDuPays,
  except?: Facette,
): T[] {
  const used = LES_FACETTES.filter((facette) => facette !== except && choix[facette].length > 0);
  return records.filter((record) => used.every((facette) => passes(record, facette, choix[facette], zones)));
}

/** How many records have each value of a filter. */
export interface Compte {
  facette: Facette;
  /** Values and counts, the commonest first; chosen values are there even when nothing has them. */
  valeurs: [code: string, count: number][];
  /** Records that the filter concerns and that say nothing of it: they are kept, whatever is chosen. */
  vides: number;
}

/** Counts every filter over what the other filters leave. A filter with nothing to choose is left out. */
export function countFacettes(records: readonly Filtrable[], choix: Choix, zones: ZonesDuPays): Compte[] {
  return LES_FACETTES.map((facette): Compte => {
    const left = filterResults(records, choix, zones, facette).filter(({ type }) => concerns(type, facette));
    const counts = new Map<string, number>(choix[facette].map((code) => [code, 0]));
    let vides = 0;
    for (const record of left) {
      const values = readValues(record, facette, zones);
      if (values.length === 0) vides++;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const valeurs = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return { facette, valeurs, vides };
  }).filter(({ valeurs }) => valeurs.length > 0);
}

/** Tells the records that a filter kept without knowing: they say nothing of it. */
export function findSilent(choix: Choix, zones: ZonesDuPays): (record: Filtrable) => boolean {
  const used = LES_FACETTES.filter((facette) => choix[facette].length > 0);
  return (record) => used.some((facette) => readValues(record, facette, zones).length === 0);
}
