import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifesteAnnuaire, ReseauRegional } from '../contract/content/lookup.ts';
import type { MonProjetRecord } from '../contract/content/mon-projet.ts';
import type { NouveautesRecord } from '../contract/content/nouveautes.ts';
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
  ProgrammeRecord,
  ProjetRecord,
  RechercheRecord,
  SiteRecord,
  ThematiqueRecord,
  ZoneRecord,
} from '../contract/content/records.ts';
import type { ReglesAppel } from '../contract/content/regles-appel.ts';
import type { VigilanceRecord } from '../contract/content/vigilances.ts';
import type { Coordonnees } from '../contract/fields/coordonnees.ts';
import { toTables } from '../contract/words/tables.ts';
import { CONTENT_FOLDER } from './content-folder.ts';

// Records are read straight from their JSON: as a content collection they would cost ten times the time and memory.
// Each file is read once, on first use, for the whole build.

function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

const readJson = <T>(file: string): T => toTables(JSON.parse(readFileSync(join(CONTENT_FOLDER, file), 'utf8')));

function mapById<T>(file: string, key: (record: T) => string): () => ReadonlyMap<string, T> {
  return once(() => new Map(readJson<T[]>(file).map((record) => [key(record), record])));
}

/** The same without what every object answers to: a clerk may name a document « constructor ». */
const bare = <T extends object>(record: T): T => Object.assign(Object.create(null), record);

export const loadSite = once(() => {
  const site = readJson<SiteRecord>('site.json');
  return { ...site, documents: bare(site.documents) };
});
export const loadCollectivites = mapById<CollectiviteRecord>('collectivites.json', ({ id }) => id);
export const loadPartenaires = mapById<PartenaireRecord>('partenaires.json', ({ id }) => id);
export const loadCooperations = mapById<CooperationRecord>('cooperations.json', ({ id }) => id);
export const loadProjets = mapById<ProjetRecord>('projets.json', ({ id }) => id);
/** By ISO code. */
export const loadPays = mapById<PaysRecord>('pays.json', ({ code }) => code);
/** By slug. */
export const loadZones = mapById<ZoneRecord>('zones.json', ({ slug }) => slug);
export const loadThematiques = mapById<ThematiqueRecord>('thematiques.json', ({ slug }) => slug);
export const loadProgrammes = mapById<ProgrammeRecord>('programmes.json', ({ slug }) => slug);
export const loadContacts = once(() => readJson<ContactRecord[]>('contacts.json'));
/** By ISO code. */
export const loadInterlocuteurs = mapById<InterlocuteursRecord>('interlocuteurs.json', ({ pays }) => pays);
/** Countries under caution, by ISO code. */
export const loadVigilances = mapById<VigilanceRecord>('vigilances.json', ({ pays }) => pays);
export const loadOffres = once(() => readJson<OffreRecord[]>('offres.json'));
/** What the last publications changed, and what is published no longer. */
export const loadNouveautes = once(() => readJson<NouveautesRecord>('nouveautes.json'));
/** By rank. */
export const loadMutualisations = once(() => readJson<MutualisationRecord[]>('mutualisations.json'));
export const loadRecherches = once(() => readJson<RechercheRecord[]>('recherches.json'));
export const loadChapitres = once(() => readJson<ChapitreRecord[]>('chapitres.json'));
/** In the order of the list: the open ones first. */
export const loadAppels = once(() => readJson<AppelRecord[]>('appels.json'));
/** The latest call first. */
export const loadReglesAppels = once(() => readJson<ReglesAppel[]>('regles-appels.json'));
export const loadMonProjet = once(() => {
  const data = readJson<MonProjetRecord>('mon-projet.json');
  return { ...data, chapitres: bare(data.chapitres), documents: bare(data.documents) };
});
export const loadRetours = once(() => readJson<PageRecord[]>('retours-experience.json'));
export const loadLexique = once(() => readJson<LexiqueRecord | null>('lexique.json'));
/** Where the files of the lookup begin, and the names of the territories. */
export const loadAnnuaire = once(() => readJson<ManifesteAnnuaire>('lookup/manifeste.json'));
/** Regional networks, in the order of the guide's map. */
export const loadReseaux = once(() => readJson<ReseauRegional[]>('lookup/reseaux.json'));
/** Where a map shows a regional network, by its name; those of no single region are left out. */
export const loadLieuxReseaux = once(() => readJson<Record<string, Coordonnees>>('reseaux-lieux.json'));
export const loadChiffres = once(() => {
  const chiffres = readJson<ChiffresRecord>('chiffres.json');
  return { ...chiffres, abreges: bare(chiffres.abreges) };
});

/** The records of a list of ids, those that exist, in the list's order. */
export function pick<T>(records: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}
