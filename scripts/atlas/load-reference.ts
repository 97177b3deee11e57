import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { codePaysSchema } from '../../src/schemas/code-pays.ts';
import { titreSchema } from '../../src/schemas/texte.ts';
import type { Reference } from './reference.ts';
import { buildReference } from './reference.ts';

const aliasPaysSchema = z.array(z.strictObject({ alias: titreSchema, code: codePaysSchema, raison: titreSchema }));

/**
 * Reads `alias-pays.yaml`. The themes are those of the guide's edition.
 * @throws when the file cannot be read or contradicts itself: it belongs to the project, not to the export.
 */
export function loadReference(thematiques: Iterable<string>, folder = 'data/reference'): Reference {
  const rows: unknown = parseYaml(readFileSync(join(folder, 'alias-pays.yaml'), 'utf8'));
  return buildReference(aliasPaysSchema.parse(rows), thematiques);
}

/** Slugs of the guide's themes: the names of the files of `data/guide/thematiques`. */
export function loadThematiques(folder = 'data/guide/thematiques'): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}
