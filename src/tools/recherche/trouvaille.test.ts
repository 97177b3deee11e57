import { describe, expect, it } from 'vitest';
import { mergeTrouvailles, RANG, type Trouvaille } from './trouvaille.ts';

const found = (numero: number, rang: number, score: number): Trouvaille => ({
  numero,
  type: 'pays',
  champs: { pays: [], thematique: [], odd: [], region: [], genre: [] },
  rang,
  score,
  fiche: null,
});

describe('mergeTrouvailles(found)', () => {
  it('keeps each record once, by the best of its answers, whichever came first', () => {
    const answers = [found(1, RANG.texte, 7), found(2, RANG.nom, 1), found(1, RANG.exact, 0)];
    for (const order of [answers, answers.toReversed()]) {
      const merged = mergeTrouvailles(order).toSorted((a, b) => a.numero - b.numero);
      expect(merged).toEqual([found(1, RANG.exact, 7), found(2, RANG.nom, 1)]);
    }
  });
});
