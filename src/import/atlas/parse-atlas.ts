import type { AtlasExport } from '../../contract/atlas/atlas-export.ts';
import type { Cooperation } from '../../contract/atlas/cooperation.ts';
import type { ExportInfo } from '../../contract/atlas/export-info.ts';
import type { Projet } from '../../contract/atlas/projet.ts';
import type { ContactBrut } from '../../contract/contact-brut.ts';
import type { Diagnostic } from '../../contract/diagnostic.ts';
import { isBefore } from '../../contract/fields/date.ts';
import type { Source } from '../../contract/fields/source.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { type Champ, champFiche, type Fiche, flag, LAISSEE_DE_COTE, refuse } from './champ.ts';
import {
  type AtlasCounts,
  type AtlasSection,
  emptyCounts,
  type FicheLaissee,
  type FichesLaissees,
  SECTIONS,
  type SectionCounts,
} from './counts.ts';
import { type Entry, type Lecture, readEntries } from './entry.ts';
import { checkStructure, type RawSections } from './file/check-structure.ts';
import { decodeBytes } from './file/decode-bytes.ts';
import { type JsonDocument, parseJson } from './file/parse-json.ts';
import { quote } from './found.ts';
import { ANOMALIES_MAX, Journal, type Omission } from './journal.ts';
import { readFields } from './read-fields.ts';
import { TABLES } from './readers.ts';
import type { Reference } from './reference.ts';
import { doubtStatut, dropFuture } from './rules/a-venir.ts';
import { checkConformity } from './rules/conformity.ts';
import { resolveDuplicates } from './rules/duplicates.ts';
import { listCibles, resolveLinks } from './rules/links.ts';
import { resolveRattachements } from './rules/rattachements.ts';
import { flagRepeatedKeys } from './rules/repeated-keys.ts';
import { dropStrangePages } from './rules/source.ts';

export interface ParsedAtlas {
  /** The name that diagnostics give to the input. */
  file: string;
  /** `null` when a diagnostic is fatal. */
  records: AtlasExport | null;
  /** The first cases of each rule. */
  diagnostics: Diagnostic[];
  /** How many more cases there are. */
  omissions: Omission[];
  /**
   * Every contact of the input, of refused records and those not to be published too. A function: whoever writes or prints
   * what was parsed does not write them.
   */
  listContacts: () => readonly ContactBrut[];
  counts: AtlasCounts;
  /** Every record that is set aside, whatever the number of cases that are told. */
  laissees: FichesLaissees;
  /** Every copy of a published record, by the name that the report gives to both. */
  fusionnees: string[];
}

interface Entries {
  collectivites: Entry<AtlasExport['collectivites'][number]>[];
  partenaires: Entry<AtlasExport['partenaires'][number]>[];
  cooperations: Entry<AtlasExport['cooperations'][number]>[];
  projets: Entry<AtlasExport['projets'][number]>[];
}

/**
 * Reads an export, contract v1: the bytes of a file, or its text → canonical records, everything that is wrong with them, and what became of each.
 * Never throws on bad input. Records keep the order of the file.
 * @param options `jour`: the day of the reading, where a day to come is to be told
 */
export function parseAtlas(
  contenu: Uint8Array | string,
  options: { file: string; reference: Reference; jour?: string },
): ParsedAtlas {
  const { jour, ...rest } = options;
  const lecture: Lecture = { ...rest, journal: new Journal() };
  const whole: Fiche = { ...lecture, label: undefined, anomalies: 0 };
  const champ: Champ = { fiche: whole, nom: undefined, perte: 'fichier' };
  const text = typeof contenu === 'string' ? contenu : decodeBytes(contenu, champ);
  const json = text === null ? null : parseJson(text, champ);
  const sections = json === null ? null : checkStructure(json, champ);
  if (json === null || sections === null) return unreadable(lecture);
  const info = readInfo(sections, lecture, jour);
  const parsed = info === null ? null : readSections(info, sections, json, lecture);
  if (parsed === null || !lecture.journal.isFull()) return parsed ?? unreadable(lecture);
  refuse(
    champ,
    'anomalies-trop-nombreuses',
    `${formatNombre(ANOMALIES_MAX)} anomalies au plus attendues, davantage trouvées`,
  );
  return unreadable(lecture);
}

function readInfo({ info, infoPart }: RawSections, lecture: Lecture, jour: string | undefined): ExportInfo | null {
  const fiche: Fiche = { ...lecture, label: 'export', anomalies: 0 };
  flagRepeatedKeys(infoPart, fiche);
  // Whatever it lacks is fatal: nothing can be published without its date, its licence and its truth.
  const read = readFields(TABLES.export, info, fiche, { perte: 'fichier' });
  if (read !== null && jour !== undefined && read.date > jour)
    flag(
      { fiche, nom: 'date', perte: 'fichier' },
      'date-a-venir',
      `jour passé attendu, ${quote(read.date)} trouvé`,
      'publié tel quel',
    );
  return read;
}

