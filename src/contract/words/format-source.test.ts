import { describe, expect, it } from 'vitest';
import { formatPages, formatSource } from './format-source.ts';

describe('formatPages(pages)', () => {
  it.each([
    [[], ''],
    [[68], 'p.\u00a068'],
    [[83, 69, 68, 70, 69], 'p.\u00a068-70, 83'],
    [[2, 1], 'p.\u00a01-2'],
  ])('should turn %j into « %s »', (pages, text) => expect(formatPages(pages)).toBe(text));
});

describe('formatSource(source, names)', () => {
  const names = { documents: { atlas: { titre: 'Export', date: '2026-11-21' } }, abreges: { guide: 'Guide 2020' } };
  it.each([
    ['guide', [99, 100], 'Guide 2020, p.\u00a099-100'],
    ['atlas', [], 'Export, 2026'],
    ['inconnu', [], 'inconnu'],
  ])('should name %s', (document, pages, text) => expect(formatSource({ document, pages }, names)).toBe(text));
});
