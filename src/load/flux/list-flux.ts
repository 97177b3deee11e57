import { adresses } from '../../contract/addresses/adresses.ts';
import { loadPays, loadSite, loadThematiques } from '../load-records.ts';

/** What a page says of the feed of its subject. */
export interface FluxDePage {
  /** The folder of `flux.atom` and `flux.json`, without the base path. */
  dossier: string;
  /** What it tells of: « Bénin ». */
  titre: string;
}

/** What changed of one subject, publication after publication. */
export interface Flux extends FluxDePage {
  /** The page about it. */
  page: string;
  /** Keys of which one at least must be told of; null for the whole site. */
  sujets: string[] | null;
}

export const FLUX_DU_SITE: Flux = {
  dossier: adresses.nouveautes(),
  page: adresses.nouveautes(),
  titre: 'tout le site',
  sujets: null,
};

/** The programmes to join: all of them, and by the lists that show them. */
export const FLUX_PROGRAMMES = [
  ['/programmes/', 'tous les programmes à rejoindre', ['cles-en-main', 'cles-en-main-aimf', 'mutualisable']],
  ['/cles-en-main/', 'programmes clés en main', ['cles-en-main', 'cles-en-main-aimf']],
  ['/projets-mutualisables/', 'projets mutualisables', ['mutualisable']],
].map(([page, titre, familles]) => ({
  dossier: page,
  page,
  titre,
  sujets: (familles as string[]).map((famille) => `familles/${famille}`),
})) as Flux[];

export const fluxDePays = ({ slug, nom, code }: { slug: string; nom: string; code: string }): Flux => ({
  dossier: adresses.pays(slug),
  page: adresses.pays(slug),
  titre: nom,
  sujets: [`pays/${code}`],
});

/** A theme speaks of its parts too. */
export const fluxDeThematique = (theme: { slug: string; nom: string; enfants: readonly string[] }): Flux => ({
  dossier: adresses.thematique(theme.slug),
  page: adresses.thematique(theme.slug),
  titre: theme.nom,
  sujets: [theme.slug, ...theme.enfants].map((slug) => `thematiques/${slug}`),
});

export const fluxDeRegion = ({ slug, nom, code }: { slug: string; nom: string; code: string }): Flux => ({
  dossier: adresses.region(slug),
  page: adresses.region(slug),
  titre: nom,
  sujets: [`regions/${code}`],
});

/** Every feed, by kind. */
export const listFlux = () => ({
  pays: [...loadPays().values()].map(fluxDePays),
  thematiques: [...loadThematiques().values()].map(fluxDeThematique),
  regions: loadSite().regions.map(fluxDeRegion),
  programmes: FLUX_PROGRAMMES,
});
