import type { Journal } from '../atlas/journal.ts';
import { toText } from '../noms/split-cell.ts';
import { say } from '../regles.ts';
import type { Ligne, Tableau } from '../tableau.ts';
import type { Colonne } from './match-columns.ts';

/** What tells whose an amount is, by the section of its column. */
const DE_QUI: Readonly<Record<string, RegExp>> = { apd: /^(?:collectivite\.|apd\.annee$)/ };
const DU_PROJET = /^(?:collectivite\.|partenaire\.|projet\.(?:id|titre|pays|debut)$)/;
const CODE = /^projet\.(?:id|titre)$/;

/**
 * A merged amount is one for all its rows: repeated on each, it would count as many times. It stays where the rows are one
 * project. Linear in the rows, however many cells are merged.
 */
export function dropSharedAmounts(
  { fichier, feuille, fusions = [] }: Tableau,
  lignes: readonly Ligne[],
  colonnes: readonly Colonne[],
  journal: Journal,
): readonly Ligne[] {
  const montants = new Map(colonnes.filter(({ champ }) => champ?.genre === 'montant').map((one) => [one.place, one]));
  const dropped = new Map<Ligne, Set<number>>();
  let next = 0;
  for (const { colonne, de, a } of fusions.toSorted((one, other) => one.de - other.de)) {
    const montant = montants.get(colonne);
    while ((lignes[next]?.numero ?? de) < de) next++;
    if (montant === undefined) continue;
    const rows = listRows(lignes, next, a).filter(({ cellules }) => toText(cellules[colonne]) !== '');
    if (areOne(rows, montant, colonnes)) continue;
    say(
      journal,
      'montant-fusionne',
      { fichier, feuille, ligne: de, colonne: montant.nom },
      {
        message: `un montant par projet attendu, une cellule fusionnée sur ${rows.length} lignes trouvée (${de} à ${a})`,
        suite: 'ces lignes sont publiées sans ce montant',
      },
    );
    for (const row of rows) dropped.set(row, (dropped.get(row) ?? new Set()).add(colonne));
  }
  return lignes.map((ligne) => {
    const places = dropped.get(ligne);
    return places === undefined
      ? ligne
      : { ...ligne, cellules: ligne.cellules.map((cellule, at) => (places.has(at) ? null : cellule)) };
  });
}

function listRows(lignes: readonly Ligne[], start: number, last: number): Ligne[] {
  let end = start;
  while ((lignes[end]?.numero ?? Number.POSITIVE_INFINITY) <= last) end++;
  return lignes.slice(start, end);
}

/** Whether an amount has one owner: the rows say the same of it, or bear one code and one title. Rows that say nothing do not count. */
function areOne(rows: readonly Ligne[], { champ }: Colonne, colonnes: readonly Colonne[]): boolean {
  const textsOf = ({ cellules }: Ligne, pattern: RegExp): string[] =>
    colonnes
      .filter((one) => one.champ !== undefined && pattern.test(one.champ.cle))
      .map(({ place }) => toText(cellules[place]));
  const deQui = DE_QUI[champ?.section ?? ''] ?? DU_PROJET;
  const told = rows.filter((ligne) => textsOf(ligne, deQui).some((text) => text !== ''));
  const saySame = (pattern: RegExp) => new Set(told.map((ligne) => JSON.stringify(textsOf(ligne, pattern)))).size < 2;
  const hasCode = told.every((ligne) => textsOf(ligne, /^projet\.id$/).some((text) => text !== ''));
  return saySame(deQui) || (champ?.section !== 'apd' && hasCode && saySame(CODE));
}
