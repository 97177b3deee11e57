import { describe, expect, it } from 'vitest';
import { cutPages } from '../pages/cut-pages.ts';
import { closeLines } from './close-lines.ts';

const close = (text: string): string[] => closeLines(cutPages(text)).lines.map(({ raw }) => raw);

describe('closeLines(paged)', () => {
  it('lowers a bullet that stands alone to the text under it', () => {
    expect(close('Les pays :\n\n•\nBénin\n•\nTogo')).toEqual(['Les pays :', '• Bénin', '• Togo']);
    // Nothing is under the last one.
    expect(close('Les pays :\n\n• Bénin\n•\n\nCONTACT')).toEqual(['Les pays :', '• Bénin', '•', 'CONTACT']);
  });

  it.each(['•', '-', '–', 'o'])(
    'lowers « %s » over a blank line too, where the text sets all its bullets so',
    (sign) => {
      const list = 'Bénin Chili Congo Ghana Maroc Niger Pérou Togo'.split(' ');
      const text = list.map((one) => `${sign}\n\n${one}`).join('\n');
      // Nothing is under the last one.
      expect(close(`${text}\n${sign}\n\nCONTACT`)).toEqual([...list.map((one) => `• ${one}`), sign, 'CONTACT']);
    },
  );

  it.each([
    ['Anne Martin, anne.martin@', 'ville.example'],
    ['anne.martin@grand-', 'ville.example'],
    ['anne.martin@ville.', 'example'],
    ['anne.martin', '@ville.example'],
    ['anne.', 'martin@ville.example'],
  ])('closes an address cut in two, over a blank line or a page: %s + %s', (start, end) => {
    for (const cut of ['\n', '\n\n', '\n\f']) expect(close(start + cut + end)).toEqual([start + end]);
  });

  it.each([
    ['un message à anne@ville.example.', 'Bénin'],
    ['anne@ville.example', 'bruno@ville.example'],
    ['Il faut dire merci.', 'anne@ville.example'],
    ['la page', '@ville_example'],
  ])('leaves what is whole: %s + %s', (above, under) => {
    expect(close(`${above}\n${under}`)).toEqual([above, under]);
  });

  it('keeps the line that it empties among the furniture', () => {
    const { furniture } = closeLines(cutPages('anne@\nville.example'));
    expect(furniture.map(({ kind, raw }) => [kind, raw])).toEqual([['jointe', 'ville.example']]);
  });
});
