import { describe, expect, it } from 'vitest';
import { rowOf } from '../../contract/carte/list-column.ts';
import { encodeCarte } from '../../load/carte/encode-carte.ts';
import { decodeCarte } from './decode-carte.ts';
import { describeVigilance } from './describe-place.ts';
import { SOURCE } from './testing/carte-source.ts';

const pays = SOURCE.pays.map((row) => (row.code === 'ML' ? { ...row, vigilance: 'sécurité, aide suspendue' } : row));
const carte = decodeCarte(encodeCarte({ ...SOURCE, pays }).actions);
const all = Array.from({ length: carte.total }, (_, action) => action);
const codesOf = (action: number) => Array.from(rowOf(carte.actions.pays, action), (index) => carte.pays.codes[index]);

describe('describeVigilance(carte, actions)', () => {
  it('says each country under caution once, with its reason', () => {
    expect(describeVigilance(carte, all)?.replaceAll('\u00A0', ' ')).toBe(
      'À vérifier avant d’agir : Mali (sécurité, aide suspendue)',
    );
  });

  it('says nothing of actions that take place elsewhere', () => {
    const elsewhere = all.filter((action) => !codesOf(action).includes('ML'));
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(describeVigilance(carte, elsewhere)).toBeNull();
    expect(describeVigilance(carte, [])).toBeNull();
  });
});
