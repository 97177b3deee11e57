import type { AtlasExport } from '../../src/schemas/atlas/atlas-export.ts';
import type { ExportInfo } from '../../src/schemas/atlas/export-info.ts';
import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import type { Champ, Fiche } from './champ.ts';
import type { AtlasCounts, SectionCounts } from './counts.ts';
import { emptyCounts, SECTIONS } from './counts.ts';
import type { Entry, Lecture } from './entry.ts';
import { readEntries } from './entry.ts';
import type { RawSections } from './file/check-structure.ts';
import { checkStructure } from './file/check-structure.ts';
import { decodeBytes } from './file/decode-bytes.ts';
import type { ParsedJson } from './file/parse-json.ts';
import { parseJson } from './file/parse-json.ts';
import { COLLECTIVITE } from './records/collectivite.ts';
import { COOPERATION } from './records/cooperation.ts';
import { readExportInfo } from './records/export-info.ts';
import { PARTENAIRE } from './records/partenaire.ts';
import { PROJET } from './records/projet.ts';
import type { Reference } from './reference.ts';
import { checkConformity } from './rules/conformity.ts';
import { dropReversedDates } from './rules/dates-inversees.ts';
import { resolveDuplicates } from './rules/duplicates.ts';
import { listCibles, resolveLinks } from './rules/links.ts';
import { resolveRattachements } from './rules/rattachements.ts';
import { flagRepeatedInfo, flagRepeatedKeys } from './rules/repeated-keys.ts';
import { correctHints } from './rules/set-aside-hints.ts';

export interface ParsedAtlas {
  /** The name that diagnostics give to the input. */
  file: string;
  /** `null` when a diagnostic is fatal. */
  records: AtlasExport | null;
  diagnostics: Diagnostic[];
  counts: AtlasCounts;
}

interface Entries {
  collectivites: Entry<AtlasExport['collectivites'][number]>[];
  partenaires: Entry<AtlasExport['partenaires'][number]>[];
  cooperations: Entry<AtlasExport['cooperations'][number]>[];
  projets: Entry<AtlasExport['projets'][number]>[];
}

/**
 * Reads an export, contract v1: bytes → canonical records, everything that is wrong with them, and what became of each.
 * Never throws on bad input. Records keep the order of the file.
 */
export function parseAtlas(bytes: Uint8Array, options: { file: string; reference: Reference }): ParsedAtlas {
  const lecture: Lecture = { ...options, diagnostics: [] };
  const whole: Fiche = { ...lecture, label: undefined, signalee: false };
  const champ: Champ = { fiche: whole, nom: undefined, perte: 'fichier' };
  const text = decodeBytes(bytes, champ);
  const json = text === null ? null : parseJson(text, champ);
  const sections = json === null ? null : checkStructure(json.value, champ);
  if (json === null || sections === null) return unreadable(lecture);
  const info = readInfo(sections, json, lecture);
  return info === null ? unreadable(lecture) : readSections(info, sections, json, lecture);
}

function readInfo(sections: RawSections, json: ParsedJson, lecture: Lecture): ExportInfo | null {
  const fiche: Fiche = { ...lecture, label: 'export', signalee: false };
  flagRepeatedInfo(json.repeated, fiche);
  return readExportInfo(sections.info, fiche);
}

function readSections(info: ExportInfo, { lists }: RawSections, json: ParsedJson, lecture: Lecture): ParsedAtlas {
  const entries: Entries = {
    collectivites: readEntries('collectivites', COLLECTIVITE, lists.collectivites, lecture),
    partenaires: readEntries('partenaires', PARTENAIRE, lists.partenaires, lecture),
    cooperations: readEntries('cooperations', COOPERATION, lists.cooperations, lecture),
    projets: readEntries('projets', PROJET, lists.projets, lecture),
  };
  for (const section of SECTIONS) {
    const fiches = entries[section].map(({ fiche }) => fiche);
    flagRepeatedKeys(json.repeated, section, fiches);
  }
  dropDates(entries.cooperations);
  dropDates(entries.projets);
  checkConformity(entries);
  for (const section of SECTIONS) resolveDuplicates<unknown>(entries[section]);
  linkEntries(entries);
  const everyEntry = SECTIONS.flatMap<Entry<unknown>>((section) => entries[section]);
  return {
    file: lecture.file,
    records: publish(info, entries),
    diagnostics: correctHints(lecture.diagnostics, everyEntry),
    counts: count(entries),
  };
}

function dropDates<T extends { debut?: string | undefined; fin?: string | undefined }>(entries: Entry<T>[]): void {
  for (const entry of entries) if (entry.record !== null) entry.record = dropReversedDates(entry.record, entry.fiche);
}

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

function count(entries: Entries): AtlasCounts {
  return Object.fromEntries(SECTIONS.map((section) => [section, countSection(entries[section])])) as AtlasCounts;
}

function countSection(entries: readonly Entry<unknown>[]): SectionCounts {
  const published = entries.filter(({ record }) => record !== null);
  const merged = entries.filter((entry) => entry.merged);
  return {
    received: entries.length,
    published: published.length,
    flagged: published.filter(({ fiche }) => fiche.signalee).length,
    setAside: entries.filter((entry) => entry.record === null && !entry.merged).length,
    merged: merged.length,
  };
}

function unreadable({ file, diagnostics }: Lecture): ParsedAtlas {
  return { file, records: null, diagnostics, counts: emptyCounts() };
}
