import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { AtlasExport } from '../../src/contract/atlas/atlas-export.ts';
import type {
  LexiqueRecord,
  PaysRecord,
  ProgrammeRecord,
  SiteRecord,
  ZoneRecord,
} from '../../src/contract/content/records.ts';
import type { VigilancePays, VigilanceRecord } from '../../src/contract/content/vigilances.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { GuideLexique } from '../../src/contract/guide/lexique.ts';
import { FAMILLES_PROGRAMME } from '../../src/contract/guide/programme.ts';
import { findDocumentPrincipal, nomDocument } from '../../src/contract/rules/documents.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { slugify, takenSlugs, takeSlug } from '../../src/contract/words/slugify.ts';
import { withoutRefused } from '../guide/count-sections.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { checkGuideReferences } from './check-guide-references.ts';
import { dropFutureChecks } from './drop-future-checks.ts';
import { joinAtlas, type Tenues } from './join-atlas.ts';
import { joinContacts } from './join-contacts.ts';
import { joinInterlocuteurs } from './join-interlocuteurs.ts';
import { joinMutualisations } from './join-mutualisations.ts';
import { joinOffres } from './join-offres.ts';
import { joinPays } from './join-pays.ts';
import { joinPaysThematiques } from './join-pays-thematiques.ts';
import { joinRecherches } from './join-recherches.ts';
import { joinTerritoires } from './join-territoires.ts';
import { joinThematiques } from './join-thematiques.ts';
import { listPopulations } from './list-populations.ts';
import { type ReferenceData, racineOf } from './load-reference-data.ts';
import { createLocator, type Locate } from './locate-places.ts';
import type { SiteModel } from './site-model.ts';

interface ModelInput {
  atlas: AtlasExport;
  edition: GuideEdition;
  reference: ReferenceData;
  /** The day of the publication; left out, that of the export. */
  jour?: string;
  /** Name of the edition's folder, for the diagnostics. */
  guideFolder?: string;
  /** The paths of the edition, refused ones too. */
  received?: readonly string[];
  /** Addresses of earlier publications. */
  tenues?: Tenues;
}

/**
 * Joins the checked Atlas records, the edition and the reference tables: those who may not be published are out of them.
 * Shuffled input gives the same model.
 */
export function buildSiteModel(input: ModelInput): { model: SiteModel; diagnostics: Diagnostic[] } {
  const { reference, guideFolder = 'data/guide', jour = input.atlas.export.date, tenues } = input;
  const { atlas, edition, diagnostics: futureChecks } = dropFutureChecks(input, jour, guideFolder);
  const diagnostics = [...checkGuideReferences(edition, reference, guideFolder, input.received), ...futureChecks];
  const guide = withoutRefused(edition, diagnostics, guideFolder);
  const maps = joinAtlas(atlas, reference, listPopulations(guide, atlas.collectivites), tenues);
  const pays = joinPays(guide, maps, reference);
  const thematiques = joinThematiques(guide, maps);
  const locate = createLocator({
    partenaires: maps.partenaires.values(),
    lieux: reference.lieux,
    nomsPays: new Map([...reference.pays].map(([code, { nom }]) => [code, nom])),
    villes: reference.villes,
  });
  const programmes = joinProgrammes(guide, locate);
  const recherches = joinRecherches(guide, pays, maps.partenaires, locate);
  const zones = joinZones(guide, pays, reference);
  const vigilances = joinVigilances(pays, reference.vigilances);
  const contacts = joinContacts(
    guide,
    { ...maps, pays, zones, thematiques },
    { source: { document: 'atlas', pages: [] }, jour },
    reference,
  );
  const model: SiteModel = {
    ...maps,
    pays,
    zones,
    thematiques,
    paysThematiques: joinPaysThematiques({ ...maps, pays, thematiques, programmes, recherches }, guide),
    territoires: joinTerritoires({ ...maps, pays, thematiques }, reference),
    programmes,
    recherches,
    contacts,
    offres: joinOffres(programmes, maps),
    vigilances,
    interlocuteurs: joinInterlocuteurs({ pays, zones, guide }, reference),
    mutualisations: joinMutualisations({ ...maps, pays, thematiques }, reference.epciDe, jour),
    lexique: joinLexique(guide.lexique),
    guide,
    reference,
    site: {
      ...describeSite(atlas, reference, { ...maps, pays, thematiques, programmes, recherches, contacts, vigilances }),
      jour,
      edition: describeEdition(guide, reference),
    },
  };
  return { model, diagnostics };
}

/** Which document the edition is: its sections say it. */
function describeEdition(guide: GuideEdition, { documents }: ReferenceData): SiteRecord['edition'] {
  const { lexique: _, ...folders } = guide;
  const cites = Object.values(folders).flatMap((sections) => sections.map(({ data }) => data.source.document));
  const key = findDocumentPrincipal(cites, documents);
  const document = key === null ? undefined : documents.get(key);
  return { document: key, nom: document ? nomDocument(document) : 'le guide' };
}

