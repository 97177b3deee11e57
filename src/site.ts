/** The identity of the site, in one place: another publisher changes it here and in `styles/tokens.css`. */
export const SITE = {
  nom: 'Correspondances',
  signature: 'l’atlas et le guide de la coopération décentralisée',
} as const;
