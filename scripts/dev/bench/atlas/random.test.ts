import { describe, expect, it } from 'vitest';
import { createPicker, createRandom, orderByDraw } from './random.ts';

describe('createRandom(seed, name)', () => {
  it('should repeat itself for the same seed and name only', () => {
    const draw = (seed: number, name: string) => Array.from({ length: 5 }, createRandom(seed, name).next);
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
  });

  it('should reach both ends of a range', () => {
    const random = createRandom(1, 'int');
    expect(new Set(Array.from({ length: 200 }, () => random.int(1, 3)))).toEqual(new Set([1, 2, 3]));
  });

  it('should keep every item when it shuffles', () => {
    expect(createRandom(1, 'shuffle').shuffle([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4]);
  });
});

describe('createPicker(items, weight)', () => {
  it('should draw in proportion, and never an item of weight 0', () => {
    const random = createRandom(1, 'pick');
    const pick = createPicker([0, 1, 3], (weight) => weight);
    const drawn = Array.from({ length: 4000 }, () => pick(random));
    expect(drawn).not.toContain(0);
    expect(drawn.filter((item) => item === 3).length / 4000).toBeCloseTo(0.75, 1);
  });
});

describe('orderByDraw(items, weight, random)', () => {
  it('should put heavy items first most of the time', () => {
    const random = createRandom(1, 'order');
    const firsts = Array.from({ length: 300 }, () => orderByDraw([1, 99], (weight) => weight, random)[0]);
    expect(firsts.filter((first) => first === 99).length).toBeGreaterThan(270);
  });
});
