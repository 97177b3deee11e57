import { describe, expect, it } from 'vitest';
import { listRelaches, listSouhaitsFacettes } from './relacher.ts';

interface Demande {
  q: string;
  pays: readonly string[];
}
const mot = { texte: 'forêt', sans: { q: '' } };
const pays = { texte: 'Pays : Bénin', sans: { pays: [] } };

describe('listRelaches(souhaits, count)', () => {
  it('should keep the wishes that alone leave something, the one that leaves the most first', () => {
    const reste = (sans: Partial<Demande>) => ('q' in sans ? 2 : 5);
    expect(listRelaches<Demande>([mot, pays], reste)).toEqual([
      { ...pays, reste: 5 },
      { ...mot, reste: 2 },
    ]);
    expect(listRelaches<Demande>([mot, pays], (sans) => ('q' in sans ? 0 : 1))).toEqual([{ ...pays, reste: 1 }]);
  });

  it('should ask nobody to drop the only wish', () => expect(listRelaches<Demande>([mot], () => 9)).toEqual([]));
});

describe('listSouhaitsFacettes(facettes, choix)', () => {
  it('should drop all the values of a facet at once', () => {
    const facette = (cle: string, titre: string) => ({ cle, titre, libelle: (code: string) => code.toUpperCase() });
    const facettes = [facette('pays', 'Pays'), facette('role', 'Rôle')];
    expect(listSouhaitsFacettes(facettes, { pays: ['bj', 'tg'] })).toEqual([
      { texte: 'Pays : BJ et TG', sans: { pays: [] } },
    ]);
  });
});
