import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { max, median, sum } from 'd3';
import type { LigneAnnuaire, ManifesteAnnuaire } from '../../../src/contract/content/lookup.ts';
import { findFile } from '../../../src/contract/lookup/find-files.ts';
import { clesDeNom } from '../../../src/contract/lookup/fold-nom.ts';
import { listWeighedFiles } from './measure-site.ts';

/** What looking up any commune costs a visitor, the page itself apart: compressed bytes and requests. */
export interface LookupMeasures {
  fichiers: number;
  fichierMedian: number;
  fichierMaximal: number;
  /** The whole name typed at once, then letter by letter. */
  nomMedian: number;
  nomMaximal: number;
  frappeMaximale: number;
  requetesFrappe: number;
  codePostalMedian: number;
  codePostalMaximal: number;
}

const DOSSIER = 'ma-collectivite/annuaire';
/** What a search reads of names is what a lookup reads. */
const NOMS = 'recherche/noms';
/** Read first, whatever is typed. */
const MANIFESTE = `${DOSSIER}/manifeste`;
const CLES = 'recherche/cles';
/** Beginnings shorter than this are not looked up. */
const DEBUT_MIN = 2;

/** Weighs the files of the lookup of a built site, then every commune of France in them; null when it has none. */
export function measureLookup(dist: string): LookupMeasures | null {
  const paths = [DOSSIER, NOMS].flatMap((folder) =>
    listWeighedFiles(join(dist, folder)).map(({ path }) => join(folder, path.replace(/\.json$/, ''))),
  );
  if (!paths.includes(MANIFESTE)) return null;
  const texts = new Map([...paths, CLES].map((path) => [path, readFileSync(join(dist, `${path}.json`))]));
  const weights = new Map([...texts].map(([name, text]) => [name, gzipSync(text, { level: 9 }).length]));
  const read = <T>(name: string): T => JSON.parse(texts.get(name)?.toString() ?? 'null');
  const { communes } = read<ManifesteAnnuaire>(MANIFESTE);
  const cles = read<string[]>(CLES);
  const weigh = (names: Iterable<string>) => sum(names, (name) => weights.get(name));
  const keys = communes
    .flatMap((prefixe) => read<LigneAnnuaire[]>(`${DOSSIER}/communes-${prefixe}`))
    .flatMap((ligne) => clesDeNom(ligne).propres[0] ?? []);
  const whole = keys.map((key) => weigh(filesOf(key, cles)));
  const typed = keys.map((key) => filesTyped(key, cles));
  const codes = communes.map((prefixe) => weigh([MANIFESTE, `${DOSSIER}/communes-${prefixe}`]));
  return {
    fichiers: texts.size,
    fichierMedian: median(weights.values()) ?? 0,
    fichierMaximal: max(weights.values()) ?? 0,
    nomMedian: median(whole) ?? 0,
    nomMaximal: max(whole) ?? 0,
    frappeMaximale: max(typed.map(weigh)) ?? 0,
    requetesFrappe: max(typed, (names) => names.size) ?? 0,
    codePostalMedian: median(codes) ?? 0,
    codePostalMaximal: max(codes) ?? 0,
  };
}

/** The files that a lookup reads for what is typed, as the browser does. */
function filesOf(text: string, cles: readonly string[]): Set<string> {
  return new Set([MANIFESTE, CLES, `${NOMS}/${findFile(cles, text)}`]);
}

/** A slow typist: a lookup after each letter. */
function filesTyped(key: string, cles: readonly string[]): Set<string> {
  const beginnings = Array.from({ length: Math.max(0, key.length - DEBUT_MIN) + 1 }, (_, index) =>
    key.slice(0, DEBUT_MIN + index),
  );
  return new Set(beginnings.flatMap((beginning) => [...filesOf(beginning, cles)]));
}
