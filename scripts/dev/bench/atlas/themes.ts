import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { PROJETS_PAR_THEME, TOTAUX } from './published-totals.ts';

/** What a made-up project does, as a noun and as an infinitive: « réhabilitation de forages », « réhabiliter des forages ». */
export type Action = readonly [nom: string, faire: string];

/** A theme of the guide, by its slug. */
export interface Theme {
  slug: string;
  /** Among the projects of scale 1. */
  poids: number;
  /** From 0, mostly in Europe, to 1, mostly beyond. */
  loin: number;
  odd: readonly number[];
  actions: readonly Action[];
}

const { tourisme, numerique, patrimoine, economieDurable } = PROJETS_PAR_THEME;
/** Projects whose theme the panorama did not count; the shares below are a guess and add up to 1. */
const RESTE = TOTAUX.projets - tourisme - numerique - patrimoine - economieDurable;

/** Slug, share of the projects, distance, goals. */
const LIGNES: readonly (readonly [slug: string, poids: number, loin: number, odd: readonly number[]])[] = [
  ['attractivite-touristique', tourisme, 0.6, [8, 11]],
  ['numerique', numerique, 0.6, [9, 16]],
  ['patrimoine', patrimoine, 0.6, [11]],
  ['developpement-economique-local', economieDurable * 0.45, 0.8, [1, 8]],
  ['filieres-economiques', economieDurable * 0.2, 0.8, [8, 12]],
  ['attractivite-economique', economieDurable * 0.15, 0.3, [8, 9]],
  ['emploi-des-femmes', economieDurable * 0.1, 0.9, [5, 8]],
  ['emploi-des-jeunes', economieDurable * 0.1, 0.8, [4, 8]],
  ['culture', RESTE * 0.11, 0.1, [4, 11]],
  ['jeunesse', RESTE * 0.08, 0.15, [4, 17]],
  ['education', RESTE * 0.12, 0.6, [4]],
  ['mobilite', RESTE * 0.04, 0.1, [4, 8]],
  ['formation-professionnelle', RESTE * 0.05, 0.7, [4, 8]],
  ['etudiants', RESTE * 0.02, 0.4, [4]],
  ['sport', RESTE * 0.04, 0.1, [3]],
  ['eau-et-assainissement', RESTE * 0.11, 0.95, [6]],
  ['sante', RESTE * 0.07, 0.85, [3]],
  ['agriculture-et-alimentation', RESTE * 0.06, 0.9, [1, 2]],
  ['dechets', RESTE * 0.03, 0.9, [11, 12]],
  ['energie', RESTE * 0.02, 0.8, [7]],
  ['gouvernance-locale', RESTE * 0.04, 0.8, [16, 17]],
  ['francophonie', RESTE * 0.02, 0.5, [4]],
  ['biodiversite', RESTE * 0.015, 0.6, [14, 15]],
  ['lutte-contre-le-changement-climatique', RESTE * 0.015, 0.6, [13]],
  ['resilience', RESTE * 0.015, 0.9, [11, 13]],
  ['genre', RESTE * 0.015, 0.7, [5]],
  ['inclusion-sociale', RESTE * 0.02, 0.4, [10]],
  ['migrations', RESTE * 0.01, 0.8, [10]],
  ['urbanisme', RESTE * 0.02, 0.6, [11]],
  ['transports', RESTE * 0.01, 0.6, [11]],
  ['ville-durable', RESTE * 0.01, 0.5, [11]],
  ['transfrontalier', RESTE * 0.02, 0, [11, 17]],
  ['societe', RESTE * 0.04, 0.05, [17]],
];

const ACTIONS: Record<string, Record<string, string>> = parse(
  readFileSync(new URL('actions.yaml', import.meta.url), 'utf8'),
);

export const THEMES: readonly Theme[] = LIGNES.map(([slug, poids, loin, odd]) => ({
  slug,
  poids,
  loin,
  odd,
  actions: Object.entries(ACTIONS[slug] ?? {}),
}));

/** Themes that come beside another: those whose count is not published, so that these counts hold. */
export const THEMES_SECONDAIRES: readonly string[] = [
  'environnement',
  'jeunesse',
  'genre',
  'gouvernance-locale',
  'education',
];
