import { getCollection } from 'astro:content';
import { GRAPHIQUES_EXPORT } from '../charts/export-graphiques.ts';
import { hasGraphiques } from '../charts/load-graphiques-pays.ts';
import { adresses } from '../contract/addresses/adresses.ts';
import { withBase } from '../contract/addresses/with-base.ts';
import { SORTES, type Sorte } from '../contract/content/nouveautes.ts';
import { CODES_LANGUES, type Langue } from '../contract/langues/langues.ts';
import { escapeMarkup } from '../contract/words/escape-markup.ts';
import { LIBELLES_ODD } from '../contract/words/libelles.ts';
import { listPaysDuTheme } from './list-pays-du-theme.ts';
import {
  loadAppels,
  loadChapitres,
  loadChiffres,
  loadCollectivites,
  loadDonnees,
  loadModifiees,
  loadPartenaires,
  loadPays,
  loadPaysThematiques,
  loadProgrammes,
  loadProjets,
  loadRetours,
  loadSite,
  loadTerritoires,
  loadThematiques,
  loadZones,
} from './load-records.ts';
import { languesOf } from './miroir.ts';
import { loadGroupes } from './mutualisations/list-mutualisations.ts';
import { adresseTerritoire } from './tell-territoire.ts';

/** Pages that are no record's, and the kinds of records that they show: they change with them. None: nobody knows when. */
const LISTES: readonly (readonly [path: string, ...sortes: Sorte[]])[] = [
  ['/', ...SORTES],
  ['/pays/', 'pays'],
  ['/zones/', 'zones'],
  ['/thematiques/', 'thematiques'],
  ['/programmes/', 'programmes', 'projets'],
  ['/mutualiser/', 'cooperations', 'projets'],
  ['/cles-en-main/', 'programmes'],
  ['/projets-mutualisables/', 'programmes'],
  ['/collectivites/', 'collectivites'],
  ['/ma-collectivite/', 'collectivites'],
  [adresses.region(), 'collectivites'],
  [adresses.departement(), 'collectivites'],
  ['/partenaires/', 'partenaires'],
  ['/projets/', 'projets'],
  ['/recherche-de-partenaires/', 'pays', 'zones', 'thematiques', 'programmes'],
  ['/carte/', 'collectivites', 'partenaires', 'cooperations', 'projets'],
  ['/mon-projet/'],
  ['/mon-projet/regles/'],
  ['/appels-a-projets/simulateur/', 'appels'],
  ['/contacts/', ...SORTES],
  ['/contacts/pays/', ...SORTES],
  ['/contacts/thematiques/', ...SORTES],
  ['/contacts/organisations/', ...SORTES],
  ['/contacts/reseaux-regionaux/'],
  ['/guide/', 'parties'],
  ['/guide/lexique/'],
  ['/appels-a-projets/', 'appels'],
  ['/retours-experience/', 'retours-experience'],
  ['/chiffres/'],
  ['/chiffres/ce-site/', ...SORTES],
  ['/comparer/', 'pays', 'collectivites'],
  ['/odd/'],
  ['/donnees/', ...SORTES],
  ['/donnees/api/', ...SORTES],
  ['/donnees/qualite/', ...SORTES],
  ['/donnees/extraire/', ...SORTES],
  ['/recherche/'],
  ['/nouveautes/', ...SORTES],
  [adresses.suivre()],
  ['/donnees/verifier/'],
  [adresses.composer()],
  [adresses.horsConnexion()],
  ['/a-propos/plan-du-site/'],
];

/** Which records a table of open data is made from, where it is not those of its own name. */
const TABLES: Readonly<Record<string, readonly Sorte[]>> = {
  mutualisations: ['cooperations', 'projets'],
  recherches: ['pays', 'zones', 'thematiques', 'programmes'],
  contacts: SORTES,
  programmes: ['programmes', 'projets'],
};
const isSorte = (nom: string): nom is Sorte => SORTES.some((sorte) => sorte === nom);

/**
 * Every page worth finding from outside, with the same page in other languages, and the day when what it tells last changed, as
 * the publications remember it: one that they do not know of has none. One file holds 50,000 addresses: enough for the national
 * Atlas, as long as the mirror has a file of its own.
 * @param site the address of the site
 * @param miroir the pages in other languages, rather than the French ones
 */
