// data/reference/regles-mon-projet.yaml: how « Mon projet » ranks, explains and words its options.
import { z } from 'zod';
import { slugSchema } from '../fields/slug.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { CRITERES, FAMILLES_OPTION } from './criteres.ts';

/** The blanks that texts may hold: anything else between braces is refused. */
const BLANCS =
  /\{(?!(?:titre|theme|pays|zone|ecart|population|reserve|vigilance|contact|presentation|souhait|budget|document)\})/;
const gabaritSchema = texteSchema.refine((texte) => !BLANCS.test(texte), {
  error: 'accolades inconnues dans le texte',
});

const raisonSchema = { raison: ligneSchema };
const valeurSchema = z.strictObject({ valeur: z.number().int().nonnegative(), ...raisonSchema });

const critereSchema = z.strictObject({
  /** When it holds, as the table of the rules says it. */
  condition: ligneSchema,
  points: z.number().int(),
  /** Yearly cost in euros, for a criterion of cost. */
  plafond: z.number().positive().optional(),
  /** Factor: 1.5 is half as much again. */
  ecart: z.number().min(1).optional(),
  /** What the card says. */
  texte: gabaritSchema,
  ...raisonSchema,
  source: sourceSchema.nullable(),
});

const pasSchema = z.strictObject({
  texte: gabaritSchema,
  /** Gives way to the first step of the programme's own page. */
  fiche: z.boolean().default(false),
  chapitre: slugSchema,
  source: sourceSchema,
});

const familleSchema = z.strictObject({
  nom: ligneSchema,
  /** In lower case, after a count. */
  pluriel: ligneSchema,
  definition: ligneSchema,
  /** How many are shown while other kinds have something to say, and at most. */
  usuel: z.number().int().positive(),
  maximal: z.number().int().positive(),
  souhait: z.enum(['requis', 'facultatif']),
  /** What is said of the cost when there is none to tell. */
  sansPrix: ligneSchema,
  /** What the State paid for this kind, when the source says so. */
  cofinancement: z.strictObject({ texte: ligneSchema, source: sourceSchema }).nullable(),
  /** What staff time it asks, only as far as the source says so. */
  temps: z.strictObject({ niveau: z.enum(['leger']).nullable(), texte: ligneSchema, source: sourceSchema.nullable() }),
  /** When to begin, as far as the documents give a date. */
  calendrier: ligneSchema,
  pas: z.array(pasSchema).length(3),
  /** The letter to send; null when nobody's address is known. */
  courriel: z.strictObject({ objet: gabaritSchema, corps: gabaritSchema }).nullable(),
});

/** Whom a programme is for, when its page says so; a field left out admits everybody. */
const reserveSchema = z.strictObject({
  programme: slugSchema,
  natures: z.array(z.string()).optional(),
  regions: z.array(z.string()).optional(),
  departements: z.array(z.string()).optional(),
  population: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  bloquant: z.boolean().default(false),
  texte: ligneSchema,
  source: sourceSchema,
});
export type Reserve = z.infer<typeof reserveSchema>;

const jourDeLAnneeSchema = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

export const reglesMonProjetSchema = z.strictObject({
  nombre: valeurSchema,
  seuil: valeurSchema,
  seuilSansSouhait: valeurSchema,
  note: valeurSchema,
  familles: z.record(z.enum(FAMILLES_OPTION), familleSchema),
  criteres: z.record(z.enum(CRITERES), critereSchema),
  reserves: z.array(reserveSchema),
  expertise: z.array(z.strictObject({ programme: slugSchema, source: sourceSchema })),
  calendrier: z.array(
    z.strictObject({
      titre: ligneSchema,
      quand: ligneSchema,
      /** First and last day of each year: month then day, `04-15`. */
      debut: jourDeLAnneeSchema,
      fin: jourDeLAnneeSchema,
      quoi: ligneSchema,
      chapitre: slugSchema,
      source: sourceSchema,
    }),
  ),
  /** For how many years a call that closed is still worth recalling. */
  anneesAppels: valeurSchema,
  aide: z.strictObject({ chapitre: slugSchema }),
});
export type ReglesMonProjet = z.infer<typeof reglesMonProjetSchema>;
