import type { Debuts, LigneAnnuaire } from '../../../src/contract/content/lookup.ts';
import { FICHIERS_LUS, fichierDebuts, findFiles } from '../../../src/contract/lookup/find-files.ts';
import { clesDeNom } from '../../../src/contract/lookup/fold-nom.ts';
import { pickBest, rankNom } from '../../../src/contract/lookup/rank-collectivites.ts';
import { cutFiles, sortByKey } from './cut-files.ts';

/** Rows of a file of names: two files, read for one lookup, stay far under 30 KB compressed. */
const LIMITE_NOMS = 178;
/** Beginnings shorter than this are never looked up. */
const DEBUT_MIN = 2;

interface LigneNoms {
  key: string;
  ligne: LigneAnnuaire;
}

/** The files of names, and those of the beginnings that more than `FICHIERS_LUS` files share, by name of file. */
export function planNames(lignes: readonly LigneAnnuaire[], limit = LIMITE_NOMS) {
  const rows = sortByKey(lignes.flatMap(toRows));
  const files = cutFiles(rows, limit).map(({ start, lignes }) => ({ start, lignes: withoutRepeats(lignes) }));
  return {
    files,
    debuts: planDebuts(
      rows,
      files.map(({ start }) => start),
    ),
  };
}

function toRows(ligne: LigneAnnuaire): LigneNoms[] {
  const { propres, autres } = clesDeNom(ligne);
  return [...new Set([...propres, ...autres])].map((key) => ({ key, ligne }));
}

/** A collectivité with two names in the same file stands there once. */
const withoutRepeats = <T>(lignes: readonly T[]): T[] => [...new Set(lignes)];

function planDebuts(rows: readonly LigneNoms[], starts: readonly string[]): Map<string, Debuts> {
  const files = new Map<string, Debuts>();
  for (const { prefix, lignes } of listBroad(rows, starts, DEBUT_MIN)) {
    const name = fichierDebuts(prefix);
    const file = files.get(name) ?? { lignes: [], debuts: {} };
    files.set(name, file);
    const best = pickBest(lignes, (ligne) => rankNom(ligne, prefix));
    file.debuts[prefix] = best.map((ligne) => placeOf(ligne, file.lignes));
  }
  return files;
}

/** The beginnings that too many files share, each with what begins so; longer ones as long as they are still shared. */
function listBroad(
  rows: readonly LigneNoms[],
  starts: readonly string[],
  length: number,
): { prefix: string; lignes: LigneAnnuaire[] }[] {
  const groups = Map.groupBy(
    rows.filter(({ key }) => key.length >= length),
    ({ key }) => key.slice(0, length),
  );
  return [...groups].flatMap(([prefix, group]) =>
    findFiles(starts, prefix).length <= FICHIERS_LUS
      ? []
      : [{ prefix, lignes: group.map(({ ligne }) => ligne) }, ...listBroad(group, starts, length + 1)],
  );
}

function placeOf(ligne: LigneAnnuaire, lignes: LigneAnnuaire[]): number {
  const known = lignes.findIndex(({ code }) => code === ligne.code);
  return known >= 0 ? known : lignes.push(ligne) - 1;
}
