import type { Formes } from './catalogue.ts';
import type { Catalogue } from './fr.ts';
import { type NomsDePays, nommerPays } from './nommer-pays.ts';

/** First strong isolate, and what ends it: a name in other letters does not turn the sentence around. */
const [ISOLE, FIN] = ['\u2068', '\u2069'];
const LATIN = /\p{Script=Latin}/u;

/** How a catalogue is spoken: numbers, dates, names of countries, sentences. */
export interface Parole {
  /** A sentence with its `{names}` filled. */
  dire: (texte: string, valeurs: Readonly<Record<string, string>>) => string;
  nombre: (value: number) => string;
  /** The form that goes with the number, filled. */
  compter: (formes: Formes, n: number) => string;
  /** `2021`, `2021-04`, `2021-04-03`. */
  date: (date: string) => string;
  /** Empty when neither end is known. */
  periode: (debut?: string, fin?: string) => string;
  /** By ISO code. @param nom what to say when the language has no name for it */
  pays: (code: string, nom: string) => string;
  lister: (noms: readonly string[]) => string;
  comparer: (a: string, b: string) => number;
}

export function parler({ locale, nomsPays, sens, periode }: NomsDePays & Pick<Catalogue, 'sens' | 'periode'>): Parole {
  const nombres = new Intl.NumberFormat(locale);
  const categories = new Intl.PluralRules(locale);
  const nommer = nommerPays({ locale, nomsPays });
  const listes = new Intl.ListFormat(locale, { type: 'conjunction' });
  const ordre = new Intl.Collator(locale);
  const dates = [{}, { month: 'long' }, { month: 'long', day: 'numeric' }].map(
    (parts) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...parts } as Intl.DateTimeFormatOptions),
  );
  const isoler = (valeur: string) => (sens === 'rtl' && LATIN.test(valeur) ? `${ISOLE}${valeur}${FIN}` : valeur);
  const dire: Parole['dire'] = (texte, valeurs) =>
    texte.replace(/\{(\w+)\}/g, (whole, nom: string) =>
      Object.hasOwn(valeurs, nom) ? isoler(valeurs[nom] ?? '') : whole,
    );
  const date: Parole['date'] = (written) => {
    const [year = 0, month = 1, day = 1] = written.split('-').map(Number);
    return dates[written.split('-').length - 1]?.format(Date.UTC(year, month - 1, day)) ?? written;
  };
  return {
    dire,
    date,
    nombre: (value) => nombres.format(value),
    compter: (formes, n) => dire(formes[categories.select(n)] ?? formes.other, { n: nombres.format(n) }),
    periode(debut, fin) {
      if (debut && fin && debut === fin) return date(debut);
      const forme = debut && fin ? periode.entre : debut ? periode.depuis : fin ? periode.jusqua : '';
      return dire(forme, { debut: debut ? date(debut) : '', fin: fin ? date(fin) : '' });
    },
    pays: (code, nom) => nommer(code) ?? nom,
    lister: (names) => listes.format(names.map(isoler)),
    comparer: ordre.compare,
  };
}
