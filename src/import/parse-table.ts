import type { z } from 'zod';
import { parseYaml, UnreadableText } from './parse-yaml.ts';
import { zodIssuesToDiagnostics } from './zod-diagnostics.ts';

/** The rows of a table, whatever their shape; of an empty one, none. */
export const readRows = (text: string): unknown => parseYaml(text, { renvois: true }) ?? [];

/**
 * Reads a YAML text that people write and that has a shape. An empty one is an empty list.
 * @param read another way to `readRows`
 * @throws UnreadableText, in French, when it is no YAML, or has not its shape
 */
export function parseTable<T>(text: string, schema: z.ZodType<T>, read = readRows): T {
  const rows = read(text);
  const parsed = schema.safeParse(rows);
  if (parsed.success) return parsed.data;
  const [first] = zodIssuesToDiagnostics(parsed.error, rows, { file: '' }, 'table');
  throw new UnreadableText([first?.location.field, first?.message].filter(Boolean).join(' : '));
}
