import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifesteAnnuaire, ReseauRegional } from '../contract/content/annuaire.ts';
import { type ConformiteRecord, mentionOf } from '../contract/content/conformite.ts';
import type { MonProjetRecord } from '../contract/content/mon-projet.ts';
import type { Modifiees, NouveautesRecord } from '../contract/content/nouveautes.ts';
import type {
  AppelRecord,
  ChapitreRecord,
  ChiffresRecord,
  CollectiviteRecord,
  ContactRecord,
  CooperationRecord,
  InterlocuteursRecord,
  LexiqueRecord,
  MutualisationRecord,
  OffreRecord,
  PageRecord,
  PartenaireRecord,
  PaysRecord,
  PaysThematiqueRecord,
  ProgrammeRecord,
  ProjetRecord,
  RechercheRecord,
  SiteRecord,
  TerritoireRecord,
  ThematiqueRecord,
  ZoneRecord,
} from '../contract/content/records.ts';
import type { ReglesAppel } from '../contract/content/regles-appel.ts';
import type { VigilanceRecord } from '../contract/content/vigilances.ts';
import type { Coordonnees } from '../contract/fields/coordonnees.ts';
import { MANIFESTE, type ManifesteDonnees } from '../contract/open-data/manifeste.ts';
import { QUALITE, type Qualite, type RapportPublie } from '../contract/open-data/qualite.ts';
import { formatOctets } from '../contract/words/format-octets.ts';
import { toTables } from '../contract/words/tables.ts';
import { CONTENT_FOLDER } from './content-folder.ts';
import { answer, note, printOf, question, shared } from './reads.ts';
import { RecordMap } from './record-map.ts';

// Records are read straight from their JSON: as a content collection they would cost ten times the time and memory.
// Each file is read once, on first use, for the whole build, and every reader notes what a page reads of it (`reads.ts`).

function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

const readText = (file: string): string => readFileSync(join(CONTENT_FOLDER, file), 'utf8');
const parse = <T>(text: string): T => toTables(JSON.parse(text));

/** A file that pages read as a whole; undefined when the content lacks it. */
export const loadText = question('fichier', (file): string | undefined =>
  existsSync(join(CONTENT_FOLDER, file)) ? readText(file) : undefined,
);

/** Records of one kind, each a question of its own. */
function mapById<T extends object>(
  kind: string,
  keyOf: (record: T) => string,
  apart: 'listes' | readonly string[] = [],
): () => ReadonlyMap<string, T> {
  const load = once(() => new RecordMap(kind, parse<T[]>(readText(`${kind}.json`)), keyOf, apart));
  answer(kind, (key) => load().part(key, 'facts'));
  answer(`${kind}/a-part`, (key) => load().part(key, 'apart'));
  answer(`${kind}/nombre`, () => load().size);
  answer(`${kind}/tout`, () => [...load().keys()].map((key) => [key, printOf(`${kind} ${key}`)]));
  return load;
}

/** A file that is one question. */
function whole<T>(file: string, finish: (value: T) => T = (value) => value): () => T {
  const load = once(() => finish(parse<T>(readText(file))));
  return () => {
    note('fichier', file);
    return load();
  };
}

/** The same without what every object answers to: a clerk may name a document « constructor ». */
const bare = <T extends object>(record: T): T => Object.assign(Object.create(null), record);

/** What the pages say of the publication, each field and each document a question of its own: all of them name some. */
export const loadSite = once((): SiteRecord => {
  const site = parse<SiteRecord>(readText('site.json'));
  const documents = watchFields(
    bare(site.documents),
    (key) => note('document', key),
    () => note('site', 'documents'),
  );
  const tell = (field: string) => {
    if (field !== 'documents') note('site', field);
  };
  return watchFields({ ...site, documents }, tell, () => Object.keys(site).forEach(tell));
});
answer('site', (field) => Reflect.get(loadSite(), field));
answer('document', (key) => loadSite().documents[key]);

/** What every page may say of the export: all but its date, which would change every page. */
export const loadExport = question('export', () => {
  const { documents, atlas } = loadSite();
  const { titre, editeur, url } = documents.atlas ?? { titre: 'Atlas', editeur: '' };
  return { titre, editeur, url, fictif: atlas.fictif };
});

