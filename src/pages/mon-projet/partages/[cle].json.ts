import type { APIRoute } from 'astro';
import { loadMonProjet } from '../../../lib/load-records.ts';
import { sharePartages } from '../../../lib/share-partages.ts';
import type { OptionProjet } from '../../../schemas/content/mon-projet.ts';

/** The shared projects of a theme or of a country: what a wish loads, and no more. */
export function getStaticPaths() {
  const { partages, thematiques } = loadMonProjet();
  return [...sharePartages(partages, thematiques)].map(([cle, options]) => ({ params: { cle }, props: { options } }));
}

export const GET: APIRoute<{ options: OptionProjet[] }> = ({ props }) => Response.json(props.options);
