import { expect, it } from 'vitest';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { formatKilooctets, formatMesures, formatSecondes, type Mesure, medianAndMax } from './format-mesures.ts';

const mesures = (scale: number): Mesure[] => [
  ['export : fiches', formatNombre, 38463 * scale],
  ['build : total', formatSecondes, 60 * scale],
  ['Hugo', formatSecondes, null],
  ...medianAndMax('page HTML', formatKilooctets, [4200, 81000, 1000]),
];

it('formatMesures should print a column a scale, and the ratio to the first', () => {
  const second: Mesure[] = [...mesures(2), ['build : contrôle', formatSecondes, 9]];
  expect(
    formatMesures([
      { titre: '1×', mesures: mesures(1) },
      { titre: '2×', mesures: second },
    ]),
  ).toMatchInlineSnapshot(`
    "                             1×          2×  rapport
    export : fiches          38 463      76 926     2,00
    build : total            60,0 s     120,0 s     2,00
    Hugo                 non mesuré  non mesuré        –
    page HTML : médiane      4,2 Ko      4,2 Ko     1,00
    page HTML : maximum     81,0 Ko     81,0 Ko     1,00
    build : contrôle              –       9,0 s        –"
  `);
});

it('formatMesures should print no ratio for one column', () =>
  expect(formatMesures([{ titre: '1×', mesures: mesures(1) }])).not.toContain('rapport'));
