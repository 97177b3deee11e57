import { parseMontant } from '../../../contract/fields/parse-montant.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';

export const readMontant: Reader<number> = (value, champ) => {
  if (typeof value === 'number') return checkNombre(value, champ);
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `montant en euros attendu, ${found(value)}`);
  const parsed = parseMontant(value);
  if ('trouble' in parsed) return refuse(champ, parsed.trouble, `montant en euros attendu, ${found(value)}`);
  flag(champ, 'montant-en-texte', `nombre attendu, texte ${found(value)}`, `publié : ${parsed.montant}`);
  return parsed.montant;
};

function checkNombre(value: number, champ: Champ): number | undefined {
  if (value < 0) return refuse(champ, 'montant-negatif', `montant positif attendu, ${found(value)}`);
  if (!Number.isFinite(value)) return refuse(champ, 'montant-illisible', `montant en euros attendu, ${found(value)}`);
  return value;
}