export async function renderSitemap(site: URL | undefined, miroir: boolean): Promise<Response> {
  const modifiees = loadModifiees();
  const lastOf = (keys: readonly string[]) => keys.flatMap((key) => modifiees[key] ?? []).reduce(later, '');
  const apropos = (await getCollection('aPropos')).map(({ id }) => id);
  const of = <T>(
    records: Iterable<T>,
    pathOf: (record: T) => string,
    keysOf: (record: T) => readonly string[] = () => [],
  ): [string, readonly string[]][] => [...records].map((record) => [pathOf(record), keysOf(record)]);
  /** What the page of a record tells is that record. */
  const own = <T extends { slug: string; id?: string }>(
    sorte: Sorte,
    records: Iterable<T>,
    pathOf: (record: T) => string,
  ) => of(records, pathOf, ({ slug, id = slug }) => [`${sorte}/${id}`]);
  const paths: [string, readonly string[]][] = [
    ...LISTES.map(([path, ...sortes]): [string, readonly string[]] => [path, sortes]),
    ...of(loadPays().values(), ({ slug }) => adresses.pays(slug), keysOfPays),
    ...of([...loadPays().values()].filter(hasGraphiques), ({ slug }) => adresses.chiffresPays(slug), keysOfPays),
    ...of(loadChiffres().sujets, ({ slug }) => adresses.chiffres(slug)),
    ...of(
      LIBELLES_ODD.slice(1).keys(),
      (before) => adresses.odd(before + 1),
      () => ['programmes', 'projets'],
    ),
    ...of(
      loadDonnees()?.tables ?? [],
      ({ nom }) => `/donnees/${nom}/`,
      ({ nom }) => TABLES[nom] ?? (isSorte(nom) ? [nom] : []),
    ),
    ...of(
      GRAPHIQUES_EXPORT,
      (graphique) => adresses.chiffres(`ce-site/${graphique}`),
      () => SORTES,
    ),
    ...of(
      loadSite().regions,
      ({ slug }) => adresses.collectivitesRegion(slug),
      ({ code }) => [`regions/${code}`],
    ),
    ...of(loadTerritoires().values(), adresseTerritoire, (record) =>
      record.region === null
        ? [`regions/${record.code}`]
        : keysOfLists(record, ['collectivites', 'cooperations', 'projets']),
    ),
    ...of(
      loadPaysThematiques().values(),
      ({ pays, thematique }) => adresses.paysThematique(loadPays().get(pays)?.slug ?? '', thematique),
      (record) => keysOfLists(record, ['cooperations', 'projets', 'programmes']),
    ),
    ...of(
      [...loadThematiques().values()].filter(({ slug }) => listPaysDuTheme(slug).length > 0),
      ({ slug }) => adresses.thematiquePays(slug),
      () => ['cooperations', 'projets', 'programmes'],
    ),
    ...of(
      loadZones().values(),
      ({ slug }) => adresses.zone(slug),
      ({ slug, pays }) => [`zones/${slug}`, ...pays.map((code) => `pays/${code}`)],
    ),
    ...of(
      loadThematiques().values(),
      ({ slug }) => adresses.thematique(slug),
      ({ slug, enfants }) => [slug, ...enfants].map((one) => `thematiques/${one}`),
    ),
    ...(['pays', 'thematiques', 'regions'] as const).flatMap((axe) => [
      ...of(
        [axe],
        () => adresses.mutualiser(axe),
        () => ['cooperations', 'projets'],
      ),
      ...of(
        loadGroupes()[axe],
        ({ slug }) => adresses.mutualiser(axe, slug),
        () => ['cooperations', 'projets'],
      ),
    ]),
    ...own('programmes', loadProgrammes().values(), ({ slug, famille }) => adresses.programme(slug, famille)),
    ...own('parties', loadChapitres(), ({ slug }) => adresses.chapitre(slug)),
    ...own('appels', loadAppels(), ({ slug }) => adresses.appel(slug)),
    ...own('retours-experience', loadRetours(), ({ slug }) => adresses.retour(slug)),
    ...of(apropos, (slug) => `/a-propos/${slug}/`),
    ...own('collectivites', loadCollectivites().values(), ({ slug }) => adresses.collectivite(slug)),
    ...own('partenaires', loadPartenaires().values(), ({ slug }) => adresses.partenaire(slug)),
    ...own('projets', loadProjets().values(), ({ slug }) => adresses.projet(slug)),
  ];
  const languesDe = listMiroirs();
  const absolute = (path: string) => escapeMarkup(new URL(withBase(path), site).href);
  const lines = paths.flatMap(([path, keys]) => {
    const date = lastOf(keys);
    const langues = languesDe.get(path) ?? [];
    const all = [{ code: 'fr', path }, ...langues.map((code) => ({ code, path: adresses.miroir(code, path) }))];
    const links = all.map((one) => `<xhtml:link rel="alternate" hreflang="${one.code}" href="${absolute(one.path)}"/>`);
    const alternates = langues.length > 0 ? links.join('') : '';
    return (miroir ? all.slice(1) : all.slice(0, 1)).map(
      (one) => `<url><loc>${absolute(one.path)}</loc>${date && `<lastmod>${date}</lastmod>`}${alternates}</url>`,
    );
  });
  const seules = miroir
    ? CODES_LANGUES.map((code) => `<url><loc>${absolute(adresses.miroir(code, adresses.lettre()))}</loc></url>`)
    : [];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${[...lines, ...seules].join('\n')}\n</urlset>\n`,
  );
}

/** The languages of the mirror in which a French page has its own, by its address. */
function listMiroirs(): ReadonlyMap<string, readonly Langue[]> {
  return new Map([
    ...[adresses.accueil(), adresses.recherches(), adresses.lexique()].map((path) => [path, CODES_LANGUES] as const),
    ...[...loadPays().values()].map(({ slug }) => [adresses.pays(slug), CODES_LANGUES] as const),
    ...[...loadPartenaires().values()].map(
      ({ slug, pays }) => [adresses.partenaire(slug), languesOf(loadPays().get(pays))] as const,
    ),
  ]);
}

const later = (a: string, b: string): string => (a < b ? b : a);
const keysOfPays = ({ code }: { code: string }): string[] => [`pays/${code}`];
/** Of the records that another lists. */
const keysOfLists = <S extends Sorte>(record: Readonly<Record<S, readonly string[]>>, sortes: readonly S[]): string[] =>
  sortes.flatMap((sorte) => record[sorte].map((id) => `${sorte}/${id}`));
