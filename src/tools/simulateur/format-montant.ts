const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const CENTIMES = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const POURCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 2 });

/** Cents as euros, cents shown only when there are some: `1 250 €`, `0,50 €`. */
export const formatMontant = (cents: number): string => (cents % 100 === 0 ? EUROS : CENTIMES).format(cents / 100);

/** A share from 0 to 1: `70 %`. */
export const formatPourcent = (share: number): string => POURCENT.format(share);

/**
 * What a person types as an amount, in cents: `12 000`, `12000,50 €`, `1.234,5`. Null when it is empty or no amount.
 * A dot parts thousands only where three digits follow each; else it is a decimal point.
 */
export function parseSaisie(text: string): number | null {
  const compact = text.replace(/[\s\u00A0\u202F’'€]/g, '');
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(compact) ? compact.replaceAll('.', '') : compact;
  const [, euros, cents = ''] = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  return euros === undefined ? null : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

const SAISIE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** Cents as a person would type them: `12 000,5`; empty for what is not said. `parseSaisie` reads it back. */
export const formatSaisie = (cents: number | null): string => (cents === null ? '' : SAISIE.format(cents / 100));