type Counted = Pick<
  SiteModel,
  | 'collectivites'
  | 'partenaires'
  | 'cooperations'
  | 'projets'
  | 'pays'
  | 'thematiques'
  | 'programmes'
  | 'recherches'
  | 'contacts'
  | 'vigilances'
>;

function describeSite(
  atlas: AtlasExport,
  reference: ReferenceData,
  maps: Counted,
): Omit<SiteRecord, 'jour' | 'edition'> {
  const projets = [...maps.projets.values()];
  const actions = projets.filter(({ cadre }) => cadre === 'action-exterieure').length;
  const regions = new Set([...maps.collectivites.values()].flatMap(({ region }) => region?.code ?? []));
  return {
    atlas: atlas.export,
    compte: {
      collectivites: maps.collectivites.size,
      partenaires: maps.partenaires.size,
      cooperations: maps.cooperations.size,
      projets: projets.length - actions,
      actions,
      pays: maps.pays.size,
      paysCooperations: [...maps.pays.values()].filter(({ cooperations }) => cooperations.length > 0).length,
      programmes: maps.programmes.size,
      recherches: maps.recherches.length,
      contacts: maps.contacts.length,
      thematiques: maps.thematiques.size,
    },
    cartes: { mention: reference.frontieres.mention, lieux: reference.frontieres.lieux },
    documents: {
      ...Object.fromEntries(reference.documents),
      atlas: {
        titre: atlas.export.source,
        editeur: atlas.export.fictif ? 'données fictives' : 'export publié par ce site',
        date: atlas.export.date,
      },
    },
    vigilances: maps.vigilances.map(({ pays: code }) => ({
      pays: code,
      adresse: adresses.pays(maps.pays.get(code)?.slug ?? ''),
    })),
    regions: [...reference.regions.values()]
      .filter(({ code }) => regions.has(code))
      .sort((a, b) => compareNoms(a.nom, b.nom)),
  };
}

/** The abbreviations, each with an address of its own on the page. */
export function joinLexique(lexique: GuideLexique | null): LexiqueRecord | null {
  return (
    lexique && {
      source: lexique.source,
      autres: lexique.autres,
      entrees: withSlugs(lexique.entrees),
    }
  );
}

/** Ids that every page has. */
const OF_THE_PAGE = ['contenu', 'chercher-site', 'd-ou-viennent-ces-faits'];

/** « C.A. » and « CA », « & » and « ? » have a place of their own on the page. */
function withSlugs<T extends { sigle: string }>(entrees: readonly T[]): (T & { slug: string })[] {
  const taken = takenSlugs(OF_THE_PAGE);
  return entrees.map((entree) => ({ ...entree, slug: takeSlug(slugify(entree.sigle), taken) }));
}

/** The rows of the table for the countries that the site speaks of, in their order. */
export const joinVigilances = (
  pays: ReadonlyMap<string, PaysRecord>,
  table: ReadonlyMap<string, VigilancePays>,
): VigilanceRecord[] =>
  [...pays.keys()].flatMap((code) => {
    const row = table.get(code);
    return row === undefined ? [] : [{ pays: code, ...row }];
  });

/** As many hues of zones as `cartes.css` has. */
const TEINTES = 8;

/** Every zone of the reference that has a country with a page or a section of the guide, in the guide's order. */
function joinZones(
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
  const racines = [...reference.zones].flatMap(([slug, { parent }]) => (parent ? [] : [slug]));
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
          teinte: (racines.indexOf(racineOf(slug, reference.zones)) % TEINTES) + 1,
        },
      ]),
  );
}

/** Programmes by famille; the last checked first, then by title. */
function joinProgrammes(guide: GuideEdition, locate: Locate): Map<string, ProgrammeRecord> {
  const records = guide.programmes.map(
    ({
      slug,
      data: { famille, titre, resume, pays, destinations, thematiques, odd, porteur, budget, pourQui, source, verifie },
    }) => ({
      slug,
      famille,
      titre,
      resume,
      pays,
      destinations,
      lieux: destinations.flatMap((destination) => locate(destination, pays) ?? []),
      thematiques,
      odd,
      porteur,
      budget,
      pourQui,
      source,
      verifie,
    }),
  );
  records.sort(
    (a, b) =>
      FAMILLES_PROGRAMME.indexOf(a.famille) - FAMILLES_PROGRAMME.indexOf(b.famille) ||
      (b.verifie ?? '').localeCompare(a.verifie ?? '') ||
      compareNoms(a.titre, b.titre),
  );
  return new Map(records.map((record) => [record.slug, record]));
}
