import type { Catalogue } from './fr.ts';

/** The part of a catalogue that countries are named from. */
export type NomsDePays = Pick<Catalogue, 'locale' | 'nomsPays'>;

/** Names of countries by ISO code: those of `Intl`, but for those that a catalogue says otherwise. */
export function nommerPays({ locale, nomsPays }: NomsDePays): (code: string) => string | undefined {
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const own = new Map(Object.entries(nomsPays));
  return (code) => own.get(code) ?? regions.of(code);
}
