import { describe, expect, it } from 'vitest';
import { placeBars, WIDTH, wrapLabel } from './bar-chart.ts';

const bar = (libelle: string, valeur: number | null) => ({ libelle, valeur });

describe('placeBars(bars)', () => {
  it('should make lengths proportional to the figures, from zero', () => {
    const { bars, height } = placeBars([bar('A', 10), bar('B', 5), bar('C', 0)]);
    expect(bars.map(({ width }) => width / (bars[0]?.width ?? 1))).toEqual([1, 0.5, 0]);
    expect(bars.every(({ y, top }) => y < top && top < height)).toBe(true);
    expect(bars[0]?.width).toBeLessThan(WIDTH);
  });

  it('should keep the line of a figure that nobody published, without a bar', () => {
    const { bars } = placeBars([bar('A', 10), bar('B', null)]);
    expect(bars[1]).toMatchObject({ valeur: null, width: 0 });
  });

  it.each([
    ['only unknown figures', [bar('A', null)]],
    ['only zeros', [bar('A', 0), bar('B', 0)]],
  ])('should draw no bar for %s', (_, bars) => {
    expect(placeBars(bars).bars.map(({ width }) => width)).toEqual(bars.map(() => 0));
  });

  it('should leave room for percentages up to a hundred', () => {
    const [half, whole] = placeBars([bar('A', 50)], 100).bars.concat(placeBars([bar('B', 100)], 100).bars);
    expect(half?.width).toBe((whole?.width ?? 0) / 2);
  });

  it('should give no height to no bar', () => {
    expect(placeBars([]).height).toBe(0);
  });

  it('should set bars lower when a name takes two lines', () => {
    const [short, long] = ['Mali', 'Un nom qui demande deux lignes parce qu’il est vraiment long'].map(
      (libelle) => placeBars([bar(libelle, 1)]).height,
    );
    expect(long).toBeGreaterThan(short ?? 0);
  });
});

describe('wrapLabel(text, letters)', () => {
  it.each([
    ['Mali', 10, ['Mali']],
    ['Burkina Faso', 10, ['Burkina', 'Faso']],
    ['un deux trois quatre cinq', 9, ['un deux', 'trois qu…']],
    ['anticonstitutionnellement', 10, ['anticonstitutionnellement']],
  ])('%s on %d letters', (text, letters, lines) => {
    expect(wrapLabel(text, letters)).toEqual(lines);
  });
});
