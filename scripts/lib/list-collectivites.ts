import { z } from 'zod';
import { foldNom } from '../../src/contract/annuaire/fold-nom.ts';
import type { LigneAnnuaire } from '../../src/contract/content/annuaire.ts';
import {
  type AliasCollectivite,
  aliasCollectiviteSchema,
  type ConseilFondu,
  conseilFonduSchema,
} from '../../src/contract/content/reference.ts';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { nameDepartement, nameEpci, toTypographic } from './insee-names.ts';
import { loadReferenceTable } from './load-table.ts';
import { type Decoupage, loadTerritoires, siegeOf } from './load-territoires.ts';

/** A French body that exists, by the code and the name of the annuaire: « Isère », `dep-38`. */
export type CollectiviteDeFrance = Omit<LigneAnnuaire, 'fiche' | 'remplies'>;

/** What the tables of `data/reference/` know of French bodies, beside those of the package. */
export interface TablesCollectivites {
  fondus: readonly ConseilFondu[];
  alias: readonly Pick<AliasCollectivite, 'alias' | 'id'>[];
}

const usuelsSchema = z.looseObject({ noms: z.array(z.looseObject({ nom: ligneSchema, vaut: ligneSchema })) });

/**
 * The councils that another one replaces, and other names of bodies: those of départements and régions in `noms-usuels.yaml` too.
 * @throws UnreadableInput when a table cannot be read or does not have its shape
 */
export function loadTablesCollectivites(): TablesCollectivites {
  const codes = new Map(
    (['departements', 'regions'] as const).flatMap((table) =>
      loadTerritoires(table).map(({ code, nom }) => [foldText(nom), `${table.slice(0, 3)}-${code}`]),
    ),
  );
  const usuels = loadReferenceTable('noms-usuels.yaml', usuelsSchema).noms.flatMap(({ nom, vaut }) => {
    const id = codes.get(foldText(vaut.replace(/^Région /, '')));
    return id === undefined ? [] : [{ alias: nom, id }];
  });
  return {
    fondus: loadReferenceTable('conseils-fondus.yaml', z.array(conseilFonduSchema)),
    alias: [...loadReferenceTable('alias-collectivites.yaml', z.array(aliasCollectiviteSchema)), ...usuels],
  };
}

/** `dep-75`, `reg-06`. */
export const codeFondu = (row: ConseilFondu): string =>
  'departement' in row ? `dep-${row.departement}` : `reg-${row.region}`;

/** By code, the names of the bodies that took the place of councils: « Collectivité de Corse » for `reg-94`. */
export const nomsDesFondus = (fondus: readonly ConseilFondu[]): Map<string, string> =>
  new Map(fondus.flatMap((row) => ('nom' in row && row.nom ? [[row.collectivite, row.nom] as const] : [])));

/** Every French body that acts: communes, EPCI, départements and régions, with the other names that lead to each. */
export function listCollectivites(
  decoupage: Decoupage,
  { fondus, alias }: TablesCollectivites,
): CollectiviteDeFrance[] {
  const aliasOf = Map.groupBy(alias, ({ id }) => id.replace('insee-', ''));
  return [...listCommunes(decoupage), ...listEpci(decoupage), ...listTerritoires(decoupage, fondus)].map((one) =>
    withNoms(
      one,
      (aliasOf.get(one.code) ?? []).map(({ alias }) => alias),
    ),
  );
}

/** With more names that lead to it, those that it has apart. */
export function withNoms<T extends CollectiviteDeFrance>(one: T, noms: readonly string[]): T {
  const known = [one.nom, ...(one.autresNoms ?? [])].map(foldNom);
  const more = noms.filter((nom) => !known.includes(foldNom(nom)));
  return more.length === 0 ? one : { ...one, autresNoms: [...(one.autresNoms ?? []), ...more] };
}

/** Thirty-five thousand rows, the same at each build of a process: the keys of their names are then computed once too. */
const known = new WeakMap<Decoupage['communes'], CollectiviteDeFrance[]>();

