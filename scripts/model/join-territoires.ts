import type {
  CollectiviteRecord,
  CooperationRecord,
  ProjetRecord,
  Territoire,
  TerritoireRecord,
} from '../../src/contract/content/records.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { codeFondu } from '../lib/list-collectivites.ts';
import type { ReferenceData } from './load-reference-data.ts';
import type { SiteModel } from './site-model.ts';

type Maps = Pick<SiteModel, 'collectivites' | 'cooperations' | 'projets' | 'pays' | 'thematiques'>;
type Tables = Pick<ReferenceData, 'regions' | 'departements' | 'regionDe' | 'voisins' | 'tablesCollectivites'>;

const cleRegion = (code: string): string => `reg-${code}`;
const cleDepartement = (code: string): string => `dep-${code}`;

/**
 * Every région and every département, those where nobody acts too, and the overseas collectivités where somebody does: by
 * key, régions first, by name. Linear in the number of links.
 */
export function joinTerritoires(maps: Maps, tables: Tables): Map<string, TerritoireRecord> {
  const { regions, departements, regionDe, voisins } = tables;
  const records = [...maps.collectivites.values()];
  const inRegion = Map.groupBy(records, ({ region }) => region?.code);
  const inDepartement = Map.groupBy(
    records.filter(({ nature }) => nature !== 'region'),
    ({ departement }) => departement?.code,
  );
  const codes = [...departements.keys()].filter((code) => regionDe.get(code) !== code);
  const partsOf = Map.groupBy(codes, (code) => regionDe.get(code));
  const around = (code: string): string[] => {
    const touched = (partsOf.get(code) ?? []).flatMap((part) => voisins.get(part) ?? []);
    return [...new Set(touched.flatMap((part) => regionDe.get(part) ?? []))].filter((other) => other !== code);
  };
  const places = { cooperations: placesIn(maps.cooperations), projets: placesIn(maps.projets) };
  const describe = (cle: string, territoire: Territoire, own: readonly CollectiviteRecord[]) => ({
    ...territoire,
    cle,
    ...findAssemblee(cle, records, tables),
    ...tellActions(own, maps, places),
  });
  const byName = (keys: readonly string[], territoires: ReadonlyMap<string, Territoire>) =>
    keys.flatMap((code) => territoires.get(code) ?? []).sort((a, b) => compareNoms(a.nom, b.nom));
  const shown = [...regions.keys()].filter((code) => partsOf.has(code) || inRegion.has(code));
  return new Map(
    [
      ...byName(shown, regions).map((region) => ({
        ...describe(cleRegion(region.code), region, inRegion.get(region.code) ?? []),
        region: null,
        departements: (partsOf.get(region.code) ?? []).map(cleDepartement),
        voisins: byName(around(region.code), regions).map(({ code }) => cleRegion(code)),
      })),
      ...byName(codes, departements).map((departement) => ({
        ...describe(cleDepartement(departement.code), departement, inDepartement.get(departement.code) ?? []),
        region: regions.get(regionDe.get(departement.code) ?? '') ?? null,
        departements: [],
        voisins: byName(voisins.get(departement.code) ?? [], departements).map(({ code }) => cleDepartement(code)),
      })),
    ].map((record) => [record.cle, record]),
  );
}

/** The assembly that acts for a territory, which may be that of another, and its record. */
function findAssemblee(
  cle: string,
  records: readonly CollectiviteRecord[],
  { tablesCollectivites }: Pick<Tables, 'tablesCollectivites'>,
): Pick<TerritoireRecord, 'assemblee' | 'fiche'> {
  const fondu = tablesCollectivites.fondus.find((row) => codeFondu(row) === cle);
  const assemblee = fondu?.collectivite ?? cle;
  const [, kind, number] = /^(reg|dep)-(.+)$/.exec(assemblee) ?? [];
  const isIt = ({ nature, region, departement, insee }: CollectiviteRecord): boolean => {
    if (kind === undefined) return insee === assemblee && nature === 'commune';
    if (kind === 'dep') return nature === 'departement' && departement?.code === number;
    return (nature === 'region' || nature === 'collectivite-outre-mer') && region?.code === number;
  };
  return { assemblee, fiche: records.find(isIt)?.id ?? null };
}

/** What they take part in, each action once. */
function tellActions(
  own: readonly CollectiviteRecord[],
  { cooperations, projets, pays, thematiques }: Maps,
  places: Readonly<Record<'cooperations' | 'projets', Places>>,
): Pick<TerritoireRecord, 'collectivites' | 'cooperations' | 'projets' | 'pays' | 'thematiques'> {
  const idsOf = (liste: 'cooperations' | 'projets') =>
    sortByPlace(new Set(own.flatMap((record) => record[liste])), places[liste]);
  const links = { cooperations: idsOf('cooperations'), projets: idsOf('projets') };
  const actions: (CooperationRecord | ProjetRecord)[] = [
    ...links.cooperations.flatMap((id) => cooperations.get(id) ?? []),
    ...links.projets.flatMap((id) => projets.get(id) ?? []),
  ];
  const precise = actions.flatMap((action) =>
    [...new Set(action.thematiques)].filter((slug) => thematiques.get(slug)?.enfants.length === 0),
  );
  const rank = (keys: readonly string[], nameOf: (key: string) => string) =>
    [...Map.groupBy(keys, (key) => key)]
      .map(([key, { length }]) => ({ key, nombre: length }))
      .sort((a, b) => b.nombre - a.nombre || compareNoms(nameOf(a.key), nameOf(b.key)));
  return {
    collectivites: own.map(({ id }) => id),
    ...links,
    pays: rank(
      own.flatMap((record) => record.pays.filter((code) => pays.has(code))),
      (code) => pays.get(code)?.nom ?? code,
    ).map(({ key: code, nombre }) => ({ code, nombre })),
    thematiques: rank(precise, (slug) => thematiques.get(slug)?.nom ?? slug).map(({ key: slug, nombre }) => ({
      slug,
      nombre,
    })),
  };
}

/** Where each record stands in its list, by id. */
type Places = ReadonlyMap<string, number>;
const placesIn = (records: ReadonlyMap<string, unknown>): Places =>
  new Map([...records.keys()].map((id, place) => [id, place]));

/** Ids, in the order of the list; those that it has not are left out. */
const sortByPlace = (ids: Iterable<string>, places: Places): string[] =>
  [...ids]
    .flatMap((id) => {
      const place = places.get(id);
      return place === undefined ? [] : [{ id, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
