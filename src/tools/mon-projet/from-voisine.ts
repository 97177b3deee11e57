import { adresses } from '../../contract/addresses/adresses.ts';
import type { CollectiviteTrouvee, Voisine } from '../../contract/content/lookup.ts';
import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import { proximite } from '../../contract/lookup/voisinage.ts';
import { pluriel } from '../../contract/words/format.ts';

const CERCLES = ['epci', 'departement', 'region'] as const;

/** A neighbour of the Atlas as an option: one to call. */
export function fromVoisine(voisine: Voisine, collectivite: CollectiviteTrouvee): OptionProjet {
  const { slug, nom, nature, population, pays, thematiques, cooperations, projets } = voisine;
  const known = [
    cooperations > 0 && pluriel(cooperations, 'coopération'),
    projets > 0 && pluriel(projets, 'projet'),
  ].filter(Boolean);
  return {
    id: `voisine-${slug}`,
    genre: 'voisine',
    titre: nom,
    resume: known.length > 0 ? `${known.join(' et ')} dans l’Atlas.` : '',
    adresse: adresses.collectivite(slug),
    pays,
    thematiques,
    destinations: [],
    porteur: [],
    cout: null,
    contacts: [],
    source: { document: 'atlas', pages: [] },
    voisine: {
      nature,
      population,
      proximite: CERCLES[proximite(voisine, collectivite)] ?? 'region',
      actions: cooperations + projets,
    },
  };
}
