import { MONTANT_MAX } from '../../../contract/fields/montant.ts';
import { parseMontant } from '../../../contract/fields/parse-montant.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';

export const readMontant: Reader<number> = (value, champ) => {
  if (typeof value === 'number') return checkNombre(value, champ);
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `montant en euros attendu, ${found(value)}`);
  const parsed = parseMontant(value);
  if ('trouble' in parsed) return refuse(champ, parsed.trouble, `montant en euros attendu, ${found(value)}`);
  const montant = checkNombre(parsed.montant, champ);
  if (montant !== undefined)
    flag(champ, 'montant-en-texte', `nombre attendu, texte ${found(value)}`, `publié : ${montant}`);
  return montant;
};

function checkNombre(value: number, champ: Champ): number | undefined {
  if (value < 0) return refuse(champ, 'montant-negatif', `montant positif attendu, ${found(value)}`);
  if (!(value <= MONTANT_MAX))
    return refuse(champ, 'montant-illisible', `montant en euros attendu, 10 milliards au plus, ${found(value)}`);
  return value;
}
