import { formatNombre } from '../../contract/words/format.ts';
import { isObjet } from '../objet.ts';
import type { Fiche } from './champ.ts';
import { ANOMALIES_FICHE_MAX, champFiche, isSaturated, refuse } from './champ.ts';
import type { AtlasSection } from './counts.ts';
import type { JsonDocument } from './file/parse-json.ts';
import { readMorceau } from './file/parse-json.ts';
import type { Morceau } from './file/scan-json.ts';
import { PROFONDEUR_MAX, VALEURS_FICHE_MAX } from './file/scan-json.ts';
import { found } from './found.ts';
import type { Journal } from './journal.ts';
import type { FieldTable } from './read-fields.ts';
import { readFields } from './read-fields.ts';
import type { Reference } from './reference.ts';
import { peekIdentifiant } from './rules/identifiant.ts';
import { flagRepeatedKeys } from './rules/repeated-keys.ts';

/** A record on its way: `record` is `null` once it is set aside. */
export interface Entry<T> {
  readonly fiche: Fiche;
  /** `undefined` when it cannot be read. */
  readonly id: string | undefined;
  record: T | null;
  /** True for a copy of another record, which is published in its place. */
  merged: boolean;
}

/** Where the records of a run are read. */
export interface Lecture {
  readonly file: string;
  readonly reference: Reference;
  readonly journal: Journal;
}

/** How a report names a record of each section. */
export const SINGULIERS: Readonly<Record<AtlasSection, string>> = {
  collectivites: 'collectivité',
  partenaires: 'partenaire',
  cooperations: 'coopération',
  projets: 'projet',
};

/** Reads each element of a section, whatever it is: as many entries as elements, unless the journal is full. */
export function readEntries<T extends { id: string }>(
  section: AtlasSection,
  table: FieldTable<T>,
  json: JsonDocument,
  parts: readonly Morceau[],
  lecture: Lecture,
): Entry<T>[] {
  const entries: Entry<T>[] = [];
  for (const [index, part] of parts.entries()) {
    if (lecture.journal.isFull()) break;
    const raw = part.trop === undefined ? readMorceau(json, part) : { id: part.id && JSON.parse(part.id) };
    const id = isObjet(raw) ? peekIdentifiant(raw.id) : undefined;
    // `projet P-10423`, or `projet n° 12` when the id cannot be read (from 1, in the order of the file).
    const fiche: Fiche = { ...lecture, label: `${SINGULIERS[section]} ${id ?? `n° ${index + 1}`}`, anomalies: 0 };
    const record = readRecord(table, raw, part, fiche);
    flagRepeatedKeys(part, fiche);
    entries.push({ fiche, id: record?.id ?? id, record, merged: false });
  }
  return entries;
}

function readRecord<T>(table: FieldTable<T>, raw: unknown, { trop }: Morceau, fiche: Fiche): T | null {
  if (trop !== undefined) refuse(champFiche(fiche), 'fiche-demesuree', DEMESURE[trop]);
  else if (!isObjet(raw)) refuse(champFiche(fiche), 'fiche-illisible', `objet attendu, ${found(raw)}`);
  else {
    const record = readFields(table, raw, fiche);
    if (!isSaturated(fiche)) return record;
    refuse(champFiche(fiche), 'fiche-demesuree', DEMESURE.anomalies);
  }
  return null;
}

const DEMESURE: Readonly<Record<NonNullable<Morceau['trop']> | 'anomalies', string>> = {
  anomalies: `${formatNombre(ANOMALIES_FICHE_MAX)} anomalies au plus attendues, davantage trouvées`,
  valeurs: `${formatNombre(VALEURS_FICHE_MAX)} valeurs au plus attendues, davantage trouvées`,
  profond: `${PROFONDEUR_MAX} niveaux d’imbrication au plus attendus, davantage trouvés`,
};
