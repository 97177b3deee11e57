import type { Catalogue } from './fr.ts';

/** The part of a catalogue that countries are named from. */
export type NomsDePays = Pick<Catalogue, 'locale' | 'nomsPays'>;

const regions = new Map<string, Intl.DisplayNames>();

/** What `Intl` calls a country in a language, by ISO code; undefined when it has no name for it. */
export function nomIntl(code: string, langue = 'fr'): string | undefined {
  const known = regions.get(langue) ?? new Intl.DisplayNames(langue, { type: 'region', fallback: 'none' });
  regions.set(langue, known);
  return known.of(code);
}

/** Names of countries by ISO code: those of `Intl`, but for those that a catalogue says otherwise. */
export function nommerPays({ locale, nomsPays }: NomsDePays): (code: string) => string | undefined {
  const own = new Map(Object.entries(nomsPays));
  return (code) => own.get(code) ?? nomIntl(code, locale);
}
