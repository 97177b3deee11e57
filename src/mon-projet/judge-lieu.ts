import { pluriel } from '../lib/format.ts';
import type { CollectiviteTrouvee } from '../schemas/content/lookup.ts';
import type { OptionProjet } from '../schemas/content/mon-projet.ts';
import type { Reserve } from '../schemas/content/regles-mon-projet.ts';
import type { Constat } from './judge-souhait.ts';
import { enumerate, nomsPays, type Referentiel } from './referentiel.ts';
import type { Souhait } from './souhait.ts';

/** How near a neighbour is, and how alike. */
export function judgeVoisinage({ voisine }: OptionProjet, { collectivite }: Souhait, ref: Referentiel): Constat[] {
  if (voisine === undefined) return [];
  const { proximite, population, nature } = voisine;
  const near: Constat = { critere: `voisine-${proximite}` };
  const own = collectivite?.population ?? null;
  const factor = ref.regles.criteres['taille-proche'].ecart ?? 1;
  const alike =
    nature === collectivite?.nature &&
    own !== null &&
    population !== null &&
    population <= own * factor &&
    own <= population * factor;
  if (!alike) return [near];
  return [near, { critere: 'taille-proche', values: { population: pluriel(population, 'habitant') } }];
}

/** The programme's own words on whom it is for. Null: it is not for this collectivité at all. */
export function judgeReserve(
  { programme }: OptionProjet,
  { collectivite }: Souhait,
  ref: Referentiel,
): Constat[] | null {
  const reserve = ref.regles.reserves.find((row) => row.programme === programme);
  if (reserve === undefined) return [];
  const said: Constat = { critere: 'reserve', values: { reserve: reserve.texte } };
  if (collectivite === null) return [{ ...said, sansPoints: true }];
  if (admits(reserve, collectivite)) return [];
  return reserve.bloquant ? null : [said];
}

function admits({ natures, regions, departements, population }: Reserve, who: CollectiviteTrouvee): boolean {
  return (
    (natures?.includes(who.nature) ?? true) &&
    (regions?.includes(who.region) ?? true) &&
    (departements === undefined || departements.includes(who.departement ?? '')) &&
    (population === undefined ||
      who.population === null ||
      (who.population >= population.min && who.population <= population.max))
  );
}

const OBJETS = { securite: 'sécurité', droit: 'droit' } as const;

/** Countries whose page holds a caution of safety or of law. */
export function judgeVigilance({ pays, genre }: OptionProjet, ref: Referentiel): Constat[] {
  if (genre === 'voisine') return [];
  const said = (['securite', 'droit'] as const).flatMap((objet) => {
    const codes = pays.filter((code) => ref.pays.get(code)?.vigilances.includes(objet));
    return codes.length === 0 ? [] : [`${OBJETS[objet]} (${enumerate(nomsPays(codes, ref))})`];
  });
  return said.length === 0 ? [] : [{ critere: 'vigilance', values: { vigilance: said.join(' ; ') } }];
}
