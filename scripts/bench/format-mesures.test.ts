import { describe, expect, it } from 'vitest';
import type { ScaleMeasures } from './bench-scale.ts';
import { formatMesures } from './format-mesures.ts';

const measures = (scale: 1 | 2): ScaleMeasures => ({
  scale,
  fiches: 38463 * scale,
  octetsExport: 12.1e6 * scale,
  generation: 0.7 * scale,
  controle: { status: 1, secondes: 2 * scale, memoire: 400e6 },
  build: { status: 0, secondes: 60 * scale, memoire: 2.1e9 },
  etapes: [{ nom: 'rendu', secondes: 5 * scale }, ...(scale === 2 ? [{ nom: 'contrôle', secondes: 9 }] : [])],
  site: {
    fichiers: 30000 * scale,
    octets: 300e6 * scale,
    pages: 27000 * scale,
    fichiersRecherche: 1100,
    octetsRecherche: 20e6 * scale,
    pageMediane: 4200,
    pageMaximale: 81000,
  },
  annuaire: {
    fichiers: 300,
    fichierMedian: 8000,
    fichierMaximal: 14000,
    nomMedian: 11000,
    nomMaximal: 19000,
    frappeMaximale: 22000,
    requetesFrappe: 4,
    codePostalMedian: 8300,
    codePostalMaximal: 16700,
  },
  recherche: {
    octetsMedian: 110e3,
    octetsMaximum: 140e3,
    requetesMaximum: 14,
    calculMedian: 80.4,
    calculMaximum: 160,
    plusLourde: 'Bénin',
  },
  carte: { ouvertureMediane: 1500 * scale, ouvertureMaximale: 1900, filtreMedian: 110, filtreMaximal: 210.4 },
  leaflet: null,
  plancher: 3 * scale,
});

describe('formatMesures(measures)', () => {
  it('should print a column a scale, and the ratio to the first', () => {
    expect(formatMesures([measures(1), measures(2)])).toMatchInlineSnapshot();
  });

  it('should print no ratio for one scale', () => expect(formatMesures([measures(1)])).not.toContain('rapport'));
});
