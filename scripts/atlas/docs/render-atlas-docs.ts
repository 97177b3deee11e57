import { z } from 'zod';
import { atlasExportSchema } from '../../../src/contract/atlas/atlas-export.ts';
import { listFiltres } from '../../../src/contract/atlas/filtres.ts';
import { type Colonne, listColonnes } from '../../../src/contract/carte/colonnes.ts';
import { sourceSchema } from '../../../src/contract/fields/source.ts';
import { LONGUEUR_LIGNE, LONGUEUR_TEXTE } from '../../../src/contract/fields/texte.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../../src/contract/words/french-spaces.ts';
import { ANOMALIES_FICHE_MAX } from '../../../src/import/atlas/champ.ts';
import { type AtlasSection, SECTIONS } from '../../../src/import/atlas/counts.ts';
import {
  FICHES_MAX,
  PROFONDEUR_MAX,
  VALEURS_FICHE_MAX,
  VALEURS_MAX,
} from '../../../src/import/atlas/file/scan-json.ts';
import { ANOMALIES_MAX, CAS_DETAILLES } from '../../../src/import/atlas/journal.ts';
import {
  REGLES_FICHES,
  REGLES_FICHIER,
  REGLES_TEXTES,
  REGLES_VALEURS,
  type RuleText,
} from '../../../src/import/atlas/rule-texts.ts';
import { COUPLES_MAX } from '../../../src/import/atlas/rules/links.ts';
import { OCTETS_MAX } from '../../../src/import/tableau.ts';
import { describeType, type JsonSchema } from './describe-type.ts';
import { EXAMPLE } from './example.ts';

const TITRES: Readonly<Record<AtlasSection, string>> = {
  collectivites: '`collectivites` : les collectivités françaises',
  partenaires: '`partenaires` : les autorités étrangères',
  cooperations: '`cooperations` : les liens durables entre les unes et les autres',
  projets: '`projets` : les fiches-projets',
};

/** What the schemas say to this site only. */
const META_DU_SITE = ['kind', 'section', 'filtre', 'libelles', 'anonyme'] as const;

/** The contract as JSON Schema: what a file may hold, so fields with a default may be absent. */
export function renderJsonSchema(): string {
  const schema = z.toJSONSchema(atlasExportSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      for (const key of META_DU_SITE) delete jsonSchema[key];
    },
  });
  const title = 'Export de l’Atlas français de la coopération décentralisée, contrat v1';
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
}

