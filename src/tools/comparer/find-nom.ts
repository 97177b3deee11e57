import { foldText } from '../../contract/words/fold-text.ts';

/** Codes and names to choose from. */
export type Noms = readonly (readonly [code: string, nom: string])[];

/** The code of the name as typed, else of the first that starts with it, else of the first that holds it. */
export function findNom(noms: Noms, typed: string): string | undefined {
  const wanted = foldText(typed);
  if (wanted === '') return undefined;
  const tests = [
    (nom: string) => nom === wanted,
    (nom: string) => nom.startsWith(wanted),
    (nom: string) => nom.includes(wanted),
  ];
  const folded = noms.map(([code, nom]) => [code, foldText(nom)] as const);
  return tests.map((test) => folded.find(([, nom]) => test(nom))).find((found) => found !== undefined)?.[0];
}
