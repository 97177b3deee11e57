import { z } from 'zod';
import { ligneSchema } from '../fields/texte.ts';

interface Bornes {
  min: number | null;
  max: number | null;
}
export const isOrdered = ({ min, max }: Bornes): boolean => min === null || max === null || min <= max;
export const DESORDRE = { path: ['max'], error: 'nombre au moins égal à « min » attendu' };

/** « de 7 000 à 20 000 € » says 7000 and 20000, « 15 k€ » 15000. */
function isSaid(texte: string, montant: number | null): boolean {
  const figures = texte.replace(/(?<=\d)[\s.](?=\d{3}(?!\d))/g, '').match(/\d+(?:,\d+)?/g) ?? [];
  const said = figures.map((figure) => Number(figure.replace(',', '.')));
  return montant === null || [1, 1e3, 1e6].some((unit) => said.some((number) => number * unit === montant));
}
const NON_DIT = 'montant écrit dans « texte » attendu';

/** What joining costs one French collectivité. `texte` as the source says it, numbers in euros, null when not given. */
export const budgetSchema = z
  .strictObject({
    texte: ligneSchema,
    min: z.number().nonnegative().nullable().default(null),
    max: z.number().nonnegative().nullable().default(null),
    /** `an` when the amount is due each year; null for the whole programme. */
    periode: z.enum(['an', 'programme']).nullable().default(null),
    /** Over how many years an amount for the whole programme is spread, when the source says so. */
    annees: z
      .strictObject({ min: z.number().int().positive(), max: z.number().int().positive() })
      .refine(isOrdered, DESORDRE)
      .nullable()
      .default(null),
  })
  .refine(isOrdered, DESORDRE)
  .refine(({ texte, min }) => isSaid(texte, min), { path: ['min'], error: NON_DIT })
  .refine(({ texte, max }) => isSaid(texte, max), { path: ['max'], error: NON_DIT });

export type Budget = z.infer<typeof budgetSchema>;