/** `data/atlas/README.md`: the contract, told to whoever produces an export. */
export function renderAtlasReadme(): string {
  const schema = z.toJSONSchema(atlasExportSchema, { io: 'input' }) as JsonSchema;
  const source = z.toJSONSchema(sourceSchema, { io: 'input' }) as JsonSchema;
  const parts = [
    INTRODUCTION,
    PUBLIER,
    '## Les champs\n\nUn champ facultatif inconnu s’omet ; `null` et le texte vide valent « absent ». ' +
      'Un montant absent n’est pas zéro.',
    renderFieldTables('`export` : ce que l’export dit de lui-même', schema.properties?.export ?? {}),
    ...SECTIONS.map((section) => renderFieldTables(TITRES[section], schema.properties?.[section]?.items ?? {})),
    renderFieldTables('`sources` : de quel document vient un fait', source),
    RATTACHEMENTS,
    renderColonnes(),
    `## Exemple\n\n\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
    GRAVITES,
    renderRegles(),
    LIMITES,
  ];
  return `${parts.map(keepCode).join('\n\n')}\n`;
}

/** French spaces everywhere but in code. */
function keepCode(markdown: string): string {
  return markdown
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, i) => (i % 2 === 0 ? withFrenchSpaces(part) : part))
    .join('');
}

const INTRODUCTION = `<!-- Écrit par \`npm run docs:atlas\` d’après le schéma : ne pas modifier à la main. -->

# L’export de l’Atlas

\`atlas.json\` est l’export que le site publie. C’est un seul document JSON en UTF-8 (ou le même, compressé :
\`.json.gz\`) : un en-tête, \`export\`, et quatre listes, \`collectivites\`, \`partenaires\`, \`cooperations\` et
\`projets\`. Une liste sans fiche s’écrit \`[]\`. Le schéma formel est à côté : \`atlas.schema.json\` (JSON Schema).`;

const PUBLIER = `## Publier son export

1. \`npm run check:atlas -- FICHIER\` lit l’export, affiche le rapport de qualité et l’écrit dans
   \`reports/qualite-atlas.json\` (\`--json FICHIER\` pour un autre endroit). La commande échoue (code 1) si une fiche est
   refusée.
2. Corrigez l’export, fiche par fiche : chaque cas dit ce qui était attendu, ce qui a été trouvé et comment y remédier.
3. \`npm run build -- --atlas FICHIER\` construit le site avec cet export.

Rien ne disparaît en silence : fiches reçues = fiches publiées + fiches laissées de côté + copies fusionnées, et le
rapport liste toutes celles qui ne sont pas publiées. Au-delà des seuils de \`data/reference/seuils.yaml\` (trop de fiches
laissées de côté, chute de leur nombre), la publication s’arrête et le site en place reste.`;

/** What the columns of the CSV of the map hold, which are not fields of the contract as they stand. */
const COLONNES: Readonly<Record<Colonne, string>> = {
  action: 'Titre du projet, ou « collectivités – partenaires » pour une coopération, qui n’a pas de nom',
  forme: 'Forme de la coopération, « Projet » ou « Action extérieure », en toutes lettres',
  collectivites: 'Noms des collectivités françaises',
  partenaires: 'Noms des partenaires étrangers',
  pays: 'Noms des pays que l’action concerne',
  thematiques: 'Noms des thématiques, et de celle dont chacune est une partie',
  debut: 'Année du début',
  fin: 'Année de la fin',
  adresse: 'Page du projet ; vide pour une coopération',
};

/** The dictionary of the CSV that the map of the site hands over. */
function renderColonnes(): string {
  const champs = new Map(listFiltres().map((field) => [field.nom, field]));
  const rows = listColonnes([...champs.keys()]).map((nom) => {
    const field = champs.get(nom);
    return `| \`${nom}\` | ${field ? `${field.description} (code du contrat)` : COLONNES[nom as Colonne]} |`;
  });
  return [
    '## Le CSV de la carte',
    'La carte du site remet les actions choisies en CSV : une coopération ou un projet par ligne, plusieurs valeurs séparées par « | », vide pour ce qui n’est pas connu ; une dernière colonne, `selection`, porte l’adresse de la carte ainsi filtrée. Les champs qui filtrent la carte ont chacun leur colonne.',
    ['| colonne | contenu |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

const RATTACHEMENTS = `## Qui agit où

Une fiche à une seule collectivité, ou à un seul pays, le dit assez : chaque collectivité y agit. Une fiche à plusieurs
collectivités et plusieurs pays ne le dit pas, et le site ne devine pas : le couple est « non précisé ». La fiche paraît dans
chaque pays et chez chaque partenaire, mais la collectivité n’y est pas comptée parmi celles qui agissent déjà ; elle est
nommée à part. Il en va de même de plusieurs collectivités et de plusieurs partenaires d’un même pays : toutes sont comptées
dans le pays, aucune chez tel partenaire.

\`rattachements\` le précise, facultatif : une ligne par couple que la source établit. Une collectivité qui a au moins une
ligne n’agit que là où ses lignes le disent ; une collectivité sans ligne reste « non précisé ». Nommer le partenaire suffit :
son pays s’en déduit.`;

const GRAVITES = `## Les règles

- **fatal** : l’export ne peut pas être lu ou ne doit pas être publié ; rien n’est écrit, le site en place reste.
- **erreur** : la fiche est laissée de côté, et listée dans le rapport.
- **avertissement** : la fiche est publiée, réparée ou sans la valeur en cause, et signalée dans le rapport.

\\* avertissement sur un champ facultatif ou sur un élément d’une liste ; erreur sur un champ obligatoire ; fatal dans
l’en-tête \`export\`.`;

const LIMITES = `## Ce qui n’est pas signalé

- Les espaces aux deux bouts d’un texte sont retirées, ses sauts de ligne unifiés, ses accents composés (Unicode NFC).
- Un titre tient sur une ligne : ses sauts de ligne deviennent des espaces.
- Une valeur répétée dans une liste n’est gardée qu’une fois.
- Un contact n’est gardé que si \`public\` vaut \`true\`. Les autres ne sont ni publiés, ni vérifiés, ni cités ;
  seule une valeur de \`public\` autre que \`true\` ou \`false\` est signalée.

## Limites

- ${OCTETS_MAX / 1024 ** 2} Mo de JSON non compressé, ${formatNombre(FICHES_MAX)} fiches, ${formatNombre(VALEURS_MAX)} valeurs, ${formatNombre(ANOMALIES_MAX)} anomalies : au-delà rien n’est lu.
- Par fiche, ${formatNombre(VALEURS_FICHE_MAX)} valeurs, ${PROFONDEUR_MAX} niveaux d’imbrication, ${formatNombre(ANOMALIES_FICHE_MAX)} anomalies, ${formatNombre(COUPLES_MAX)} couples d’une collectivité et d’un partenaire : au-delà la fiche est laissée de côté.
- Le rapport détaille ${formatNombre(CAS_DETAILLES)} cas par règle, compte les autres, et liste toutes les fiches laissées de côté.
- ${LONGUEUR_LIGNE} caractères pour un nom ou un titre, ${formatNombre(LONGUEUR_TEXTE)} pour un paragraphe : au-delà le texte est refusé, jamais coupé.
- Les identifiants sont stables d’un export à l’autre : les adresses du site en dépendent.
- Une position \`0, 0\`, hors limites ou inversée n’est pas publiée : la fiche reste dans les listes et manque aux cartes.
  Une latitude et une longitude inversées se reconnaissent en France, ou quand la latitude dépasse 90 degrés.
- Les dates se lisent dans l’ordre français : \`03/04/2021\` est le 3 avril 2021. Les montants sont en euros.
- L’orthographe, les doublons sous deux identifiants et la vérité des faits ne sont pas vérifiés.`;

const FAMILLES: readonly [string, Readonly<Record<string, RuleText>>][] = [
  ['Le fichier', REGLES_FICHIER],
  ['Les fiches et leurs liens', REGLES_FICHES],
  ['Les textes et les adresses', REGLES_TEXTES],
  ['Les codes, les nombres, les dates et les lieux', REGLES_VALEURS],
];

/** Every rule, by family: its id, its severity, what it sees, how to mend it. */
function renderRegles(): string {
  return FAMILLES.map(([title, regles]) => {
    const rows = Object.entries(regles).map(([id, { titre, correction, ...regle }]) => {
      return `| \`${id}\` | ${renderSeverity(regle)} | ${titre} | ${correction} |`;
    });
    return [`### ${title}`, ['| règle | gravité | cas | remède |', '|---|---|---|---|', ...rows].join('\n')].join(
      '\n\n',
    );
  }).join('\n\n');
}

function renderSeverity({ severity, selonChamp }: Pick<RuleText, 'severity' | 'selonChamp'>): string {
  return selonChamp ? `${severity} ou erreur*` : severity;
}

/** The table of an object's fields, then the tables of the objects that it holds. */
function renderFieldTables(title: string, schema: JsonSchema, level = 3): string {
  const fields = Object.entries(schema.properties ?? {});
  const rows = fields.map(([name, field]) => renderRow(name, field, schema.required ?? []));
  const nested = fields
    .map(([name, field]) => [name, objectOf(field)] as const)
    .filter((pair): pair is readonly [string, JsonSchema] => pair[1] !== undefined)
    .map(([name, field]) => renderFieldTables(`\`${name}\``, field, level + 1));
  return [
    `${'#'.repeat(level)} ${title}`,
    ['| champ | libellé | type | obligatoire | description |', '|---|---|---|---|---|', ...rows].join('\n'),
    ...nested,
  ].join('\n\n');
}

function renderRow(name: string, field: JsonSchema, required: readonly string[]): string {
  const cells = [
    `\`${name}\``,
    field.title ?? '',
    describeType(field),
    required.includes(name) ? 'oui' : `non${renderDefault(field.default)}`,
    field.description ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function renderDefault(value: unknown): string {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '' : ` (\`${value}\` par défaut)`;
}

/** The object that a field holds, alone or in a list. Sources are told once, apart. */
function objectOf(field: JsonSchema): JsonSchema | undefined {
  const object = field.type === 'array' ? field.items : field;
  return object?.type === 'object' && object.properties?.document === undefined ? object : undefined;
}
