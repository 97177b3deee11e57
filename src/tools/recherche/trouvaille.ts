import type { Champ, Fiche, TypeFiche } from '../../contract/recherche/fiches.ts';
import { matchWords, type QueryWord, searchWords } from '../../contract/recherche/words.ts';

/** How well the name of a record answers: it is what was typed, it holds the words, or the text does. */
export const RANG = { exact: 0, nom: 1, texte: 2 } as const;

/** A record that answers a search. */
export interface Trouvaille {
  numero: number;
  type: TypeFiche;
  champs: Record<Champ, readonly string[]>;
  /** One of `RANG`: the lower the better. */
  rang: number;
  /** Pagefind's, higher is better; 0 for what is known by its name only. */
  score: number;
  /** What it shows; null as long as it is not loaded. */
  fiche: Fiche | null;
}

/** How well a name answers the words of a query. */
export function rankName({ titre, autres }: Fiche, wanted: readonly QueryWord[]): number {
  const typed = wanted.map(({ mot }) => mot).join(' ');
  if (searchWords(titre).join(' ') === typed || (autres !== '' && searchWords(autres).join(' ') === typed)) {
    return RANG.exact;
  }
  return matchWords(searchWords(`${titre} ${autres}`), wanted) ? RANG.nom : RANG.texte;
}

/** Each record once, by the best of its answers. */
export function mergeTrouvailles(found: Iterable<Trouvaille>): Trouvaille[] {
  const merged = new Map<number, Trouvaille>();
  for (const trouvaille of found) {
    const known = merged.get(trouvaille.numero);
    if (known === undefined) merged.set(trouvaille.numero, trouvaille);
    else {
      merged.set(trouvaille.numero, {
        ...known,
        rang: Math.min(known.rang, trouvaille.rang),
        score: Math.max(known.score, trouvaille.score),
        fiche: known.fiche ?? trouvaille.fiche,
      });
    }
  }
  return [...merged.values()];
}
