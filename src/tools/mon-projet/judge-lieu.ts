import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import type { OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Reserve } from '../../contract/content/regles-mon-projet.ts';
import type { Souhait } from '../../contract/mon-projet/souhait.ts';
import { formatVigilances } from '../../contract/rules/vigilance.ts';
import { pluriel } from '../../contract/words/format.ts';
import type { Constat } from './judge-souhait.ts';
import type { Referentiel } from './referentiel.ts';

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

/** Leads only to countries that are, each in whole, to check before acting. */
export function leadsToCaution({ pays }: Pick<OptionProjet, 'pays'>, ref: Pick<Referentiel, 'pays'>): boolean {
  const countries = pays.flatMap((code) => ref.pays.get(code) ?? []);
  return countries.length > 0 && countries.every(({ vigilance }) => vigilance?.entier);
}

/**
 * The countries of the option that are under caution, each with its reason. It counts against the option when the whole of
 * one is; for a part of a country, or a neighbour who is only to be called, it is said and does not count.
 */
export function judgeVigilance({ pays, famille }: OptionProjet, ref: Referentiel): Constat[] {
  const countries = pays.flatMap((code) => ref.pays.get(code) ?? []);
  const rows = countries.flatMap(({ nom, vigilance }) => (vigilance ? [{ nom, raisons: vigilance.raisons }] : []));
  if (rows.length === 0) return [];
  const counts = famille !== 'voisine' && countries.some(({ vigilance }) => vigilance?.entier);
  return [{ critere: 'vigilance', values: { vigilance: formatVigilances(rows) }, sansPoints: !counts }];
}
