import { expect, it } from 'vitest';
import { readBody } from './list-pages.ts';

it('readBody(body) keeps the words and the punctuation, not the marks nor the addresses', () => {
  const body = '### Qui aide\n\n- **AMRF** (maires ruraux) : [sa page](../../guide/amrf/).\n1. Puis *écrire*.\n> Cité';
  expect(readBody(body)).toBe('Qui aide\n\nAMRF (maires ruraux) : sa page.\nPuis écrire.\nCité');
});
