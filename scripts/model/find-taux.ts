import type { TauxPays } from '../../src/contract/content/pages.ts';
import type { EligibiliteApd } from '../../src/contract/content/reference.ts';
import type { GuideAppel } from '../../src/contract/guide/appel.ts';
import type { Section } from '../guide/guide-edition.ts';

/**
 * The highest share that each dated call paid for a country, read with the lists in force on the day the call was
 * published, the latest call first. A call whose lists are not all known says nothing of the country.
 */
export function findTaux(
  code: string,
  appels: readonly Section<GuideAppel>[],
  listes: readonly EligibiliteApd[],
): TauxPays[] {
  const rates = appels.flatMap(({ slug, data }): TauxPays[] => {
    const date = data.publication ?? data.ouverture;
    if (date === null || data.taux.length === 0) return [];
    const inForce = listes.filter(({ depuis, jusqua }) => depuis <= date && (jusqua === null || date <= jusqua));
    const unsure = inForce.some(({ incertains }) => incertains.includes(code));
    if (unsure || !inForce.some(({ categorie }) => categorie === 'apd')) return [];
    const liste = ['apd-prioritaire', 'apd']
      .map((categorie) => inForce.find((row) => row.categorie === categorie && row.pays.includes(code)))
      .find((row) => row !== undefined);
    const taux = data.taux.find(({ categorie }) => categorie === (liste?.categorie ?? 'non-apd'));
    if (taux === undefined) return [];
    return [
      {
        appel: slug,
        titreAppel: data.titre,
        date,
        cloture: data.cloture,
        categorie: taux.categorie,
        taux: taux.taux,
        liste: liste?.liste ?? null,
        source: data.source,
      },
    ];
  });
  return rates.sort((a, b) => b.date.localeCompare(a.date));
}
