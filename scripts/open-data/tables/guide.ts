// What the guide and the joins give: their records have no schema of their own, their fields are told here, once.
import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { PaysRecord, ThematiqueRecord } from '../../../src/contract/content/records.ts';
import type { Source } from '../../../src/contract/fields/source.ts';
import { sourceSchema } from '../../../src/contract/fields/source.ts';
import { judgeAppel } from '../../../src/contract/rules/appel.ts';
import { formatDate } from '../../../src/contract/words/format.ts';
import { LIBELLES_FAMILLE } from '../../../src/contract/words/libelles.ts';
import { slugify, takenSlugs, takeSlug } from '../../../src/contract/words/slugify.ts';
import type { Table } from '../colonne.ts';
import type { Champ, Noms } from '../columns-of-field.ts';
import type { Contenu } from '../contenu.ts';
import { type Absolu, adresseColumn, countColumn, fromChamps } from './columns.ts';

const id = (description: string): Champ => ({
  nom: 'id',
  kind: 'identifiant',
  title: 'Identifiant',
  description,
  obligatoire: true,
});
const titre = (nom: string, title: string, description: string, rest: Partial<Champ> = {}): Champ => ({
  nom,
  kind: 'ligne',
  title,
  description,
  ...rest,
});
const pays = (description: string, rest: Partial<Champ> = {}): Champ => ({
  nom: 'pays',
  kind: 'pays',
  title: 'Pays',
  description: `${description} (code ISO 3166-1)`,
  ...rest,
});
const thematiques: Champ = {
  nom: 'thematiques',
  kind: 'thematique',
  liste: true,
  title: 'Thématiques',
  description: 'Thématiques du guide',
};
const odd: Champ = {
  nom: 'odd',
  kind: 'odd',
  liste: true,
  title: 'Objectifs de développement durable',
  description: 'Objectifs de développement durable, de 1 à 17',
};
const SOURCE: Champ = {
  nom: 'source',
  kind: 'objet',
  schema: sourceSchema,
  title: 'Source',
  description: 'Document d’où vient le fait',
};
const verifie: Champ = {
  nom: 'verifie',
  kind: 'jour',
  title: 'Vérifié le',
  description: 'Jour où quelqu’un l’a vérifié ; vide : personne depuis son document',
};

type Row = { id: string };

export function guideTables(contenu: Contenu, noms: Noms, absolu: Absolu) {
  return [
    paysTable(contenu, noms, absolu),
    thematiquesTable(contenu, noms, absolu),
    programmesTable(contenu, noms, absolu),
    recherchesTable(contenu, noms, absolu),
    appelsTable(contenu, noms, absolu),
    contactsTable(contenu, noms, absolu),
    mutualisationsTable(contenu, noms, absolu),
    chiffresTable(contenu, noms),
  ];
}

function paysTable({ pays: records, zones, thematiques: _, ...contenu }: Contenu, noms: Noms, absolu: Absolu) {
  const table: Table<PaysRecord & Row> = {
    nom: 'pays',
    titre: 'Pays',
    description:
      'Une ligne par pays du guide ou de l’Atlas. Les nombres se recomptent dans les autres tables, par le code du pays.',
    motsCles: ['pays', 'coopération décentralisée'],
    records: [...records.values()].map((record) => ({ ...record, id: record.code })),
    colonnes: [
      ...fromChamps<PaysRecord & Row>(noms, [
        id('Code ISO 3166-1 à deux lettres'),
        titre('nom', 'Nom', 'Nom d’usage en français', { obligatoire: true }),
        titre('zone', 'Zone', 'Zone du guide (nom court)', { obligatoire: true }),
      ]),
      {
        nom: 'zone_libelle',
        titre: 'Zone (en toutes lettres)',
        description: 'Nom de la zone',
        forme: 'texte',
        liste: false,
        obligatoire: false,
        valeur: ({ zone }) => zones.get(zone)?.nom ?? null,
      },
      ...fromChamps<PaysRecord & Row>(noms, [
        titre('resume', 'Résumé', 'Ce que le guide en dit, en une phrase'),
        {
          nom: 'dansLeGuide',
          kind: 'vrai-faux',
          title: 'Dans le guide',
          description: 'Le guide a une page sur ce pays',
          obligatoire: true,
        },
      ]),
      countColumn(
        'nombre_collectivites',
        'Collectivités',
        'Collectivités qu’une source dit y agir',
        (row) => row.collectivites,
      ),
      countColumn(
        'nombre_collectivites_possibles',
        'Collectivités possibles',
        'Autres collectivités d’une action sur plusieurs pays',
        (row) => row.collectivitesImprecises,
      ),
      countColumn('nombre_partenaires', 'Partenaires', 'Partenaires de ce pays', (row) => row.partenaires),
      countColumn(
        'nombre_cooperations',
        'Coopérations',
        'Coopérations avec un partenaire de ce pays',
        (row) => row.cooperations,
      ),
      countColumn('nombre_projets', 'Projets', 'Projets et actions dans ce pays', (row) => row.projets),
      countColumn('nombre_programmes', 'Programmes', 'Programmes à rejoindre', (row) => row.programmes),
      countColumn(
        'nombre_recherches',
        'Recherches',
        'Autorités de ce pays qui cherchent un partenaire',
        (row) => row.recherches,
      ),
      {
        nom: 'vigilance',
        titre: 'Pays à vérifier',
        description: 'Le site demande de vérifier la situation avant d’agir',
        forme: 'vrai-faux',
        liste: false,
        obligatoire: true,
        valeur: ({ code }) => contenu.site.vigilances.some((one) => one.pays === code),
      },
      adresseColumn(absolu, ({ slug }) => adresses.pays(slug)),
    ],
  };
  return table;
}

function thematiquesTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const table: Table<ThematiqueRecord & Row> = {
    nom: 'thematiques',
    titre: 'Thématiques',
    description:
      'Une ligne par thématique ou sous-thématique du guide ; ce qui relève d’une sous-thématique compte aussi pour celle dont elle est une partie.',
    motsCles: ['thématiques', 'ODD'],
    records: [...contenu.thematiques.values()].map((record) => ({ ...record, id: record.slug })),
    colonnes: [
      ...fromChamps<ThematiqueRecord & Row>(noms, [
        id('Nom court, dernier mot de l’adresse'),
        titre('nom', 'Nom', 'Nom de la thématique', { obligatoire: true }),
        { nom: 'parent', kind: 'thematique', title: 'Partie de', description: 'Thématique plus large' },
        titre('numero', 'Numéro', 'Numéro imprimé dans le guide'),
        titre('resume', 'Résumé', 'Ce que la page apporte, en une phrase', { obligatoire: true }),
        odd,
      ]),
      countColumn('nombre_cooperations', 'Coopérations', 'Coopérations de la thématique', (row) => row.cooperations),
      countColumn('nombre_projets', 'Projets', 'Projets et actions de la thématique', (row) => row.projets),
      countColumn('nombre_programmes', 'Programmes', 'Programmes à rejoindre', (row) => row.programmes),
      adresseColumn(absolu, ({ slug }) => adresses.thematique(slug)),
    ],
  };
  return table;
}

/** Programmes of the guide, then projects of the Atlas open to others: all that can be joined. */
function programmesTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const records = contenu.offres.map((offre) => ({
    ...offre,
    budgetMin: offre.budget.min,
    budgetMax: offre.budget.max,
    budgetPeriode: offre.budget.periode,
    id: offre.adresse.split('/').filter(Boolean).join('-'),
    budget: offre.budget.texte,
    pourQui: offre.pourQui?.texte,
  }));
  const table: Table<(typeof records)[number]> = {
    nom: 'programmes',
    titre: 'Programmes à rejoindre',
    description:
      'Une ligne par programme clés en main, projet mutualisable du guide ou projet de l’Atlas ouvert à d’autres collectivités.',
    motsCles: ['programmes clés en main', 'projets mutualisables'],
    records,
    colonnes: [
      ...fromChamps<(typeof records)[number]>(noms, [
        id('Tiré de l’adresse de la page'),
        titre('titre', 'Titre', 'Titre du programme', { obligatoire: true }),
        {
          nom: 'famille',
          kind: 'enumeration',
          libelles: LIBELLES_FAMILLE,
          title: 'Famille',
          description: 'Famille du programme',
          obligatoire: true,
        },
        titre('origine', 'Origine', '« guide » ou « atlas »', { obligatoire: true }),
        titre('resume', 'Résumé', 'Ce que propose le programme', { obligatoire: true }),
        pays('Pays où il va ; vide : ouvert à plusieurs, voir les destinations', { liste: true }),
        titre('destinations', 'Destinations', 'Villes, régions ou territoires', { liste: true }),
        thematiques,
        odd,
        titre('porteur', 'Porteur', 'Association ou collectivités qui portent le programme', { liste: true }),
        titre('pourQui', 'Pour qui', 'Qui peut le rejoindre, dans les mots de la source'),
        titre('budget', 'Budget', 'Ce qu’il en coûte à une collectivité, dans les mots de la source'),
        { nom: 'budgetMin', kind: 'montant', title: 'Budget minimal', description: 'En euros' },
        { nom: 'budgetMax', kind: 'montant', title: 'Budget maximal', description: 'En euros' },
        titre('budgetPeriode', 'Période du budget', '« an » : dû chaque année ; « programme » : pour le tout'),
        SOURCE,
        verifie,
      ]),
      adresseColumn(absolu, ({ adresse }) => adresse),
    ],
  };
  return table;
}

function recherchesTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const idOf = uniqueIds();
  const records = contenu.recherches.map((record) => ({
    ...record,
    nom: record.collectivite,
    id: idOf(`${record.pays || 'sans-pays'}-${record.collectivite}`),
    pays: record.pays || null,
  }));
  const table: Table<(typeof records)[number]> = {
    nom: 'recherches',
    titre: 'Recherches de partenaires',
    description: 'Une ligne par autorité étrangère qui cherche une collectivité française.',
    motsCles: ['recherche de partenaires', 'bourse-projets'],
    records,
    colonnes: [
      ...fromChamps<(typeof records)[number]>(noms, [
        id('Pays et nom'),
        titre('nom', 'Autorité', 'Autorité étrangère qui cherche', { obligatoire: true }),
        pays('Son pays ; vide : la source ne le dit pas'),
        {
          nom: 'partenaire',
          kind: 'identifiant',
          section: 'partenaires',
          title: 'Partenaire',
          description: 'Identifiant dans la table des partenaires, si elle y est',
        },
        thematiques,
        { nom: 'texte', kind: 'texte', title: 'Recherche', description: 'Ce qu’elle cherche', obligatoire: true },
        { nom: 'coordonnees', kind: 'position', title: 'Coordonnées', description: 'Position de la ville' },
        SOURCE,
        verifie,
      ]),
      adresseColumn(absolu, (row) => adresses.recherches(row.pays === null ? '' : contenu.pays.get(row.pays)?.slug)),
    ],
    place: ({ coordonnees }) => coordonnees,
  };
  return table;
}

const ETATS = { ouvert: 'Ouvert', 'a-venir': 'À venir', clos: 'Clos', inconnu: 'Date limite inconnue' };

function appelsTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const regles = new Map(contenu.reglesAppels.map((record) => [record.slug, record]));
  const records = contenu.appels.map((record) => ({
    ...record,
    id: record.slug,
    etat: judgeAppel(record, contenu.site.jour),
    tauxMax: maxOf(regles.get(record.slug)?.taux.map(({ taux }) => taux) ?? []),
    apportMinimal: regles.get(record.slug)?.apportMinimal ?? null,
    liens: record.liens.map(({ url }) => url),
  }));
  const table: Table<(typeof records)[number]> = {
    nom: 'appels',
    titre: 'Appels à projets',
    description: `Une ligne par appel ; l’état est celui du ${formatDate(contenu.site.jour)}, jour de la publication.`,
    motsCles: ['appels à projets', 'cofinancement'],
    records,
    colonnes: [
      ...fromChamps<(typeof records)[number]>(noms, [
        id('Nom court, dernier mot de l’adresse'),
        titre('titre', 'Titre', 'Titre de l’appel', { obligatoire: true }),
        titre('resume', 'Résumé', 'Ce que finance l’appel', { obligatoire: true }),
        {
          nom: 'etat',
          kind: 'enumeration',
          libelles: ETATS,
          title: 'État',
          description: 'Ouvert, à venir, clos, au jour de la publication',
          obligatoire: true,
        },
        { nom: 'ouverture', kind: 'jour', title: 'Ouverture', description: 'Premier jour de dépôt' },
        {
          nom: 'cloture',
          kind: 'date',
          title: 'Clôture',
          description: 'Dernier jour de dépôt, ou son mois, ou son année',
        },
        {
          nom: 'tauxMax',
          kind: 'montant',
          title: 'Taux le plus élevé',
          description: 'Part du budget que l’appel paie au plus, de 0 à 1',
        },
        {
          nom: 'apportMinimal',
          kind: 'montant',
          title: 'Apport minimal',
          description: 'Part que la collectivité paie au moins, de 0 à 1',
        },
        { nom: 'liens', kind: 'adresse', liste: true, title: 'Liens', description: 'Pages officielles' },
        SOURCE,
        verifie,
      ]),
      adresseColumn(absolu, ({ slug }) => adresses.appel(slug)),
    ],
  };
  return table;
}

