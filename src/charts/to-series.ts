import type { Serie } from './column-chart.ts';
import type { Graphique } from './graphique.ts';

/** The columns of a chart whose lines are years, as series by year. */
export function toSeries({ colonnes, lignes }: Graphique): Serie[] {
  return colonnes.slice(1).map((nom, colonne) => ({
    nom,
    valeurs: new Map(lignes.map(({ libelle, valeurs }) => [Number(libelle), valeurs[colonne] ?? null])),
  }));
}

/** The series, without the years that it does not give: for what was counted a few times only. */
export const withoutGaps = ({ nom, valeurs }: Serie): Serie => ({
  nom,
  valeurs: new Map([...valeurs].filter(([, valeur]) => valeur !== null)),
});
