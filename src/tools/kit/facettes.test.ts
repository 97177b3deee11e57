import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacettes, type Facette, matchesChoix } from './facettes.ts';

interface Fruit {
  couleurs: string[];
  pays: string[];
}
const facette = (cle: keyof Fruit): Facette<Fruit> => ({
  cle,
  titre: cle,
  valeurs: (record) => record[cle],
  libelle: (valeur) => valeur,
});
const facettes = [facette('couleurs'), facette('pays')];

describe('matchesChoix(record, facettes, choix)', () => {
  const record = { couleurs: ['rouge', 'vert'], pays: [] };
  it.each([
    [{}, true],
    [{ couleurs: [] }, true],
    [{ couleurs: ['vert'] }, true],
    [{ couleurs: ['bleu', 'vert'] }, true],
    [{ couleurs: ['bleu'] }, false],
    [{ couleurs: ['vert'], pays: ['BJ'] }, false],
  ])('should take %j: %s', (choix, expected) => expect(matchesChoix(record, facettes, choix)).toBe(expected));
});

describe('countFacettes(records, facettes, choix)', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const list = fc.array(fc.record({ couleurs: fc.array(word), pays: fc.array(word) }));
  it('should give for each value what choosing it alone shows', () => {
    fc.assert(
      fc.property(list, fc.subarray(['a', 'b', 'c']), (records, pays) => {
        const [couleurs] = countFacettes(records, facettes, { pays, couleurs: ['a'] });
        for (const valeur of ['a', 'b', 'c']) {
          const shown = records.filter((record) => matchesChoix(record, facettes, { pays, couleurs: [valeur] }));
          expect(couleurs?.valeurs.get(valeur) ?? 0).toBe(shown.length);
        }
      }),
    );
  });

  it('should keep, beside what a value shows, the records that say nothing where the facet keeps them', () => {
    const keeping = facettes.map((own) => ({ ...own, garde: (record: Fruit) => own.valeurs(record).length === 0 }));
    fc.assert(
      fc.property(list, fc.subarray(['a', 'b', 'c']), (records, pays) => {
        const [couleurs] = countFacettes(records, keeping, { pays });
        for (const valeur of ['a', 'b', 'c']) {
          const shown = records.filter((record) => matchesChoix(record, keeping, { pays, couleurs: [valeur] }));
          expect((couleurs?.valeurs.get(valeur) ?? 0) + (couleurs?.gardes ?? 0)).toBe(shown.length);
        }
      }),
    );
  });
});
