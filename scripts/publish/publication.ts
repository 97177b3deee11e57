import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { exportInfoSchema } from '../../src/contract/atlas/export-info.ts';
import { SORTES, type Sorte } from '../../src/contract/content/nouveautes.ts';
import { dateSchema } from '../../src/contract/fields/date.ts';
import type { AtlasCounts } from '../../src/import/atlas/counts.ts';
import type { GuideKind } from '../guide/count-sections.ts';
import { CHAMPS, DIGEST, type FichePubliee } from './ledger/fiche.ts';
import { putFile } from './press/site-folder.ts';

/** What a published site says of itself, for the next publication to compare with: DESIGN § 13. */
export const PUBLICATION = 'donnees/publication.json';
export const FORMAT = 2;

const countsSchema = z.object({
  received: z.number(),
  published: z.number(),
  flagged: z.number(),
  setAside: z.number(),
  merged: z.number(),
});

const sorteSchema = z.enum(SORTES);
const keySchema = z.templateLiteral([sorteSchema, '/', z.string()]);

const nouveauteSchema = z.object({
  sorte: sorteSchema,
  id: z.string(),
  evenement: z.enum(['ajout', 'retrait', 'changement']),
  titre: z.string(),
  adresse: z.string().nullable(),
  champs: z.array(z.string()),
  ancienTitre: z.string().optional(),
  sujets: z.array(z.string()).default([]),
});

const ancienneSchema = z.object({
  adresse: z.string(),
  /** The record that answered there; null for a page that is none's: the 40th of a list. */
  fiche: keySchema.nullable(),
  titre: z.string(),
  /** The day when the record stopped being published; of one that only moved, the day of the move. */
  depuis: dateSchema,
  /** Keys of the records to go to. */
  vers: z.array(keySchema),
});

const publicationSchema = z.object({
  format: z.literal(FORMAT),
  /** The day of the publication. */
  jour: dateSchema,
  /** The path that the site is served under, with both slashes, and its address: whoever reads a built site asks here. */
  base: z.string(),
  site: z.string(),
  /** The header of the export. */
  atlas: exportInfoSchema,
  /** Countries of the site that are under caution, with their page: the checks of a built site need no other file. */
  vigilances: z.array(z.object({ pays: z.string(), adresse: z.string() })),
  comptes: z.object({
    atlas: z.object({
      collectivites: countsSchema,
      partenaires: countsSchema,
      cooperations: countsSchema,
      projets: countsSchema,
    } satisfies Record<keyof AtlasCounts, unknown>),
    guide: z.object({
      pays: countsSchema,
      zones: countsSchema,
      programmes: countsSchema,
      thematiques: countsSchema,
      parties: countsSchema,
      appels: countsSchema,
      'retours-experience': countsSchema,
      lexique: countsSchema,
      autres: countsSchema,
    } satisfies Record<GuideKind, unknown>),
  }),
  /** Names of the fields that are compared, by kind. */
  champs: z.partialRecord(sorteSchema, z.array(z.string())),
  /** Each record: id, address, title, digests of its fields one after the other, day of its last change, what it is about. */
  fiches: z.partialRecord(
    sorteSchema,
    z.array(z.tuple([z.string(), z.string().nullable(), z.string(), z.string(), dateSchema, z.array(z.string())])),
  ),
  /** Addresses that answered once and show nothing of their own any more. */
  anciennes: z.array(ancienneSchema),
  /** Addresses of the other pages. */
  pages: z.array(z.string()),
  /** What the last publications changed, the latest first. */
  publications: z.array(
    z.object({
      jour: dateSchema,
      source: z.string(),
      premiere: z.boolean().optional(),
      comptes: z.partialRecord(sorteSchema, z.number()),
      remplies: z.partialRecord(sorteSchema, z.record(z.string(), z.number())).optional(),
      nouveautes: z.array(nouveauteSchema),
      omises: z.number().optional(),
    }),
  ),
});

export type Publication = z.infer<typeof publicationSchema>;
export type Ancienne = z.infer<typeof ancienneSchema>;
/** A publication as long as its pages are not written. */
export type Prete = Omit<Publication, 'format' | 'pages' | 'base' | 'site'>;

export function writePublication(site: string, publication: Omit<Publication, 'format'>): void {
  putFile(site, PUBLICATION, `${JSON.stringify({ format: FORMAT, ...publication })}\n`);
}

/**
 * The publication that a site, or the file itself, tells of.
 * @returns `null` when there is none
 * @throws in French, when there is one that cannot be read
 */
export function readPublication(path: string): Publication | null {
  const file = path.endsWith('.json') ? path : join(path, PUBLICATION);
  if (!existsSync(file)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} : publication attendue, fichier illisible ou abîmé trouvé`, { cause: error });
  }
  const parsed = publicationSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${file} : publication attendue, autre chose trouvé`, { cause: parsed.error });
}

/** The path that a built site is served under, as it says itself; `/` when it does not say. */
export function readBase(site: string): string {
  try {
    return readPublication(site)?.base ?? '/';
  } catch {
    return '/';
  }
}

/** A record, and the day when it last changed. */
export interface FicheDatee extends FichePubliee {
  modifiee: string;
}

const ABSENT = '-'.repeat(DIGEST);

/** The records of a publication as it writes them. */
export function packFiches(fiches: readonly FicheDatee[]): Pick<Publication, 'champs' | 'fiches'> {
  const packed: Publication['fiches'] = {};
  for (const { sorte, id, adresse, titre, champs, modifiee, sujets } of fiches) {
    const digests = CHAMPS[sorte].map((nom) => champs[nom] ?? ABSENT).join('');
    const list = packed[sorte] ?? [];
    list.push([id, adresse, titre, digests, modifiee, [...sujets]]);
    packed[sorte] = list;
  }
  const named = Object.keys(packed) as Sorte[];
  return { champs: Object.fromEntries(named.map((sorte) => [sorte, [...CHAMPS[sorte]]])), fiches: packed };
}

/** The records that a publication tells of. Fields that were not compared then say nothing. */
export function unpackFiches({ champs, fiches }: Pick<Publication, 'champs' | 'fiches'>): FicheDatee[] {
  return SORTES.flatMap((sorte) =>
    (fiches[sorte] ?? []).map(([id, adresse, titre, digests, modifiee, sujets]) => ({
      sorte,
      id,
      adresse,
      titre,
      champs: Object.fromEntries(
        (champs[sorte] ?? []).flatMap((nom, rank) => {
          const digest = digests.slice(rank * DIGEST, (rank + 1) * DIGEST);
          return digest === ABSENT ? [] : [[nom, digest]];
        }),
      ),
      modifiee,
      sujets,
    })),
  );
}
