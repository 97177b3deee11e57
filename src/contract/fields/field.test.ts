import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listFields } from './field.ts';
import { ligneSchema } from './texte.ts';

const LABEL = { title: 'Libellé', description: 'Ce que c’est' };
const fieldOf = (schema: z.ZodType) => listFields(z.strictObject({ champ: schema }))[0];

describe('listFields(schema)', () => {
  it.each<[string, z.ZodType, object]>([
    ['a value', ligneSchema.meta(LABEL), { kind: 'ligne', obligatoire: true, liste: false }],
    ['one that may be absent', ligneSchema.optional().meta(LABEL), { kind: 'ligne', obligatoire: false }],
    ['another shape of a known kind', ligneSchema.max(20).optional().meta(LABEL), { kind: 'ligne' }],
    ['a kind of its own', ligneSchema.meta({ ...LABEL, kind: 'personne' }), { kind: 'personne' }],
    ['a list', z.array(ligneSchema).default([]).meta(LABEL), { kind: 'ligne', liste: true, auMoinsUne: false }],
    ['a list of one at least', z.array(ligneSchema).min(1).meta(LABEL), { liste: true, auMoinsUne: true }],
    [
      'a list that is a kind',
      z.array(z.object({})).meta({ ...LABEL, kind: 'contacts' }),
      { kind: 'contacts', liste: false },
    ],
    ['a closed list', z.enum(['a', 'b']).default('a').meta(LABEL), { kind: 'enumeration', defaut: 'a' }],
    ['a whole number', z.number().int().optional().meta(LABEL), { kind: 'entier', defaut: undefined }],
    ['an object', z.strictObject({ nom: ligneSchema }).optional().meta(LABEL), { kind: 'objet' }],
  ])('reads %s', (_, schema, expected) => {
    expect(fieldOf(schema)).toMatchObject({ nom: 'champ', ...LABEL, ...expected });
  });

  it.each<[string, z.ZodType]>([
    ['a text of no kind, which nobody would withhold', z.string().optional().meta(LABEL)],
    ['a list of such texts', z.array(z.string()).default([]).meta(LABEL)],
    ['a number that is neither an amount nor whole', z.number().meta(LABEL)],
    ['no French label', ligneSchema.meta({ description: 'x' })],
    ['no hint', ligneSchema.optional().meta({ title: 'x' })],
    ['a filter by what is no code', ligneSchema.meta({ ...LABEL, filtre: true })],
    ['a filter by codes that have no names', z.enum(['a', 'b']).meta({ ...LABEL, filtre: true })],
    ['a word that nobody reads', ligneSchema.meta({ ...LABEL, filtrre: true })],
  ])('refuses %s', (_, schema) => {
    expect(() => fieldOf(schema)).toThrow(/« champ »/);
  });
});
