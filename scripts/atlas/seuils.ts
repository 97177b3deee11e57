import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../../src/schemas/diagnostic.ts';
import { withFrenchSpaces } from '../lib/french-spaces.ts';
import type { AtlasCounts, SectionCounts } from './counts.ts';
import { SECTIONS, totalCounts } from './counts.ts';
import type { RegleId } from './regles.ts';
import { REGLES } from './regles.ts';

const partSchema = z.strictObject({ maximum: z.number().min(0).max(1), raison: z.string() });

const seuilsSchema = z.strictObject({
  atlas: z.strictObject({
    partLaisseeDeCote: partSchema,
    chute: partSchema,
    effectifMinimal: z.strictObject({ valeur: z.number().int().nonnegative(), raison: z.string() }),
  }),
});

/** When an export that can be read must not be published. Shares run from 0 to 1. */
export type Seuils = z.infer<typeof seuilsSchema>['atlas'];

/** @throws when the file cannot be read or says something else: it belongs to the project. */
export function loadSeuils(path = 'data/reference/seuils.yaml'): Seuils {
  return seuilsSchema.parse(parseYaml(readFileSync(path, 'utf8'))).atlas;
}

/**
 * Fatal diagnostics when too many records are set aside, or when the count of published records drops sharply from
 * the `previous` publication. The whole export and each section are judged from `effectifMinimal` records on: on a
 * few records a share means nothing. An export or a section that empties is always too much.
 */
export function checkSeuils(
  counts: AtlasCounts,
  seuils: Seuils,
  previous?: AtlasCounts,
  file = 'data/atlas/atlas.json',
): Diagnostic[] {
  const groups = [
    ['total', totalCounts(counts), previous && totalCounts(previous)] as const,
    ...SECTIONS.map((section) => [section, counts[section], previous?.[section]] as const),
  ].filter(
    ([record, now, before]) =>
      isLarge(now, before, seuils) || hasEmptied(now, before) || (record === 'total' && isAllSetAside(now)),
  );
  return groups.flatMap(([record, now, before]) => [
    ...checkSetAside(now, seuils, { file, record }),
    ...checkDrop(now, before, seuils, { file, record }),
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

function checkSetAside(now: SectionCounts, seuils: Seuils, location: Diagnostic['location']): Diagnostic[] {
  const { maximum } = seuils.partLaisseeDeCote;
  if (now.setAside <= now.received * maximum) return [];
  const message = `${percent(maximum)} au plus de fiches laissées de côté attendus, ${now.setAside} sur ${now.received} trouvées`;
  return [stop('seuil-laisses-de-cote', message, location)];
}

function checkDrop(
  now: SectionCounts,
  before: SectionCounts | undefined,
  { chute }: Seuils,
  location: Diagnostic['location'],
): Diagnostic[] {
  if (before === undefined || now.published >= before.published * (1 - chute.maximum)) return [];
  const message = `baisse de ${percent(chute.maximum)} au plus attendue, de ${before.published} à ${now.published} fiches trouvée`;
  return [stop('seuil-chute', message, location)];
}

function stop(rule: RegleId, message: string, location: Diagnostic['location']): Diagnostic {
  const hint = `${REGLES[rule].correction} ; rien n’est publié, le site en place reste`;
  return { rule, severity: 'fatal', message: withFrenchSpaces(message), hint: withFrenchSpaces(hint), location };
}

function percent(share: number): string {
  return share.toLocaleString('fr', { style: 'percent', maximumFractionDigits: 1 });
}
