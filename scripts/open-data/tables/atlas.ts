// The records of the export: their columns are the fields of their schema, whatever is added to it.
import type { z } from 'zod';
import { adresses } from '../../../src/contract/addresses/adresses.ts';
import { collectiviteSchema } from '../../../src/contract/atlas/collectivite.ts';
import { cooperationSchema } from '../../../src/contract/atlas/cooperation.ts';
import { partenaireSchema } from '../../../src/contract/atlas/partenaire.ts';
import { projetSchema } from '../../../src/contract/atlas/projet.ts';
import type {
  CollectiviteRecord,
  PartenaireRecord,
  ProjetRecord,
  Territoire,
} from '../../../src/contract/content/records.ts';
import type { Colonne, Table } from '../colonne.ts';
import { type Champ, columnsOfSchema, type Noms } from '../columns-of-field.ts';
import type { Contenu } from '../contenu.ts';
import { type Absolu, adresseColumn, champ, countColumn, fromChamps, keyFirst } from './columns.ts';

export const SCHEMAS = {
  collectivites: collectiviteSchema,
  partenaires: partenaireSchema,
  cooperations: cooperationSchema,
  projets: projetSchema,
} as const;

const TERRITOIRES: readonly Champ[] = [
  champ('code-region', 'regions', 'Régions', 'Régions des collectivités françaises (codes)', { liste: true }),
  champ('code-departement', 'departements', 'Départements', 'Départements des collectivités françaises (codes)', {
    liste: true,
  }),
];

type Schemas = Readonly<Record<keyof typeof SCHEMAS, z.ZodObject>>;

/** @param schemas those of the contract, unless a test adds a field to one */
export function atlasTables(contenu: Contenu, noms: Noms, absolu: Absolu, schemas: Schemas = SCHEMAS) {
  const columnsOf = <R>(nom: keyof Schemas, ...own: Colonne<R>[]): Colonne<R>[] =>
    keyFirst([...(columnsOfSchema(schemas[nom], noms) as Colonne<R>[]), ...own]);
  const collectivites: Table<CollectiviteRecord> = {
    nom: 'collectivites',
    titre: 'Collectivités françaises',
    description:
      'Une ligne par collectivité française engagée à l’étranger : identité, territoire, réseaux, pays où elle agit. Les personnes sont laissées de côté ; l’aide déclarée est dans la table « aides ».',
    motsCles: ['collectivités territoriales', 'communes', 'coopération décentralisée'],
    records: [...contenu.collectivites.values()],
    colonnes: columnsOf<CollectiviteRecord>(
      'collectivites',
      ...fromChamps(noms, [
        champ('pays', 'pays', 'Pays', 'Pays où une source dit qu’elle agit', { liste: true }),
        champ(
          'pays',
          'paysImprecis',
          'Pays possibles',
          'Pays d’une action à plusieurs collectivités, dont aucune source ne dit si elle y agit',
          { liste: true },
        ),
      ]),
      countColumn('nombre_cooperations', 'Coopérations', 'Coopérations où elle paraît', (row) => row.cooperations),
      countColumn('nombre_projets', 'Projets', 'Projets et actions où elle paraît', (row) => row.projets),
      adresseColumn(absolu, ({ slug }) => adresses.collectivite(slug)),
    ),
    place: ({ coordonnees }) => coordonnees,
  };
  const partenaires: Table<PartenaireRecord> = {
    nom: 'partenaires',
    titre: 'Partenaires étrangers',
    description: 'Une ligne par autorité locale étrangère liée à une collectivité française.',
    motsCles: ['autorités locales étrangères', 'jumelages'],
    records: [...contenu.partenaires.values()],
    colonnes: columnsOf<PartenaireRecord>(
      'partenaires',
      ...fromChamps(noms, [
        champ('identifiant', 'collectivites', 'Collectivités françaises', 'Celles qu’une source lie à ce partenaire', {
          section: 'collectivites',
          liste: true,
        }),
      ]),
      countColumn('nombre_cooperations', 'Coopérations', 'Coopérations où il paraît', (row) => row.cooperations),
      countColumn('nombre_projets', 'Projets', 'Projets et actions où il paraît', (row) => row.projets),
      adresseColumn(absolu, ({ slug }) => adresses.partenaire(slug)),
    ),
    place: ({ coordonnees }) => coordonnees,
  };
  /** Where its collectivités are in France, each territory once. */
  const situate = <R extends { collectivites: readonly string[] }>(record: R) => {
    const own = record.collectivites.flatMap((id) => contenu.collectivites.get(id) ?? []);
    const each = (territoires: readonly (Territoire | undefined)[]) => [
      ...new Map(territoires.flatMap((one) => (one ? [[one.code, one] as const] : []))).values(),
    ];
    return {
      ...record,
      regions: each(own.map(({ region }) => region)),
      // The département of a région is but where its seat stands.
      departements: each(own.map(({ departement, nature }) => (nature === 'region' ? undefined : departement))),
    };
  };
  const paysOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => contenu.partenaires.get(id)?.pays ?? []));
  const cooperations: Table<{ id: string }> = {
    nom: 'cooperations',
    titre: 'Coopérations',
    description:
      'Une ligne par lien durable entre des collectivités françaises et des autorités étrangères : jumelage, coopération, pacte d’amitié…',
    motsCles: ['coopération décentralisée', 'jumelages'],
    // The countries are those of the partners, named once more where a reader looks for them.
    records: [...contenu.cooperations.values()].map((record) =>
      situate({ ...record, pays: [...paysOf(record.partenaires)] }),
    ),
    colonnes: columnsOf(
      'cooperations',
      ...fromChamps(noms, [champ('pays', 'pays', 'Pays', 'Pays des partenaires', { liste: true }), ...TERRITOIRES]),
    ),
  };
  const projets: Table<ProjetRecord> = {
    nom: 'projets',
    titre: 'Projets et actions extérieures',
    description:
      'Une ligne par fiche-projet : objet, collectivités, partenaires, pays, thématiques, ODD, dates, montants. « cadre » distingue la coopération décentralisée des autres actions extérieures.',
    motsCles: ['projets', 'aide publique au développement', 'ODD'],
    records: [...contenu.projets.values()].map(situate),
    colonnes: columnsOf<ProjetRecord>(
      'projets',
      ...fromChamps(noms, TERRITOIRES),
      adresseColumn(absolu, ({ slug }) => adresses.projet(slug)),
    ),
  };
  const aides: Table<{ id: string }> = {
    nom: 'aides',
    titre: 'Aide publique au développement des collectivités',
    description:
      'Une ligne par collectivité et par année déclarée. Une année absente n’a pas été déclarée : elle ne vaut pas zéro.',
    motsCles: ['aide publique au développement', 'APD'],
    records: [...contenu.collectivites.values()].flatMap(({ id: collectivite, apd }) =>
      apd.map((year) => ({ id: `${collectivite}-${year.annee}`, collectivite, ...year })),
    ),
    colonnes: fromChamps(noms, [
      champ('identifiant', 'id', 'Identifiant', 'Collectivité et année', { obligatoire: true }),
      champ('identifiant', 'collectivite', 'Collectivité', 'Celle qui déclare', {
        section: 'collectivites',
        obligatoire: true,
      }),
      champ('entier', 'annee', 'Année', 'Année civile des versements', { obligatoire: true }),
      champ('montant', 'montant', 'Montant', 'Montant en euros, ressources propres', { obligatoire: true }),
    ]),
  };
  return [collectivites, partenaires, cooperations, projets, aides];
}
