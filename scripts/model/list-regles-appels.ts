import type { Destination, ReglesAppel } from '../../src/contract/content/regles-appel.ts';
import type { GuideAppel } from '../../src/contract/guide/appel.ts';
import { abridgeVigilance } from '../../src/contract/rules/vigilance.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import type { Section } from '../guide/guide-edition.ts';
import { findTaux } from './find-taux.ts';
import type { SiteModel } from './site-model.ts';

/** The rules that the simulator computes with: one entry a call that pays a share of the cost, the latest first. */
export function listReglesAppels({ guide, reference }: Pick<SiteModel, 'guide' | 'reference'>): ReglesAppel[] {
  return guide.appels
    .filter(({ data }) => data.taux.length > 0)
    .map((section) => toRegles(section, reference))
    .sort((a, b) => (b.cloture ?? '').localeCompare(a.cloture ?? ''));
}

function toRegles(section: Section<GuideAppel>, reference: SiteModel['reference']): ReglesAppel {
  const { slug, data } = section;
  const countries = [...reference.pays].map(
    ([code, { nom, dans }]): Destination => ({
      code,
      nom: withoutExcluded(nom, code, data),
      dans,
      categorie: findTaux(code, [section], reference.apd)[0]?.categorie ?? null,
      vigilance: abridgeVigilance(reference.vigilances.get(code)),
    }),
  );
  const excluded = data.territoiresExclus.map(
    ({ nom, pays, texte, article }): Destination => ({
      code: `${pays}-${nom.normalize('NFD').replace(/[^A-Za-z]/g, '')}`,
      nom,
      dans: `(${nom})`,
      categorie: null,
      vigilance: null,
      exclu: { texte, article },
    }),
  );
  return {
    slug,
    titre: data.titre,
    publication: data.publication,
    cloture: data.cloture,
    source: data.source,
    taux: data.taux,
    tauxMultiPays: data.tauxMultiPays,
    apportMinimal: data.apportMinimal,
    valorisationMaximale: data.valorisationMaximale,
    dureeMois: data.dureeMois,
    versements: data.versements,
    articles: data.articles,
    destinations: [...countries, ...excluded]
      .filter(({ code }) => code !== 'FR')
      .sort((a, b) => compareNoms(a.nom, b.nom)),
  };
}

/** « Canada (hors Québec) ». */
function withoutExcluded(nom: string, code: string, { territoiresExclus }: GuideAppel): string {
  const left = territoiresExclus.filter(({ pays }) => pays === code).map((territoire) => territoire.nom);
  return left.length === 0 ? nom : `${nom} (hors ${left.join(', ')})`;
}
