// What explains the tables: types in French, the dictionary, the read-me. All from the columns.

import { SEPARATEUR_LISTE } from '../../src/contract/open-data/cellule.ts';
import type { ColonneDonnees } from '../../src/contract/open-data/manifeste.ts';
import { formatNombre, pluriel } from '../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import type { AnyTable, Colonne, Forme } from './colonne.ts';
import { SUFFIXE_LIBELLE } from './columns-of-field.ts';
import type { Entete } from './formats/format.ts';
import { CELLULE_MAX } from './formats/xlsx.ts';

const TYPES: Readonly<Record<Forme, readonly [one: string, many: string]>> = {
  texte: ['texte', 'textes'],
  entier: ['nombre entier', 'nombres entiers'],
  nombre: ['nombre', 'nombres'],
  'vrai-faux': ['oui ou non', 'oui ou non'],
  jour: ['jour (AAAA-MM-JJ)', 'jours'],
  date: ['date (AAAA, AAAA-MM ou AAAA-MM-JJ)', 'dates'],
  adresse: ['adresse (URL)', 'adresses (URL)'],
};

function describeType({ forme, liste }: Pick<Colonne<never>, 'forme' | 'liste'>): string {
  const [one, many] = TYPES[forme];
  return liste ? `liste\u00A0: ${many}` : one;
}

export const describeColonne = (colonne: Colonne<never>): ColonneDonnees => ({
  nom: colonne.nom,
  titre: colonne.titre,
  description: colonne.description,
  type: describeType(colonne),
  codes: colonne.codes,
});

/** The data dictionary: a row a column of every table. */
export const dictionaryTable = (tables: readonly AnyTable[]): AnyTable => {
  const records = tables.flatMap(({ nom: table, colonnes }) =>
    colonnes.map((colonne) => ({ table, ...colonne, obligatoire: colonne.obligatoire })),
  );
  type Row = (typeof records)[number];
  const text = (nom: string, titre: string, valeur: (row: Row) => string | null): Colonne<Row> => ({
    nom,
    titre,
    description: titre,
    forme: 'texte',
    liste: false,
    obligatoire: false,
    valeur,
  });
  return {
    nom: 'dictionnaire',
    titre: 'Dictionnaire des données',
    description: 'Une ligne par colonne de chaque table.',
    motsCles: [],
    records,
    colonnes: [
      text('table', 'Table', ({ table }) => table),
      text('colonne', 'Colonne', ({ nom }) => nom),
      text('titre', 'Titre', ({ titre }) => titre),
      text('description', 'Description', ({ description }) => description),
      text('type', 'Type', describeType),
      text('codes', 'Codes possibles', ({ codes }) => codes?.join(SEPARATEUR_LISTE) ?? null),
      text('obligatoire', 'Jamais vide', ({ obligatoire }) => (obligatoire ? 'oui' : 'non')),
    ],
  };
};

/** How to read the files, one paragraph a line: the read-me, and the first sheet of the workbook. */
export const explain = (tables: readonly AnyTable[], entete: Entete): string[] =>
  listParagraphs(tables, entete).map(withFrenchSpaces);

const listParagraphs = (tables: readonly AnyTable[], entete: Entete): string[] => [
  entete.titre,
  ...(entete.fictif
    ? [
        'DONNÉES FICTIVES : les collectivités et les villes existent, leurs coopérations sont inventées pour éprouver le site.',
      ]
    : []),
  `Export du ${entete.date} : ${entete.source}. Licence : ${entete.licence}. Adresse permanente : ${entete.adresse}`,
  ...tables.map(
    ({ nom, titre, description, records }) => `${nom} : ${titre}, ${pluriel(records.length, 'ligne')}. ${description}`,
  ),
  `Codes et mots : une colonne de codes (pays, nature, thématiques…) a sa colonne de mots, de même nom suivi de « ${SUFFIXE_LIBELLE} ».`,
  `Listes : dans les CSV et le classeur, les valeurs d’une liste sont séparées par « ${SEPARATEUR_LISTE} » ; une barre dans un texte y devient « ¦ ». Les listes d’une même fiche qui vont ensemble (codes et mots, organismes et montants) gardent leurs places. En JSON et en Parquet, ce sont des listes.`,
  'Vide : ce qui n’est pas connu. Un montant absent ne vaut pas zéro, une année d’aide absente n’a pas été déclarée.',
  'Personnes : aucun nom d’élu ni d’agent. Les contacts sont ceux de services ; les autres se lisent sur les pages du site, un à un.',
  'Tableurs : dans les CSV, une apostrophe précède ce qu’un tableur prendrait pour une formule (un texte qui commence par =, +, - ou @). Le classeur, JSON et Parquet ont le texte tel quel.',
  `Classeur : un texte de plus de ${formatNombre(CELLULE_MAX)} caractères y est coupé, et le dit.`,
  'Types : le dictionnaire (dictionnaire.csv) dit ce que contient chaque colonne ; les schémas (Table Schema, JSON Schema) le disent aux logiciels.',
];

/** LISEZ-MOI.md */
export const renderReadme = (tables: readonly AnyTable[], entete: Entete): string => {
  const [titre, ...paragraphs] = explain(tables, entete);
  return `# ${titre}\n\n${paragraphs.join('\n\n')}\n`;
};
