import { describe, expect, it } from 'vitest';
import { checkBody } from './check-body.ts';

const TWENTY_THOUSAND = 20_000;

describe('checkBody(body)', () => {
  it.each([
    '>',
    '> ',
    '- ',
    '1. ',
    '[',
    '![',
    '*a ',
    '**a *b ',
    '_a_',
    '[a](',
    '[a](b',
    '<a ',
    '<',
    '&',
    '|a',
    '`',
    '`` ',
    '$',
    'https://',
    'a@b.c ',
    '\\',
    '# ',
    '~~a',
    '[^a]',
    '&#x',
    '<!--',
    '> - ',
  ])(
    'ends before long on a paragraph made of %j',
    (piece) => {
      const block = piece.repeat(TWENTY_THOUSAND / piece.length);
      checkBody(block);
      checkBody(Array(4).fill(block).join('\n\n'));
    },
    20_000,
  );

  it('refuses quotes and lists too deep to be drawn', () => {
    expect(checkBody(`${'> '.repeat(41)}x`).trouble).toBe('40 niveaux de listes et de citations au plus attendus');
    expect(checkBody(`${'> '.repeat(30)}x`).trouble).toBeNull();
    const list = Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n');
    expect(checkBody(list).trouble).toBe('40 niveaux de listes et de citations au plus attendus');
  });

  it('tells the line of each link that leads nowhere that may be', () => {
    expect(checkBody('a ![](photo.png)\n\n- [b](data:x)\n- c <javascript:y>\n').links).toEqual([
      { image: true, url: 'photo.png', line: 1 },
      { image: false, url: 'data:x', line: 3 },
      { image: false, url: 'javascript:y', line: 4 },
    ]);
  });
});
