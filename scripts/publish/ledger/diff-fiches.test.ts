import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFiches } from './diff-fiches.ts';
import { digest, type FichePubliee } from './fiche.ts';

const fiche = (
  id: string,
  facts: Record<string, unknown> = {},
  sorte: FichePubliee['sorte'] = 'projets',
): FichePubliee => ({
  sorte,
  id,
  titre: String(facts.titre ?? facts.nom ?? id),
  adresse: `/${sorte}/${id}/`,
  champs: Object.fromEntries(Object.entries(facts).map(([nom, value]) => [nom, digest(value)])),
  sujets: [],
});
const told = (before: FichePubliee[], after: FichePubliee[]) =>
  diffFiches(before, after).map(({ evenement, fiche: { id }, avant, champs }) =>
    [evenement, avant && avant.id !== id ? `${avant.id}→${id}` : id, ...champs].join(' '),
  );

describe('diffFiches(before, after)', () => {
  it('should tell what was added, removed and changed, field by field', () => {
    const before = [fiche('A', { titre: 'a', statut: 'en-cours' }), fiche('B', { titre: 'b' }), fiche('C')];
    const after = [fiche('D', { titre: 'd' }), fiche('A', { titre: 'a', statut: 'termine', montant: 3 }), fiche('C')];
    expect(told(before, after)).toEqual(['changement A statut montant', 'retrait B', 'ajout D']);
  });

  it('should not take a record of another kind for the same', () =>
    expect(told([fiche('A')], [fiche('A', {}, 'partenaires')])).toEqual(['ajout A', 'retrait A']));

  it('should know again a record that changed its id only', () =>
    expect(told([fiche('A', { titre: 't', debut: 1 })], [fiche('B', { titre: 't', debut: 1 })])).toEqual([
      'changement A→B id',
    ]));

  it.each([
    ['its id and its name, at the same place', { nom: 'Foumban', pays: 'CM', coordonnees: [5, 10] }, { nom: 'Fumbam' }],
    [
      'its id, its name and its population, under the same SIREN',
      { nom: 'a', siren: 's', population: 1 },
      { nom: 'b', population: 2 },
    ],
  ])('should know again a record that changed %s', (_, facts, changes) => {
    const [change, ...others] = diffFiches([fiche('A', facts)], [fiche('B', { ...facts, ...changes })]);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ evenement: 'changement', avant: { id: 'A' }, fiche: { id: 'B' } });
  });

  it('should not take two towns of a country for one', () =>
    expect(
      told(
        [fiche('A', { nom: 'Fès', pays: 'MA', nature: 'commune' })],
        [fiche('B', { nom: 'Rabat', pays: 'MA', nature: 'commune' })],
      ),
    ).toEqual(['retrait A', 'ajout B']));

  it('should choose none where two could be meant', () => {
    const facts = { resume: 'le même' };
    const before = [fiche('A', facts), fiche('B', facts)];
    expect(told(before, [fiche('C', facts)])).toEqual(['retrait A', 'retrait B', 'ajout C']);
  });

  const fiches = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'ABCDEFGH'), titre: fc.constantFrom('x', 'y'), n: fc.nat(2) }),
    { selector: ({ id }) => id },
  );
  const make = (list: { id: string; titre: string; n: number }[]) =>
    list.map(({ id, titre, n }) => fiche(id, { titre, resume: n }));

  it('should not depend on the order of the records, and account for each', () => {
    fc.assert(
      fc.property(fiches, fiches, fc.func(fc.nat()), (a, b, key) => {
        const [before, after] = [make(a), make(b)];
        const differences = diffFiches(before, after);
        const shuffle = (list: FichePubliee[]) => list.toSorted((x, y) => key(x.id) - key(y.id));
        expect(diffFiches(shuffle(before), shuffle(after))).toEqual(differences);
        const count = (evenement: string) => differences.filter((one) => one.evenement === evenement).length;
        expect(before.length - count('retrait') + count('ajout')).toBe(after.length);
        expect(diffFiches(after, after)).toEqual([]);
      }),
    );
  });
});
