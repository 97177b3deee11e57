import { lePays } from './articles.ts';

/**
 * « Numérique au Maroc ». Two themes bear a name that says something else, or no French, beside a country: « Mobilité en
 * Allemagne » would be of transport, « Transfrontalier en Espagne » of nothing.
 */
export function themeDansPays(theme: { slug: string; nom: string }, pays: { nom: string; dans: string }): string {
  if (theme.slug === 'transfrontalier') return `Coopération transfrontalière avec ${lePays(pays)}`;
  return `${theme.slug === 'mobilite' ? 'Mobilité des jeunes' : theme.nom} ${pays.dans}`;
}
