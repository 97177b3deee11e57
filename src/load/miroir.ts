// What the pages of the mirror say in another language: its words, and what it reads of the records.
import type { ContactRecord, PartenaireRecord, PaysRecord } from '../contract/content/records.ts';
import type { Catalogue } from '../contract/langues/fr.ts';
import { CODES_LANGUES, COMMUNE, LANGUES, type Langue } from '../contract/langues/langues.ts';
import { type Parole, parler } from '../contract/langues/parler.ts';
import {
  loadContacts,
  loadCooperations,
  loadMonProjet,
  loadPartenaires,
  loadPays,
  loadProjets,
  loadThematiques,
  pick,
} from './load-records.ts';
import { type FaitDePage, loadAge } from './load-temps.ts';
import { question, shared } from './reads.ts';
import { uniqueTitles } from './unique-titles.ts';

/** A catalogue, and how it is spoken. */
interface Voix extends Parole {
  mots: Catalogue;
}

const voix = new Map<Langue, Voix>();

export function voixOf(langue: Langue): Voix {
  const known = voix.get(langue) ?? { mots: LANGUES[langue], ...parler(LANGUES[langue]) };
  voix.set(langue, known);
  return known;
}

/** One static path a language. */
export const listLangues = () => CODES_LANGUES.map((langue) => ({ params: { langue }, props: { langue } }));

/** The languages in which a partner has a page: one that all share, and that of its country. */
export const languesOf = (pays: Pick<PaysRecord, 'langue'> | undefined): Langue[] =>
  CODES_LANGUES.filter((langue) => langue === COMMUNE || langue === pays?.langue);

/** « Saarbrücken (Sarrebruck) »: a town by its name in a language, then as the records name it. */
export const nommerPartenaire = (
  { nom, nomsEnLangue }: Pick<PartenaireRecord, 'nom' | 'nomsEnLangue'>,
  langue: Langue,
): string => (nomsEnLangue[langue] ? `${nomsEnLangue[langue]} (${nom})` : nom);

/** The partners that have a page in a language, with their titles, each its own. */
export function listPartenairesEn(langue: Langue): { record: PartenaireRecord; titre: string }[] {
  const { mots, dire, pays } = voixOf(langue);
  const records = [...loadPartenaires().values()].filter((record) =>
    languesOf(loadPays().get(record.pays)).includes(langue),
  );
  const titres = uniqueTitles(
    records,
    ({ pays: code, ...record }) =>
      dire(mots.partenaire.titre, {
        nom: nommerPartenaire(record, langue),
        pays: pays(code, loadPays().get(code)?.nom ?? code),
      }),
    (titre, id) => `${titre}, ${dire(mots.partenaire.fiche, { id })}`,
  );
  return records.map((record) => ({ record, titre: titres.get(record.id) ?? record.nom }));
}

/** The name of a theme; in French when an edition has one that the catalogue lacks. */
export function nommerTheme({ themes }: Catalogue, slug: string): { nom: string; lang: 'fr' | undefined } {
  return Object.hasOwn(themes, slug)
    ? { nom: themes[slug as keyof typeof themes], lang: undefined }
    : { nom: loadThematiques().get(slug)?.nom ?? slug, lang: 'fr' };
}

/** How old facts are: a sentence a kind of age, which says its dates, each once. */
export function direAges({ mots, dire, date }: Voix, faits: readonly FaitDePage[]): string[] {
  const ages = faits.map(loadAge);
  const list = (known: readonly (string | null)[]) => [
    ...new Set(known.flatMap((day) => (day === null ? [] : [date(day)]))),
  ];
  const publies = list(ages.map(({ publie, verifie }) => (verifie === null ? publie : null)));
  const verifies = list(ages.map(({ verifie }) => verifie));
  return [
    ...(publies.length > 0 ? [dire(mots.age.publie, { date: publies.join(mots.virgule) })] : []),
    ...(verifies.length > 0 ? [dire(mots.age.verifie, { date: verifies.join(mots.virgule) })] : []),
    ...(ages.some(({ publie, verifie }) => publie === null && verifie === null) ? [mots.age.inconnu] : []),
  ];
}

/** The first year that a dated action in a country names; null when none does. */
export const loadDepuis = question('depuis-en', (code): string | null => {
  const record = loadPays().get(code);
  if (record === undefined) return null;
  const actions = [...pick(loadCooperations(), record.cooperations), ...pick(loadProjets(), record.projets)];
  return premiereAnnee(actions);
});

export const premiereAnnee = (actions: readonly { debut?: string | undefined }[]): string | null =>
  actions.reduce<string | null>((first, { debut }) => {
    const year = debut?.slice(0, 4);
    return year !== undefined && (first === null || year < first) ? year : first;
  }, null);

/** Desks that name nobody, by country: those given for it, then those given from further away. */
const loadServices = shared(() => {
  const services = loadContacts().filter(
    ({ nominatif, courriel, telephone, url, places }) =>
      !nominatif &&
      (courriel ?? telephone ?? url) !== null &&
      places.some(({ rubrique }) => rubrique !== 'collectivite'),
  );
  const by = (list: 'pays' | 'paysProches') => {
    const found = new Map<string, ContactRecord[]>();
    for (const contact of services)
      for (const code of contact[list]) found.set(code, [...(found.get(code) ?? []), contact]);
    return found;
  };
  const [aide] = loadMonProjet().aide;
  const general = services.filter(({ courriel }) => courriel !== null && courriel === aide?.courriel).slice(0, 1);
  return { pays: by('pays'), proches: by('paysProches'), general };
});

/** More are on the French page. */
const SERVICES = 5;

/** The French desks to write to about a country, then the one that directs anybody; `proches` when none is given for it alone. */
export const loadServicesDe = question('services-de', (code): { services: ContactRecord[]; proches: boolean } => {
  const { pays, proches, general } = loadServices();
  const own = pays.get(code);
  const near = (own ?? proches.get(code) ?? []).slice(0, SERVICES);
  return { services: [...new Set([...near, ...general])], proches: own === undefined };
});
