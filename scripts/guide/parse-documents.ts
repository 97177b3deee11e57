import { type DocumentSource, documentSchema } from '../../src/contract/content/reference.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { slugSchema } from '../../src/contract/fields/slug.ts';
import { parseYaml } from '../../src/import/parse-yaml.ts';
import { zodIssuesToDiagnostics } from '../../src/import/zod-diagnostics.ts';

/** By key: a source quotes a document by it. */
export type Documents = ReadonlyMap<string, DocumentSource>;

/** The table of an edition: what its sections come from, when `data/reference/documents.yaml` does not know it. */
export const DOCUMENTS = 'documents.yaml';

const RULE = 'guide-documents';

/**
 * Reads the rows of a table. A bad row is left out and listed; the others are kept.
 * @throws UnreadableText when it is no YAML
 */
export function parseDocuments(text: string, file: string): { documents: Documents; diagnostics: Diagnostic[] } {
  const documents = new Map<string, DocumentSource>();
  // A table without rows is empty.
  const rows = parseYaml(text) ?? {};
  if (typeof rows !== 'object' || Array.isArray(rows))
    return { documents, diagnostics: [refuse('une clé par document attendue, une liste ou un texte trouvé', file)] };
  const diagnostics = Object.entries(rows).flatMap(([key, row]) => {
    if (!slugSchema.safeParse(key).success)
      return [refuse(`clé en minuscules, chiffres et tirets attendue, « ${key} » trouvé`, file)];
    const parsed = documentSchema.safeParse(row);
    if (!parsed.success) return zodIssuesToDiagnostics(parsed.error, row, { file, record: key }, RULE);
    documents.set(key, parsed.data);
    return [];
  });
  return { documents, diagnostics };
}

const refuse = (message: string, file: string): Diagnostic => ({
  rule: RULE,
  severity: 'erreur',
  message,
  hint: 'corrigez le fichier',
  outcome: 'les sections qui citent ces documents ne sont pas publiées en attendant',
  location: { file },
});
