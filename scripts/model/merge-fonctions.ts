import { formatListe } from '../../src/contract/words/format.ts';

const GROUPES = /^groupes?-pays (.+)$/;

/**
 * One text for the tasks that several pages give of one person, each once, country groups together:
 * « groupe-pays Mali », « chargé de mission », « groupes-pays Mali et Niger » → « groupes-pays Mali et Niger, chargé de mission ».
 * @returns null for none
 */
export function mergeFonctions(fonctions: readonly (string | null)[]): string | null {
  const said = [...new Set(fonctions.filter((fonction) => fonction !== null))];
  const pays = new Set(said.flatMap((fonction) => GROUPES.exec(fonction)?.[1]?.split(/, | et /) ?? []));
  const others = said.filter((fonction) => !GROUPES.test(fonction));
  const sorted = [...pays].sort((a, b) => a.localeCompare(b, 'fr'));
  const groupes = pays.size === 0 ? [] : [`${pays.size > 1 ? 'groupes' : 'groupe'}-pays ${formatListe(sorted)}`];
  return [...groupes, ...others].join(', ') || null;
}
