import { z } from 'zod';
import { listFiltres } from '../../contract/atlas/filtres.ts';
import { INCONNU } from '../../contract/atlas/statut.ts';
import {
  type ActionColumns,
  type CarteFile,
  type ChampColumn,
  FORMES,
  type FormeAction,
  type PlaceColumns,
  type TitresFile,
} from '../../contract/carte/carte-file.ts';
import { labelCooperation } from '../../contract/carte/label-cooperation.ts';
import { toListColumn } from '../../contract/carte/list-column.ts';
import { toSlugKey } from '../../contract/carte/slug-keys.ts';
import type {
  CollectiviteRecord,
  CooperationRecord,
  PartenaireRecord,
  PaysRecord,
  ProjetRecord,
  Territoire,
  ThematiqueRecord,
} from '../../contract/content/records.ts';
import type { Coordonnees } from '../../contract/fields/coordonnees.ts';
import type { Field } from '../../contract/fields/field.ts';
import { codesOf, nameValue } from '../../contract/fields/name-value.ts';
import { tellQuiAgitOu } from '../../contract/rules/qui-agit-ou.ts';
import { compareNoms } from '../../contract/words/compare-noms.ts';

type Situe = { nom: string; slug: string; coordonnees?: Coordonnees | undefined };
type ActionRecord = CooperationRecord | ProjetRecord;

/** The records that the map shows. Only the order of the themes and of the regions matters. */
export interface CarteSource {
  pays: readonly (Pick<PaysRecord, 'code'> & Situe & { vigilance?: string | undefined })[];
  thematiques: readonly Pick<ThematiqueRecord, 'slug' | 'nom' | 'parent'>[];
  regions: readonly Territoire[];
  collectivites: readonly (Pick<CollectiviteRecord, 'id' | 'region'> & Situe)[];
  partenaires: readonly (Pick<PartenaireRecord, 'id' | 'pays'> & Situe)[];
  cooperations: readonly CooperationRecord[];
  projets: readonly ProjetRecord[];
}

type Sorted = CarteSource & { labels: readonly string[] };

/** The two files of the map. The same records in another order give the same files. */
export function encodeCarte(source: CarteSource): { actions: CarteFile; titres: TitresFile } {
  const sorted = sortSource(source);
  const { projets } = sorted;
  const titres = {
    titres: projets.map(({ titre }) => titre),
    cles: projets.map(({ titre, slug }) => toSlugKey(titre, slug)),
  };
  return { actions: { ...encodeReferences(sorted), ...encodeActions(sorted) }, titres };
}

/** By name, then by what tells homonyms apart. */
function sortByName<T>(records: readonly T[], nameOf: (record: T) => string, keyOf: (record: T) => string): T[] {
  return records
    .map((record) => ({ record, name: nameOf(record), key: keyOf(record) }))
    .sort((a, b) => compareNoms(a.name, b.name) || (a.key < b.key ? -1 : 1))
    .map(({ record }) => record);
}

function sortSource(source: CarteSource): Sorted {
  const byPlace = <T extends Situe>(records: readonly T[]) => sortByName(records, nomOf, slugOf);
  const noms = new Map([...source.collectivites, ...source.partenaires].map(({ id, nom }) => [id, nom]));
  const names = (ids: readonly string[]) => ids.flatMap((id) => noms.get(id) ?? []);
  const labelOf = (record: CooperationRecord) =>
    labelCooperation(names(record.collectivites), names(record.partenaires));
  const cooperations = sortByName(source.cooperations, labelOf, ({ id }) => id);
  return {
    ...source,
    pays: byPlace(source.pays),
    collectivites: byPlace(source.collectivites),
    partenaires: byPlace(source.partenaires),
    cooperations,
    labels: cooperations.map(labelOf),
    projets: sortByName(source.projets, ({ titre }) => titre, slugOf),
  };
}

const nomOf = ({ nom }: { nom: string }) => nom;
const slugOf = ({ slug }: { slug: string }) => slug;
const indexBy = <T>(records: readonly T[], key: (record: T) => string) =>
  new Map(records.map((record, index) => [key(record), index]));
const find = (index: ReadonlyMap<string, number>, ids: readonly string[]) => ids.flatMap((id) => index.get(id) ?? []);

function encodeReferences({ pays, thematiques, regions, collectivites, partenaires }: Sorted) {
  const paysIndex = indexBy(pays, ({ code }) => code);
  const themeIndex = indexBy(thematiques, slugOf);
  const regionIndex = indexBy(regions, ({ code }) => code);
  return {
    pays: {
      codes: pays.map(({ code }) => code),
      slugs: pays.map(slugOf),
      noms: pays.map(nomOf),
      vigilances: pays.map(({ vigilance = '' }) => vigilance),
      ...toPositions(pays),
    },
    thematiques: {
      slugs: thematiques.map(slugOf),
      noms: thematiques.map(nomOf),
      parents: thematiques.map(({ parent }) => themeIndex.get(parent ?? '') ?? -1),
    },
    regions: { slugs: regions.map(slugOf), noms: regions.map(nomOf) },
    collectivites: {
      ...toPlaces(collectivites),
      regions: collectivites.map(({ region }) => regionIndex.get(region?.code ?? '') ?? -1),
    },
    partenaires: { ...toPlaces(partenaires), pays: partenaires.map((record) => paysIndex.get(record.pays) ?? -1) },
  };
}

function toPlaces(records: readonly Situe[]): PlaceColumns {
  return {
    noms: records.map(nomOf),
    cles: records.map(({ nom, slug }) => toSlugKey(nom, slug)),
    ...toPositions(records),
  };
}

