import type { APIRoute } from 'astro';
import type { OptionProjet } from '../../../contract/content/mon-projet.ts';
import { loadMonProjet } from '../../../load/load-records.ts';
import { sharePartages } from '../../../load/share-partages.ts';

/** The shared projects of a theme or of a country: what a wish loads, and no more. */
export function getStaticPaths() {
  const { partages, thematiques } = loadMonProjet();
  return [...sharePartages(partages, thematiques)].map(([cle, options]) => ({ params: { cle }, props: { options } }));
}

export const GET: APIRoute<{ options: OptionProjet[] }> = ({ props }) => Response.json(props.options);
