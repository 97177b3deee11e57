import { describe, expect, it } from 'vitest';
import type { SiteRecord } from '../contract/content/records.ts';
import { describePopulations } from './describe-populations.ts';

const site = {
  documents: { guide: { titre: 'Guide', editeur: 'CNCD', date: '2020' } },
} as unknown as SiteRecord;

describe('describePopulations(record, site)', () => {
  it('should show both figures with their dates where the sources differ', () => {
    const autresPopulations = [{ population: 16_000, source: { document: 'guide', pages: [11, 58] } }];
    expect(describePopulations({ population: 39_400, autresPopulations }, site).replaceAll(/\s/g, ' ')).toBe(
      '39 400 habitants selon l’export de l’Atlas ; 16 000 selon « Guide » (2020), p. 11, 58',
    );
  });

  it('should say nothing where they agree', () => expect(describePopulations({ population: 39_400 }, site)).toBe(''));
});
