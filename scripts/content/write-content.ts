import { join } from 'node:path';
import type { ExportInfo } from '../../src/contract/atlas/export-info.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { Retrait } from '../../src/contract/retrait.ts';
import { resumeNouveautes } from '../../src/contract/words/nouveautes.ts';
import { type ParsedAtlas, parseAtlas } from '../../src/import/atlas/parse-atlas.ts';
import { packReference } from '../../src/import/pack-reference.ts';
import { loadDonnees, readTables } from '../atlas/import/load-donnees.ts';
import { loadAtlas } from '../atlas/load-atlas.ts';
import { loadReference } from '../atlas/load-reference.ts';
import { buildQualityReport } from '../atlas/quality-report.ts';
import { loadGrilles, toConformite } from '../conformite/grille.ts';
import { checkSeuilsGuide, tallySections } from '../guide/count-sections.ts';
import { loadGuide } from '../guide/load-guide.ts';
import { type GuideFiles, parseGuide } from '../guide/parse-guide.ts';
import { StoppedPublication } from '../lib/command.ts';
import { formatDiagnostic, formatFirst, MONTRES } from '../lib/format-diagnostic.ts';
import { type Keep, keepHere, keepNothing } from '../lib/keep.ts';
import { loadDecoupage } from '../lib/load-territoires.ts';
import { checkSeuils, loadSeuils } from '../lib/seuils.ts';
import type { Stopwatch } from '../lib/stopwatch.ts';
import { writeTree } from '../lib/write-tree.ts';
import { buildSiteModel } from '../model/build-site-model.ts';
import { isOwnPage } from '../model/list-adresses.ts';
import { loadReferenceData, type ReferenceData, racineOf, withDocuments } from '../model/load-reference-data.ts';
import type { SiteModel } from '../model/site-model.ts';
import type { Ecart } from '../personnes/ecart.ts';
import { loadEcart } from '../personnes/load-ecart.ts';
import { redactDeep, redactDiagnostics } from '../personnes/redact-diagnostics.ts';
import { withhold } from '../personnes/withhold.ts';
import { listPubliees } from '../publish/ledger/list-publiees.ts';
import { openPrecedent, type Planned, planPublication } from '../publish/ledger/plan-publication.ts';
import type { Publication } from '../publish/publication.ts';
import { renderAnnuaire } from './annuaire/render-annuaire.ts';
import { buildGeometry, type GeometryInput } from './geometry/build-geometry.ts';
import { checkMdx } from './mdx/check-mdx.ts';
import type { ContentOptions } from './options.ts';
import { adresseOf, planPages } from './pages/plan-pages.ts';
import { type RenderedFile, renderPage } from './pages/render-page.ts';
import { renderRecords } from './pages/render-records.ts';
import { loadTablesRecherche } from './recherche/load-tables.ts';
import { planRecherche } from './recherche/plan-recherche.ts';

/** What the steps that follow need to know of what was written. */
export interface WrittenContent {
  planned: Planned;
  /** Whom the site may not name. */
  ecart: Ecart;
  /** What the report lists with its reason, by name of record or section. */
  listees: string[];
  /** Records and sections that have another id or name, so that they name nobody. */
  renommees: ReadonlyMap<string, string>;
}

/**
 * The whole way from `data/` to `content/generated/`: load, parse, join, plan, render, write.
 * @returns what the publication says of itself, and whom its site may not name
 * @throws StoppedPublication before anything is written when the input cannot or should not be published.
 */
export async function writeContent(options: ContentOptions, stopwatch: Stopwatch): Promise<WrittenContent> {
  const { model, report, diagnostics, ...rest } = await stopwatch.time('lecture et jointure', () => readModel(options));
  for (const line of formatFirst(diagnostics, ` : voir ${join(options.content, 'rapport.json')}`)) console.log(line);
  const [latest, before] = rest.planned.nouveautes.publications;
  if (before && rest.planned.differences.length > 0 && latest)
    console.log(`Depuis la publication du ${before.jour} : ${resumeNouveautes(latest.nouveautes)}`);
  const files = await stopwatch.time('rendu', () => [
    ...renderContent(model, rest.planned, keepHere),
    { path: 'rapport.json', text: `${JSON.stringify(report, null, 2)}\n` },
  ]);
  const { written, unchanged, removed } = await stopwatch.time('écriture', () =>
    writeTree(options.content, files, report.source),
  );
  console.log(`Contenu : ${files.length} fichiers (${written} écrits, ${unchanged} inchangés, ${removed} retirés)`);
  return rest;
}