const maxOf = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.max(...values));

/** Desks only: `scripts/personnes/` has said which contacts lead to somebody. */
function contactsTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const idOf = uniqueIds();
  const records = contenu.contacts
    .filter(({ nominatif }) => !nominatif)
    .map((record) => ({
      ...record,
      id: idOf([record.organisation, record.nom ?? record.fonction ?? ''].join(' ')),
      adresse: record.courriel,
      site: record.url,
      pages: record.places.map((place) => absolu(place.adresse)),
    }));
  const table: Table<(typeof records)[number]> = {
    nom: 'contacts',
    titre: 'Contacts fonctionnels',
    description:
      'Une ligne par service à qui écrire. Les contacts nominatifs ne sont dans aucun téléchargement : ils sont sur les pages du site, un à un.',
    motsCles: ['contacts', 'annuaire'],
    records,
    colonnes: fromChamps<(typeof records)[number]>(noms, [
      id('Tiré de l’organisation et du service'),
      titre('organisation', 'Organisation', 'Organisation', { obligatoire: true }),
      titre('nom', 'Service', 'Nom du service'),
      titre('fonction', 'Fonction', 'Ce dont il s’occupe'),
      // Not of the kind « courriel »: those of the export are people's, these are desks'.
      titre('adresse', 'Courriel', 'Adresse du service'),
      titre('telephone', 'Téléphone', 'Numéro du service'),
      { nom: 'site', kind: 'adresse', title: 'Site', description: 'Page du service' },
      pays('Pays pour lesquels il est donné', { liste: true }),
      {
        ...pays('De plus loin : par la zone, ou comme témoin', { liste: true }),
        nom: 'paysProches',
        title: 'Pays proches',
      },
      thematiques,
      { nom: 'pages', kind: 'adresse', liste: true, title: 'Pages', description: 'Pages du site qui le montrent' },
      SOURCE,
      verifie,
    ]).map((colonne) => (colonne.nom === 'adresse' ? { ...colonne, nom: 'courriel' } : colonne)),
  };
  return table;
}

const SUJETS = { territoire: 'Territoire', thematique: 'Thématique dans un pays' };

function mutualisationsTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const records = contenu.mutualisations.map((record) => ({
    ...record,
    id: [record.pays, record.partenaire ?? record.thematique].join('-'),
  }));
  const table: Table<(typeof records)[number]> = {
    nom: 'mutualisations',
    titre: 'Où mutualiser',
    description:
      'Une ligne par territoire étranger, ou par thématique dans un pays, où plusieurs collectivités agissent.',
    motsCles: ['mutualisation', 'coopération décentralisée'],
    records,
    colonnes: [
      ...fromChamps<(typeof records)[number]>(noms, [
        id('Pays, puis partenaire ou thématique'),
        {
          nom: 'sujet',
          kind: 'enumeration',
          libelles: SUJETS,
          title: 'Sujet',
          description: 'Un territoire étranger, ou une thématique dans un pays',
          obligatoire: true,
        },
        pays('Où elles agissent', { obligatoire: true }),
        {
          nom: 'partenaire',
          kind: 'identifiant',
          section: 'partenaires',
          title: 'Partenaire',
          description: 'Le territoire, pour un territoire',
        },
        { nom: 'thematique', kind: 'thematique', title: 'Thématique', description: 'Pour une thématique dans un pays' },
        {
          nom: 'collectivites',
          kind: 'identifiant',
          section: 'collectivites',
          liste: true,
          title: 'Collectivités françaises',
          description: 'Celles qui y agissent',
        },
      ]),
      countColumn('nombre_collectivites', 'Collectivités', 'Collectivités qui y agissent', (row) => row.collectivites),
      ...fromChamps<(typeof records)[number]>(noms, [
        {
          nom: 'enCours',
          kind: 'entier',
          title: 'En cours',
          description: 'Collectivités dont un lien est en cours',
          obligatoire: true,
        },
        {
          nom: 'derniereAnnee',
          kind: 'entier',
          title: 'Dernière année',
          description: 'Année la plus récente que nomme un lien',
        },
        {
          nom: 'ensemble',
          kind: 'entier',
          title: 'Ensemble',
          description: 'Collectivités qui travaillent déjà ensemble',
          obligatoire: true,
        },
      ]),
      adresseColumn(absolu, ({ pays: code, partenaire, thematique = '' }) => {
        const partner = partenaire === undefined ? undefined : contenu.partenaires.get(partenaire);
        return partner
          ? adresses.partenaire(partner.slug)
          : adresses.paysThematique(contenu.pays.get(code)?.slug ?? '', thematique);
      }),
    ],
  };
  return table;
}

