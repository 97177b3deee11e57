import { parseMontant } from '../../contract/fields/parse-montant.ts';
import type { Cellule } from '../tableau.ts';

export type Lecture<T> = { valeur: T; remarque?: string } | { trouble: string };

const UNITES: readonly [RegExp, number, string][] = [
  [/(?:milliards?|mds?|mrds?)$/i, 1e9, 'milliards'],
  [/(?:millions?|m|mio)$/i, 1e6, 'millions'],
  [/(?:milliers?|k|mille)$/i, 1e3, 'milliers'],
];
const EURO = /\s*(?:d['’]\s*)?(?:€|euros?|eur)\s*(?:t\.?t\.?c\.?|h\.?t\.?)?\s*$/i;
const AUTRE_DEVISE =
  /(?:\$|us ?d|usd|dollars?|f ?cfa|xof|xaf|francs?|chf|gbp|£|livres?|dirhams?|mad|dinars?|tnd|yens?|roupies?|ariary)/i;

/**
 * An amount in euros as people type it: `12 500 €`, `12,5 k€`, `1.2 M€`, `12 500 euros TTC`. A number has the unit of its
 * column. Whatever may be off by a thousand, or is no euro, is said and not guessed.
 * @param facteur what the heading multiplies by: 1000 for « Montant (k€) »
 */
export function readMontantCellule(cellule: Cellule, facteur = 1): Lecture<number> {
  if (typeof cellule === 'number') return fromNumber(cellule * facteur);
  if (typeof cellule !== 'string') return { trouble: 'montant en euros attendu' };
  const text = cellule
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^(?:environ|env\.?|~|≈|près de)\s*/i, '');
  if (AUTRE_DEVISE.test(text)) return { trouble: 'montant en euros attendu, autre monnaie trouvée' };
  const bare = text.replace(/^€\s*/, '').replace(EURO, '').trim();
  const [unit, factor, name] = UNITES.find(([pattern]) => pattern.test(bare)) ?? [];
  if (unit === undefined) {
    const parsed = parseMontant(text.replace(/\s*(?:t\.?t\.?c\.?|h\.?t\.?)$/i, ''));
    if ('montant' in parsed) return fromNumber(parsed.montant * facteur);
    return { trouble: TROUBLES[parsed.trouble] };
  }
  const digits = bare
    .replace(unit, '')
    .trim()
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  if (!/^\d+(?:[.,]\d+)?$/.test(digits)) return { trouble: 'montant en euros attendu' };
  const montant = Number(digits.replace(',', '.')) * (factor ?? 1);
  return { valeur: Math.round(montant * 100) / 100, remarque: `lu en ${name} d’euros` };
}

const TROUBLES = {
  'montant-ambigu': 'montant sans doute possible attendu : à un millier près, celui-ci en a deux',
  'montant-illisible': 'montant en euros attendu',
  'montant-negatif': 'montant positif attendu',
} as const;

function fromNumber(value: number): Lecture<number> {
  if (!Number.isFinite(value) || value > Number.MAX_SAFE_INTEGER) return { trouble: 'montant en euros attendu' };
  return value < 0 ? { trouble: 'montant positif attendu' } : { valeur: Math.round(value * 100) / 100 };
}

/** What a heading multiplies its amounts by: « Coût total (k€) » → 1000. */
export function facteurOf(entete: string): number {
  if (/\b(?:k ?€|k ?euros?|keur|milliers? d['’ ]?euros?)(?![\p{L}\p{N}])/iu.test(entete)) return 1000;
  return /(?<!\p{L})(?:m ?€|meur|millions? d['’ ]?euros?)(?![\p{L}\p{N}])/iu.test(entete) ? 1_000_000 : 1;
}
