import { join } from 'node:path';
import { z } from 'zod';
import { codePaysSchema } from '../../../src/contract/fields/code-pays.ts';
import { ligneSchema } from '../../../src/contract/fields/texte.ts';
import { loadTable } from '../../lib/load-table.ts';

const nomsUsuelsSchema = z.strictObject({
  adjectifs: z.record(codePaysSchema, z.array(ligneSchema).min(1)),
  capitales: z.record(codePaysSchema, ligneSchema),
  noms: z.array(z.strictObject({ nom: ligneSchema, vaut: ligneSchema, raison: ligneSchema })),
  motsCourants: z.array(ligneSchema),
  motsVides: z.array(ligneSchema),
});
const aliasPaysSchema = z.array(z.looseObject({ alias: ligneSchema, code: codePaysSchema }));

/** Names that people type and pages do not print. */
export interface NomsUsuels {
  /** By ISO code: adjectives, usual and former names, the French name of the capital. */
  pays: ReadonlyMap<string, readonly string[]>;
  /** « PACA » → « Provence-Alpes-Côte d’Azur ». */
  equivalents: readonly (readonly [nom: string, vaut: string])[];
  /** Abbreviations that are ordinary words as well. */
  motsCourants: readonly string[];
  /** Words that say nothing of what is looked for. */
  motsVides: readonly string[];
}

/**
 * From `noms-usuels.yaml` and `alias-pays.yaml`.
 * @throws UnreadableInput when a table does not have its shape
 */
export function loadNomsUsuels(folder = 'data/reference'): NomsUsuels {
  const { adjectifs, capitales, noms, motsCourants, motsVides } = loadTable(
    join(folder, 'noms-usuels.yaml'),
    nomsUsuelsSchema,
  );
  const alias = loadTable(join(folder, 'alias-pays.yaml'), aliasPaysSchema);
  const pays = new Map<string, string[]>(Object.entries(adjectifs).map(([code, forms]) => [code, [...forms]]));
  for (const [code, nom] of Object.entries(capitales)) pays.set(code, [...(pays.get(code) ?? []), nom]);
  for (const { alias: nom, code } of alias.filter(({ alias }) => !motsCourants.includes(alias)))
    pays.set(code, [...(pays.get(code) ?? []), nom]);
  return { pays, equivalents: noms.map(({ nom, vaut }) => [nom, vaut]), motsCourants, motsVides };
}
