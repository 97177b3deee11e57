import { describe, expect, it } from 'vitest';
import type { CollectiviteRecord } from '../contract/content/records.ts';
import { titleOfCollectivite, uniqueTitles } from './unique-titles.ts';

const record = (id: string, nom: string, code?: string) =>
  ({ id, nom, nature: 'commune', departement: code && { code, nom: '', slug: '' } }) as CollectiviteRecord;

describe('uniqueTitles(records, titleOf)', () => {
  it('should tell every record from all others, by département and, where that is not enough, by id', () => {
    const titres = uniqueTitles(
      [record('1', 'Saint-Denis', '93'), record('2', 'Saint-Denis', '974'), record('3', 'Vitry'), record('4', 'Vitry')],
      titleOfCollectivite,
    );
    expect([...titres.values()]).toEqual(['Saint-Denis (93)', 'Saint-Denis (974)', 'Vitry, fiche 3', 'Vitry, fiche 4']);
  });
});