interface Chiffre extends Row {
  sujet: string;
  libelle: string;
  valeur: number;
  unite?: string | undefined;
  annee: number | null;
  periode?: string | undefined;
  territoire?: string | undefined;
  passage?: string | undefined;
  note?: string | undefined;
  source: Source;
}

/** Every published figure, one a row: the readings, the censuses, the countries and the themes. */
function chiffresTable({ chiffres, pays: records }: Contenu, noms: Noms) {
  const idOf = uniqueIds();
  const { etats, palmares, themes, releves } = chiffres;
  const rows: Omit<Chiffre, 'id'>[] = [
    ...releves,
    ...etats.flatMap(({ annee, source, libelleLiens, ...counts }) =>
      [
        ['collectivités françaises', counts.collectivites] as const,
        ['partenaires étrangers', counts.partenaires] as const,
        ['pays', counts.pays] as const,
        [libelleLiens, counts.liens] as const,
      ].map(([libelle, valeur]) => ({ sujet: 'recensement', libelle, valeur, annee, source })),
    ),
    ...palmares.lignes.map(({ pays: code, projets }) => ({
      sujet: 'projets-par-pays',
      libelle: 'projets',
      valeur: projets,
      annee: palmares.annee,
      territoire: records.get(code)?.nom ?? noms.pays.get(code)?.nom ?? code,
      note: palmares.note,
      source: palmares.source,
    })),
    ...themes.lignes.map(({ theme, projets }) => ({
      sujet: 'projets-par-theme',
      libelle: `projets : ${theme}`,
      valeur: projets,
      annee: themes.annee,
      source: themes.source,
    })),
  ];
  const table: Table<Chiffre> = {
    nom: 'chiffres',
    titre: 'Chiffres publiés',
    description:
      'Une ligne par chiffre imprimé dans un document : relevés, recensements, projets par pays et par thème. Un chiffre ne vaut que pour son année et sa façon de compter.',
    motsCles: ['statistiques', 'aide publique au développement'],
    records: rows.map((row) => ({
      ...row,
      id: idOf(`${row.sujet}-${row.libelle}-${row.territoire ?? ''}-${row.annee ?? row.periode ?? ''}`),
    })),
    colonnes: fromChamps<Chiffre>(noms, [
      id('Sujet, libellé, territoire, année'),
      titre('sujet', 'Sujet', 'Sujet (nom court)', { obligatoire: true }),
      titre('libelle', 'Libellé', 'Ce qui est compté', { obligatoire: true }),
      { nom: 'valeur', kind: 'montant', title: 'Valeur', description: 'Le nombre, sans son unité', obligatoire: true },
      titre('unite', 'Unité', 'Vide pour un simple compte'),
      { nom: 'annee', kind: 'entier', title: 'Année', description: 'Année pour laquelle le chiffre vaut' },
      titre('periode', 'Période', 'Quand il couvre plus d’une année'),
      titre('territoire', 'Territoire', 'Pays ou zone où il vaut'),
      titre('passage', 'Passage', 'Où le document le dit, quand il n’a pas de page imprimée'),
      { nom: 'note', kind: 'texte', title: 'Note', description: 'À savoir avant de le citer' },
      SOURCE,
    ]),
  };
  return table;
}

/** Ids made of words, told apart by a number when two are alike. */
function uniqueIds(): (words: string) => string {
  const taken = takenSlugs();
  return (words) => takeSlug(slugify(words, 60), taken);
}
