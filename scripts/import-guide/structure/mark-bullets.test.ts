import { describe, expect, it } from 'vitest';
import { cutPages } from '../pages/cut-pages.ts';
import { measureText } from './line-shape.ts';
import { markBullets } from './mark-bullets.ts';

/** The lines of a text, with the bullets told apart. */
function mark(text: string): string[] {
  const { lines } = cutPages(text);
  return markBullets(lines, measureText(lines)).map(({ raw }) => raw);
}

const FULL = 'Une ligne de texte qui va jusqu’au bord de la page et dit ';

describe('markBullets(lines, metrics)', () => {
  it.each(['•', '▪', '◦', '➢', '-', '–', '—', '*', 'o'])('gives « %s » the mark of every bullet', (sign) => {
    expect(mark(`Les pays :\n\n${sign} Bénin\n${sign}\tTogo`)).toEqual(['Les pays :', '• Bénin', '• Togo']);
  });

  it('should not take the dash of a sentence for one', () => {
    expect(mark(`${FULL}\n– dit-elle – que tout va bien.\n${FULL}\n${FULL}`)[1]).toBe('– dit-elle – que tout va bien.');
  });

  it('should not take a word that begins with o, or a hyphen inside, for one', () => {
    expect(mark('ou bien\n\n-12 degrés\n\nororo')).toEqual(['ou bien', '-12 degrés', 'ororo']);
  });
});
