import { describe, expect, it } from 'vitest';
import { takenSlugs, takeSlug } from './slugify.ts';

describe('takeSlug(base, taken)', () => {
  const take = (bases: readonly string[], first: readonly string[] = []) => {
    const taken = takenSlugs(first);
    return bases.map((base) => takeSlug(base, taken));
  };

  it.each([
    [['a', 'b', 'a', 'a'], [], ['a', 'b', 'a-2', 'a-3']],
    [['a-2', 'a', 'a', 'a'], [], ['a-2', 'a', 'a-3', 'a-4']],
    [['a', 'a', 'a-2'], [], ['a', 'a-2', 'a-2-2']],
    [['page'], ['page'], ['page-2']],
    [['constructor', 'constructor'], [], ['constructor', 'constructor-2']],
  ])('should give %j, %j being taken, the slugs %j', (bases, first, slugs) =>
    expect(take(bases, first)).toEqual(slugs),
  );

  it('should take a time that grows with the number of slugs, not with its square', () => {
    expect(new Set(take(new Array(200_000).fill('titre'))).size).toBe(200_000);
  });
});
