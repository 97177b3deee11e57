/** What the law asks of who publishes a site. Empty: pages say that it is not declared, and each build lists what lacks. */
interface Mentions {
  editeur: string;
  adresse: string;
  telephone: string;
  directeur: string;
  hebergeur: string;
  adresseHebergeur: string;
  telephoneHebergeur: string;
}

interface Site {
  nom: string;
  signature: string;
  /** Where mistakes and obstacles are reported. Null: the publisher has none, and a page says what to do. */
  courriel: string | null;
  mentions: Mentions;
}

/** The identity of the site, in one place: another publisher changes it here and in `styles/tokens.css`. */
export const SITE: Site = {
  nom: 'Correspondances',
  signature: 'l’atlas et le guide de la coopération décentralisée',
  courriel: null,
  mentions: {
    editeur: '',
    adresse: '',
    telephone: '',
    directeur: '',
    hebergeur: '',
    adresseHebergeur: '',
    telephoneHebergeur: '',
  },
};

export const LIBELLES_MENTIONS: Readonly<Record<keyof Mentions, string>> = {
  editeur: 'Éditeur',
  adresse: 'Adresse de l’éditeur',
  telephone: 'Téléphone de l’éditeur',
  directeur: 'Directeur ou directrice de la publication',
  hebergeur: 'Hébergeur',
  adresseHebergeur: 'Adresse de l’hébergeur',
  telephoneHebergeur: 'Téléphone de l’hébergeur',
};

/** What the publisher has not said yet, as the build tells it. */
export const listMentionsVides = ({ courriel, mentions }: Site = SITE): string[] => [
  ...Object.entries(LIBELLES_MENTIONS).flatMap(([cle, libelle]) =>
    mentions[cle as keyof Mentions].trim() === '' ? [libelle] : [],
  ),
  ...(courriel === null ? ['Adresse électronique où signaler une erreur ou un obstacle'] : []),
];
