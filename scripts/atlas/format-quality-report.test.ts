import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../src/import/atlas/parse-atlas.ts';
import { buildReference } from '../../src/import/atlas/reference.ts';
import { EXPORT_INFO } from '../../src/import/atlas/testing/arbitrary-export.ts';
import { formatQualityReport } from './format-quality-report.ts';
import { buildQualityReport } from './quality-report.ts';

function reportOf(value: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return buildQualityReport(parseAtlas(bytes, { file: 'atlas.json', reference: buildReference([], []) }));
}

const partenaires = ['Bénin', 'Togo', 'Mali', 'Niger', 'Atlantide'].map((pays, i) => ({
  id: `F-${i}`,
  nom: 'Ville',
  pays,
}));
const report = reportOf({ export: EXPORT_INFO, collectivites: [], partenaires, cooperations: [], projets: [] });

describe('buildQualityReport(parsed)', () => {
  it('takes the worst severity for its status', () => {
    expect(report.statut).toBe('erreur');
  });

  it('groups by rule, worst first, with three cases of each', () => {
    expect(report.regles.map(({ rule, nombre, exemples }) => [rule, nombre, exemples.length])).toEqual([
      ['pays-inconnu', 1, 1],
      ['pays-approche', 4, 3],
    ]);
  });

  it('keeps every diagnostic', () => {
    expect(report.diagnostics).toHaveLength(5);
  });
});

describe('formatQualityReport(report)', () => {
  it('reads from the counts to the cases to the remedy', () => {
    expect(formatQualityReport(report)).toMatchInlineSnapshot(`
      "Rapport de qualité : atlas.json

      Export du 2024-04-30, licence etalab-2.0
      Source : Essai
      Données fictives

                     reçues  publiées  dont signalées  laissées de côté  fusionnées
      collectivités       0         0               0                 0           0
      partenaires         5         4               4                 1           0
      coopérations        0         0               0                 0           0
      projets             0         0               0                 0           0
      total               5         4               4                 1           0

      ERREUR · Pays inconnu · 1 cas   [pays-inconnu]
        partenaire F-4 · pays : code ISO attendu, « Atlantide » trouvé (la fiche est laissée de côté)
        → ajoutez l’alias dans data/reference/alias-pays.yaml, ou corrigez l’export

      AVERTISSEMENT · Pays en toutes lettres · 4 cas   [pays-approche]
        partenaire F-0 · pays : code ISO attendu, « Bénin » trouvé (publié : « BJ »)
        partenaire F-1 · pays : code ISO attendu, « Togo » trouvé (publié : « TG »)
        partenaire F-2 · pays : code ISO attendu, « Mali » trouvé (publié : « ML »)
        … et 1 autre
        → écrivez le code ISO 3166-1 à deux lettres

      Export publiable, sans les fiches laissées de côté.
      "
    `);
  });

  it('says that an unreadable export is refused', () => {
    expect(formatQualityReport(reportOf([]))).toMatchInlineSnapshot(`
      "Rapport de qualité : atlas.json

      FATAL · Structure inattendue · 1 cas   [structure-inattendue]
        objet JSON attendu, liste trouvée (rien n’est publié)
        → fournissez un objet JSON avec « export », « collectivites », « partenaires », « cooperations » et « projets »

      Export refusé : rien ne peut être publié.
      "
    `);
  });
});
