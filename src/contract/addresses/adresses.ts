/** The stable addresses of the site, without its base path. One function a kind of page; all end in a slash. */
export const adresses = {
  accueil: () => '/',
  /** The map, with the query that `src/tools/carte/carte-address.ts` reads. */
  carte: (query = '') => `/carte/${query}`,
  pays: (slug: string) => `/pays/${slug}/`,
  zone: (slug: string) => `/zones/${slug}/`,
  thematique: (slug: string) => `/thematiques/${slug}/`,
  programme: (slug: string, famille: string) =>
    famille === 'mutualisable' ? `/projets-mutualisables/${slug}/` : `/cles-en-main/${slug}/`,
  chapitre: (slug: string) => `/guide/${slug}/`,
  lexique: (sigle?: string) => `/guide/lexique/${sigle ? `#${sigle}` : ''}`,
  appel: (slug: string) => `/appels-a-projets/${slug}/`,
  /** « Mon projet », with a wish: `?pays=BJ`. */
  /** The regional networks, or one of them by the slug of its region. */
  reseauxRegionaux: (region = '') => `/contacts/reseaux-regionaux/${region && `#${region}`}`,
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
  /** A theme in a country where several collectivités act. */
  mutualisation: (pays: string, thematique: string) => `/mutualiser/${pays}/${thematique}/`,
} as const;
