/** Parts of the page of a country that stand where a theme does. */
const PARTIES_PAYS: readonly string[] = ['chiffres', 'cooperations', 'projets'];

/** Apart from the others: the search makes no other address, and carries none. */
export function adressePaysThematique(pays: string, thematique: string): string {
  return `/pays/${pays}/${PARTIES_PAYS.includes(thematique) ? `thematique-${thematique}` : thematique}/`;
}

/** The stable addresses of the site, without its base path. One function a kind of page; all end in a slash. */
export const adresses = {
  accueil: () => '/',
  /** The mirror of a page in another language, by its code: `/en/pays/mali/`. */
  miroir: (langue: string, adresse = '/') => `/${langue}${adresse}`,
  /** A letter to a French collectivité, in another language only. */
  lettre: (query = '') => `/lettre/${query}`,
  /** The map, with the query that `src/tools/carte/carte-address.ts` reads. */
  carte: (query = '') => `/carte/${query}`,
  pays: (slug: string) => `/pays/${slug}/`,
  /** A theme in a country. */
  paysThematique: adressePaysThematique,
  /** The régions of France, or one of them as a place; its assembly has its own record. */
  region: (slug = '') => `/regions/${slug && `${slug}/`}`,
  /** The départements, or one of them: `/departements/2a-corse-du-sud/`. */
  departement: (territoire?: { code: string; slug: string }) =>
    `/departements/${territoire ? `${territoire.code.toLowerCase()}-${territoire.slug}/` : ''}`,
  /** The collectivités of a région, all of them. */
  collectivitesRegion: (slug: string) => `/collectivites/regions/${slug}/`,
  zone: (slug: string) => `/zones/${slug}/`,
  thematique: (slug: string) => `/thematiques/${slug}/`,
  /** A theme country by country. */
  thematiquePays: (slug: string) => `/thematiques/${slug}/pays/`,
  programme: (slug: string, famille: string) =>
    famille === 'mutualisable' ? `/projets-mutualisables/${slug}/` : `/cles-en-main/${slug}/`,
  chapitre: (slug: string) => `/guide/${slug}/`,
  lexique: (sigle?: string) => `/guide/lexique/${sigle ? `#${sigle}` : ''}`,
  appel: (slug: string) => `/appels-a-projets/${slug}/`,
  /** The regional networks, or one of them by the slug of its region. */
  reseauxRegionaux: (region = '') => `/contacts/reseaux-regionaux/${region && `#${region}`}`,
  /** « Mon projet », with a wish: `?pays=BJ`. */
  monProjet: (souhait = '') => `/mon-projet/${souhait}`,
  reglesMonProjet: () => '/mon-projet/regles/',
  simulateur: () => '/appels-a-projets/simulateur/',
  /** Where the date of the export stands. */
  export: () => '/chiffres/ce-site/',
  chiffres: (sujet?: string) => `/chiffres/${sujet ? `${sujet}/` : ''}`,
  chiffresPays: (slug: string) => `/pays/${slug}/chiffres/`,
  /** With the columns of a comparison: ISO codes, or slugs of collectivités. */
  comparer: (colonnes: { pays?: readonly string[]; collectivites?: readonly string[] } = {}) => {
    const query = Object.entries(colonnes).map(([sujet, codes]) => `${sujet}=${codes.join(',')}`);
    return `/comparer/${query.length > 0 ? `?${query.join('&')}` : ''}`;
  },
  integrerPays: (slug: string) => `/integrer/pays/${slug}/`,
  /** The page, or its list, as other sites show it. @param page its own address */
  integrer: (page: string, forme: 'carte' | 'liste') => `/integrer${page}${forme === 'liste' ? 'liste/' : ''}`,
  /** Where the code to show one is made. */
  composer: () => '/donnees/integrer/',
  integrerCollectivite: (slug: string) => `/integrer/collectivites/${slug}/`,
  /** The announcements of a country, by its slug; of those without country, with an empty one. */
  recherches: (slug?: string) =>
    `/recherche-de-partenaires/${slug === undefined ? '' : `#${slug || 'pays-non-precise'}`}`,
  /** The goals, or one of them by its number. */
  odd: (numero?: number) => `/odd/${numero === undefined ? '' : `${numero}/`}`,
  retour: (slug: string) => `/retours-experience/${slug}/`,
  /** What each publication changed; one of them by its day. */
  nouveautes: (jour = '') => `/nouveautes/${jour && `#p-${jour}`}`,
  /** All about a country in one file, to read where there is no network. */
  mission: (slug: string) => `/missions/${slug}.htm`,
  horsConnexion: () => '/hors-connexion/',
  /** Feeds and calendars. */
  suivre: () => '/nouveautes/suivre/',
  calendrierAppels: () => '/appels-a-projets/calendrier.ics',
  /** What comes back every year. */
  calendrierAnnuel: () => '/appels-a-projets/chaque-annee.ics',
  maCollectivite: () => '/ma-collectivite/',
  collectivite: (slug: string) => `/collectivites/${slug}/`,
  partenaire: (slug: string) => `/partenaires/${slug}/`,
  projet: (slug: string) => `/projets/${slug}/`,
  /** Where several collectivités act; all of it, or by country, theme or region of France. */
  mutualiser: (axe?: 'pays' | 'thematiques' | 'regions', slug?: string) =>
    `/mutualiser/${axe ? `${axe}/` : ''}${slug ? `${slug}/` : ''}`,
} as const;

/** « Who can pool on water in Benin » stood here before the page of both told it. */
const MUTUALISATION = /^\/mutualiser\/(?!(?:pays|thematiques|regions|page)\/)([^/]+)\/([^/]+)\/(?:page\/\d+\/)?$/;

/** Where a page went that was joined with another; null for any other address. */
export function adresseJointe(ancienne: string): string | null {
  const [, pays, thematique] = MUTUALISATION.exec(ancienne) ?? [];
  return pays === undefined || thematique === undefined ? null : adresses.paysThematique(pays, thematique);
}
