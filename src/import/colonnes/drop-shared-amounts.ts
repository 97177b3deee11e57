import type { Journal } from '../atlas/journal.ts';
import { toText } from '../noms/split-cell.ts';
import { say } from '../regles.ts';
import type { Ligne, Tableau } from '../tableau.ts';
import type { Colonne } from './match-columns.ts';

/** What tells whose an amount is, by the section of its column. */
const DE_QUI: Readonly<Record<string, RegExp>> = { apd: /^(?:collectivite\.|apd\.annee$)/ };
const DU_PROJET = /^(?:collectivite\.|partenaire\.|projet\.(?:id|titre|pays|debut)$)/;
const CODE = /^projet\.(?:id|titre)$/;

/** A merged amount is one for all its rows: repeated on each, it would count as many times. It stays where the rows are one project. */
export function dropSharedAmounts(
  { fichier, feuille, fusions = [] }: Tableau,
  lignes: readonly Ligne[],
  colonnes: readonly Colonne[],
  journal: Journal,
): readonly Ligne[] {
  const dropped = new Map<Ligne, Set<number>>();
  for (const { place, nom, champ } of colonnes) {
    if (champ?.genre !== 'montant') continue;
    for (const { colonne, de, a } of fusions) {
      if (colonne !== place) continue;
      const rows = lignes.filter(
        ({ numero, cellules }) => numero >= de && numero <= a && toText(cellules[place]) !== '',
      );
      const textsOf = (ligne: Ligne, pattern: RegExp) =>
        colonnes
          .filter((one) => one.champ !== undefined && pattern.test(one.champ.cle))
          .map((one) => toText(ligne.cellules[one.place]));
      const deQui = DE_QUI[champ.section] ?? DU_PROJET;
      const told = rows.filter((ligne) => textsOf(ligne, deQui).some((text) => text !== ''));
      const areOne = (pattern: RegExp) =>
        new Set(told.map((ligne) => JSON.stringify(textsOf(ligne, pattern)))).size < 2;
      const hasCode = colonnes.some(
        (one) => one.champ?.cle === 'projet.id' && told.every(({ cellules }) => toText(cellules[one.place]) !== ''),
      );
      if (areOne(deQui) || (champ.section !== 'apd' && hasCode && areOne(CODE))) continue;
      say(
        journal,
        'montant-fusionne',
        { fichier, feuille, ligne: de, colonne: nom },
        {
          message: `un montant par projet attendu, une cellule fusionnée sur ${told.length} lignes trouvée (${de} à ${a})`,
          suite: 'ces lignes sont publiées sans ce montant',
        },
      );
      for (const row of rows) dropped.set(row, (dropped.get(row) ?? new Set()).add(place));
    }
  }
  return dropped.size === 0
    ? lignes
    : lignes.map((ligne) => {
        const places = dropped.get(ligne);
        return places === undefined
          ? ligne
          : { ...ligne, cellules: ligne.cellules.map((cellule, at) => (places.has(at) ? null : cellule)) };
      });
}