const readModel = (options: ContentOptions) =>
  joinInputs(loadAtlas(options.atlas), loadGuide(options.guide), options, loadReferenceData(keepHere));

/**
 * The bytes of an export and the files of an edition → the model, and what is wrong with them.
 * @param retraits who asked not to be published; by default those of `data/reference/retraits.yaml`
 */
export function joinInputs(
  bytes: Uint8Array,
  files: GuideFiles,
  options: Omit<ContentOptions, 'content'>,
  tables: ReferenceData,
  retraits?: readonly Retrait[],
) {
  const guide = parseGuide(files, options.guide);
  const reference = withDocuments(tables, guide.documents);
  const slugs = guide.edition.thematiques.map(({ slug }) => slug);
  const atlas = parseAtlas(bytes, {
    file: options.atlas,
    reference: loadReference(slugs, reference.documents),
    jour: options.jour,
  });
  const { collectivites = [], partenaires = [] } = atlas.records ?? {};
  const { ecart, diagnostics: ecartDiagnostics } = loadEcart({
    contacts: [...atlas.listContacts(), ...guide.contacts],
    bodies: [...collectivites, ...partenaires].map(({ nom }) => nom),
    functionalOnly: options.contacts === 'fonctionnels',
    guichets: reference.guichets,
    ...(retraits && { retraits }),
  });
  const stopRedacted = (diagnostics: readonly Diagnostic[]) => stop(redactDiagnostics(diagnostics, ecart));
  const fatal = atlas.diagnostics.filter(({ severity }) => severity === 'fatal');
  if (atlas.records === null) throw stopRedacted(fatal);
  const precedent = samePublisher(options.precedent, atlas.records.export);
  const counted = options['accepter-la-baisse'] ? undefined : options.precedent?.comptes;
  const exceeded = checkSeuils(atlas.counts, loadSeuils(), counted?.atlas, options.atlas);
  if (fatal.length + exceeded.length > 0) throw stopRedacted([...fatal, ...exceeded]);
  // People go before anything is joined: nothing that follows knows them.
  const kept = withhold(
    { atlas: atlas.records, edition: guide.edition, atlasFile: options.atlas, guideFolder: options.guide },
    ecart,
  );
  const memory = openPrecedent(precedent, ecart.mask);
  const received = guide.received.map((path) => kept.renommees.get(`guide/${path}`)?.slice('guide/'.length) ?? path);
  const joined = buildSiteModel({
    atlas: kept.atlas,
    edition: kept.edition,
    reference,
    jour: options.jour,
    guideFolder: options.guide,
    received,
    ...(memory && { tenues: memory.tenues }),
  });
  const guideDiagnostics = [...guide.diagnostics, ...joined.diagnostics];
  const { counts, setAside } = tallySections(received, joined.model.guide, guideDiagnostics, options.guide);
  const exceededGuide = checkSeuilsGuide(counts, loadSeuils('guide'), counted?.guide, options.guide);
  if (exceededGuide.length > 0) throw stopRedacted([...exceededGuide, ...guideDiagnostics.slice(0, MONTRES)]);
  return {
    model: joined.model,
    ecart,
    listees: [...listListed(atlas), ...setAside.map((path) => `guide/${path}`)],
    renommees: kept.renommees,
    diagnostics: redactDiagnostics(
      [...atlas.diagnostics, ...guideDiagnostics, ...ecartDiagnostics, ...kept.diagnostics],
      ecart,
    ),
    planned: planPublication(
      {
        jour: joined.model.site.jour,
        atlas: kept.atlas.export,
        vigilances: joined.model.site.vigilances,
        comptes: { atlas: atlas.counts, guide: counts },
        fiches: listPubliees(joined.model, kept.atlas),
      },
      memory,
    ),
    report: {
      source: kept.atlas.export.source,
      ...redactDeep(
        {
          atlas: buildQualityReport({ ...atlas, diagnostics: redactDiagnostics(atlas.diagnostics, ecart) }),
          guide: { counts, laissees: setAside, diagnostics: redactDiagnostics(guideDiagnostics, ecart) },
          personnes: {
            ...kept.comptes,
            diagnostics: redactDiagnostics([...ecartDiagnostics, ...kept.diagnostics], ecart),
          },
        },
        ecart.redact,
      ),
    },
  };
}

