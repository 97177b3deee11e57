import { type Demande, FAMILLES } from '../../contract/programmes/demande.ts';
import type { Offre, OffresData } from '../../contract/programmes/offre.ts';
import { LIBELLES_ODD } from '../../contract/words/libelles.ts';
import type { Choix, Facette } from '../kit/facettes.ts';

/** The facets of the finder. Their names come from `data`, which may not be there yet. */
export function offreFacettes(data: () => OffresData | undefined): Facette<Offre>[] {
  return [
    {
      cle: 'pays',
      titre: 'Pays',
      valeurs: ({ pays }) => pays,
      libelle: (code) => data()?.pays[code] ?? code,
    },
    {
      cle: 'thematique',
      titre: 'Thématique',
      valeurs: ({ thematiquesLarges }) => thematiquesLarges,
      libelle: (slug) => data()?.thematiques[slug] ?? slug,
    },
    {
      cle: 'odd',
      titre: 'Objectif de développement durable',
      valeurs: ({ odd }) => odd.map(String),
      libelle: (number) => `ODD ${number} · ${LIBELLES_ODD[Number(number)] ?? ''}`,
    },
    {
      cle: 'genre',
      titre: 'Genre',
      valeurs: ({ genre }) => [genre === 'mutualisable' ? 'mutualisable' : 'cles-en-main'],
      libelle: (genre) => FAMILLES[genre as keyof typeof FAMILLES] ?? genre,
    },
  ];
}

export const toChoix = ({ pays, thematique, odd, genre }: Demande): Choix => ({ pays, thematique, odd, genre });
