import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { loadGraphiquesExport } from '../charts/load-graphiques-export.ts';
import { hasGraphiques } from '../charts/load-graphiques-pays.ts';
import { adresses } from '../contract/addresses/adresses.ts';
import { withBase } from '../contract/addresses/with-base.ts';
import { escapeMarkup } from '../contract/words/escape-markup.ts';
import { LIBELLES_ODD } from '../contract/words/libelles.ts';
import { listPaysDuTheme } from '../load/list-pays-du-theme.ts';
import {
  loadAppels,
  loadChapitres,
  loadChiffres,
  loadCollectivites,
  loadDonnees,
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
} from '../load/load-records.ts';
import { loadGroupes } from '../load/mutualisations/list-mutualisations.ts';
import { adresseTerritoire } from '../load/tell-territoire.ts';

const LISTES = [
  '/',
  '/pays/',
  '/zones/',
  '/thematiques/',
  '/programmes/',
  '/mutualiser/',
  '/cles-en-main/',
  '/projets-mutualisables/',
  '/collectivites/',
  '/ma-collectivite/',
  '/partenaires/',
  '/projets/',
  '/recherche-de-partenaires/',
  '/carte/',
  '/mon-projet/',
  '/mon-projet/regles/',
  '/appels-a-projets/simulateur/',
  '/contacts/',
  '/contacts/pays/',
  '/contacts/thematiques/',
  '/contacts/organisations/',
  '/contacts/reseaux-regionaux/',
  '/guide/',
  '/guide/lexique/',
  '/appels-a-projets/',
  '/retours-experience/',
  '/chiffres/',
  '/chiffres/ce-site/',
  '/comparer/',
  '/odd/',
  '/donnees/',
  '/donnees/api/',
  '/donnees/qualite/',
  '/donnees/extraire/',
  '/recherche/',
  '/nouveautes/',
  '/donnees/verifier/',
  '/a-propos/plan-du-site/',
];

/** Every page worth finding from outside. One file holds 50,000 addresses: enough for the national Atlas. */
export const GET: APIRoute = async ({ site }) => {
  const apropos = (await getCollection('aPropos')).map(({ id }) => id);
  const paths = [
    ...LISTES,
    ...[...loadPays().values()].map(({ slug }) => adresses.pays(slug)),
    ...[...loadPays().values()].filter(hasGraphiques).map(({ slug }) => adresses.chiffresPays(slug)),
    ...loadChiffres().sujets.map(({ slug }) => adresses.chiffres(slug)),
    ...LIBELLES_ODD.slice(1).map((_, before) => adresses.odd(before + 1)),
    ...(loadDonnees()?.tables ?? []).map(({ nom }) => `/donnees/${nom}/`),
    ...loadGraphiquesExport().map(({ slug }) => adresses.chiffres(`ce-site/${slug}`)),
    ...loadSite().regions.map(({ slug }) => adresses.collectivitesRegion(slug)),
    adresses.region(),
    adresses.departement(),
    ...[...loadTerritoires().values()].map(adresseTerritoire),
    ...[...loadPaysThematiques().values()].map(({ pays, thematique }) =>
      adresses.paysThematique(loadPays().get(pays)?.slug ?? '', thematique),
    ),
    ...[...loadZones().values()].map(({ slug }) => adresses.zone(slug)),
    ...[...loadThematiques().values()].flatMap(({ slug }) =>
      listPaysDuTheme(slug).length > 0
        ? [adresses.thematique(slug), adresses.thematiquePays(slug)]
        : [adresses.thematique(slug)],
    ),
    ...(['pays', 'thematiques', 'regions'] as const).flatMap((axe) => [
      adresses.mutualiser(axe),
      ...loadGroupes()[axe].map(({ slug }) => adresses.mutualiser(axe, slug)),
    ]),
    ...[...loadProgrammes().values()].map(({ slug, famille }) => adresses.programme(slug, famille)),
    ...loadChapitres().map(({ slug }) => adresses.chapitre(slug)),
    ...loadAppels().map(({ slug }) => adresses.appel(slug)),
    ...loadRetours().map(({ slug }) => adresses.retour(slug)),
    ...apropos.map((slug) => `/a-propos/${slug}/`),
    ...[...loadCollectivites().values()].map(({ slug }) => adresses.collectivite(slug)),
    ...[...loadPartenaires().values()].map(({ slug }) => adresses.partenaire(slug)),
    ...[...loadProjets().values()].map(({ slug }) => adresses.projet(slug)),
  ];
  const lines = paths.map((path) => `<url><loc>${escapeMarkup(new URL(withBase(path), site).href)}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
  );
};
