import { join } from 'node:path';
import { z } from 'zod';
import { codePaysSchema } from '../../../src/contract/fields/code-pays.ts';
import { titreSchema } from '../../../src/contract/fields/texte.ts';
import { loadTable } from '../../lib/load-table.ts';

const nomsUsuelsSchema = z.strictObject({
  adjectifs: z.record(codePaysSchema, z.array(titreSchema).min(1)),
  noms: z.array(z.strictObject({ nom: titreSchema, vaut: titreSchema, raison: titreSchema })),
  motsCourants: z.array(titreSchema),
});
const aliasPaysSchema = z.array(z.looseObject({ alias: titreSchema, code: codePaysSchema }));

type NomsUsuels = z.infer<typeof nomsUsuelsSchema>;

/**
 * Usual names and the names that pages print, from `noms-usuels.yaml` and `alias-pays.yaml`, and the abbreviations that
 * are ordinary words.
 * @param pays names of countries, by ISO code
 * @throws UnreadableInput when a table does not have its shape
 */
export function loadNomsUsuels(
  pays: ReadonlyMap<string, { nom: string }>,
  folder = 'data/reference',
): { noms: [string, string][]; motsCourants: string[] } {
  const usuels = loadTable(join(folder, 'noms-usuels.yaml'), nomsUsuelsSchema);
  const noms = listNoms(usuels, loadTable(join(folder, 'alias-pays.yaml'), aliasPaysSchema), pays);
  return { noms, motsCourants: usuels.motsCourants };
}

/** The pairs of the tables, without those that say nothing: unknown countries, ordinary words. */
function listNoms(
  { adjectifs, noms, motsCourants }: NomsUsuels,
  alias: readonly { alias: string; code: string }[],
  pays: ReadonlyMap<string, { nom: string }>,
): [string, string][] {
  const named = (nom: string, code: string): [string, string][] => {
    const known = pays.get(code)?.nom;
    return known === undefined ? [] : [[nom, known]];
  };
  const pairs: [string, string][] = [
    ...Object.entries(adjectifs).flatMap(([code, forms]) => forms.flatMap((form) => named(form, code))),
    ...alias.flatMap(({ alias, code }) => named(alias, code)),
    ...noms.map(({ nom, vaut }): [string, string] => [nom, vaut]),
  ];
  return pairs.filter(([nom]) => !motsCourants.includes(nom));
}
