import type { z } from 'zod';
import { collectiviteSchema } from '../../../src/contract/atlas/collectivite.ts';
import { cooperationSchema } from '../../../src/contract/atlas/cooperation.ts';
import { partenaireSchema } from '../../../src/contract/atlas/partenaire.ts';
import { projetSchema } from '../../../src/contract/atlas/projet.ts';
import { champFiche, refuse } from '../champ.ts';
import type { Section } from '../counts.ts';
import type { Entry } from '../entry.ts';

const SCHEMAS = {
  collectivites: collectiviteSchema,
  partenaires: partenaireSchema,
  cooperations: cooperationSchema,
  projets: projetSchema,
} as const;

/** Holds the rules to the contract: a record that they let through and the schema does not is set aside. */
export function checkConformity(entries: Readonly<Record<Section, Entry<unknown>[]>>): void {
  for (const [section, schema] of Object.entries(SCHEMAS)) {
    for (const entry of entries[section as Section]) checkEntry(entry, schema);
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
