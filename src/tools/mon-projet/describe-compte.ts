import { GENRES_OPTION } from '../../contract/content/criteres.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { pluriel } from '../../contract/words/format.ts';
import type { OptionClassee } from './rank-options.ts';
import type { Referentiel } from './referentiel.ts';

/** « 3 options : 2 programmes à rejoindre, 1 collectivité proche à appeler. », and how far they answer the wish. */
export function describeCompte(
  classees: readonly OptionClassee[],
  { theme, pays }: Pick<Souhait, 'theme' | 'pays'>,
  { regles }: Pick<Referentiel, 'regles'>,
): string {
  if (classees.length === 0) return 'Aucune option connue. Des pistes sont proposées plus bas.';
  const parts = GENRES_OPTION.flatMap((genre) => {
    const count = classees.filter(({ option }) => option.genre === genre).length;
    const { nom, pluriel: noms } = regles.genres[genre];
    return count === 0 ? [] : [pluriel(count, nom.charAt(0).toLowerCase() + nom.slice(1), noms)];
  });
  const said = `${pluriel(classees.length, 'option')} : ${parts.join(', ')}.`;
  if (theme === '' && pays === '') return `${said} Sans thème ni pays, le coût, la proximité et votre temps décident.`;
  if (classees.some(({ repond }) => repond)) return said;
  return `${said} Rien d’autre ne répond à ce souhait : des pistes sont proposées plus bas.`;
}
