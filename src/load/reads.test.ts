import { describe, expect, it } from 'vitest';
import { answer, fingerprint, note, printOf, question, recordReads, shared, sharedBy } from './reads.ts';
import { RecordMap } from './record-map.ts';

const readsOf = async (draw: () => unknown): Promise<string[]> => [
  ...(await recordReads(async () => void draw())).reads,
];

describe('recordReads(draw)', () => {
  it('should tell what a page reads, and nothing of what is read outside', async () => {
    note('fichier', 'avant');
    expect(await readsOf(() => note('fichier', 'pendant'))).toEqual(['fichier pendant']);
    note('fichier', 'après');
    expect(await readsOf(() => {})).toEqual([]);
  });

  it('should forget a page that fails', async () => {
    await expect(recordReads(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await readsOf(() => {})).toEqual([]);
  });
});

describe('question(kind, give)', () => {
  it('should stand for all that it takes to answer', async () => {
    const long = question('essai-longueur', (key) => {
      note('fichier', key);
      return key.length;
    });
    expect(await readsOf(() => long('abc'))).toEqual(['essai-longueur abc']);
    expect(printOf('essai-longueur abc')).toBe(fingerprint(3));
  });
});

describe('shared(make) and sharedBy(make)', () => {
  it('should tell every page what making it read, though it is made once', async () => {
    let times = 0;
    const load = shared(() => {
      note('fichier', 'commun');
      return ++times;
    });
    const loadOf = sharedBy((_: object) => {
      note('fichier', 'objet');
      return ++times;
    });
    const key = {};
    load();
    for (let page = 0; page < 2; page++)
      expect(await readsOf(() => [load(), loadOf(key)])).toEqual(['fichier commun', 'fichier objet']);
    expect(times).toBe(2);
  });
});

describe('printOf(read)', () => {
  it('should be null for what nobody answers, and differ when the answer does', () => {
    expect(printOf('essai-inconnu x')).toBeNull();
    answer('essai-valeur', (key) => ({ key }));
    expect(printOf('essai-valeur a')).not.toBe(printOf('essai-valeur b'));
  });
});

describe('RecordMap', () => {
  const records = [
    { id: 'A', nom: 'Angers', projets: ['P'] },
    { id: 'B', nom: 'Brest', projets: [] },
  ];
  const map = new RecordMap('essai', records, ({ id }) => id, 'listes');
  const texts: { id: string; texte?: string }[] = [{ id: 'A', texte: 'long' }, { id: 'B' }];
  const mapOfTexts = new RecordMap('textes', texts, ({ id }) => id, ['texte']);

  it.each<[string, () => unknown, string[]]>([
    ['a record', () => map.get('A')?.nom, ['essai A']],
    ['its lists', () => map.get('A')?.projets, ['essai A', 'essai/a-part A']],
    ['a text apart', () => mapOfTexts.get('A')?.texte, ['textes A', 'textes/a-part A']],
    ['a text apart that is not there', () => mapOfTexts.get('B')?.texte, ['textes B', 'textes/a-part B']],
    ['one that is not there', () => map.has('Z'), ['essai Z']],
    ['how many there are', () => map.size, ['essai/nombre ']],
    ['all of them', () => [...map.values()].map(({ nom }) => nom), ['essai/tout ']],
  ])('should tell that a page reads %s', async (_, read, reads) => expect(await readsOf(read)).toEqual(reads));

  it('should keep its lists in copies and in JSON', () => {
    expect({ ...map.get('A') }).toEqual({ id: 'A', nom: 'Angers', projets: ['P'] });
    expect(JSON.parse(JSON.stringify(map.get('A')))).toEqual({ id: 'A', nom: 'Angers', projets: ['P'] });
    expect(map.part('A', 'apart')).toEqual([['projets', ['P']]]);
    expect(mapOfTexts.part('A', 'facts')).toEqual([['id', 'A']]);
    expect(Object.keys(mapOfTexts.get('B') ?? {})).toEqual(['id']);
  });
});
