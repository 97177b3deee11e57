import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { TypeEntree } from '../../../src/contract/recherche/entree.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { PageCherchable } from './list-pages.ts';
import { namePays } from './texts.ts';

/** A page in whose text words are looked for; `parties` have each an address of their own. */
export interface Texte {
  type: TypeEntree;
  titre: string;
  adresse: string;
  texte: string;
  parties: { titre: string; adresse: string; texte: string }[];
  pays: readonly string[];
  thematiques: readonly string[];
}

/** Projects whose texts stand in one text: each has a file in the index, and there are 13,000 projects. */
const LOT = 60;

/** The pages, then the projects of each country in lots: a lot says which of its projects hold the words. */
export function listTextes(model: SiteModel, pages: readonly PageCherchable[]): Texte[] {
  const own = pages.map(({ entree: { type, titre, adresse, pays, thematiques }, texte }) => ({
    type,
    titre,
    adresse,
    texte,
    parties: [],
    pays: type === 'pays' || type === 'programme' || type === 'retour' ? pays : [],
    thematiques,
  }));
  return [...own, ...listSigles(model), ...listAnnonces(model), ...listProjets(model)];
}

function listSigles({ lexique }: SiteModel): Texte[] {
  return (lexique?.entrees ?? []).map(({ sigle, developpe, definition, slug }) => ({
    type: 'sigle',
    titre: sigle,
    adresse: adresses.lexique(slug),
    texte: [developpe, definition].filter(Boolean).join('. '),
    parties: [],
    pays: [],
    thematiques: [],
  }));
}

function listAnnonces(model: SiteModel): Texte[] {
  return model.recherches.map(({ collectivite, texte, pays, thematiques }) => ({
    type: 'recherche',
    titre: collectivite,
    adresse: adresses.recherches(model.pays.get(pays)?.slug ?? ''),
    texte,
    parties: [],
    pays: pays === '' ? [] : [pays],
    thematiques,
  }));
}

function listProjets(model: SiteModel): Texte[] {
  const byPays = Map.groupBy(model.projets.values(), ({ pays }) => pays[0] ?? '');
  return [...byPays].flatMap(([code, projets]) => {
    const country = model.pays.get(code);
    const lots = Array.from({ length: Math.ceil(projets.length / LOT) }, (_, n) =>
      projets.slice(n * LOT, (n + 1) * LOT),
    );
    return lots.map((lot) => ({
      type: 'projet' as const,
      titre: country?.nom ?? 'Plusieurs pays',
      adresse: country ? adresses.pays(country.slug) : '/projets/',
      texte: '',
      parties: lot.map(({ titre, slug, resume, collectivites, partenaires, pays }) => ({
        titre,
        adresse: adresses.projet(slug),
        texte: [
          resume,
          ...[
            ...collectivites.map((id) => model.collectivites.get(id)),
            ...partenaires.map((id) => model.partenaires.get(id)),
          ].map((record) => record?.nom),
          ...namePays(model, pays),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
      pays: code === '' ? [] : [code],
      thematiques: [],
    }));
  });
}