/** Each field tells when it is looked at, and all of them when they are listed. */
function watchFields<T extends object>(fields: T, tell: (field: string) => void, tellAll: () => void): T {
  return new Proxy(fields, {
    get(target, field) {
      tell(String(field));
      return Reflect.get(target, field);
    },
    has(target, field) {
      tell(String(field));
      return Reflect.has(target, field);
    },
    ownKeys(target) {
      tellAll();
      return Reflect.ownKeys(target);
    },
  });
}

export const loadCollectivites = mapById<CollectiviteRecord>('collectivites', ({ id }) => id, 'listes');
export const loadPartenaires = mapById<PartenaireRecord>('partenaires', ({ id }) => id, 'listes');
export const loadCooperations = mapById<CooperationRecord>('cooperations', ({ id }) => id);
export const loadProjets = mapById<ProjetRecord>('projets', ({ id }) => id, ['resume']);
/** By ISO code. */
export const loadPays = mapById<PaysRecord>('pays', ({ code }) => code, 'listes');
/** By slug. */
export const loadZones = mapById<ZoneRecord>('zones', ({ slug }) => slug, 'listes');
export const loadThematiques = mapById<ThematiqueRecord>('thematiques', ({ slug }) => slug, 'listes');
/** By ISO code and slug: `BJ/eau-et-assainissement`. */
export const loadPaysThematiques = mapById<PaysThematiqueRecord>(
  'pays-thematiques',
  ({ pays, thematique }) => `${pays}/${thematique}`,
  'listes',
);
/** Régions then départements of France, by key: `reg-53`, `dep-29`. */
export const loadTerritoires = mapById<TerritoireRecord>('territoires', ({ cle }) => cle, 'listes');
export const loadProgrammes = mapById<ProgrammeRecord>('programmes', ({ slug }) => slug);
export const loadContacts = whole<ContactRecord[]>('contacts.json');
/** By ISO code. */
export const loadInterlocuteurs = mapById<InterlocuteursRecord>('interlocuteurs', ({ pays }) => pays);
/** Countries under caution, by ISO code. */
export const loadVigilances = mapById<VigilanceRecord>('vigilances', ({ pays }) => pays);
export const loadOffres = whole<OffreRecord[]>('offres.json');
/** What the last publications changed, and what is published no longer. */
export const loadNouveautes = whole<NouveautesRecord>('nouveautes.json');
/** The day when each record, or what it is about, last changed. */
export const loadModifiees = whole<Modifiees>('modifiees.json');
export const loadModifiee = question('modifiee', (key): string | null => loadModifiees()[key] ?? null);
/** By rank. */
export const loadMutualisations = whole<MutualisationRecord[]>('mutualisations.json');
export const loadRecherches = whole<RechercheRecord[]>('recherches.json');
export const loadChapitres = whole<ChapitreRecord[]>('chapitres.json');
/** In the order of the list: the open ones first. */
export const loadAppels = whole<AppelRecord[]>('appels.json');
/** The latest call first. */
export const loadReglesAppels = whole<ReglesAppel[]>('regles-appels.json');
export const loadConformite = whole<ConformiteRecord>('conformite.json');

/** What every page says of its accessibility: not all that the declaration rests on. */
export const loadMention = question('mention', () =>
  mentionOf(parse<ConformiteRecord>(readText('conformite.json')).rgaa.compte),
);

export const loadMonProjet = whole<MonProjetRecord>('mon-projet.json', (data) => ({
  ...data,
  chapitres: bare(data.chapitres),
  documents: bare(data.documents),
}));
export const loadRetours = whole<PageRecord[]>('retours-experience.json');
export const loadLexique = whole<LexiqueRecord | null>('lexique.json');
/** Where the files of the annuaire begin, and the names of the territories. */
export const loadAnnuaire = whole<ManifesteAnnuaire>('annuaire/manifeste.json');
/** Regional networks, in the order of the guide's map. */
export const loadReseaux = whole<ReseauRegional[]>('annuaire/reseaux.json');
/** Where a map shows a regional network, by its name; those of no single region are left out. */
export const loadLieuxReseaux = whole<Record<string, Coordonnees>>('reseaux-lieux.json');
export const loadChiffres = whole<ChiffresRecord>('chiffres.json', (chiffres) => ({
  ...chiffres,
  abreges: bare(chiffres.abreges),
}));
/** Documents by the names that citations give them. */
export const loadAbreges = question('abreges', () => loadChiffres().abreges);

