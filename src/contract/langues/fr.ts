// The French catalogue of the mirror. It is the reference: translators start from it, and the letter stands in it beside the
// other language. `{name}` is filled by the page; each translation keeps the same names.
import { LIBELLES_FORME, LIBELLES_NATURE, LIBELLES_ODD } from '../words/libelles.ts';
import type { Formes, Sens } from './catalogue.ts';

const formes = (all: Formes): Formes => all;

export const fr = {
  code: 'fr',
  /** As its speakers call it. */
  nom: 'Français',
  /** For `Intl`: numbers, dates, names of countries. */
  locale: 'fr-FR',
  /**
   * Countries whose name in `Intl` nobody uses: « Congo - Kinshasa ». English, Spanish and Arabic as the terminology of the United Nations has
   * them (UNTERM), German as the style guide of the institutions of the European Union, Portuguese as the other name that Unicode's CLDR gives.
   */
  nomsPays: { CD: 'République démocratique du Congo', CG: 'Congo' },
  sens: 'ltr' as Sens,
  /** Between the names of a list, and between its groups. */
  virgule: ', ',
  pointVirgule: '\u00a0; ',
  signature: 'l’atlas et le guide de la coopération décentralisée',
  aller: 'Aller au contenu',
  langues: 'Langue',
  menu: 'Menu principal',
  liens: {
    accueil: 'Pays',
    cherchent: 'Qui cherche un partenaire',
    lettre: 'Écrire à une collectivité',
    lexique: 'Lexique\u00a0: dix mots',
  },
  notice:
    'Page traduite par l’éditeur du site ; la version française fait foi. Les titres, et les noms sans autre forme connue, restent en français.',
  francais: 'La page française, plus complète',
  legal: { accessibilite: 'Accessibilité', mentions: 'Mentions légales', donnees: 'Données personnelles' },
  fictif: {
    titre: 'Données fictives.',
    texte: 'Les collectivités et les villes existent, leurs coopérations sont inventées pour éprouver le site.',
  },
  page: 'page {n}',
  pages: 'Pages de la liste',
  precedente: 'Précédente',
  suivante: 'Suivante',
  sources: 'Sources',
  age: {
    publie: 'Publié : {date}. Non vérifié depuis.',
    verifie: 'Vérifié : {date}.',
    inconnu: 'Sans date connue, non vérifié.',
  },
  periode: { depuis: 'depuis {debut}', jusqua: 'jusqu’à {fin}', entre: '{debut} – {fin}' },
  autres: formes({ one: 'et {n} autre', other: 'et {n} autres' }),
  collectivites: formes({ one: '{n} collectivité française', other: '{n} collectivités françaises' }),
  partenaires: formes({ one: '{n} partenaire sur place', other: '{n} partenaires sur place' }),
  programmes: formes({ one: '{n} programme', other: '{n} programmes' }),
  annonces: formes({ one: '{n} annonce', other: '{n} annonces' }),
  precaution: {
    titre: 'À vérifier avant d’agir',
    securite: 'sécurité',
    'aide-suspendue': 'aide suspendue',
    sanctions: 'sanctions',
    droit: 'droit',
    partie: 'dans une partie du pays',
    suite: 'Les raisons et les pages officielles, en français',
  },
  accueil: {
    titre: 'Quelles villes françaises travaillent dans mon pays ?',
    description:
      'Les collectivités françaises qui coopèrent avec l’étranger, pays par pays : qui, depuis quand, sur quoi, et comment leur écrire.',
    chapeau:
      'Cherchez votre ville ou choisissez votre pays : vous verrez quelles collectivités françaises y agissent, depuis quand, sur quoi, et à qui écrire.',
    pays: 'Pays par pays',
    compte: 'Entre parenthèses : les collectivités françaises dont une source dit qu’elles agissent dans ce pays.',
  },
  chercher: {
    etiquette: 'Votre ville, votre région ou votre pays',
    bouton: 'Chercher',
    resultats: formes({ one: '{n} réponse', other: '{n} réponses' }),
    aucune: 'Aucun nom ne répond. Essayez le nom de votre pays.',
    panne: 'La recherche n’a pas pu se charger. La liste des pays reste utilisable.',
    sansScript: 'La recherche demande JavaScript ; la liste des pays n’en demande pas.',
  },
  pays: {
    titre: '{pays} : quelles collectivités françaises y agissent',
    description: '{pays} : {comptes}. Qui agit, depuis quand, sur quoi, et à qui écrire en France.',
    qui: 'Qui y agit',
    depuis: 'Première action datée',
    themes: 'Sur quoi, avec le nombre de collectivités françaises',
    imprecis: 'Non comptées, car leur action couvre plusieurs pays sans que la source dise où chacune agit :',
    surPlace: 'Partenaires sur place',
    personne: 'Ce site ne connaît encore aucune collectivité française qui agisse dans ce pays.',
    programmes: 'Programmes que des collectivités françaises peuvent rejoindre',
    programmesNote: 'Demandez à l’organisme qui le porte s’il prend de nouveaux territoires.',
    contacts: 'À qui écrire en France',
    aucunContact: 'Aucun document ne donne d’adresse de service pour ce pays. La page française en donne davantage.',
    proche: 'Ce service ne suit pas que ce pays.',
    proches: 'Ces services ne suivent pas que ce pays.',
    accord: 'Comment se conclut un accord avec une collectivité française',
  },
  accord: {
    agir: 'Toute collectivité française, même petite, peut agir à l’étranger, sur tout sujet, si elle respecte les engagements internationaux de la France ; un groupement de communes n’agit que dans ses compétences.',
    decision:
      'Rien ne commence sans un vote de son assemblée élue, la délibération, qui dit pourquoi elle s’engage, comment et avec combien d’argent.',
    convention:
      'Avec une autorité locale étrangère, elle signe une convention ; sauf exceptions outre-mer, elle ne peut pas en signer avec un État, ni avec une entité que la France ne reconnaît pas.',
    contenu:
      'La forme est libre : la convention dit qui signe, pour quoi faire, pour combien de temps s’il y a un terme, et les dépenses prévues ; un des originaux est en français.',
    controle:
      'L’assemblée approuve le texte, puis la collectivité le transmet au contrôle de légalité de la préfecture, comme ses autres actes.',
  },
  partenaire: {
    titre: '{nom} ({pays}) : ses partenaires français',
    description: '{nom}, {pays} : {qui}. Depuis quand, sur quoi, et comment leur écrire. Fiche {id}.',
    aucune: 'aucune collectivité française désignée par une source',
    francais: 'Collectivités françaises',
    imprecis: 'Non comptées, car leur action réunit plusieurs territoires sans que la source dise qui agit ici :',
    depuis: 'Première action datée',
    themes: 'Sur quoi',
    odd: 'Objectifs de développement durable',
    site: 'Site',
    cooperations: 'Coopérations',
    projets: 'Projets',
    cherche: 'Cherche un partenaire français',
    ecrire: 'Écrire à une de ces collectivités',
    contacts: 'À qui écrire en France pour ce pays',
    fiche: 'fiche {id}',
  },
  cherchent: {
    titre: 'Autorités locales qui cherchent un partenaire français',
    description:
      'Qui cherche une collectivité française, pays par pays et thème par thème, et comment figurer dans cette liste.',
    chapeau: 'Chaque annonce vient d’un document public. Son texte, en français, est sur la page du pays.',
    aucune: 'Aucune annonce n’est publiée.',
    sansPays: 'Pays non précisé',
    figurer: 'Comment figurer dans cette liste',
    etapes: {
      ecrire:
        'Écrivez au service français qui suit votre pays : l’ambassade de France, ou la délégation pour l’action extérieure des collectivités territoriales (DAECT) du ministère de l’Europe et des Affaires étrangères. Les adresses que ce site connaît sont sur la page de votre pays.',
      dire: 'Dites en quelques lignes qui vous êtes, sur quel thème vous voulez travailler, et ce que vous pouvez apporter.',
      publier:
        'Ce site ne publie que ce qu’un document public dit, avec sa source et sa date : une annonce entre dans la liste quand un service français l’a publiée.',
    },
    enAttendant: 'Vous pouvez aussi écrire tout de suite à une collectivité française :',
  },
  lettre: {
    titre: 'Écrire à une collectivité française',
    description:
      'Une lettre à une collectivité française, dans votre langue et en français côte à côte, à compléter et à imprimer.',
    remplir: 'Complétez : les deux lettres se remplissent ensemble.',
    chapeau: 'Envoyez la française ; gardez l’autre pour vous relire. Rien n’est envoyé ni gardé par ce site.',
    sansScript: 'Imprimez la page et complétez les lignes à la main.',
    votreVille: 'Votre collectivité',
    votrePays: 'Votre pays',
    destinataire: 'La collectivité française',
    sujet: 'Le thème',
    nom: 'Votre nom',
    fonction: 'Votre fonction',
    courriel: 'Votre adresse électronique',
    imprimer: 'Imprimer les deux lettres',
    copier: 'Copier la lettre française',
    copiee: 'La lettre française est copiée.',
    pasCopiee: 'La copie a été refusée : sélectionnez la lettre pour la copier.',
    texte: {
      objet: 'Objet : proposition de coopération – {ville}, {pays}',
      adresse: 'À l’attention de : {destinataire}',
      salutation: 'Madame, Monsieur,',
      qui: 'Je vous écris au nom de la collectivité suivante : {ville} ({pays}).',
      quoi: 'Nous cherchons une collectivité française avec laquelle travailler sur ce thème : {sujet}.',
      proposition:
        'Si un échange vous intéresse, nous vous proposons une première réunion à distance, pour parler de nos besoins, de ce que nous pouvons apporter et du temps que chacun peut y consacrer.',
      contact: 'Personne à joindre : {nom}, {fonction}, {courriel}.',
      fin: 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    },
  },
  lexique: {
    titre: 'Dix mots pour parler avec une collectivité française',
    description:
      'Dix termes français de la coopération entre collectivités, leur équivalent dans votre langue et leur sens.',
    chapeau: 'Vous lirez ces mots dans les textes français. Le terme français reste celui qui fait foi.',
    termes: {
      collectivite: {
        francais: 'collectivité territoriale',
        terme: 'collectivité territoriale',
        sens: 'Commune, département, région ou autre territoire de la République que dirige une assemblée élue ; ses groupements agissent de même.',
      },
      commune: {
        francais: 'commune',
        terme: 'commune',
        sens: 'La plus petite collectivité, ville ou village, avec un maire et un conseil municipal.',
      },
      intercommunalite: {
        francais: 'intercommunalité (EPCI)',
        terme: 'groupement de communes',
        sens: 'Communes qui exercent ensemble une partie de leurs compétences : communauté, métropole, syndicat.',
      },
      departement: {
        francais: 'département',
        terme: 'département',
        sens: 'Collectivité entre la commune et la région, dirigée par un conseil départemental.',
      },
      region: {
        francais: 'région',
        terme: 'région',
        sens: 'La plus grande collectivité, dirigée par un conseil régional.',
      },
      cooperation: {
        francais: 'coopération décentralisée',
        terme: 'coopération décentralisée',
        sens: 'Lien durable, fondé sur une convention, entre une collectivité française et une autorité locale étrangère.',
      },
      jumelage: {
        francais: 'jumelage',
        terme: 'jumelage',
        sens: 'Lien d’amitié et d’échanges entre deux communes, souvent sans limite de durée.',
      },
      deliberation: {
        francais: 'délibération',
        terme: 'délibération',
        sens: 'Vote de l’assemblée élue : sans lui, une collectivité ne s’engage pas.',
      },
      convention: {
        francais: 'convention',
        terme: 'convention',
        sens: 'Accord écrit qui dit qui s’engage, à quoi, pour combien de temps et avec quelles dépenses.',
      },
      appel: {
        francais: 'appel à projets',
        terme: 'appel à projets',
        sens: 'Un financeur publie des règles et une date limite ; la collectivité française dépose un dossier, et les meilleurs sont aidés.',
      },
    },
    suite: 'Tous les sigles du guide, en français',
  },
  formes: { ...LIBELLES_FORME } as Record<keyof typeof LIBELLES_FORME, string>,
  natures: {
    commune: LIBELLES_NATURE.commune ?? '',
    intercommunalite: LIBELLES_NATURE.intercommunalite ?? '',
    departement: LIBELLES_NATURE.departement ?? '',
    region: LIBELLES_NATURE.region ?? '',
    province: LIBELLES_NATURE.province ?? '',
    'etat-federe': LIBELLES_NATURE['etat-federe'] ?? '',
    association: LIBELLES_NATURE.association ?? '',
  },
  /** By slug; a theme that an edition adds keeps its French name until it has one here. */
  themes: {
    'acces-aux-services-essentiels': 'Accès aux services essentiels',
    'agriculture-et-alimentation': 'Agriculture et alimentation',
    'attractivite-economique': 'Attractivité économique',
    'attractivite-touristique': 'Attractivité touristique',
    biodiversite: 'Biodiversité',
    'clusters-et-poles-de-competitivite': 'Clusters et pôles de compétitivité',
    culture: 'Culture',
    dechets: 'Déchets',
    'developpement-economique-local': 'Développement économique local',
    'eau-et-assainissement': 'Eau et assainissement',
    economie: 'Économie',
    education: 'Éducation',
    'emploi-des-femmes': 'Emploi des femmes',
    'emploi-des-jeunes': 'Emploi des jeunes',
    energie: 'Énergie',
    environnement: 'Environnement',
    etudiants: 'Étudiants',
    'filieres-economiques': 'Filières économiques',
    'formation-professionnelle': 'Formation professionnelle',
    francophonie: 'Francophonie',
    genre: 'Genre',
    'gouvernance-locale': 'Gouvernance locale',
    'inclusion-sociale': 'Inclusion sociale',
    jeunesse: 'Jeunesse',
    'lutte-contre-le-changement-climatique': 'Lutte contre le changement climatique',
    migrations: 'Migrations',
    mobilite: 'Mobilité',
    numerique: 'Numérique',
    patrimoine: 'Patrimoine',
    resilience: 'Résilience',
    sante: 'Santé',
    societe: 'Société',
    sport: 'Sport',
    transfrontalier: 'Transfrontalier',
    transports: 'Transports',
    urbanisme: 'Urbanisme',
    'ville-durable': 'Ville durable',
  },
  /** The 17 goals in their order, as the United Nations or the government of the language name them. */
  odd: LIBELLES_ODD.slice(1),
};

/** All the words of the mirror in one language: those of the French one, key by key. One more or one less fails the types. */
export type Catalogue = typeof fr;
