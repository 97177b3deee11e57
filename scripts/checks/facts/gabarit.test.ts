import { describe, expect, it } from 'vitest';
import { fileToGabarit } from './gabarit.ts';

describe('fileToGabarit(file)', () => {
  it.each([
    ['index.html', '/'],
    ['404.html', '/404.html'],
    ['pays/index.html', '/pays/'],
    ['pays/benin/index.html', '/pays/*/'],
    ['collectivites/2/index.html', '/collectivites/N/'],
    ['collectivites/angers-214900078/index.html', '/collectivites/*/'],
    ['a-propos/page.html', '/a-propos/*.html'],
  ])('should give %s the template %s', (file, gabarit) => {
    expect(fileToGabarit(file)).toBe(gabarit);
  });
});
