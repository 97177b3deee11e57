import type { Cooperation } from '../../contract/atlas/cooperation.ts';
import type { Projet } from '../../contract/atlas/projet.ts';
import { FORMES, type FormeAction } from '../../contract/carte/carte-file.ts';
import { fillEmpty, type Lists } from '../../contract/carte/list-column.ts';
import { CODES_PAYS_ISO } from '../../contract/fields/codes-iso.ts';
import { nomIntl } from '../../contract/langues/nommer-pays.ts';
import { LIBELLES_FORME } from '../../contract/words/libelles.ts';
import type { FacetteMontree } from '../kit/facettes.ts';
import type { Carte } from './carte.ts';

/** A field of the contract: those that filter come with the data (`ChampColumn`). */
export type CleChamp = Exclude<keyof Cooperation | keyof Projet, 'pays' | 'forme'>;

/** What the map is filtered by, besides the years; also the names of the parameters in the address. */
type CleFacette = 'pays' | 'thematique' | 'forme' | 'region' | CleChamp;

/** The code of « non renseigné »: the actions of which nothing is said. */
export const SANS = 'sans';

interface ValeurFacette {
  code: string;
  nom: string;
  /** Index of the value that holds this one, as a theme holds its parts; −1 for none. */
  parent: number;
}

/** A facet over columns, for 25,000 actions. Every action has at least one value: SANS, if nothing else. */
export interface FacetteEnColonne extends FacetteMontree {
  cle: CleFacette;
  options: ValeurFacette[];
  /** Of each action, indexes in `options`. */
  valeurs: Lists;
}

function toFacette(cle: CleFacette, titre: string, options: ValeurFacette[], valeurs: Lists): FacetteEnColonne {
  const byCode = new Map(options.map((option) => [option.code, option]));
  return {
    cle,
    titre,
    libelle: (code) => byCode.get(code)?.nom ?? code,
    ordre: [...byCode.keys()],
    estPartie: (code) => (byCode.get(code)?.parent ?? -1) >= 0,
    options,
    valeurs,
  };
}

export const LIBELLES_FORMES: Readonly<Record<FormeAction, string>> = { ...LIBELLES_FORME, projet: 'Projet' };

const NON_RENSEIGNE: ValeurFacette = { code: SANS, nom: 'Non renseigné', parent: -1 };

const MONDE: readonly ValeurFacette[] = CODES_PAYS_ISO.map((code) => ({
  code,
  nom: nomIntl(code) ?? code,
  parent: -1,
}));

/** Those where actions take place, then all others: an address may ask for one, and learn that nothing is there. */
const listPays = ({ codes, noms }: Carte['pays']): ValeurFacette[] => [
  ...toOptions(codes, noms),
  ...MONDE.filter(({ code }) => !codes.includes(code)),
];

/** Values, then « non renseigné », which is the value of the actions that have none. */
const withSans = (cle: CleFacette, titre: string, options: ValeurFacette[], lists: Lists): FacetteEnColonne =>
  toFacette(cle, titre, [...options, NON_RENSEIGNE], fillEmpty(lists, options.length));

/** One value an action. */
const toLists = (values: Uint8Array): Lists => ({
  starts: new Uint32Array(values.length + 1).map((_, index) => index),
  values: new Uint16Array(values),
});

function toOptions(
  codes: readonly string[],
  noms: readonly string[],
  parents: readonly number[] = [],
): ValeurFacette[] {
  return codes.map((code, index) => ({ code, nom: noms[index] ?? code, parent: parents[index] ?? -1 }));
}

/** Every way to filter the map, in the order in which they stand on the page. */
export function buildFacettes(carte: Carte): FacetteEnColonne[] {
  const { pays, thematiques, regions, actions } = carte;
  const themes = toOptions(thematiques.slugs, thematiques.noms, thematiques.parents);
  const formes = FORMES.map((code) => ({ code, nom: LIBELLES_FORMES[code], parent: -1 }));
  return [
    withSans('pays', 'Pays', listPays(pays), actions.pays),
    withSans('thematique', 'Thématique', themes, actions.thematiques),
    toFacette('forme', 'Forme', formes, toLists(carte.formes)),
    ...carte.champs
      .filter(({ codes }) => codes.length > 0)
      .map(({ cle, titre, codes, noms, valeurs }) => withSans(cle as CleChamp, titre, toOptions(codes, noms), valeurs)),
    withSans('region', 'Région française', toOptions(regions.slugs, regions.noms), actions.regions),
  ];
}
