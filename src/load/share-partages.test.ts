import { describe, expect, it } from 'vitest';
import type { OptionProjet } from '../contract/content/mon-projet.ts';
import { sharePartages } from './share-partages.ts';

const option = (id: string, pays: string[], thematiques: string[]) => ({ id, pays, thematiques }) as OptionProjet;
const thematiques = [
  { slug: 'services', nom: 'Services', parent: null },
  { slug: 'eau', nom: 'Eau', parent: 'services' },
  { slug: 'dechets', nom: 'Déchets', parent: 'services' },
  { slug: 'culture', nom: 'Culture', parent: null },
];

describe('sharePartages(partages, thematiques)', () => {
  it('files a project by country, theme, wider theme and parts of its theme, once in each file', () => {
    const shared = sharePartages([option('a', ['BJ'], ['eau']), option('b', ['BJ', 'TG'], ['services'])], thematiques);
    const ids = [...shared].map(([key, options]) => [key, options.map(({ id }) => id).join(' ')]);
    expect(ids).toEqual([
      ['BJ', 'a b'],
      ['TG', 'b'],
      ['dechets', 'b'],
      ['eau', 'a b'],
      ['services', 'a b'],
    ]);
  });

  it('makes no file when there is no project', () => expect(sharePartages([], thematiques).size).toBe(0));
});
