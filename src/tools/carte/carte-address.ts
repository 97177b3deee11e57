import {
  type AddressState,
  choix,
  defineAddressState,
  liste,
  nombre,
  type Parametre,
  texte,
} from '../../contract/addresses/address-state.ts';
import { TRIS_LISTE, type Tri } from '../../contract/carte/tris.ts';
import type { Vue } from '../explorer/vue.ts';
import type { FacetteEnColonne } from './facettes.ts';
import type { Filtres, Finders } from './select-actions.ts';

export interface CarteState extends Filtres {
  tri: Tri;
  /** Of the list, from 1; null for the first. */
  page: number | null;
  vue: Vue | null;
}

/** Years that make sense in a record. */
const ANNEES = { min: 1800, max: 2100 } as const;

const round = (value: number) => Math.round(value * 100) / 100;

/** What the address keeps of a view: hundredths, longitudes between −180 and 180. */
export function roundVue({ zoom, latitude, longitude }: Vue): Vue {
  const turned = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return { zoom: round(zoom), latitude: round(latitude) + 0, longitude: round(turned) + 0 };
}

/** `4.2_12.65_-8`: zoom, latitude, longitude. */
const vue = (): Parametre<Vue | null> => ({
  read: (text) => {
    const [, ...parts] =
      /^(-?\d{1,2}(?:\.\d{1,2})?)_(-?\d{1,2}(?:\.\d{1,2})?)_(-?\d{1,3}(?:\.\d{1,2})?)$/.exec(text ?? '') ?? [];
    if (parts.length === 0) return null;
    const [zoom = 0, latitude = 0, longitude = 0] = parts.map(Number);
    return Math.abs(zoom) > 22 || Math.abs(latitude) > 85 || Math.abs(longitude) > 180
      ? null
      : roundVue({ zoom, latitude, longitude });
  },
  write: (value) => {
    if (value === null) return null;
    const { zoom, latitude, longitude } = roundVue(value);
    return `${zoom}_${latitude}_${longitude}`;
  },
});

export type CarteAddress = AddressState<CarteState>;

/** Filters, order, page and view in the address of the map. @param champs the fields of the contract that filter it */
export const defineCarteAddress = (champs: readonly string[]): CarteAddress =>
  defineAddressState<CarteState>({
    q: texte(),
    pays: liste(),
    thematique: liste(),
    forme: liste(),
    // What is not said of them is an empty list.
    ...(Object.fromEntries(champs.map((champ) => [champ, liste()])) as object),
    region: liste(),
    collectivite: liste(),
    partenaire: liste(),
    de: nombre(ANNEES.min, ANNEES.max),
    a: nombre(ANNEES.min, ANNEES.max),
    tri: choix(
      TRIS_LISTE.map(({ tri }) => tri),
      'nom',
    ),
    page: nombre(2, 99_999),
    vue: vue(),
  });

/** The same address, read without what names nothing here: a value that is no choice is not chosen. */
export function keepKnown(
  address: CarteAddress,
  facettes: readonly FacetteEnColonne[],
  find: Pick<Finders, 'collectivites' | 'partenaires'>,
): CarteAddress {
  return {
    ...address,
    read: (search) => {
      const state = address.read(search);
      const choices = facettes.map(({ cle, options }) => [
        cle,
        (state[cle] ?? []).filter((asked) => options.some(({ code }) => code === asked)),
      ]);
      return {
        ...state,
        ...(Object.fromEntries(choices) as object),
        collectivite: state.collectivite.filter((slug) => find.collectivites([slug]).length > 0),
        partenaire: state.partenaire.filter((slug) => find.partenaires([slug]).length > 0),
      };
    },
  };
}

/** The filters alone: two addresses with the same ones select the same actions. */
export function filtersOf({ tri, page, vue, ...filtres }: CarteState): Filtres {
  return filtres;
}

/** Nothing asked for. */
export const sansFiltre = (address: CarteAddress): Filtres => filtersOf(address.read(''));

/** True when the address leaves anything out. */
export const hasFilters = (address: CarteAddress, state: CarteState): boolean =>
  address.write({ ...state, tri: 'nom', page: null, vue: null }) !== '';
