import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import type { ContactBrut } from '../personnes/list-personnes.ts';
import type { Fiche } from './champ.ts';
import { champFiche, refuse } from './champ.ts';
import type { Section } from './counts.ts';
import { found } from './found.ts';
import type { FieldTable } from './read-fields.ts';
import { isRawFiche, readFields } from './read-fields.ts';
import type { Reference } from './reference.ts';
import { peekIdentifiant } from './rules/identifiant.ts';

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
  readonly diagnostics: Diagnostic[];
  readonly contacts: ContactBrut[];
}

/** How a report names a record of each section. */
export const SINGULIERS: Readonly<Record<Section, string>> = {
  collectivites: 'collectivité',
  partenaires: 'partenaire',
  cooperations: 'coopération',
  projets: 'projet',
};

/** `projet P-10423`, or `projet n° 12` when the id cannot be read (from 1, in the order of the file). */
export function labelFiche(section: Section, raw: unknown, index: number): string {
  const id = isRawFiche(raw) ? peekIdentifiant(raw.id) : undefined;
  return `${SINGULIERS[section]} ${id ?? `n° ${index + 1}`}`;
}

/** Reads each element of a section, whatever it is: as many entries as elements. */
export function readEntries<T extends { id: string }>(
  section: Section,
  table: FieldTable<T>,
  list: readonly unknown[],
  lecture: Lecture,
): Entry<T>[] {
  return list.map((raw, index) => {
    const fiche: Fiche = { ...lecture, label: labelFiche(section, raw, index), signalee: false };
    const record = isRawFiche(raw) ? readFields(table, raw, fiche) : refuseFiche(raw, fiche);
    const id = record?.id ?? (isRawFiche(raw) ? peekIdentifiant(raw.id) : undefined);
    return { fiche, id, record, merged: false };
  });
}

function refuseFiche(raw: unknown, fiche: Fiche): null {
  refuse(champFiche(fiche), 'fiche-illisible', `objet attendu, ${found(raw)}`);
  return null;
}