function listCommunes(decoupage: Decoupage): CollectiviteDeFrance[] {
  const rows = known.get(decoupage.communes) ?? makeCommunes(decoupage);
  known.set(decoupage.communes, rows);
  return rows;
}

function makeCommunes({ communes, epci }: Decoupage): CollectiviteDeFrance[] {
  const epciOf = new Map(epci.flatMap(({ code, membres }) => membres.map((membre) => [membre.code, code])));
  const anciennes = Map.groupBy(
    communes.filter(({ type }) => type === 'commune-deleguee' || type === 'commune-associee'),
    ({ chefLieu }) => chefLieu,
  );
  return communes
    .filter(({ type }) => type === 'commune-actuelle')
    .map(({ code, nom, departement, region, population, codesPostaux }) => {
      const groupe = epciOf.get(code);
      // Who lived in a commune before it merged still types its name.
      const autresNoms = (anciennes.get(code) ?? [])
        .filter((ancienne) => ancienne.nom !== nom)
        .map((ancienne) => toTypographic(ancienne.nom));
      return {
        code,
        nom: toTypographic(nom),
        nature: 'commune' as const,
        departement,
        region,
        population: population ?? null,
        ...(codesPostaux?.length && { codesPostaux }),
        ...(groupe !== undefined && { epci: groupe }),
        ...(autresNoms.length > 0 && { autresNoms }),
      };
    });
}

function listEpci({ communes, epci, ept }: Decoupage): CollectiviteDeFrance[] {
  const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
  return [...epci, ...ept].flatMap((row) => {
    const siege = communeOf.get(siegeOf(row));
    if (siege === undefined) return [];
    const { departement, region } = siege;
    const nom = nameEpci(row.nom);
    const population = row.populationMunicipale;
    return withNoms({ code: row.code, nom, nature: 'epci', departement, region, population }, listEntre(nom));
  });
}

/** What a name holds between marks, by which people call the whole: « Bassin d’Arcachon Sud (COBAS) », « Blois « Agglopolys » ». */
const listEntre = (nom: string): string[] =>
  [...nom.matchAll(/[(«]\s*([^()«»]+?)\s*[)»]/g)].map(([, entre = '']) => entre);

/** Départements and régions; overseas, once each. A council that another one replaces is a name of the latter. */
function listTerritoires(
  { departements, regions, communes }: Decoupage,
  fondus: readonly ConseilFondu[],
): CollectiviteDeFrance[] {
  const replaced = new Map(fondus.map((row) => [codeFondu(row), row.collectivite]));
  const actsFor = (code: string) => replaced.get(code) ?? code;
  const people = new Map<string, number>();
  for (const { departement, region, population = 0 } of communes)
    for (const code of new Set([actsFor(`dep-${departement}`), `reg-${region}`]))
      people.set(code, (people.get(code) ?? 0) + population);
  const all = [
    ...departements
      .filter(({ code, region }) => code !== region)
      .map((row) => ({
        ...{ code: `dep-${row.code}`, nom: toTypographic(row.nom), ancien: nameDepartement(row) },
        ...{ nature: 'departement' as const, departement: row.code, region: row.region },
      })),
    ...regions.map(({ code, nom }) => ({
      ...{ code: `reg-${code}`, nom: toTypographic(nom), ancien: toTypographic(nom) },
      ...{ nature: 'region' as const, region: code },
    })),
  ];
  const parts = Map.groupBy(
    all.filter(({ code }) => replaced.has(code)),
    ({ code }) => actsFor(code),
  );
  const noms = nomsDesFondus(fondus);
  // Where nobody lives, nobody is elected.
  return all.flatMap(({ ancien: _, ...row }) => {
    const population = people.get(row.code) ?? 0;
    if (actsFor(row.code) !== row.code || population === 0) return [];
    // The Collectivité européenne d’Alsace has the code of one of those that it joins, and no name of theirs.
    const nom = (replaced.has(row.code) && noms.get(row.code)) || row.nom;
    return withNoms(
      { ...row, nom, population },
      (parts.get(row.code) ?? []).filter((part) => part.nom !== nom).map(({ ancien }) => ancien),
    );
  });
}
