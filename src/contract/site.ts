interface Site {
  nom: string;
  signature: string;
  /** Where a mistake is reported. Null: the publisher has none, and a page says what to do. */
  courriel: string | null;
}

/** The identity of the site, in one place: another publisher changes it here and in `styles/tokens.css`. */
export const SITE: Site = {
  nom: 'Correspondances',
  signature: 'l’atlas et le guide de la coopération décentralisée',
  courriel: null,
};
