import { describe, expect, it } from 'vitest';
import { toTypographic } from './insee-names.ts';

describe('toTypographic(nom)', () => {
  it.each([
    ["L'Abergement", 'L’Abergement'],
    ["CA de Blois ''Agglopolys''", 'CA de Blois «\u00A0Agglopolys\u00A0»'],
  ])('should turn %j into %j', (text, typographic) => expect(toTypographic(text)).toBe(typographic));
});
