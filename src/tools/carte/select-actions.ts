import { isEmptyRow, type Lists } from '../../contract/carte/list-column.ts';
import type { Carte } from './carte.ts';
import type { CleChamp, FacetteEnColonne } from './facettes.ts';
import type { FindTexte } from './find-texte.ts';

/** What a person asks of the map. An empty list asks for nothing. */
export interface Filtres extends Partial<Record<CleChamp, readonly string[]>> {
  /** Words that must stand in the title, the names or the places of an action. */
  q: string;
  pays: readonly string[];
  thematique: readonly string[];
  forme: readonly string[];
  region: readonly string[];
  /** Slugs; these two are chosen on the map and in « autour de moi ». */
  collectivite: readonly string[];
  partenaire: readonly string[];
  /** Years, both included; null for no limit. */
  de: number | null;
  a: number | null;
}

/** The actions that a person asks for. */
export interface Selection {
  /** In the order of names. */
  actions: Uint32Array;
  /** In how many countries they take place. */
  pays: number;
  /** How many of them no date is known of: no period leaves them out. */
  sansDate: number;
  /** How many have no place on the map. */
  sansLieu: number;
  /** How many actions each year saw begin, the period left out of account; those without a date are not there. */
  annees: ReadonlyMap<number, number>;
  /** Of each facet, in the order given, how many actions each value would leave, all other filters kept. */
  comptes: Uint32Array[];
}

/** A filter that holds only some values of a list. */
interface Test {
  lists: Lists;
  chosen: Uint8Array;
  /** Index of its facet; −1 when nothing is counted for it. */
  facette: number;
}

/** Years that an action without an end, or a beginning, may have lasted: a missing date leaves nothing out. */
function isWithin({ debut, fin }: Carte, action: number, de: number, a: number): boolean {
  const start = debut[action] ?? 0;
  const end = fin[action] || Number.POSITIVE_INFINITY;
  return start <= a && end >= de;
}

function toTests(facettes: readonly FacetteEnColonne[], filtres: Filtres): Test[] {
  return facettes.flatMap(({ cle, options, valeurs }, facette) => {
    const wanted = new Set(filtres[cle]);
    const chosen = Uint8Array.from(options, ({ code }) => Number(wanted.has(code)));
    return chosen.includes(1) ? [{ lists: valeurs, chosen, facette }] : [];
  });
}

/** The filter of one kind of places; codes that name none are passed over. */
function toPlaceTest(lists: Lists, count: number, indexes: readonly number[]): Test[] {
  if (indexes.length === 0) return [];
  const chosen = new Uint8Array(count);
  for (const index of indexes) chosen[index] = 1;
  return [{ lists, chosen, facette: -1 }];
}

function passes({ lists: { starts, values }, chosen }: Test, action: number): boolean {
  const end = starts[action + 1] ?? 0;
  for (let index = starts[action] ?? 0; index < end; index++) if (chosen[values[index] ?? 0] === 1) return true;
  return false;
}

function count(into: Uint32Array | undefined, { starts, values }: Lists, action: number): void {
  if (!into) return;
  const end = starts[action + 1] ?? 0;
  for (let index = starts[action] ?? 0; index < end; index++) {
    const value = values[index] ?? 0;
    into[value] = (into[value] ?? 0) + 1;
  }
}

/** Finds a collectivité or a partner by its slug. */
type FindPlace = (slugs: readonly string[]) => number[];
export type Finders = Readonly<Record<'collectivites' | 'partenaires', FindPlace>> & { texte: FindTexte };

/**
 * The actions that pass every filter. In one walk, also what each value of each facet would leave: an action that
 * only one facet turns away counts for the other values of that facet.
 */
export function selectActions(
  carte: Carte,
  facettes: readonly FacetteEnColonne[],
  filtres: Filtres,
  find: Finders,
): Selection {
  const { actions: lists } = carte;
  const tests = [
    ...toPlaceTest(lists.collectivites, carte.collectivites.noms.length, find.collectivites(filtres.collectivite)),
    ...toPlaceTest(lists.partenaires, carte.partenaires.noms.length, find.partenaires(filtres.partenaire)),
    ...toTests(facettes, filtres),
  ];
  const [de = 0, a = 0] = [filtres.de ?? 0, filtres.a ?? Number.POSITIVE_INFINITY].sort((x, y) => x - y);
  const comptes = facettes.map(({ options }) => new Uint32Array(options.length));
  const texte = find.texte(filtres.q);
  const annees = new Map<number, number>();
  const kept: number[] = [];
  for (let action = 0; action < carte.total; action++) {
    if (texte?.[action] === 0) continue;
    let first: Test | undefined;
    let failed = 0;
    for (const test of tests) {
      if (passes(test, action)) continue;
      first = test;
      failed += 1;
      if (failed > 1) break;
    }
    if (failed > 1) continue;
    const isInPeriod = isWithin(carte, action, de, a);
    if (first === undefined) {
      const year = carte.debut[action] || carte.fin[action] || 0;
      if (year > 0) annees.set(year, (annees.get(year) ?? 0) + 1);
      if (!isInPeriod) continue;
      kept.push(action);
      for (const [index, { valeurs }] of facettes.entries()) count(comptes[index], valeurs, action);
    } else if (isInPeriod && first.facette >= 0) count(comptes[first.facette], first.lists, action);
  }
  return { ...measure(carte, kept), actions: Uint32Array.from(kept), annees, comptes };
}

function measure(carte: Carte, kept: readonly number[]): Pick<Selection, 'pays' | 'sansDate' | 'sansLieu'> {
  const { starts, values } = carte.actions.pays;
  const pays = new Set<number>();
  for (const action of kept)
    for (let index = starts[action] ?? 0; index < (starts[action + 1] ?? 0); index++) pays.add(values[index] ?? 0);
  return {
    pays: pays.size,
    sansDate: kept.filter((action) => !carte.debut[action] && !carte.fin[action]).length,
    sansLieu: kept.filter((action) => isEmptyRow(carte.actions.lieux, action)).length,
  };
}
