// What the guide and the joins give: their records have no schema of their own, their fields are told here, once.
import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { ThematiqueRecord } from '../../../src/contract/content/records.ts';
import type { Source } from '../../../src/contract/fields/source.ts';
import { sourceSchema } from '../../../src/contract/fields/source.ts';
import { judgeAppel } from '../../../src/contract/rules/appel.ts';
import { formatDate } from '../../../src/contract/words/format.ts';
import { LIBELLES_FAMILLE } from '../../../src/contract/words/libelles.ts';
import { slugify, takenSlugs, takeSlug } from '../../../src/contract/words/slugify.ts';
import type { Table } from '../colonne.ts';
import type { Champ, Noms } from '../columns-of-field.ts';
import type { Contenu } from '../contenu.ts';
import { type Absolu, adresseColumn, champ, countColumn, fromChamps } from './columns.ts';

const id = (description: string): Champ =>
  champ('identifiant', 'id', 'Identifiant', description, { obligatoire: true });
const pays = (description: string, rest: Partial<Champ> = {}): Champ =>
  champ('pays', 'pays', 'Pays', `${description} (code ISO 3166-1)`, rest);
const thematiques: Champ = champ('thematique', 'thematiques', 'Thématiques', 'Thématiques du guide', { liste: true });
const odd: Champ = champ(
  'odd',
  'odd',
  'Objectifs de développement durable',
  'Objectifs de développement durable, de 1 à 17',
  { liste: true },
);
const SOURCE: Champ = champ('objet', 'source', 'Source', 'Document d’où vient le fait', { schema: sourceSchema });
const verifie: Champ = champ(
  'jour',
  'verifie',
  'Vérifié le',
  'Jour où quelqu’un l’a vérifié ; vide : personne depuis son document',
);

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

function paysTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const vigilances = new Set(contenu.site.vigilances.map(({ pays: code }) => code));
  const records = [...contenu.pays.values()].map((record) => ({
    ...record,
    id: record.code,
    zoneLibelle: contenu.zones.get(record.zone)?.nom,
    vigilance: vigilances.has(record.code),
  }));
  const table: Table<(typeof records)[number]> = {
    nom: 'pays',
    titre: 'Pays',
    description:
      'Une ligne par pays du guide ou de l’Atlas. Les nombres se recomptent dans les autres tables, par le code du pays.',
    motsCles: ['pays', 'coopération décentralisée'],
    records,
    colonnes: [
      ...fromChamps(noms, [
        id('Code ISO 3166-1 à deux lettres'),
        champ('ligne', 'nom', 'Nom', 'Nom d’usage en français', { obligatoire: true }),
        champ('ligne', 'zone', 'Zone', 'Zone du guide (nom court)', { obligatoire: true }),
        champ('ligne', 'zoneLibelle', 'Zone (en toutes lettres)', 'Nom de la zone'),
        champ('ligne', 'resume', 'Résumé', 'Ce que le guide en dit, en une phrase'),
        champ('vrai-faux', 'dansLeGuide', 'Dans le guide', 'Le guide a une page sur ce pays', { obligatoire: true }),
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
      ...fromChamps(noms, [
        champ('vrai-faux', 'vigilance', 'Pays à vérifier', 'Le site demande de vérifier la situation avant d’agir', {
          obligatoire: true,
        }),
      ]),
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
      ...fromChamps(noms, [
        id('Nom court, dernier mot de l’adresse'),
        champ('ligne', 'nom', 'Nom', 'Nom de la thématique', { obligatoire: true }),
        champ('thematique', 'parent', 'Partie de', 'Thématique plus large'),
        champ('ligne', 'numero', 'Numéro', 'Numéro imprimé dans le guide'),
        champ('ligne', 'resume', 'Résumé', 'Ce que la page apporte, en une phrase', { obligatoire: true }),
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
        champ('ligne', 'titre', 'Titre', 'Titre du programme', { obligatoire: true }),
        champ('enumeration', 'famille', 'Famille', 'Famille du programme', {
          libelles: LIBELLES_FAMILLE,
          obligatoire: true,
        }),
        champ('ligne', 'origine', 'Origine', '« guide » ou « atlas »', { obligatoire: true }),
        champ('ligne', 'resume', 'Résumé', 'Ce que propose le programme', { obligatoire: true }),
        pays('Pays où il va ; vide : ouvert à plusieurs, voir les destinations', { liste: true }),
        champ('ligne', 'destinations', 'Destinations', 'Villes, régions ou territoires', { liste: true }),
        thematiques,
        odd,
        champ('ligne', 'porteur', 'Porteur', 'Association ou collectivités qui portent le programme', { liste: true }),
        champ('ligne', 'pourQui', 'Pour qui', 'Qui peut le rejoindre, dans les mots de la source'),
        champ('ligne', 'budget', 'Budget', 'Ce qu’il en coûte à une collectivité, dans les mots de la source'),
        champ('montant', 'budgetMin', 'Budget minimal', 'En euros'),
        champ('montant', 'budgetMax', 'Budget maximal', 'En euros'),
        champ('ligne', 'budgetPeriode', 'Période du budget', '« an » : dû chaque année ; « programme » : pour le tout'),
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
        champ('ligne', 'nom', 'Autorité', 'Autorité étrangère qui cherche', { obligatoire: true }),
        pays('Son pays ; vide : la source ne le dit pas'),
        champ('identifiant', 'partenaire', 'Partenaire', 'Identifiant dans la table des partenaires, si elle y est', {
          section: 'partenaires',
        }),
        thematiques,
        champ('texte', 'texte', 'Recherche', 'Ce qu’elle cherche', { obligatoire: true }),
        champ('position', 'coordonnees', 'Coordonnées', 'Position de la ville'),
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
        champ('ligne', 'titre', 'Titre', 'Titre de l’appel', { obligatoire: true }),
        champ('ligne', 'resume', 'Résumé', 'Ce que finance l’appel', { obligatoire: true }),
        champ('enumeration', 'etat', 'État', 'Ouvert, à venir, clos, au jour de la publication', {
          libelles: ETATS,
          obligatoire: true,
        }),
        champ('jour', 'ouverture', 'Ouverture', 'Premier jour de dépôt'),
        champ('date', 'cloture', 'Clôture', 'Dernier jour de dépôt, ou son mois, ou son année'),
        champ('montant', 'tauxMax', 'Taux le plus élevé', 'Part du budget que l’appel paie au plus, de 0 à 1'),
        champ('montant', 'apportMinimal', 'Apport minimal', 'Part que la collectivité paie au moins, de 0 à 1'),
        champ('adresse', 'liens', 'Liens', 'Pages officielles', { liste: true }),
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
      'Une ligne par service à qui écrire. Les contacts nominatifs ne sont dans aucune de ces tables : ils se prennent sur les pages du site, un à un ou page par page, en vCard.',
    motsCles: ['contacts', 'annuaire'],
    records,
    colonnes: fromChamps<(typeof records)[number]>(noms, [
      id('Tiré de l’organisation et du service'),
      champ('ligne', 'organisation', 'Organisation', 'Organisation', { obligatoire: true }),
      champ('ligne', 'nom', 'Service', 'Nom du service'),
      champ('ligne', 'fonction', 'Fonction', 'Ce dont il s’occupe'),
      // Not of the kind « courriel »: those of the export are people's, these are desks'.
      champ('ligne', 'adresse', 'Courriel', 'Adresse du service'),
      champ('ligne', 'telephone', 'Téléphone', 'Numéro du service'),
      champ('adresse', 'site', 'Site', 'Page du service'),
      pays('Pays pour lesquels il est donné', { liste: true }),
      {
        ...pays('De plus loin : par la zone, ou comme témoin', { liste: true }),
        nom: 'paysProches',
        title: 'Pays proches',
      },
      thematiques,
      champ('adresse', 'pages', 'Pages', 'Pages du site qui le montrent', { liste: true }),
      SOURCE,
      verifie,
    ]).map((colonne) => (colonne.nom === 'adresse' ? { ...colonne, nom: 'courriel' } : colonne)),
  };
  return table;
}

const SUJETS = { territoire: 'Territoire', thematique: 'Thématiques dans un pays' };

function mutualisationsTable(contenu: Contenu, noms: Noms, absolu: Absolu) {
  const records = contenu.mutualisations.map((record) => ({
    ...record,
    id: [record.pays, record.partenaire ?? record.thematiques[0]].join('-'),
  }));
  const table: Table<(typeof records)[number]> = {
    nom: 'mutualisations',
    titre: 'Où mutualiser',
    description:
      'Une ligne par territoire étranger où plusieurs collectivités agissent, ou par pays où les mêmes partagent des thématiques.',
    motsCles: ['mutualisation', 'coopération décentralisée'],
    records,
    colonnes: [
      ...fromChamps<(typeof records)[number]>(noms, [
        id('Pays, puis partenaire ou première thématique'),
        champ('enumeration', 'sujet', 'Sujet', 'Un territoire étranger, ou des thématiques dans un pays', {
          libelles: SUJETS,
          obligatoire: true,
        }),
        pays('Où elles agissent', { obligatoire: true }),
        champ('identifiant', 'partenaire', 'Partenaire', 'Le territoire, pour un territoire', {
          section: 'partenaires',
        }),
        champ('thematique', 'thematiques', 'Thématiques', 'Pour des thématiques dans un pays', { liste: true }),
        champ('identifiant', 'collectivites', 'Collectivités françaises', 'Celles qui y agissent', {
          section: 'collectivites',
          liste: true,
        }),
      ]),
      countColumn('nombre_collectivites', 'Collectivités', 'Collectivités qui y agissent', (row) => row.collectivites),
      ...fromChamps<(typeof records)[number]>(noms, [
        champ('entier', 'enCours', 'En cours', 'Collectivités dont un lien est en cours', { obligatoire: true }),
        champ('entier', 'derniereAnnee', 'Dernière année', 'Année la plus récente que nomme un lien'),
        champ('entier', 'ensemble', 'Ensemble', 'Collectivités qui travaillent déjà ensemble', { obligatoire: true }),
      ]),
      adresseColumn(absolu, ({ pays: code, partenaire, thematiques: [thematique = ''] }) => {
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
  precision?: string | undefined;
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
    colonnes: fromChamps(noms, [
      id('Sujet, libellé, territoire, année'),
      champ('ligne', 'sujet', 'Sujet', 'Sujet (nom court)', { obligatoire: true }),
      champ('ligne', 'libelle', 'Libellé', 'Ce qui est compté', { obligatoire: true }),
      champ(
        'ligne',
        'precision',
        'Précision',
        'Ce que le document dit d’un nombre qui n’est pas exact : plus de, environ… ; vide quand il l’est',
      ),
      champ('montant', 'valeur', 'Valeur', 'Le nombre, sans son unité', { obligatoire: true }),
      champ('ligne', 'unite', 'Unité', 'Vide pour un simple compte'),
      champ('entier', 'annee', 'Année', 'Année pour laquelle le chiffre vaut'),
      champ('ligne', 'periode', 'Période', 'Quand il couvre plus d’une année'),
      champ('ligne', 'territoire', 'Territoire', 'Pays ou zone où il vaut'),
      champ('ligne', 'passage', 'Passage', 'Où le document le dit, quand il n’a pas de page imprimée'),
      champ('texte', 'note', 'Note', 'À savoir avant de le citer'),
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
