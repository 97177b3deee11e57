import { describe, expect, it } from 'vitest';
import { type CarteImage, drawImage, fitTitle, growViewBox, HAUTEUR, LARGEUR, wrapText } from './draw-image.ts';
import { LATINE } from './police.ts';
import { loadPoliceArabe } from './police-arabe.ts';
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

describe('letters as outlines', () => {
  it('should draw every letter that French titles use', () => {
    for (const letter of 'ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’–…€°0123456789') {
      expect(LATINE.trace(letter, 0, 0, 20, 700), letter).not.toBe('');
    }
  });

  it('should leave a gap for a letter that the face lacks, and take French spaces', () => {
    expect(LATINE.trace('字', 0, 0, 20, 400)).toBe('');
    expect(LATINE.measure('字', 20, 400)).toBe(LATINE.measure(' ', 20, 400));
    expect(LATINE.measure('\u202f', 20, 400)).toBeGreaterThan(0);
  });

  it('should grow with the size', () => {
    expect(LATINE.measure('Bénin', 40, 700)).toBeCloseTo(2 * LATINE.measure('Bénin', 20, 700));
  });
});

/** Outlines of one line, each with where it starts and ends. */
function spansOf(d: string): (readonly [from: number, to: number])[] {
  return d
    .split(/(?=M)/)
    .filter((outline) => outline !== '')
    .map((outline) => {
      // Pairs of places, but after the letters of a line that goes one way only: none of these faces has any.
      const across = [...outline.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x]) => Number(x));
      return [Math.min(...across), Math.max(...across)] as const;
    });
}

describe('Arabic letters', () => {
  const draw = async (text: string) => (await loadPoliceArabe()).trace(text, 0, 0, 100, 700);

  /** Groups of outlines that touch, seen from above. */
  const countIslands = async (text: string) => {
    const spans = spansOf(await draw(text)).sort(([a], [b]) => a - b);
    let end = Number.NEGATIVE_INFINITY;
    return spans.filter(([from, to]) => {
      const stands = from > end;
      end = Math.max(end, to);
      return stands;
    }).length;
  };

  it('should join those that join, and leave apart those that do not', async () => {
    expect(await countIslands('ممم')).toBe(1);
    expect(await countIslands('ددد')).toBe(3);
    expect(await countIslands('لا')).toBe(1);
  });

  it('should run from right to left, and Latin words and figures from left to right among them', async () => {
    const { measure } = await loadPoliceArabe();
    const [latin, arab] = ['Mali 2021', 'باريس '];
    const spans = spansOf(await draw(arab + latin));
    const wide = LATINE.measure(latin, 100, 700);
    expect(measure(arab + latin, 100, 700)).toBeCloseTo(wide + measure(arab, 100, 700));
    // What is said last stands first, drawn as in a line of Latin letters.
    expect(spans.filter(([from]) => from < wide)).toEqual(spansOf(LATINE.trace(latin, 0, 0, 100, 700)));
    expect(spans.filter(([from]) => from >= wide).length).toBeGreaterThan(4);
  });

  it('should have every sign that a title of the mirror uses', async () => {
    for (const sign of 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ؟،؛:.()«»0123456789')
      expect(await draw(sign), sign).not.toBe('');
  });
});

describe('share images', () => {
  const carte: CarteImage = {
    viewBox: [0, 0, 440, 550],
    etendue: [440, 550],
    draw: (px) => `<path d="M0 0h440v550H0z" stroke-width="${px}"/>`,
  };
  const image = { surtitre: 'Afrique', titre: 'Bénin <& Co>', faits: ['8 projets'], carte };

  it('should be drawn the other way round for letters that run from right to left', async () => {
    const police = await loadPoliceArabe();
    const arabic = drawImage({ ...image, titre: 'مالي', police });
    expect(arabic).toContain('<rect x="0" ');
    expect(drawImage(image)).not.toContain('<rect x="0" ');
    expect(spansOf(/#b8321c" d="([^"]*)"/.exec(arabic)?.[1] ?? '').at(-1)?.[1]).toBeCloseTo(LARGEUR - 56, -1);
  });

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
