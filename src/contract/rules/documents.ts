import type { DocumentSource } from '../content/reference.ts';

/** What names a document: with `nom` and `abrege` as its row gives them, else made from its title and its year. */
type DocumentNomme = Pick<DocumentSource, 'titre' | 'date' | 'nom' | 'abrege'>;

/** With its article, inside a sentence: « le guide de 2020 ». */
export const nomDocument = ({ nom, titre, date }: DocumentNomme): string =>
  nom ?? `le document « ${titre} » (${date.slice(0, 4)})`;

/** Where a line has no room for more: « Guide 2020 ». */
export const abregeDocument = ({ abrege, titre, date }: DocumentNomme): string =>
  abrege ?? `${titre}, ${date.slice(0, 4)}`;

/** In a letter to somebody who does not know the site: « Guide opérationnel » (2020). */
export const citeDocument = ({ titre, date }: DocumentNomme): string => `« ${titre} » (${date.slice(0, 4)})`;

/** « du guide de 2020 », « de la brochure de 2027 », « de l’annuaire de 2027 ». @param nom with its article */
export const avecDe = (nom: string): string => (nom.startsWith('le ') ? `du ${nom.slice(3)}` : `de ${nom}`);

/**
 * The document that an edition is: the one that most of its sections come from, the latest of two that are level.
 * Null for an edition that cites none.
 */
export function findDocumentPrincipal(
  cites: readonly string[],
  documents: ReadonlyMap<string, Pick<DocumentSource, 'date'>>,
): string | null {
  const counts = new Map<string, number>();
  for (const key of cites) if (documents.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const dateOf = (key: string) => documents.get(key)?.date ?? '';
  const [first] = [...counts].sort(
    ([a, many], [b, other]) => other - many || dateOf(b).localeCompare(dateOf(a)) || (a < b ? -1 : 1),
  );
  return first?.[0] ?? null;
}
