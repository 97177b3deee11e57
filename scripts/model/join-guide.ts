import { foldText } from '../../src/lib/fold-text.ts';
import { slugify } from '../../src/lib/slugify.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import type {
  LexiqueRecord,
  PartenaireRecord,
  PaysRecord,
  ProgrammeRecord,
  RechercheRecord,
  ThematiqueRecord,
  ZoneRecord,
} from '../../src/schemas/content/records.ts';
import type { GuideLexique } from '../../src/schemas/guide/lexique.ts';
import type { Recherche } from '../../src/schemas/guide/recherche.ts';
import type { Source } from '../../src/schemas/source.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import type { ReferenceData } from './load-reference-data.ts';
import type { SiteModel } from './site-model.ts';

const collator = new Intl.Collator('fr');

type AtlasMaps = Pick<SiteModel, 'partenaires' | 'cooperations' | 'projets'>;

/** Every country of the guide, of a programme or of the Atlas, by ISO code, in the order of their names. */
export function joinPays(guide: GuideEdition, atlas: AtlasMaps, reference: ReferenceData): Map<string, PaysRecord> {
  const records = new Map<string, PaysRecord>();
  const recordOf = (code: string): PaysRecord | undefined => {
    const known = reference.pays.get(code);
    if (known === undefined || records.has(code)) return records.get(code);
    const record: PaysRecord = {
      code,
      nom: known.nom,
      dans: known.dans,
      slug: slugify(known.nom),
      zone: known.zone,
      resume: null,
      dansLeGuide: false,
      collectivites: [],
      partenaires: [],
      cooperations: [],
      projets: [],
      programmes: [],
      recherches: 0,
    };
    records.set(code, record);
    return record;
  };
  for (const { data } of guide.pays) {
    Object.assign(recordOf(data.code) ?? {}, {
      resume: data.resume,
      dansLeGuide: true,
      zone: data.zone,
      recherches: data.recherches.length,
    });
  }
  for (const { data } of guide.zones) {
    for (const { pays } of data.recherches) {
      const record = pays === undefined ? undefined : recordOf(pays);
      if (record) record.recherches += 1;
    }
  }
  for (const { slug, data } of guide.programmes) for (const code of data.pays) recordOf(code)?.programmes.push(slug);
  fillFromAtlas(recordOf, atlas);
  return new Map([...records].sort(([, a], [, b]) => collator.compare(a.nom, b.nom)));
}

function fillFromAtlas(recordOf: (code: string) => PaysRecord | undefined, atlas: AtlasMaps): void {
  const members = new Map<PaysRecord, Set<string>>();
  const addMembers = (record: PaysRecord, ids: string[]) => {
    const set = members.get(record) ?? new Set();
    for (const id of ids) set.add(id);
    members.set(record, set);
  };
  for (const { id, pays } of atlas.partenaires.values()) recordOf(pays)?.partenaires.push(id);
  for (const { id, partenaires, collectivites } of atlas.cooperations.values()) {
    const codes = new Set(partenaires.flatMap((partenaire) => atlas.partenaires.get(partenaire)?.pays ?? []));
    for (const code of codes) {
      const record = recordOf(code);
      record?.cooperations.push(id);
      if (record) addMembers(record, collectivites);
    }
  }
  for (const { id, pays, collectivites } of atlas.projets.values()) {
    for (const code of new Set(pays)) {
      const record = recordOf(code);
      record?.projets.push(id);
      if (record) addMembers(record, collectivites);
    }
  }
  for (const [record, ids] of members) record.collectivites = [...ids].sort();
}

/** Every zone of the reference that has a country with a page or a section of the guide, in the guide's order. */
export function joinZones(
  guide: GuideEdition,
  pays: ReadonlyMap<string, PaysRecord>,
  reference: ReferenceData,
): Map<string, ZoneRecord> {
  const sections = new Map(guide.zones.map((section) => [section.slug, section]));
  const codes = Map.groupBy(pays.values(), (record) => record.zone);
  const childrenOf = (slug: string) =>
    [...reference.zones].filter(([, zone]) => zone.parent === slug).map(([child]) => child);
  const codesOf = (slug: string): string[] => [
    ...(codes.get(slug) ?? []).map(({ code }) => code),
    ...childrenOf(slug).flatMap(codesOf),
  ];
  const shown = (slug: string) => sections.has(slug) || codesOf(slug).length > 0;
  return new Map(
    [...reference.zones]
      .filter(([slug]) => shown(slug))
      .map(([slug, zone]) => [
        slug,
        {
          slug,
          nom: zone.nom,
          dans: zone.dans,
          parent: zone.parent ?? null,
          enfants: childrenOf(slug).filter(shown),
          pays: codesOf(slug),
          resume: sections.get(slug)?.data.resume ?? null,
        },
      ]),
  );
}

