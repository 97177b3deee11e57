/** The size that social networks and messengers ask for, in pixels. */
export const LARGEUR = 1200;
export const HAUTEUR = 630;
