import { lePays } from './articles.ts';
import { decapitalise } from './format.ts';
import { table } from './tables.ts';

interface Theme {
  slug: string;
  nom: string;
}
interface Pays {
  nom: string;
  dans: string;
}

/** Two themes bear a name that says something else, or no French, beside a country: « Mobilité en Allemagne » would be of transport. */
const NOMS: Readonly<Record<string, string>> = table({
  mobilite: 'Mobilité des jeunes',
  transfrontalier: 'Coopération transfrontalière',
});

/** « Numérique au Maroc ». */
export const themeDansPays = (theme: Theme, pays: Pays): string => themesDansPays([theme], pays);

/** « Patrimoine, urbanisme en Algérie », « Coopération transfrontalière avec l’Espagne »: « en » would say nothing of a border. */
export function themesDansPays(themes: readonly Theme[], pays: Pays): string {
  const [first = '', ...others] = themes.map(({ slug, nom }) => NOMS[slug] ?? nom);
  const where = themes.every(({ slug }) => slug === 'transfrontalier') ? `avec ${lePays(pays)}` : pays.dans;
  return `${[first, ...others.map(decapitalise)].join(', ')} ${where}`;
}
