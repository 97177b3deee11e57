type Montant = { montant: number } | { trouble: 'montant-ambigu' | 'montant-illisible' | 'montant-negatif' };

/** Longer texts are no amounts: the patterns need not be tried on them. */
const LONGUEUR_MAX = 60;
const DEVISE = /^€\s*|\s*(?:€|euros?|eur)$/i;
/** Spaces of any width between groups, an apostrophe in Switzerland. */
const ESPACES = /(?<=\d)[\s'’](?=\d{3}(?!\d))/g;
/** `12.000` and `12,000`: twelve thousand, or twelve with three decimals. */
const AMBIGU = /^\d{1,3}[.,]\d{3}$/;
const MULTIPLE = /^\d[\d\s.,]*\s*(?:k|m|md|mds|mrd|milliers?|millions?|milliards?)\b/i;
const FORMES: readonly [RegExp, thousands: RegExp | null][] = [
  [/^\d+(?:[.,]\d+)?$/, null],
  [/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, /\./g],
  [/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, /,/g],
];

/**
 * Reads an amount in euros as people type it: `12 000,50 €`, `12.000,50`, `1,234.56`, `12000 euros`.
 * `12 k€`, `12.000` and `12,000` are ambiguous: they may be off by a thousand.
 */
export function parseMontant(text: string): Montant {
  if (text.length > LONGUEUR_MAX) return { trouble: 'montant-illisible' };
  const bare = text.trim().replace(DEVISE, '').trim();
  if (/^[-−–]\s*\d/.test(bare)) return { trouble: 'montant-negatif' };
  const digits = bare.replace(ESPACES, '');
  if (AMBIGU.test(digits) || MULTIPLE.test(bare)) return { trouble: 'montant-ambigu' };
  const forme = FORMES.find(([pattern]) => pattern.test(digits));
  if (forme === undefined) return { trouble: 'montant-illisible' };
  const montant = Number((forme[1] ? digits.replace(forme[1], '') : digits).replace(',', '.'));
  return montant <= Number.MAX_SAFE_INTEGER ? { montant } : { trouble: 'montant-illisible' };
}
