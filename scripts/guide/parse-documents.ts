import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { type DocumentSource, documentSchema } from '../../src/schemas/content/reference.ts';
import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import { slugSchema } from '../../src/schemas/slug.ts';
import { zodIssuesToDiagnostics } from '../lib/zod-diagnostics.ts';

/** By key: a source quotes a document by it. */
export type Documents = ReadonlyMap<string, DocumentSource>;

/** The table of an edition: what its sections come from, when `data/reference/documents.yaml` does not know it. */
export const DOCUMENTS = 'documents.yaml';

const RULE = 'guide-documents';
const rowsSchema = z.record(z.string(), z.unknown());

/** Reads the rows of a table. A bad row is left out and listed; the others are kept. */
export function parseDocuments(
  text: string | undefined,
  file: string,
): { documents: Documents; diagnostics: Diagnostic[] } {
  const documents = new Map<string, DocumentSource>();
  if (text === undefined) return { documents, diagnostics: [] };
  const location = { file };
  try {
    const raw: unknown = parseYaml(text);
    const rows = rowsSchema.safeParse(raw);
    if (!rows.success) return { documents, diagnostics: zodIssuesToDiagnostics(rows.error, raw, location, RULE) };
    const diagnostics = Object.entries(rows.data).flatMap(([key, row]) => {
      const parsed = z.strictObject({ [key]: documentSchema }).safeParse({ [key]: row });
      const named = slugSchema.safeParse(key);
      if (!named.success) return zodIssuesToDiagnostics(named.error, key, { ...location, field: key }, RULE);
      if (!parsed.success) return zodIssuesToDiagnostics(parsed.error, { [key]: row }, location, RULE);
      documents.set(key, parsed.data[key] as DocumentSource);
      return [];
    });
    return { documents, diagnostics };
  } catch (error) {
    return {
      documents,
      diagnostics: [
        {
          rule: RULE,
          severity: 'erreur',
          message: (error as Error).message,
          hint: 'corrigez le fichier ; les sections qui citent ces documents ne sont pas publiées en attendant',
          location,
        },
      ],
    };
  }
}
