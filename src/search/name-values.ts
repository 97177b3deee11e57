import { LIBELLES_GENRE, LIBELLES_ODD } from '../lib/libelles.ts';
import { TYPES, type TypeFiche } from '../lib/recherche/fiches.ts';
import type { Libelles } from '../schemas/content/recherche.ts';
import type { Facette } from './search-state.ts';

/** A text between French quotes. */
export const quote = (text: string): string => `«\u00a0${text}\u00a0»`;

/** How a value of a filter is called; its code when nothing names it. */
export function nameValue(facette: Facette, code: string, libelles: Libelles): string {
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
