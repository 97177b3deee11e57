import { describe, expect, it } from 'vitest';
import { compareReach, createRelais, isReachable } from './reach.ts';

const contact = (
  organisation: string,
  rest: Partial<Record<'nom' | 'courriel' | 'url' | 'telephone', string>> = {},
) => ({
  nom: null,
  courriel: null,
  url: null,
  telephone: null,
  ...rest,
  organisation,
});

describe('isReachable(contact), compareReach(a, b)', () => {
  it('should put those with an address first, the last checked of them before the others', () => {
    const order = [
      { ...contact('A', { courriel: 'a@example.org' }), verifie: '2026-05-01' },
      { ...contact('B', { url: 'https://example.org' }), verifie: '2026-03-03' },
      contact('C', { telephone: '01' }),
      { ...contact('D'), verifie: '2026-06-01' },
      contact('E'),
    ];
    expect(order.map(isReachable)).toEqual([true, true, true, false, false]);
    expect(order.toReversed().sort(compareReach)).toEqual(order);
  });
});

describe('createRelais(annuaire, bureau)', () => {
  const find = createRelais(
    [
      contact('Climate Chance', { nom: 'Léa Exemple', courriel: 'lea@example.org' }),
      contact('AIMF', { nom: 'Ada Exemple', courriel: 'ada@example.org' }),
      contact('AIMF', { courriel: 'sp@example.org' }),
      contact('FNAU', { nom: 'Zoé Exemple', courriel: 'zoe@example.org' }),
      contact('Fédération des agences (FNAU)', { url: 'https://fnau.example.org' }),
    ],
    { organisation: 'DAECT', courriel: 'daect@example.org' },
  );
  it.each([
    [
      'the desk of the same body before its people, by its sigle',
      'Association des maires (AIMF)',
      'sp@example.org',
      true,
    ],
    ['a colleague', 'climate chance', 'lea@example.org', true],
    ['the desk that directs anybody', 'Commune de Bizerte', 'daect@example.org', false],
  ])('should name %s', (_, organisation, courriel, meme) =>
    expect(find({ organisation })).toMatchObject({ courriel, meme }),
  );
  it('should prefer the page of a body to one of its people', () =>
    expect(find({ organisation: 'Fédération des agences (FNAU)' })).toMatchObject({ url: 'https://fnau.example.org' }));
  it('should name nobody when nobody is known', () =>
    expect(createRelais([], null)({ organisation: 'Commune de Bizerte' })).toBeNull());
});
