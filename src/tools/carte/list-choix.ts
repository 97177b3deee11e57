import { cite } from '../../contract/words/format.ts';
import type { Carte } from './carte.ts';
import { type FacetteEnColonne, SANS } from './facettes.ts';
import type { Filtres, Finders } from './select-actions.ts';

/** A chosen filter, as a chip. */
interface FiltreChoisi {
  texte: string;
  /** What is left of the filters without it. */
  sans: Partial<Filtres>;
}

const without = (codes: readonly string[], code: string) => codes.filter((other) => other !== code);

function listFacette({ cle, titre, libelle }: FacetteEnColonne, filtres: Filtres): FiltreChoisi[] {
  const chosen = filtres[cle] ?? [];
  return chosen.map((code) => ({
    texte: code === SANS ? `${titre}\u00a0: ${libelle(code).toLowerCase()}` : libelle(code),
    sans: { [cle]: without(chosen, code) },
  }));
}

function describePeriode(de: number | null, a: number | null): string {
  if (de !== null && a !== null) return de === a ? `En ${de}` : `De ${Math.min(de, a)} à ${Math.max(de, a)}`;
  return de !== null ? `Depuis ${de}` : `Jusqu’en ${a}`;
}

/** Every filter that is chosen, facet after facet. */
export function listChoix(
  { collectivites, partenaires }: Carte,
  facettes: readonly FacetteEnColonne[],
  filtres: Filtres,
  find: Finders,
): FiltreChoisi[] {
  const { de, a } = filtres;
  const places = [
    ['collectivite', collectivites.noms, find.collectivites],
    ['partenaire', partenaires.noms, find.partenaires],
  ] as const;
  return [
    ...(filtres.q === '' ? [] : [{ texte: cite(filtres.q), sans: { q: '' } }]),
    ...facettes.flatMap((facette) => listFacette(facette, filtres)),
    ...places.flatMap(([cle, noms, findPlace]) =>
      filtres[cle].map((slug) => ({
        texte: noms[findPlace([slug])[0] ?? -1] ?? slug,
        sans: { [cle]: without(filtres[cle], slug) },
      })),
    ),
    ...(de === null && a === null ? [] : [{ texte: describePeriode(de, a), sans: { de: null, a: null } }]),
  ];
}
