import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listFields } from './field.ts';
import { titreSchema } from './texte.ts';

const LABEL = { title: 'Libellé', description: 'Ce que c’est' };
const fieldOf = (schema: z.ZodType) => listFields(z.strictObject({ champ: schema }))[0];

describe('listFields(schema)', () => {
  it.each<[string, z.ZodType, object]>([
    ['a value', titreSchema.meta(LABEL), { kind: 'titre', obligatoire: true, liste: false }],
    ['one that may be absent', titreSchema.optional().meta(LABEL), { kind: 'titre', obligatoire: false }],
    ['another shape of a known kind', titreSchema.max(20).optional().meta(LABEL), { kind: 'titre' }],
    ['a kind of its own', titreSchema.meta({ ...LABEL, kind: 'personne' }), { kind: 'personne' }],
    ['a list', z.array(titreSchema).default([]).meta(LABEL), { kind: 'titre', liste: true, auMoinsUne: false }],
    ['a list of one at least', z.array(titreSchema).min(1).meta(LABEL), { liste: true, auMoinsUne: true }],
    [
      'a list that is a kind',
      z.array(z.object({})).meta({ ...LABEL, kind: 'contacts' }),
      { kind: 'contacts', liste: false },
    ],
    ['a closed list', z.enum(['a', 'b']).default('a').meta(LABEL), { kind: 'enumeration', defaut: 'a' }],
    ['a whole number', z.number().int().optional().meta(LABEL), { kind: 'entier', defaut: undefined }],
    ['an object', z.strictObject({ nom: titreSchema }).optional().meta(LABEL), { kind: 'objet' }],
  ])('reads %s', (_, schema, expected) => {
    expect(fieldOf(schema)).toMatchObject({ nom: 'champ', ...LABEL, ...expected });
  });

  it.each<[string, z.ZodType]>([
    ['a text of no kind, which nobody would withhold', z.string().optional().meta(LABEL)],
    ['a list of such texts', z.array(z.string()).default([]).meta(LABEL)],
    ['a number that is neither an amount nor whole', z.number().meta(LABEL)],
    ['no French label', titreSchema.meta({ description: 'x' })],
    ['no hint', titreSchema.optional().meta({ title: 'x' })],
    ['a filter by what is no code', titreSchema.meta({ ...LABEL, filtre: true })],
    ['a word that nobody reads', titreSchema.meta({ ...LABEL, filtrre: true })],
  ])('refuses %s', (_, schema) => {
    expect(() => fieldOf(schema)).toThrow(/« champ »/);
  });
});