/** Themes in the order of their numbers; a theme gathers what its parts hold. */
export function joinThematiques(guide: GuideEdition, atlas: AtlasMaps): Map<string, ThematiqueRecord> {
  const sections = [...guide.thematiques].sort(
    (a, b) => compareNumbers(a.data.numero, b.data.numero) || (a.slug < b.slug ? -1 : 1),
  );
  const childrenOf = Map.groupBy(
    sections.filter(({ data }) => data.parent !== null),
    ({ data }) => data.parent,
  );
  const parents = new Map(sections.map(({ slug, data }) => [slug, data.parent]));
  const cooperations = groupOnce(atlas.cooperations.values(), parents);
  const projets = groupOnce(atlas.projets.values(), parents);
  const programmes = groupOnce(
    guide.programmes.map(({ slug, data }) => ({ id: slug, thematiques: data.thematiques })),
    parents,
  );
  return new Map(
    sections.map(({ slug, data }) => [
      slug,
      {
        slug,
        nom: data.nom,
        parent: data.parent,
        numero: data.numero,
        resume: data.resume,
        odd: data.odd,
        enfants: (childrenOf.get(slug) ?? []).map((child) => child.slug),
        projets: projets.get(slug) ?? [],
        cooperations: cooperations.get(slug) ?? [],
        programmes: programmes.get(slug) ?? [],
        exemples: data.exemples.length,
      },
    ]),
  );
}

/** Ids by theme and by its parent, each once; linear in the number of records. */
function groupOnce(
  records: Iterable<{ id: string; thematiques: string[] }>,
  parents: ReadonlyMap<string, string | null>,
) {
  const bySlug = new Map<string, string[]>();
  for (const { id, thematiques } of records) {
    for (const slug of new Set(thematiques.flatMap((own) => [own, parents.get(own) ?? own]))) {
      const list = bySlug.get(slug);
      if (list === undefined) bySlug.set(slug, [id]);
      else list.push(id);
    }
  }
  return bySlug;
}

/** « 9.10 » comes after « 9.9 »; what has no number comes last. */
function compareNumbers(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a.localeCompare(b, 'fr', { numeric: true });
}

const GENRES = ['cles-en-main', 'cles-en-main-aimf', 'mutualisable'];

/** Programmes by genre, then by title. */
export function joinProgrammes(guide: GuideEdition): Map<string, ProgrammeRecord> {
  const records = guide.programmes.map(
    ({ slug, data: { genre, titre, resume, pays, destinations, thematiques, odd, porteur, budget } }) => ({
      slug,
      genre,
      titre,
      resume,
      pays,
      destinations,
      thematiques,
      odd,
      porteur,
      budget,
    }),
  );
  records.sort((a, b) => GENRES.indexOf(a.genre) - GENRES.indexOf(b.genre) || collator.compare(a.titre, b.titre));
  return new Map(records.map((record) => [record.slug, record]));
}

/** The foreign authorities that look for a partner, by country name, each with whom to write to. */
export function joinRecherches(
  guide: GuideEdition,
  pays: ReadonlyMap<string, PaysRecord>,
  partenaires: ReadonlyMap<string, PartenaireRecord>,
): RechercheRecord[] {
  const byName = new Map([...partenaires.values()].map(({ id, nom, pays: code }) => [`${code} ${foldText(nom)}`, id]));
  const join = (recherche: Recherche, code: string, source: Source, contacts: Contact[]): RechercheRecord => ({
    ...recherche,
    pays: code,
    source,
    contacts,
    partenaire: byName.get(`${code} ${foldText(recherche.collectivite)}`),
  });
  const records = [
    ...guide.pays.flatMap(({ data }) =>
      data.recherches.map((recherche) => join(recherche, data.code, data.source, data.contacts)),
    ),
    ...guide.zones.flatMap(({ data }) =>
      data.recherches.flatMap((recherche) =>
        recherche.pays === undefined ? [] : [join(recherche, recherche.pays, data.source, data.contacts)],
      ),
    ),
  ];
  const nomOf = (code: string) => pays.get(code)?.nom ?? code;
  return records.sort(
    (a, b) => collator.compare(nomOf(a.pays), nomOf(b.pays)) || collator.compare(a.collectivite, b.collectivite),
  );
}

/** The abbreviations, each with an address of its own on the page. */
export function joinLexique(lexique: GuideLexique | null): LexiqueRecord | null {
  return (
    lexique && {
      source: lexique.source,
      entrees: lexique.entrees.map((entree) => ({ ...entree, slug: slugify(entree.sigle) })),
    }
  );
}
