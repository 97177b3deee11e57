import type { Source } from '../contract/fields/source.ts';
import { type Age, ageOf, describeAge, type Fait, type Temps, tempsDe } from '../contract/rules/age.ts';
import { describeEtat, judgeAppel } from '../contract/rules/appel.ts';
import { avecDe, nomDocument } from '../contract/rules/documents.ts';
import { formatListe } from '../contract/words/format.ts';
import { formatSource } from '../contract/words/format-source.ts';
import { loadAbreges, loadAppels, loadSite } from './load-records.ts';
import { question } from './reads.ts';

// What the pages of a build say of documents, ages and calls, by the documents and the day of that build.

/** Of facts without source, what is said is that they have no date. */
export type FaitDePage = Partial<Omit<Fait, 'source'>> & { source: Fait['source'] | null };

export const loadAge = ({ source, verifie }: FaitDePage): Age =>
  ageOf({ source: source ?? { document: '', pages: [] }, verifie }, loadSite().documents);

/** One age for all of a list is said once. */
export const isUnAge = (faits: readonly FaitDePage[]): boolean =>
  new Set(faits.map((fait) => describeAge(loadAge(fait)))).size < 2;

/** A day more changes few answers: a page depends on the tense, not on the day. */
const answerTemps = question('temps', (ages): Temps => tempsDe(JSON.parse(ages), loadSite().jour));

/** In which tense facts of these ages are told. */
export const loadTempsOf = (ages: readonly Age[]): Temps => {
  const told = new Set(ages.map(({ publie, verifie }) => JSON.stringify({ publie, verifie })));
  return answerTemps(`[${[...told].sort().join(',')}]`);
};

/** In which tense these facts are told. */
export const loadTemps = (faits: readonly FaitDePage[]): Temps => loadTempsOf(faits.map(loadAge));

/** Where a call stands, by its slug: « clos le 28 décembre 2022 ». */
export function loadEtat(slug: string): { etat: string; clos: boolean } {
  const dates = loadAppels().find((appel) => appel.slug === slug) ?? { ouverture: null, cloture: null };
  const { jour } = loadSite();
  return { etat: describeEtat(dates, jour), clos: judgeAppel(dates, jour) === 'clos' };
}

/** The documents of these facts by their names, each once: « le guide de 2020 et le panorama de 2016 ». */
export const loadNoms = (sources: readonly Source[]): string => formatListe(namesOf(sources));

/** « du guide de 2020 et du panorama de 2016 ». */
export const loadNomsDe = (sources: readonly Source[]): string => formatListe(namesOf(sources).map(avecDe));

function namesOf(sources: readonly Source[]): string[] {
  const { documents } = loadSite();
  const keys = new Set(sources.map(({ document }) => document));
  return [...keys].flatMap((key) => (documents[key] ? [nomDocument(documents[key])] : []));
}

/** « Guide 2020, p. 27, 29 », each document once, parted as the language of the page does. */
export function loadCitation(sources: readonly Source[], entre = '\u00a0; '): string {
  const names = { documents: loadSite().documents, abreges: loadAbreges('') };
  const byDocument = Map.groupBy(sources, ({ document }) => document);
  const merged = [...byDocument].map(([document, cited]) => ({ document, pages: cited.flatMap(({ pages }) => pages) }));
  return merged.map((source) => formatSource(source, names)).join(entre);
}
