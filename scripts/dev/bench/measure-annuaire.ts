import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { max, sum } from 'd3';
import { findFile } from '../../../src/contract/annuaire/find-files.ts';
import { clesDeNom } from '../../../src/contract/annuaire/fold-nom.ts';
import type { LigneAnnuaire, ManifesteAnnuaire } from '../../../src/contract/content/annuaire.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { formatKilooctets, type Mesure, medianAndMax } from './format-mesures.ts';
import { listWeighedFiles } from './weigh-site.ts';

const DOSSIER = 'ma-collectivite/annuaire';
/** What a search reads of names is what a lookup reads. */
const NOMS = 'recherche/noms';
/** Read first, whatever is typed. */
const MANIFESTE = `${DOSSIER}/manifeste`;
const CLES = 'recherche/cles';
/** Beginnings shorter than this are not looked up. */
const DEBUT_MIN = 2;

/**
 * What looking up any commune of France costs a visitor of a built site, the page itself apart: compressed bytes and requests.
 * Nothing when it has no annuaire.
 */
export function measureAnnuaire(dist: string): Mesure[] {
  const paths = [DOSSIER, NOMS].flatMap((folder) =>
    listWeighedFiles(join(dist, folder)).map(({ path }) => join(folder, path.replace(/\.json$/, ''))),
  );
  if (!paths.includes(MANIFESTE)) return [];
  const texts = new Map([...paths, CLES].map((path) => [path, readFileSync(join(dist, `${path}.json`))]));
  const weights = new Map([...texts].map(([name, text]) => [name, gzipSync(text, { level: 9 }).length]));
  const read = <T>(name: string): T => JSON.parse(texts.get(name)?.toString() ?? 'null');
  const { communes } = read<ManifesteAnnuaire>(MANIFESTE);
  const cles = read<string[]>(CLES);
  const weigh = (names: Iterable<string>) => sum(names, (name) => weights.get(name));
  const keys = communes
    .flatMap((prefixe) => read<LigneAnnuaire[]>(`${DOSSIER}/communes-${prefixe}`))
    .flatMap((ligne) => clesDeNom(ligne).propres[0] ?? []);
  const typed = keys.map((key) => filesTyped(key, cles));
  return [
    ['annuaire : fichiers', formatNombre, texts.size],
    ...medianAndMax('annuaire, fichier compressé', formatKilooctets, [...weights.values()]),
    ...medianAndMax(
      'chercher par nom',
      formatKilooctets,
      keys.map((key) => weigh(filesOf(key, cles))),
    ),
    ['chercher lettre à lettre : maximum', formatKilooctets, max(typed.map(weigh)) ?? null],
    ['chercher lettre à lettre : requêtes', formatNombre, max(typed, (names) => names.size) ?? null],
    ...medianAndMax(
      'chercher par code postal',
      formatKilooctets,
      communes.map((prefixe) => weigh([MANIFESTE, `${DOSSIER}/communes-${prefixe}`])),
    ),
  ];
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