function readSections(info: ExportInfo, { lists }: RawSections, json: JsonDocument, lecture: Lecture): ParsedAtlas {
  const entries: Entries = {
    collectivites: readEntries('collectivites', TABLES.collectivites, json, lists.collectivites, lecture),
    partenaires: readEntries('partenaires', TABLES.partenaires, json, lists.partenaires, lecture),
    cooperations: readEntries('cooperations', TABLES.cooperations, json, lists.cooperations, lecture),
    projets: readEntries('projets', TABLES.projets, json, lists.projets, lecture),
  };
  amend(entries.collectivites, (record, fiche) => dropFuture(record, info.date, fiche));
  amend(entries.cooperations, (record, fiche) => checkDates(record, info.date, fiche));
  amend(entries.projets, (record, fiche) => checkDates(record, info.date, fiche));
  for (const section of SECTIONS) amend<{ sources: Source[] }>(entries[section], dropStrangePages);
  checkConformity(entries);
  for (const section of SECTIONS) resolveDuplicates<unknown>(entries[section]);
  linkEntries(entries);
  const everyEntry = SECTIONS.flatMap<Entry<unknown>>((section) => entries[section]);
  return {
    file: lecture.file,
    records: publish(info, entries),
    diagnostics: correctOutcomes(lecture.journal.diagnostics, everyEntry),
    omissions: lecture.journal.listOmissions(),
    listContacts: () => lecture.journal.contacts,
    counts: mapSections((section) => countSection(entries[section])),
    laissees: mapSections((section) => listLaissees(entries[section])),
    fusionnees: everyEntry.filter(({ merged }) => merged).map(({ fiche }) => fiche.label ?? ''),
  };
}

/** Puts others in the place of the records that are still published. */
function amend<T>(entries: Entry<T>[], work: (record: T, fiche: Fiche) => T): void {
  for (const entry of entries) if (entry.record !== null) entry.record = work(entry.record, entry.fiche);
}

const checkDates = <T extends Cooperation | Projet>(record: T, jour: string, fiche: Fiche): T =>
  doubtStatut(dropReversedDates(record, fiche), jour, fiche);

function linkEntries({ collectivites, partenaires, cooperations, projets }: Entries): void {
  const cibles = { collectivites: listCibles(collectivites), partenaires: listCibles(partenaires) };
  resolveLinks(cooperations, cibles, true);
  resolveLinks(projets, cibles, false);
  const paysOf = new Map(partenaires.flatMap(({ record }) => (record === null ? [] : [[record.id, record.pays]])));
  resolveRattachements(cooperations, paysOf);
  resolveRattachements(projets, paysOf);
}

function publish(info: ExportInfo, entries: Entries): AtlasExport {
  return {
    export: info,
    collectivites: publishedOf(entries.collectivites),
    partenaires: publishedOf(entries.partenaires),
    cooperations: publishedOf(entries.cooperations),
    projets: publishedOf(entries.projets),
  };
}

function publishedOf<T>(entries: readonly Entry<T>[]): T[] {
  return entries.map(({ record }) => record).filter((record) => record !== null);
}

function isSetAside({ record, merged }: Entry<unknown>): boolean {
  return record === null && !merged;
}

function listLaissees(entries: readonly Entry<unknown>[]): FicheLaissee[] {
  return entries.filter(isSetAside).map(({ fiche }) => ({ fiche: fiche.label ?? '', regle: fiche.refus }));
}

function countSection(entries: readonly Entry<unknown>[]): SectionCounts {
  const published = entries.filter(({ record }) => record !== null);
  const merged = entries.filter((entry) => entry.merged);
  return {
    received: entries.length,
    published: published.length,
    flagged: published.filter(({ fiche }) => fiche.anomalies > 0).length,
    setAside: entries.filter(isSetAside).length,
    merged: merged.length,
  };
}

function unreadable({ file, journal }: Lecture): ParsedAtlas {
  return {
    file,
    records: null,
    diagnostics: journal.diagnostics,
    omissions: journal.listOmissions(),
    listContacts: () => journal.contacts,
    counts: emptyCounts(),
    laissees: mapSections(() => []),
    fusionnees: [],
  };
}

function mapSections<T>(work: (section: AtlasSection) => T): Record<AtlasSection, T> {
  return Object.fromEntries(SECTIONS.map((section) => [section, work(section)])) as Record<AtlasSection, T>;
}

/** The warnings on a record that is set aside in the end no longer say that something was published instead. */
function correctOutcomes(diagnostics: readonly Diagnostic[], entries: readonly Entry<unknown>[]): Diagnostic[] {
  const setAside = new Set(
    entries.filter(({ record, merged }) => record === null && !merged).map(({ fiche }) => fiche.label),
  );
  return diagnostics.map((diagnostic) => {
    const { severity, location } = diagnostic;
    if (severity !== 'avertissement' || !setAside.has(location.record)) return diagnostic;
    return { ...diagnostic, outcome: LAISSEE_DE_COTE };
  });
}

interface Periode {
  debut?: string | undefined;
  fin?: string | undefined;
}

/** Takes both dates out of a record that ends before it starts: nobody can tell which one is wrong. */
function dropReversedDates<T extends Periode>(record: T, fiche: Fiche): T {
  const { debut, fin, ...rest } = record;
  if (debut === undefined || fin === undefined || !isBefore(fin, debut)) return record;
  const message = `fin après le début ${quote(debut)} attendue, ${quote(fin)} trouvé`;
  flag({ ...champFiche(fiche), nom: 'fin' }, 'dates-inversees', message, 'publié sans ces deux dates');
  return rest as T;
}