function toPositions(records: readonly Situe[]): Pick<PlaceColumns, 'lon' | 'lat'> {
  const hundredths = (degrees: number | undefined) => (degrees === undefined ? null : Math.round(degrees * 100));
  return {
    lon: records.map(({ coordonnees }) => hundredths(coordonnees?.longitude)),
    lat: records.map(({ coordonnees }) => hundredths(coordonnees?.latitude)),
  };
}

function encodeActions({ cooperations, labels, projets, ...references }: Sorted) {
  const paysIndex = indexBy(references.pays, ({ code }) => code);
  const paysOf = new Map(references.partenaires.map(({ id, pays }) => [id, pays]));
  return {
    cooperations: toColumns(cooperations, references, paysOf),
    projets: {
      ...toColumns(projets, references, paysOf),
      pays: toListColumn(projets.map((projet) => find(paysIndex, listOtherPays(projet, paysOf)))),
    },
    champs: listFiltres().map((field) => encodeChamp(field, cooperations, projets)),
    ordre: mergeOrders(
      labels,
      projets.map(({ titre }) => titre),
    ),
  };
}

function encodeChamp(
  field: Field,
  cooperations: readonly ActionRecord[],
  projets: readonly ActionRecord[],
): ChampColumn {
  const codes = listCodes(field, [...cooperations, ...projets]);
  const numbers = new Map(codes.map((code, index) => [code, index + 1]));
  const encode = (record: ActionRecord) => {
    const own = codesOf(field, record).flatMap((code) => numbers.get(code) ?? []);
    return own.length > 1 ? own : (own[0] ?? 0);
  };
  return {
    cle: field.nom,
    titre: field.title,
    codes,
    noms: codes.map((code) => nameValue(field, code)),
    cooperations: cooperations.map(encode),
    projets: projets.map(encode),
  };
}

/** Those of a closed list in its order, others by name; none where no record has any. */
function listCodes(field: Field, records: readonly ActionRecord[]): string[] {
  const used = new Set(records.flatMap((record) => codesOf(field, record)));
  if (field.schema instanceof z.ZodEnum) return used.size > 0 ? field.schema.options.map(String).filter(isKnown) : [];
  return [...used].sort((a, b) => compareNoms(nameValue(field, a), nameValue(field, b)));
}

const isKnown = (code: string): boolean => code !== INCONNU;

function toColumns(
  records: readonly ActionRecord[],
  references: Omit<CarteSource, 'cooperations' | 'projets'>,
  paysOf: ReadonlyMap<string, string>,
): ActionColumns {
  const { collectivites, partenaires, thematiques } = references;
  const lists = (index: ReadonlyMap<string, number>, read: (record: ActionRecord) => readonly string[]) =>
    toListColumn(records.map((record) => find(index, read(record))));
  const yearOf = (date: string | undefined) => Number(date?.slice(0, 4) ?? 0);
  const idOf = ({ id }: { id: string }) => id;
  return {
    collectivites: lists(indexBy(collectivites, idOf), (record) => record.collectivites),
    partenaires: lists(indexBy(partenaires, idOf), (record) => record.partenaires),
    thematiques: lists(indexBy(thematiques, slugOf), (record) => record.thematiques),
    formes: records.map((record) => FORMES.indexOf(formeOf(record))).join(''),
    debut: records.map(({ debut }) => yearOf(debut)),
    fin: records.map(({ fin }) => yearOf(fin)),
    sansLien: listSansLien(records, references, paysOf),
  };
}

/** @see ActionColumns.sansLien */
function listSansLien(
  records: readonly ActionRecord[],
  { collectivites, partenaires, pays }: Omit<CarteSource, 'cooperations' | 'projets'>,
  paysOf: ReadonlyMap<string, string>,
): number[] {
  const collectiviteIndex = indexBy(collectivites, ({ id }) => id);
  const partenaireIndex = indexBy(partenaires, ({ id }) => id);
  const paysIndex = indexBy(pays, ({ code }) => code);
  return records.flatMap((record, row) => {
    const { withPartenaire, inPays } = tellQuiAgitOu(record, (id) => paysOf.get(id));
    const otherPays = 'pays' in record ? listOtherPays(record, paysOf) : [];
    return record.collectivites.flatMap((id) => {
      const [collectivite] = find(collectiviteIndex, [id]);
      if (collectivite === undefined) return [];
      const untied = [
        ...find(
          partenaireIndex,
          record.partenaires.filter((partenaire) => withPartenaire(id, partenaire) !== 'certain'),
        ),
        ...find(
          paysIndex,
          otherPays.filter((code) => inPays(id, code) !== 'certain'),
        ).map((index) => partenaires.length + index),
      ];
      return untied.flatMap((place) => [row, collectivite, place]);
    });
  });
}

function formeOf(record: ActionRecord): FormeAction {
  if ('forme' in record) return record.forme;
  return record.cadre === 'action-exterieure' ? 'action-exterieure' : 'projet';
}

/** The countries of a project that none of its partners stands for. */
function listOtherPays({ pays, partenaires }: ProjetRecord, paysOf: ReadonlyMap<string, string>): string[] {
  const known = new Set(partenaires.map((id) => paysOf.get(id)));
  return pays.filter((code) => !known.has(code));
}

/** `c` and `p` in the order in which the names of both lists, each sorted, follow one another. */
function mergeOrders(cooperations: readonly string[], projets: readonly string[]): string {
  let order = '';
  let next = 0;
  for (const titre of projets) {
    while (next < cooperations.length && compareNoms(cooperations[next] ?? '', titre) <= 0) {
      order += 'c';
      next++;
    }
    order += 'p';
  }
  return order + 'c'.repeat(cooperations.length - next);
}
