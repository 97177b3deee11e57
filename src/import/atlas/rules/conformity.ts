import type { z } from 'zod';
import { RECORD_SCHEMAS } from '../../../contract/atlas/atlas-export.ts';
import { champFiche, refuse } from '../champ.ts';
import type { AtlasSection } from '../counts.ts';
import type { Entry } from '../entry.ts';

/** Holds the rules to the contract: a record that they let through and the schema does not is set aside. */
export function checkConformity(entries: Readonly<Record<AtlasSection, Entry<unknown>[]>>): void {
  for (const [section, schema] of Object.entries(RECORD_SCHEMAS)) {
    for (const entry of entries[section as AtlasSection]) checkEntry(entry, schema);
  }
}

function checkEntry(entry: Entry<unknown>, schema: z.ZodType): void {
  if (entry.record === null) return;
  const parsed = schema.safeParse(entry.record);
  if (parsed.success) return;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ');
  refuse(champFiche(entry.fiche), 'non-conforme', `fiche conforme au schéma attendue, écarts trouvés : ${issues}`);
  entry.record = null;
}
