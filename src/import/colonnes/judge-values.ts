import type { Annuaire } from '../noms/find-collectivite.ts';
import type { Partenaires } from '../noms/find-partenaire.ts';
import type { Pays } from '../noms/find-pays.ts';
import { departementOf, regionOf, sirenOf } from '../noms/read-nom.ts';
import { splitCell, toText } from '../noms/split-cell.ts';
import type { Reference } from '../reference.ts';
import type { Cellule } from '../tableau.ts';
import { readEnumeration, readOddCellule, readThematiques, readVraiFaux } from '../valeurs/read-codes.ts';
import { readPeriode } from '../valeurs/read-date.ts';
import { readMontantCellule } from '../valeurs/read-montant.ts';
import type { Champ } from './champs.ts';

/** What knows the names of the world. */
export interface Noms {
  reference: Reference;
  annuaire: Annuaire;
  pays: Pays;
  partenaires: Partenaires;
}

/** Cells that a column is judged on: spread over it. */
const ECHANTILLON = 60;

/** The share of the values of a column that a field could hold, from 0 to 1; undefined when values do not tell. */
export function judgeColumn(champ: Champ, cells: readonly Cellule[], noms: Noms): number | undefined {
  const judge = judgeOf(champ, noms);
  if (judge === undefined || cells.length === 0) return undefined;
  return cells.filter(judge).length / cells.length;
}

export function sampleOf(cells: readonly Cellule[], isNothing: (text: string) => boolean): Cellule[] {
  const filled = cells.filter((cellule) => !isNothing(toText(cellule)));
  const step = Math.max(1, Math.floor(filled.length / ECHANTILLON));
  return filled.filter((_, place) => place % step === 0).slice(0, ECHANTILLON);
}

/** Fields whose values are told from any others: a column without a name that holds them is theirs. */
export const PARLANTS: ReadonlySet<string> = new Set([
  'collectivite.nom',
  'collectivite.siren',
  'collectivite.insee',
  'partenaire.nom',
  'projet.pays',
  'contact.courriel',
]);

function judgeOf(champ: Champ, noms: Noms): ((cellule: Cellule) => boolean) | undefined {
  const { reference, annuaire, pays } = noms;
  const text = (test: (value: string) => boolean) => (cellule: Cellule) => test(toText(cellule));
  if (champ.cle === 'collectivite.nom')
    return (cellule) => splitCell(cellule, (one) => isFrench(one, annuaire)).some((one) => isFrench(one, annuaire));
  if (champ.cle === 'partenaire.nom')
    return (cellule) =>
      !looksLikeData(cellule) &&
      !splitCell(cellule, () => false).every((one) => isFrench(one, annuaire) && !isForeign(one, noms));
  switch (champ.genre) {
    case 'siren':
      return text((value) => sirenOf(value) !== undefined);
    case 'code-insee':
      // A spreadsheet takes the zero off the codes of the first départements; a year is none.
      return text(
        (value) =>
          /^(?:\d{4,5}|2[ab]\d{3})$/i.test(value) &&
          !/^(?:19|20)\d\d$/.test(value) &&
          reference.parInsee.has(value.toUpperCase().padStart(5, '0')),
      );
    case 'code-postal':
      return text((value) => reference.codesPostaux.has(value.replace(/\s/g, '').padStart(5, '0')));
    case 'code-departement':
      return text((value) => departementOf(value, reference) !== undefined);
    case 'code-region':
      return text((value) => regionOf(value, reference) !== undefined);
    case 'pays':
      return (cellule) =>
        splitCell(cellule, (one) => pays.codeOf(one) !== undefined).some((one) => pays.codeOf(one) !== undefined);
    case 'courriel':
      return text((value) => /[^\s@]+@[^\s@]+\.\p{L}{2,}/u.test(value));
    case 'adresse':
      return text((value) => /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|eu|net)\/?$/i.test(value));
    case 'odd':
      return (cellule) => readOddCellule(cellule).valeurs.length > 0 || readVraiFaux(cellule) === true;
    case 'thematique':
      return (cellule) => readThematiques(cellule, reference).valeurs.length > 0;
    case 'date':
    case 'jour':
      return (cellule) => 'valeur' in readPeriode(cellule);
    case 'montant':
      return (cellule) =>
        !(cellule instanceof Date) && 'valeur' in readMontantCellule(typeof cellule === 'string' ? cellule : cellule);
    case 'entier':
    case 'degres':
      return text((value) => /^-?[\d\s]+(?:[.,]\d+)?°?$/.test(value));
    case 'enumeration':
      return (cellule) => readEnumeration(cellule, champ) !== undefined;
    case 'marqueur-genre':
      return text((value) => /^[012]$/.test(value));
    case 'vrai-faux':
      return (cellule) => readVraiFaux(cellule) !== undefined;
    case 'personne':
      return text((value) => /\p{L}{2}/u.test(value) && !/\d{3}|@/.test(value) && value.length < 120);
    case 'ligne':
    case 'texte':
      return (cellule) => !looksLikeData(cellule);
    default:
      return undefined;
  }
}

/** A value, and no name of a column: a country, a body, a day, an address. A year may be the name of a column. */
export function isDonnee(text: string, { annuaire, pays }: Noms): boolean {
  if (pays.codeOf(text) !== undefined || annuaire.find(text).etat === 'trouvee') return true;
  return /@|^https?:/.test(text) || (/\d[/-]\d/.test(text) && 'valeur' in readPeriode(text));
}

function isFrench(text: string, annuaire: Annuaire): boolean {
  const { etat } = annuaire.find(text);
  return etat === 'trouvee' || etat === 'homonymes' || etat === 'nouvelle';
}

/** A town of some country, by a name that no French body bears alone. */
const isForeign = (text: string, { partenaires }: Noms): boolean => 'partenaire' in partenaires.find(text, []);

/** A number, a date, an address: no name and no text. */
function looksLikeData(cellule: Cellule): boolean {
  if (typeof cellule === 'number' || typeof cellule === 'boolean' || cellule instanceof Date) return true;
  const value = toText(cellule);
  return !/\p{L}/u.test(value) || /@/.test(value) || /^https?:/.test(value) || 'valeur' in readPeriode(value);
}
