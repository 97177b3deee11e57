import type { Libelles } from '../../contract/content/recherche.ts';
import { TYPES, type TypeFiche } from '../../contract/recherche/fiches.ts';
import { LIBELLES_GENRE, LIBELLES_ODD } from '../../contract/words/libelles.ts';
import type { CleRecherche } from './search-state.ts';

/** A text between French quotes. */
export const quote = (text: string): string => `«\u00a0${text}\u00a0»`;

/** How a value of a filter is called; its code when nothing names it. */
export function nameValue(facette: CleRecherche, code: string, libelles: Libelles): string {
  switch (facette) {
    case 'type':
      return TYPES[code as TypeFiche]?.[1] ?? code;
    case 'odd':
      return `ODD\u00a0${code}\u00a0: ${LIBELLES_ODD[Number(code)] ?? ''}`;
    case 'genre':
      return LIBELLES_GENRE[code as keyof typeof LIBELLES_GENRE] ?? code;
    default:
      return libelles[facette][code] ?? code;
  }
}