/** Made-up records are never the past of real ones, nor the reverse: what went with them is forgotten. */
const samePublisher = (precedent: Publication | null, { fictif }: ExportInfo): Publication | null =>
  precedent?.atlas.fictif === fictif ? precedent : null;

/** The records that the report of an export lists: set aside for a reason, or copies of another. */
function listListed({ laissees, fusionnees }: ParsedAtlas): string[] {
  const reasoned = Object.values(laissees)
    .flat()
    .filter(({ regle }) => regle !== undefined);
  return [...reasoned.map(({ fiche }) => fiche), ...fusionnees];
}

function stop(diagnostics: readonly Diagnostic[]): StoppedPublication {
  return new StoppedPublication(
    [
      'Publication arrêtée : rien n’est écrit, le site en place reste tel quel.',
      ...diagnostics.map(formatDiagnostic),
    ].join('\n'),
  );
}

/** Every file that pages are drawn from. */
export function renderContent(
  model: SiteModel,
  { nouveautes, modifiees }: Pick<Planned, 'nouveautes' | 'modifiees'>,
  keep: Keep,
): RenderedFile[] {
  return [
    ...renderTexts(model, keep),
    { path: 'nouveautes.json', text: `${JSON.stringify(nouveautes)}\n` },
    { path: 'modifiees.json', text: `${JSON.stringify(modifiees)}\n` },
    ...renderAnnuaire(model, loadDecoupage, keep),
    ...buildGeometry(planGeometry(model), keep),
    renderVerifier(keep),
    { path: 'conformite.json', text: `${JSON.stringify(toConformite(loadGrilles()))}\n` },
  ];
}

/**
 * The files that hold what the inputs say: pages, records, texts to search.
 * @throws when a generated page holds anything but HTML elements and strings: a fault of ours, never of the data.
 */
export function renderTexts(model: SiteModel, keep: Keep = keepNothing): RenderedFile[] {
  const sigles = new Map(model.lexique?.entrees.map((entree) => [entree.sigle, entree]));
  const specs = planPages(model);
  const known = new Set(specs.map(adresseOf));
  const isPage = (adresse: string) => known.has(adresse) || isOwnPage(adresse);
  const pages = specs.map((spec) => renderPage(spec, sigles, isPage));
  for (const { path, text } of pages) {
    const findings = checkMdx(text);
    if (findings.length > 0) throw new Error(`${path} : ${findings.join(' ; ')}`);
  }
  const search = planRecherche(model, specs, loadTablesRecherche(keep));
  return [...pages, ...renderRecords(model), { path: 'recherche.json', text: `${JSON.stringify(search)}\n` }];
}

/** What the clerk's desk resolves names with, in the browser. */
const renderVerifier = (keep: Keep): RenderedFile => ({
  path: 'verifier.json',
  text: keep('verifier', readTables(), () => JSON.stringify(packReference(loadDonnees()))),
});

/** The maps that the pages show: every country with a page, every zone, the destinations of every programme. */
function planGeometry({ pays, zones, programmes, reference }: SiteModel): GeometryInput {
  return {
    frontieres: reference.frontieres,
    tables: readTables(),
    noms: new Map([...reference.pays].map(([code, { nom }]) => [code, nom])),
    zones: new Map([...reference.pays].map(([code, { zone }]) => [code, racineOf(zone, reference.zones)])),
    etendues: [
      ...[...pays.keys()].map((code) => ({ chemin: `pays/${code}`, codes: [code] })),
      ...[...zones.values()].map(({ slug, pays: codes }) => ({ chemin: `zones/${slug}`, codes })),
      ...[...programmes.values()].map(({ slug, pays: codes }) => ({ chemin: `programmes/${slug}`, codes })),
    ],
  };
}
