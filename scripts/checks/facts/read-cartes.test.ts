import { describe, expect, it } from 'vitest';
import { readCartes } from './read-cartes.ts';

const map = (content: string) => `<svg class="carte-dessin carte-dense" role="img">${content}</svg>`;

describe('readCartes(html)', () => {
  it('names the bases of a map once', () => {
    const uses = '<use href="/cartes/france.svg#voisins"/><use class="a" href="/cartes/france.svg#france"/>';
    expect(readCartes(map(uses))).toMatchObject([{ fonds: ['/cartes/france.svg'] }]);
  });

  it('weighs each drawing, not what stands around', () => {
    const [first, second, ...others] = readCartes(`${'<p>x</p>'.repeat(99)}${map('')}${map('<path d="M0 0l9 9"/>')}`);
    expect(others).toEqual([]);
    expect(second?.dessin).toBeGreaterThan(first?.dessin ?? 0);
    expect(first?.dessin).toBeLessThan(90);
  });

  it('should not take an icon for a map', () => {
    expect(readCartes('<svg class="icone"><use href="/a.svg#b"/></svg><p class="carte-dessin"></p>')).toEqual([]);
  });
});
