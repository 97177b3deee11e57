import { describe, expect, it } from 'vitest';
import { decodeSource, loadSource } from './load-source.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const message = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'aucune erreur';
};

describe('decodeSource(bytes, file)', () => {
  it('reads UTF-8, with or without its mark', () => {
    expect(decodeSource(bytes('Coopération'), 'g.txt')).toBe('Coopération');
    expect(decodeSource(bytes('\uFEFFCoopération'), 'g.txt')).toBe('Coopération');
  });

  it.each([
    ['an empty file', bytes(' \n')],
    ['a PDF', bytes('%PDF-1.7 …')],
    ['a binary file', bytes(`abc${'\u0000\u0001'.repeat(50)}`)],
    ['Windows-1252', bytes('La coop\u00e9ration d\u00e9centralis\u00e9e, de pair \u00e0 pair', 'latin1')],
    ['UTF-16', bytes('\uFEFFCoop', 'utf16le')],
  ])('refuses %s in one sentence', (_, content) => {
    expect(message(() => decodeSource(content, 'g.txt'))).toMatch(/^g\.txt\u00a0: .+(?:trouvé|trouvée)/);
  });
});

describe('loadSource(file)', () => {
  it('says when there is no such file, or a folder', () => {
    expect(message(() => loadSource('nulle-part.txt'))).toMatchInlineSnapshot(
      `"nulle-part.txt : aucun fichier ni dossier à cette adresse"`,
    );
    expect(message(() => loadSource('scripts'))).toMatchInlineSnapshot(
      `"scripts : fichier ordinaire attendu, dossier trouvé"`,
    );
  });
});
