import { z } from 'zod';
import { type Compte, type ConformiteRecord, ETATS } from '../../src/contract/content/conformite.ts';
import { dateSchema } from '../../src/contract/fields/date.ts';
import { ligneSchema } from '../../src/contract/fields/texte.ts';
import { loadReferenceTable } from '../lib/load-table.ts';

const critereSchema = z.strictObject({
  texte: ligneSchema,
  etat: z.enum(ETATS),
  /** What was seen; for a criterion that is not met, what lacks, as the declaration says it. */
  preuve: ligneSchema,
  /** The test that holds it. */
  machine: ligneSchema.optional(),
  /** What a person has to do, page by page. */
  personne: ligneSchema.optional(),
  /** Of the last look, when it is not the grid's. */
  date: dateSchema.optional(),
});
export type Critere = z.infer<typeof critereSchema>;

const grilleSchema = z.strictObject({
  referentiel: ligneSchema,
  date: dateSchema,
  auteur: ligneSchema,
  themes: z.array(
    z.strictObject({ nom: ligneSchema, criteres: z.record(z.string().regex(/^\d{1,2}\.\d{1,2}$/), critereSchema) }),
  ),
});
export type Grille = z.infer<typeof grilleSchema>;

/** `data/reference/rgaa.yaml` */
const grilleRgaaSchema = grilleSchema.extend({
  avant: z.strictObject({
    date: dateSchema,
    conformes: z.number(),
    nonConformes: z.number(),
    nonApplicables: z.number(),
  }),
  pages: z.array(z.strictObject({ titre: ligneSchema, adresse: z.string().startsWith('/') })).min(1),
  /** The oldest that are meant to work, as the build names its targets: `firefox128`. */
  navigateurs: z.array(z.string().regex(/^[a-z]+\d+$/)).min(1),
  technologies: z.array(ligneSchema),
  /** What was seen in which browser, a sentence each. */
  essais: z.array(ligneSchema),
  exemptions: z.array(ligneSchema),
  derogations: z.array(ligneSchema),
});

/** @throws UnreadableInput, in French, when a grid is missing or has not its shape */
export const loadGrilles = () => ({
  rgaa: loadReferenceTable('rgaa.yaml', grilleRgaaSchema),
  rgesn: loadReferenceTable('rgesn.yaml', grilleSchema),
});
export type Grilles = ReturnType<typeof loadGrilles>;

/** All criteria, in their order. */
export const listCriteres = ({ themes }: Pick<Grille, 'themes'>): [numero: string, critere: Critere][] =>
  themes.flatMap(({ criteres }) => Object.entries(criteres));

export function countEtats(grille: Pick<Grille, 'themes'>): Compte {
  const etats = listCriteres(grille).map(([, { etat }]) => etat);
  const count = (etat: Critere['etat']) => etats.filter((other) => other === etat).length;
  return {
    conformes: count('conforme'),
    nonConformes: count('non-conforme'),
    nonApplicables: count('non-applicable'),
  };
}

/** What the pages of the site say of the two grids. */
export function toConformite({ rgaa, rgesn }: Grilles): ConformiteRecord {
  const { pages, technologies, essais, exemptions, derogations } = rgaa;
  return { rgaa: { ...toBilan(rgaa), pages, technologies, essais, exemptions, derogations }, rgesn: toBilan(rgesn) };
}

const toBilan = (grille: Grille) => ({
  referentiel: grille.referentiel,
  date: grille.date,
  auteur: grille.auteur,
  compte: countEtats(grille),
  echecs: listCriteres(grille).flatMap(([critere, { etat, texte, preuve }]) =>
    etat === 'non-conforme' ? [{ critere, texte, preuve }] : [],
  ),
});