/** Where open data were written; undefined while the site is being edited (`npm run dev`). */
const DONNEES_FOLDER = process.env.SITE_DONNEES;

/** A file of open data; null when nothing has been written yet. */
const loadDonneesText = question('donnees', (file): string | null => {
  const path = DONNEES_FOLDER === undefined ? undefined : join(DONNEES_FOLDER, file);
  return path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : null;
});
/** What can be taken away. */
export const loadDonnees = (): ManifesteDonnees | null => parse(loadDonneesText(MANIFESTE) ?? 'null');
/** The formats that a list offers; the others are on the page of the table. */
const FORMATS = ['CSV', 'CSV pour Excel', 'JSON', 'GeoJSON'];
/** The files of a table that a list offers, each with its weight as it is written: the bytes change at each publication. */
export const loadTelechargements = question('telechargements', (table) => {
  const { fichiers = [] } = loadDonnees()?.tables.find(({ nom }) => nom === table) ?? {};
  const offered = fichiers.filter(({ format }) => FORMATS.includes(format));
  return offered.map(({ format, adresse, octets }) => ({ format, adresse, poids: formatOctets(octets) }));
});
/** How complete the tables are. */
export const loadQualite = (): Qualite | null => parse(loadDonneesText(QUALITE) ?? 'null');
/** What the reading of the export counted and found, without its cases: they may quote what is not published. */
export const loadRapport = question('rapport', (): RapportPublie => {
  const { counts, regles } = parse<{ atlas: RapportPublie }>(readText('rapport.json')).atlas;
  return { counts, regles };
});

/** The countries where a collectivité acts: lists of collectivités name them, and none of its other lists. */
export const loadPaysDe = question('pays-de', (id): string[] => loadCollectivites().get(id)?.pays ?? []);
/** The inhabitants that the export gives a collectivité of this name and of which a source says so many: `12000 Ville`. */
export const loadPopulationSelonExport = question('population-selon-export', (said): number | undefined => {
  const [population = '', ...nom] = said.split(' ');
  const differs = ({ nom: own, autresPopulations = [] }: CollectiviteRecord) =>
    own === nom.join(' ') && autresPopulations.some((other) => other.population === Number(population));
  return [...loadCollectivites().values()].find(differs)?.population;
});
/** How many projects of the Atlas can be joined in a country: the finder counts them with the programmes. */
export const loadProjetsOuverts = question(
  'projets-ouverts-en',
  (code) => loadOffres().filter(({ origine, pays }) => origine === 'atlas' && pays.includes(code)).length,
);
/** What can be joined and names no country. */
export const loadOffresSansPays = question('offres-sans-pays', () =>
  loadOffres()
    .filter(({ pays }) => pays.length === 0)
    .map(({ titre, adresse, destinations, thematiques, source }) => ({
      titre,
      adresse,
      destinations,
      thematiques,
      source,
    })),
);
/** The searches for a partner by the partner that makes them. */
export const loadRecherchesDe = question('recherches-de', (id) =>
  loadRecherches().filter(({ partenaire }) => partenaire === id),
);
/** Those of a country, by its code. */
export const loadRecherchesEn = question('recherches-en', (code) =>
  loadRecherches().filter(({ pays }) => pays === code),
);
/** Who acts together with a partner; undefined when fewer than two do. */
export const loadMutualisationDe = question('mutualisation-de', (id) => loadParPartenaire().get(id));
const loadParPartenaire = shared(() => new Map(loadMutualisations().map((record) => [record.partenaire, record])));
/** Whether the edition has this chapter. */
export const hasChapitre = question('a-chapitre', (wanted) => loadChapitres().some(({ slug }) => slug === wanted));

/** The records of a list of ids, those that exist, in the list's order. */
export function pick<T>(records: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}
