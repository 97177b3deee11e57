import { describe, expect, it } from 'vitest';
import type { ScaleMeasures } from './bench-scale.ts';
import { formatMesures } from './format-mesures.ts';

const measures = (scale: 1 | 2): ScaleMeasures => ({
  scale,
  fiches: 38463 * scale,
  octetsExport: 12.1e6 * scale,
  generation: 0.7 * scale,
  controle: { status: 1, secondes: 2 * scale, memoire: 400e6 },
  build: {
    secondes: 60 * scale,
    memoire: 2.1e9,
    etapes: [{ nom: 'rendu', secondes: 5 * scale }, ...(scale === 2 ? [{ nom: 'contrôle', secondes: 9 }] : [])],
  },
  hugo: 8 * scale,
  suites: [
    {
      nom: 'un titre changé',
      build: { secondes: 12 * scale, memoire: 1e9, etapes: [{ nom: 'pages', secondes: 3 * scale }] },
    },
  ],
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
    delaiMedian: 2000,
    delaiMaximum: 2400,
  },
  carte: {
    ouvertureMediane: 1500 * scale,
    ouvertureMaximale: 1900,
    relaisMedian: 2500 * scale,
    relaisMaximal: 2900,
    blocageMedian: 300,
    filtreMedian: 110,
    filtreMaximal: 210.4,
  },
  leaflet: null,
  plancher: 3 * scale,
});

describe('formatMesures(measures)', () => {
  it('should print a column a scale, and the ratio to the first', () => {
    expect(formatMesures([measures(1), measures(2)])).toMatchInlineSnapshot(`
      "                                                     1×          2×  rapport
      export : fiches                                  38 463      76 926     2,00
      export : taille                                 12,1 Mo     24,2 Mo     2,00
      export : génération                               0,7 s       1,4 s     2,00
      check:atlas : durée                               2,0 s       4,0 s     2,00
      check:atlas : fiches par seconde                 19 232      19 232     1,00
      check:atlas : mémoire maximale                 400,0 Mo    400,0 Mo     1,00
      build : rendu                                     5,0 s      10,0 s     2,00
      build : contrôle                                      –       9,0 s        –
      build : total                                    60,0 s     120,0 s     2,00
      build : mémoire maximale                     2 100,0 Mo  2 100,0 Mo     1,00
      build : pages par seconde                           450         450     1,00
      un titre changé : total                          12,0 s      24,0 s     2,00
      un titre changé : pages                           3,0 s       6,0 s     2,00
      un titre changé : contrôle                            –           –        –
      Hugo : écrire les mêmes pages, corps donnés       8,0 s      16,0 s     2,00
      build : total ÷ Hugo                                7,5         7,5     1,00
      plancher : écrire les mêmes fichiers              3,0 s       6,0 s     2,00
      site : pages                                     27 000      54 000     2,00
      site : fichiers                                  30 000      60 000     2,00
      site : taille                                  300,0 Mo    600,0 Mo     2,00
      recherche : fichiers                              1 100       1 100     1,00
      recherche : taille                              20,0 Mo     40,0 Mo     2,00
      page HTML compressée : médiane                   4,2 Ko      4,2 Ko     1,00
      page HTML compressée : maximum                  81,0 Ko     81,0 Ko     1,00
      annuaire : fichiers                                 300         300     1,00
      annuaire, fichier compressé : médiane            8,0 Ko      8,0 Ko     1,00
      annuaire, fichier compressé : maximum           14,0 Ko     14,0 Ko     1,00
      chercher par nom : médiane                      11,0 Ko     11,0 Ko     1,00
      chercher par nom : maximum                      19,0 Ko     19,0 Ko     1,00
      chercher lettre à lettre : maximum              22,0 Ko     22,0 Ko     1,00
      chercher lettre à lettre : requêtes                   4           4     1,00
      chercher par code postal : médiane               8,3 Ko      8,3 Ko     1,00
      chercher par code postal : maximum              16,7 Ko     16,7 Ko     1,00
      premiers résultats, compressés : médiane       110,0 Ko    110,0 Ko     1,00
      premiers résultats, compressés : maximum       140,0 Ko    140,0 Ko     1,00
      premiers résultats : requêtes au plus                14          14     1,00
      premiers résultats, calcul : médiane              80 ms       80 ms     1,00
      premiers résultats, calcul : maximum             160 ms      160 ms     1,00
      premiers résultats, à 400 kb/s : médiane       2 000 ms    2 000 ms     1,00
      premiers résultats, à 400 kb/s : maximum       2 400 ms    2 400 ms     1,00
      carte : ouverture, médiane                     1 500 ms    3 000 ms     2,00
      carte : ouverture, maximum                     1 900 ms    1 900 ms     1,00
      carte : relais de MapLibre, médiane            2 500 ms    5 000 ms     2,00
      carte : relais de MapLibre, maximum            2 900 ms    2 900 ms     1,00
      carte : attente avant lui, médiane               300 ms      300 ms     1,00
      carte : changer de filtre, médiane               110 ms      110 ms     1,00
      carte : changer de filtre, maximum               210 ms      210 ms     1,00
      Leaflet : ouverture, médiane                 non mesuré  non mesuré        –
      Leaflet : ouverture, maximum                 non mesuré  non mesuré        –
      Leaflet : changer de filtre, médiane         non mesuré  non mesuré        –
      Leaflet : changer de filtre, maximum         non mesuré  non mesuré        –"
    `);
  });

  it('should print no ratio for one scale', () => expect(formatMesures([measures(1)])).not.toContain('rapport'));
});
