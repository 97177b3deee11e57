import { describe, expect, it } from 'vitest';
import { asShown, isParlant } from './as-shown.ts';

const JOUR = new Date(Date.UTC(2019, 3, 1));

describe('asShown(value, code)', () => {
  it.each([
    [12, '0 "k€"', '12 k€'],
    [12.5, '#,##0.0\\ "k€"', '12,5 k€'],
    [1.2, '0.0\\ "M€"', '1,2 M€'],
    [12, '0\\ \\k\\€', '12 k€'],
    [12, '0"K"', '12 K'],
    [3_000_000, '#,##0\\ "FCFA"', '3000000 FCFA'],
    [3_000_000, '#,##0\\ [$XOF]', '3000000 XOF'],
    [5000, '"$"#,##0', '5000 $'],
    [5000, '[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00', '5000 $'],
    [5000, '_-[$£-809]* #,##0.00_-', '5000 £'],
    [5000, '#,##0\\ [$lei-418]', '5000 lei'],
    [5000, '#,##0\\ [$₺-41F]', '5000 ₺'],
    [12_000, '#,##0,\\ "k€"', '12 k€'],
    [1_250_000, '0.0,,"M€"', '1,25 M€'],
    [12_345, '#,##0,', '12,345 milliers'],
    [0.5, '0%', '50 %'],
    [0.07, '0.00%', '7 %'],
    [12_000, '#,##0 "€/an"', '12000 €/an'],
    [12, '0" jours"', '12 jours'],
    [JOUR, 'yyyy', '2019'],
    [JOUR, 'mmm-yy', '04/2019'],
    [JOUR, 'mm/yyyy', '04/2019'],
    [JOUR, '[$-40C]mmmm\\ yyyy;@', '04/2019'],
  ])('shows %j under %s as %j', (value, code, text) => {
    expect(asShown(value, code)).toBe(text);
    expect(isParlant(code)).toBe(true);
  });

  it.each([
    [12, 'General'],
    [12, '#,##0.00'],
    [12, '#,##0\\ "€"'],
    [12, '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'],
    [12, '#,##0.00\\ [$€-40C]'],
    [12, '#,##0\\ [$EUR]'],
    [12, '#,##0 "hab."'],
    [12, '#,##0 "€ TTC"'],
    [12, '"n° "0'],
    [JOUR, 'dd/mm/yyyy'],
    [JOUR, '[$-40C]d\\ mmmm\\ yyyy;@'],
    [JOUR, 'dd/mm/yyyy hh:mm'],
    [JOUR, 'hh:mm'],
    ['Lyon', '@'],
  ])('leaves %j under %s', (value, code) => {
    expect(asShown(value, code)).toBe(value);
    expect(isParlant(code)).toBe(false);
  });
});
