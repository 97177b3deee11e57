import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import type { AnyTable, Colonne } from './colonne.ts';
import type { Noms } from './columns-of-field.ts';
import type { Contenu } from './contenu.ts';
import { atlasTables } from './tables/atlas.ts';
import type { Absolu } from './tables/columns.ts';
import { guideTables } from './tables/guide.ts';

/** Every table of open data, in the order in which they are shown. */
export function buildTables(contenu: Contenu, absolu: Absolu): AnyTable[] {
  const noms: Noms = {
    collectivites: contenu.collectivites,
    partenaires: contenu.partenaires,
    pays: contenu.pays,
    thematiques: contenu.thematiques,
    documents: contenu.site.documents,
  };
  const tables: AnyTable[] = [...atlasTables(contenu, noms, absolu), ...guideTables(contenu, noms, absolu)];
  return tables.map((table) => withSpaces({ ...table, colonnes: [...table.colonnes, ...aboutColumns(contenu.site)] }));
}

/** What pages and documents print of a table, with the spaces of French. */
const withSpaces = (table: AnyTable): AnyTable => ({
  ...table,
  description: withFrenchSpaces(table.description),
  colonnes: table.colonnes.map((colonne) => ({
    ...colonne,
    titre: withFrenchSpaces(colonne.titre),
    description: withFrenchSpaces(colonne.description),
  })),
});

/** What a row says of the whole, since it may be read alone: a CSV has no other place for it. */
const aboutColumns = ({ atlas }: Contenu['site']): Colonne<unknown>[] => [
  {
    nom: 'donnees_du',
    titre: 'Données du',
    description: 'Jour de l’export de l’Atlas que cette publication montre',
    forme: 'jour',
    liste: false,
    obligatoire: true,
    valeur: () => atlas.date,
  },
  {
    nom: 'fictif',
    titre: 'Données fictives',
    description: 'Oui : données inventées pour éprouver le site',
    forme: 'vrai-faux',
    liste: false,
    obligatoire: true,
    valeur: () => atlas.fictif,
  },
];
