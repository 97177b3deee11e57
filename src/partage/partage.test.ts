import { describe, expect, it } from 'vitest';
import { HAUTEUR, LARGEUR } from './dimensions.ts';
import { type CarteImage, drawImage, fitTitle, growViewBox, wrapText } from './draw-image.ts';
import { measureText, traceText } from './police.ts';
import { renderPng } from './render-png.ts';

/** Every letter as wide as it is high. */
const square = (text: string, size: number) => text.length * size;

describe('fitTitle(text, box, measure, leading)', () => {
  it.each([
    ['Mali', { width: 600, height: 300 }, 92, ['Mali']],
    ['Burkina Faso', { width: 700, height: 300 }, 92, ['Burkina', 'Faso']],
    ['Burkina Faso', { width: 400, height: 300 }, 56, ['Burkina', 'Faso']],
    ['un deux trois quatre', { width: 250, height: 42 }, 37, ['un…']],
  ])('%s in %j', (text, box, size, lines) => {
    expect(fitTitle(text, box, square, 1)).toEqual({ size, lines });
  });
});

describe('wrapText(text, width, measure)', () => {
  it.each([
    ['', 10, ['']],
    ['a b c', 3, ['a b', 'c']],
    ['abcdef g', 3, ['abcdef', 'g']],
    ['12\u00a0% de', 4, ['12\u00a0%', 'de']],
  ])('%s on %d', (text, width, lines) => {
    expect(wrapText(text, width, (line) => line.length)).toEqual(lines);
  });
});

describe('growViewBox(carte, ratio)', () => {
  const etendue = [960, 424] as const;
  it.each([
    ['a wide frame for a square place', [400, 100, 200, 100], 1, [400, 50, 200, 200]],
    ['a frame at the edge', [0, 0, 200, 100], 1, [0, 0, 200, 200]],
    ['a frame that cannot grow more', [0, 0, 960, 424], 1, [0, 0, 960, 424]],
    ['a high frame for a wide place', [400, 100, 100, 200], 2, [250, 100, 400, 200]],
  ] as const)('%s', (_, viewBox, ratio, grown) => {
    expect(growViewBox({ viewBox, etendue }, ratio)).toEqual(grown);
  });
});

describe('traceText(text, …)', () => {
  it('should draw every letter that French titles use', () => {
    for (const letter of 'ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’–…€°0123456789') {
      expect(traceText(letter, 0, 0, 20, 700).d, letter).not.toBe('');
    }
  });

  it('should leave a gap for a letter that the face lacks, and take French spaces', () => {
    expect(traceText('字', 0, 0, 20, 400)).toEqual({ d: '', width: measureText(' ', 20, 400) });
    expect(measureText('\u202f', 20, 400)).toBeGreaterThan(0);
  });

  it('should grow with the size', () => {
    expect(measureText('Bénin', 40, 700)).toBeCloseTo(2 * measureText('Bénin', 20, 700));
  });
});

describe('share images', () => {
  const carte: CarteImage = {
    viewBox: [0, 0, 440, 550],
    etendue: [440, 550],
    draw: (px) => `<path d="M0 0h440v550H0z" stroke-width="${px}"/>`,
  };
  const image = { surtitre: 'Afrique', titre: 'Bénin <& Co>', faits: ['8 projets'], carte };

  it('should hold no text that a font could change, nor text that could be code', () => {
    const svg = drawImage(image);
    expect(svg).not.toMatch(/<text|font-family|Bénin|Co>/);
    expect(drawImage({ ...image, carte: null })).toContain('</svg>');
  });

  it('should be a PNG of the size that networks ask for, the same bytes each time', async () => {
    const [png, again] = await Promise.all([renderPng(drawImage(image)), renderPng(drawImage(image))]);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([LARGEUR, HAUTEUR]);
    expect(again.equals(png)).toBe(true);
  });
});
