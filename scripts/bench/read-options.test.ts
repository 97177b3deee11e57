import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explainUsage, readScales, readSeed, readShare } from './read-options.ts';

function messageOf(work: () => unknown): string | undefined {
  try {
    work();
    return 'aucune erreur';
  } catch (error) {
    return explainUsage(error);
  }
}

describe('readScales(text)', () => {
  it.each([
    ['1', [1]],
    ['2,1,2', [1, 2]],
    ['1, 4', [1, 4]],
  ])('should read %j as %j', (text, scales) => expect(readScales(text)).toEqual(scales));
});

describe('readShare(text)', () => {
  it.each([
    ['0', 0],
    ['0.02', 0.02],
    ['0,02', 0.02],
  ])('should read %j as %d', (text, share) => expect(readShare(text)).toBe(share));
});

describe('explainUsage(error)', () => {
  it('should say in French what was expected', () => {
    expect([
      messageOf(() => readScales('3')),
      messageOf(() => readSeed('x')),
      messageOf(() => readShare('2')),
      messageOf(() => readShare('')),
      messageOf(() => parseArgs({ args: ['--nope'], options: {} })),
    ]).toMatchInlineSnapshot(`
      [
        "--scale : 1, 2, 4 attendu, « 3 » trouvé",
        "--seed : nombre entier attendu, « x » trouvé",
        "--saletes : part de 0 à 1 attendue, « 2 » trouvé",
        "--saletes : part de 0 à 1 attendue, «  » trouvé",
        "Option inconnue, ou sans sa valeur.",
      ]
    `);
  });

  it('should leave other errors alone', () => expect(explainUsage(new Error('disque plein'))).toBeUndefined());
});
