import { pageRule } from '../report/cases.ts';

/** A heading is at most one level below the one before it. A `<h2>` may come before the `<h1>`, in a menu. */
export const checkNiveauxDeTitres = pageRule('niveaux-de-titres', ({ headingLevels }, add) => {
  headingLevels.forEach((level, index) => {
    const previous = headingLevels[index - 1] ?? 1;
    if (level <= previous + 1) return;
    const message = `titre de niveau ${previous + 1} au plus attendu après un niveau ${previous}, <h${level}> trouvé`;
    add(message, 'choisissez le niveau d’après le plan de la page, non d’après la taille des lettres');
  });
});
