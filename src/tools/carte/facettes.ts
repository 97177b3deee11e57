import type { Cooperation } from '../../contract/atlas/cooperation.ts';
import type { Projet } from '../../contract/atlas/projet.ts';
import { FORMES, type Forme } from '../../contract/carte/carte-file.ts';
import { buildLists, type Lists, rowOf } from '../../contract/carte/list-column.ts';
import { LIBELLES_FORME } from '../../contract/words/libelles.ts';
import type { Carte } from './carte.ts';

/** A field of the contract: those that filter come with the data (`ChampColumn`). */
export type CleChamp = Exclude<keyof Cooperation | keyof Projet, 'pays' | 'forme'>;

/** What the map is filtered by, besides the years; also the names of the parameters in the address. */
export type CleFacette = 'pays' | 'thematique' | 'forme' | 'region' | CleChamp;

/** The code of « non renseigné »: the actions of which nothing is said. */
export const SANS = 'sans';

export interface Option {
  code: string;
  nom: string;
  /** Index of the option that holds this one, as a theme holds its parts; −1 for none. */
  parent: number;
}

/** The values of a kind that actions have. Every action has at least one: SANS, if nothing else. */
export interface Facette {
  cle: CleFacette;
  titre: string;
  options: Option[];
  /** Of each action, indexes in `options`. */
  valeurs: Lists;
}

export const LIBELLES_FORMES: Readonly<Record<Forme, string>> = { ...LIBELLES_FORME, projet: 'Projet' };

const NON_RENSEIGNE: Option = { code: SANS, nom: 'Non renseigné', parent: -1 };

/** Options, then « non renseigné », which is the value of the actions that have none. */
function withSans(cle: CleFacette, titre: string, options: Option[], lists: Lists, total: number): Facette {
  const valeurs = buildLists(total, (action, add) => {
    const row = rowOf(lists, action);
    if (row.length === 0) add(options.length);
    for (const value of row) add(value);
  });
  return { cle, titre, options: [...options, NON_RENSEIGNE], valeurs };
}

/** One value an action. */
const toLists = (values: Uint8Array): Lists => ({
  starts: Uint32Array.from({ length: values.length + 1 }, (_, index) => index),
  values: Uint16Array.from(values),
});

function toOptions(codes: readonly string[], noms: readonly string[], parents: readonly number[] = []): Option[] {
  return codes.map((code, index) => ({ code, nom: noms[index] ?? code, parent: parents[index] ?? -1 }));
}

/** Every way to filter the map, in the order in which they stand on the page. */
export function buildFacettes(carte: Carte): Facette[] {
  const { pays, thematiques, regions, actions, total } = carte;
  const themes = toOptions(thematiques.slugs, thematiques.noms, thematiques.parents);
  const formes = FORMES.map((code) => ({ code, nom: LIBELLES_FORMES[code], parent: -1 }));
  return [
    withSans('pays', 'Pays', toOptions(pays.codes, pays.noms), actions.pays, total),
    withSans('thematique', 'Thématique', themes, actions.thematiques, total),
    { cle: 'forme', titre: 'Forme', options: formes, valeurs: toLists(carte.formes) },
    ...carte.champs
      .filter(({ codes }) => codes.length > 0)
      .map(({ cle, titre, codes, noms, valeurs }) =>
        withSans(cle as CleChamp, titre, toOptions(codes, noms), valeurs, total),
      ),
    withSans('region', 'Région', toOptions(regions.slugs, regions.noms), actions.regions, total),
  ];
}
