import { z } from 'zod';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { formatTaux } from '../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import type { SectionCounts } from '../../src/import/atlas/counts.ts';
import { totalCounts } from '../../src/import/atlas/counts.ts';
import { REGLES, type RegleId } from '../../src/import/atlas/rule-texts.ts';
import { loadReferenceTable } from './load-table.ts';

const partSchema = z.strictObject({ maximum: z.number().min(0).max(1), raison: z.string() });

const seuilSchema = z.strictObject({
  partLaisseeDeCote: partSchema,
  chute: partSchema,
  effectifMinimal: z.strictObject({ valeur: z.number().int().nonnegative(), raison: z.string() }),
});

const seuilsSchema = z.strictObject({ atlas: seuilSchema, guide: seuilSchema });

/** When an input that can be read must not be published. Shares run from 0 to 1. */
export type Seuils = z.infer<typeof seuilSchema>;

/** The thresholds of the export, or of the guide. @throws UnreadableInput when the file cannot be read or says something else */
export function loadSeuils(input: 'atlas' | 'guide' = 'atlas'): Seuils {
  return loadReferenceTable('seuils.yaml', seuilsSchema)[input];
}

/** How an input speaks of what it holds, and the rules that stop it. */
export interface Vocabulaire {
  /** `fiches`, as `laissées de côté`: a feminine plural. */
  nom: string;
  laissees: { rule: string; correction: string };
  chute: { rule: string; correction: string };
}

const VOCABULAIRE: Vocabulaire = {
  nom: 'fiches',
  laissees: regle('seuil-laisses-de-cote'),
  chute: regle('seuil-chute'),
};

function regle(rule: RegleId): Vocabulaire['chute'] {
  return { rule, correction: REGLES[rule].correction };
}

/**
 * Fatal diagnostics when too many records are set aside, or when the count of published records drops sharply from
 * the `previous` publication. The whole input and each section are judged from `effectifMinimal` records on: on a
 * few records a share means nothing. An input or a section that empties is always too much.
 */
export function checkSeuils<T extends string>(
  counts: Readonly<Record<T, SectionCounts>>,
  seuils: Seuils,
  previous?: Readonly<Record<T, SectionCounts>>,
  file = 'data/atlas/atlas.json',
  vocabulaire: Vocabulaire = VOCABULAIRE,
): Diagnostic[] {
  const sections = Object.keys(counts) as T[];
  const groups = [
    ['total', totalCounts(counts), previous && totalCounts(previous)] as const,
    ...sections.map((section) => [section, counts[section], previous?.[section]] as const),
  ].filter(
    ([record, now, before]) =>
      isLarge(now, before, seuils) || hasEmptied(now, before) || (record === 'total' && isAllSetAside(now)),
  );
  return groups.flatMap(([record, now, before]) => [
    ...checkSetAside(now, seuils, { file, record }, vocabulaire),
    ...checkDrop(now, before, seuils, { file, record }, vocabulaire),
  ]);
}

function isLarge(now: SectionCounts, before: SectionCounts | undefined, { effectifMinimal }: Seuils): boolean {
  return Math.max(now.received, before?.published ?? 0) >= effectifMinimal.valeur;
}

function hasEmptied(now: SectionCounts, before: SectionCounts | undefined): boolean {
  return now.published === 0 && before !== undefined && before.published > 0;
}

function isAllSetAside(now: SectionCounts): boolean {
  return now.published === 0 && now.setAside > 0;
}

function checkSetAside(
  now: SectionCounts,
  { partLaisseeDeCote: { maximum } }: Seuils,
  location: Diagnostic['location'],
  { nom, laissees }: Vocabulaire,
): Diagnostic[] {
  if (now.setAside <= now.received * maximum) return [];
  const message = `${formatTaux(maximum)} au plus de ${nom} laissées de côté attendus, ${now.setAside} sur ${now.received} trouvées`;
  return [stop(laissees, message, location)];
}

function checkDrop(
  now: SectionCounts,
  before: SectionCounts | undefined,
  { chute: { maximum } }: Seuils,
  location: Diagnostic['location'],
  { nom, chute }: Vocabulaire,
): Diagnostic[] {
  if (before === undefined || now.published >= before.published * (1 - maximum)) return [];
  const message = `baisse de ${formatTaux(maximum)} au plus attendue, de ${before.published} à ${now.published} ${nom} trouvée`;
  return [stop(chute, message, location)];
}

function stop(
  { rule, correction }: Vocabulaire['chute'],
  message: string,
  location: Diagnostic['location'],
): Diagnostic {
  const outcome = 'rien n’est publié, le site en place reste';
  return {
    rule,
    severity: 'fatal',
    message: withFrenchSpaces(message),
    hint: withFrenchSpaces(correction),
    outcome,
    location,
  };
}
