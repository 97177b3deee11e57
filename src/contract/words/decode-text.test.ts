import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText(bytes)', () => {
  it('reads UTF-8, and takes the byte order mark off', () => {
    expect(decodeText(bytes('Bénin'))).toEqual({ text: 'Bénin', marque: false });
    expect(decodeText(bytes('\uFEFFBénin'))).toEqual({ text: 'Bénin', marque: true });
  });

  it.each([
    ['Windows-1252', bytes('nom: B', [0xe9], 'nin')],
    ['Windows-1252', bytes('nom: C', [0xf4], 'te d', [0x92], 'Ivoire')],
    ['un mélange d’UTF-8 et de Windows-1252', bytes('Bénin, B', [0xe9], 'nin')],
    ['UTF-16', Buffer.from('\uFEFFnom: Bénin', 'utf16le')],
    ['UTF-16', Buffer.from('nom: Bénin', 'utf16le')],
    ['UTF-16', Buffer.from('\uFEFFnom: Bénin', 'utf16le').swap16()],
    ['UTF-16', Buffer.from('---\nnom', 'utf16le').swap16()],
  ])('names %s', (encodage, input) => expect(decodeText(input)).toMatchObject({ encodage }));

  it('shows where, control characters spelled out', () => {
    expect(decodeText(bytes('un\r\ndeux\rtrois\nB', [0xe9, 0x1b], 'nin x'))).toMatchObject({
      place: ', ligne 4 : « Bé‹U+001B›nin »',
    });
  });

  it.each([
    ['an overlong sequence', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character beyond the last', [0xf4, 0x90, 0x80, 0x80]],
    ['an overlong sequence of four', [0xf0, 0x80, 0x80, 0x80]],
    ['a sequence cut short', [0xe2, 0x82]],
    ['a byte that begins nothing', [0xff]],
  ])('shows the place of %s', (_, wrong) => {
    expect(decodeText(bytes('a\nb ', wrong))).toMatchObject({ place: expect.stringContaining(', ligne 2 : ') });
  });

  it('finds a place in whatever is not UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const decoded = decodeText(input);
        if ('text' in decoded)
          expect(Buffer.from(decoded.text)).toEqual(Buffer.from(input).subarray(decoded.marque ? 3 : 0));
        else if (decoded.encodage !== 'UTF-16') expect(decoded.place).not.toContain('«  »');
      }),
      { numRuns: 2000 },
    );
  });
});
