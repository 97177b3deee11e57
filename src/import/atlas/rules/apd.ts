import type { Apd } from '../../../contract/atlas/collectivite.ts';
import type { Champ, Reader } from '../champ.ts';
import { flag } from '../champ.ts';
import type { FieldTable } from '../read-fields.ts';
import { readObjects } from './liste.ts';

/** Aid by year. A year with two amounts is left out: a missing year is not zero, a wrong one misleads. */
export function readApd(table: FieldTable<Apd>): Reader<Apd[]> {
  const readLignes = readObjects(table);
  return (value, champ) => {
    const byYear = Map.groupBy(readLignes(value, champ) ?? [], ({ annee }) => annee);
    return [...byYear.values()].flatMap((sameYear) => keepOne(sameYear, champ));
  };
}

function keepOne(lignes: Apd[], champ: Champ): Apd[] {
  const [first] = lignes;
  if (first === undefined || lignes.length === 1) return lignes;
  const montants = [...new Set(lignes.map(({ montant }) => montant))];
  const same = montants.length === 1;
  const message = `un montant pour ${first.annee} attendu, ${lignes.length} trouvés : ${montants.slice(0, 5).join(' et ')}`;
  flag(champ, 'apd-annee-double', message, same ? 'publié une fois' : 'publié sans cette année');
  return same ? [first] : [];
}
