// The match that was used, as a person reads and corrects it: `correspondance.yaml`.

import { z } from 'zod';
import { quote } from '../contract/words/quote.ts';
import { CHAMPS, nommeChamp } from './colonnes/champs.ts';
import type { Colonne } from './colonnes/match-columns.ts';
import { SURE, UTILISEE } from './colonnes/match-columns.ts';
import type { Bilan, Choisi } from './fiches/faits.ts';
import { type Candidat, formatConfiance, nommeCandidat } from './noms/nearest.ts';
import { nommeTableau } from './regles.ts';
import type { Tableau } from './tableau.ts';
import { IGNORER } from './tableau.ts';

const champSchema = z.string().trim().min(1);
const colonnesSchema = z.record(z.string(), champSchema);
const choixSchema = z.record(z.string(), z.union([z.string(), z.number()]).nullable());

export const correspondanceSchema = z.strictObject({
  version: z.literal(1),
  /** Heading → field, in every table. */
  colonnes: colonnesSchema.default({}),
  /** Where a table differs. */
  tableaux: z
    .array(
      z.strictObject({
        fichier: z.string(),
        feuille: z.string().optional(),
        ignorer: z.boolean().optional(),
        colonnes: colonnesSchema.default({}),
      }),
    )
    .default([]),
  /** Name → what it stands for; null for one that is still to be chosen. */
  noms: z
    .strictObject({
      collectivites: choixSchema.default({}),
      pays: choixSchema.default({}),
      partenaires: choixSchema.default({}),
    } satisfies Record<Choisi, unknown>)
    .default({ collectivites: {}, pays: {}, partenaires: {} }),
});

export type Correspondance = z.infer<typeof correspondanceSchema>;

/** What a file says, under what a person chose since. */
export function joinCorrespondances(
  lue: Correspondance | undefined,
  choisie: Correspondance | undefined,
): Correspondance | undefined {
  if (lue === undefined || choisie === undefined) return choisie ?? lue;
  const under = (genre: Choisi) => ({ ...lue.noms[genre], ...choisie.noms[genre] });
  return {
    version: 1,
    colonnes: { ...lue.colonnes, ...choisie.colonnes },
    // The first that names a table is the one that counts.
    tableaux: [...choisie.tableaux, ...lue.tableaux],
    noms: { collectivites: under('collectivites'), pays: under('pays'), partenaires: under('partenaires') },
  };
}

/** The fields of the columns of a table. */
export function champsOf(
  { colonnes, tableaux }: Correspondance,
  { fichier, feuille }: Pick<Tableau, 'fichier' | 'feuille'>,
): Map<string, string> | 'ignorer' {
  const name = fichier.split('/').at(-1);
  const own = tableaux.find(
    (one) => one.fichier.split('/').at(-1) === name && (one.feuille === undefined || one.feuille === feuille),
  );
  if (own?.ignorer) return 'ignorer';
  return new Map(Object.entries({ ...colonnes, ...own?.colonnes }));
}

/** What a person chose, without what is still to be chosen. */
export function choixOf(choix: Correspondance['noms']['collectivites']): Map<string, string> {
  return new Map(
    Object.entries(choix).flatMap(([nom, valeur]) =>
      valeur === null || valeur === '' ? [] : [[nom.trim(), String(valeur)] as const],
    ),
  );
}

/** A line for each column that leaves a doubt: what it would fill, and how sure that is. */
export function renderDoubts(
  tableaux: readonly { fichier: string; feuille: string | undefined; colonnes: readonly Colonne[] }[],
): string[] {
  return tableaux.flatMap(({ fichier, feuille, colonnes }) =>
    colonnes
      .filter((colonne) => !isCertain(colonne))
      .map(({ nom, champ, confiance, autres }) => {
        const likely = champ ?? autres[0]?.champ;
        const share = formatConfiance(champ === undefined ? (autres[0]?.confiance ?? 0) : confiance);
        return `${nommeTableau({ fichier, feuille })} · ${quote(nom)} : une colonne connue attendue, ${likely === undefined ? 'aucune' : `${quote(nommeChamp(likely))} supposé (${share})`}`;
      }),
  );
}

/** A column is certain when it is used for sure, or when nothing says that it should be used. */
export const isCertain = ({ champ, confiance, autres, remplies, choisie }: Colonne): boolean =>
  remplies === 0 || choisie || (champ === undefined ? (autres[0]?.confiance ?? 0) < UTILISEE : confiance >= SURE);

/** What was matched in one table. */
export interface Apparie {
  tableau: Pick<Tableau, 'fichier' | 'feuille'>;
  colonnes: readonly Colonne[];
  reconnu: boolean;
}

/** The file that a person corrects: each column with its field, how sure it is, and what else it may be. Strings in quotes are YAML as they are JSON. */
export function renderCorrespondance(
  apparies: readonly Apparie[],
  aChoisir: Bilan['aChoisir'],
  deja: Correspondance | undefined,
): string {
  const usual = usualColumns(apparies);
  const lines = [
    '# Quel champ remplit chaque colonne des tableaux. Corrigez une ligne, puis recommencez avec ce fichier (--correspondance) : plus rien n’est deviné.',
    `# « ${IGNORER} » : la colonne ne remplit rien. Les champs possibles sont à la fin.`,
    'version: 1',
    'colonnes:',
    ...(usual.size === 0 ? ['  {}'] : [...usual].map(([nom, colonne]) => `  ${renderColumn(nom, colonne)}`)),
  ];
  const isRead = ({ fichier, feuille }: Apparie['tableau']) =>
    apparies.some(({ tableau, reconnu }) => reconnu && tableau.fichier === fichier && tableau.feuille === feuille);
  // A sheet of which one part is read is not left out because of another.
  const tables = apparies
    .filter(({ tableau, reconnu }) => reconnu || !isRead(tableau))
    .flatMap((apparie) => renderTable(apparie, usual));
  if (tables.length > 0) lines.push('tableaux:', ...tables);
  lines.push(
    '# Les noms que rien ne permet de reconnaître. Écrivez après « : » le SIREN ou l’identifiant, ou « nouvelle » pour un organisme qui n’en a pas.',
  );
  lines.push('noms:', '  collectivites:', ...renderNames(aChoisir.collectivites, deja?.noms.collectivites));
  lines.push('  # Le code ISO à deux lettres.', '  pays:', ...renderNames(aChoisir.pays, deja?.noms.pays));
  lines.push(
    '  # Le code ISO du pays où se trouve ce partenaire.',
    '  partenaires:',
    ...renderNames(aChoisir.partenaires, deja?.noms.partenaires),
  );
  lines.push('# Champs possibles :', ...CHAMPS.map((champ) => `#   ${champ.cle.padEnd(28)} ${nommeChamp(champ)}`));
  return `${lines.join('\n')}\n`;
}

/** The field of each heading: of several tables, the first that uses it. */
function usualColumns(apparies: readonly Apparie[]): Map<string, Colonne> {
  const usual = new Map<string, Colonne>();
  for (const { colonnes, reconnu } of apparies)
    for (const colonne of reconnu ? colonnes : [])
      if (
        colonne.remplies > 0 &&
        (!usual.has(colonne.nom) || (usual.get(colonne.nom)?.champ === undefined && colonne.champ !== undefined))
      )
        usual.set(colonne.nom, colonne);
  return usual;
}

function renderTable({ tableau, colonnes, reconnu }: Apparie, usual: ReadonlyMap<string, Colonne>): string[] {
  const head = [
    `  - fichier: ${text(tableau.fichier.split('/').at(-1) ?? '')}`,
    ...(tableau.feuille === undefined ? [] : [`    feuille: ${text(tableau.feuille)}`]),
  ];
  if (!reconnu) return [...head, '    ignorer: true  # rien n’y est reconnu'];
  const different = colonnes.filter(
    ({ nom, champ, remplies }) => remplies > 0 && usual.get(nom)?.champ?.cle !== champ?.cle,
  );
  return different.length === 0
    ? []
    : [...head, '    colonnes:', ...different.map((colonne) => `      ${renderColumn(colonne.nom, colonne)}`)];
}

function renderColumn(nom: string, { champ, confiance, autres }: Colonne): string {
  const others =
    autres.length > 0
      ? ` ; sinon ${autres.map((one) => `${one.champ.cle} ${formatConfiance(one.confiance)}`).join(', ')}`
      : '';
  const note =
    champ === undefined
      ? `non reconnue${others}`
      : confiance >= SURE
        ? formatConfiance(confiance)
        : `à vérifier, ${formatConfiance(confiance)}${others}`;
  return `${text(nom)}: ${champ?.cle ?? IGNORER}  # ${note.replace(/[\r\n]/g, ' ')}`;
}

function renderNames(
  names: ReadonlyMap<string, readonly Candidat[]>,
  deja: Correspondance['noms']['collectivites'] = {},
): string[] {
  const rows = [
    ...Object.entries(deja).flatMap(([nom, valeur]) =>
      valeur === null ? [] : [`    ${text(nom)}: ${text(String(valeur))}`],
    ),
    ...[...names]
      .filter(([nom]) => (deja[nom] ?? null) === null && nom !== '')
      .map(
        ([nom, candidats]) =>
          `    ${text(nom)}: null  # ${(candidats.slice(0, 3).map(nommeCandidat).join(' · ') || 'aucun nom proche').replace(/[\r\n]/g, ' ').slice(0, NOTE_MAX)}`,
      ),
  ];
  if (rows.length <= NOMS_MAX) return rows.length === 0 ? ['    {}'] : rows;
  return [...rows.slice(0, NOMS_MAX), `    # … et ${rows.length - NOMS_MAX} autres noms : le rapport les a tous`];
}

/** Names that wait for a choice: a file that a person can read through. */
const NOMS_MAX = 300;
/** Longest note beside a name. */
const NOTE_MAX = 160;

const text = (value: string): string => JSON.stringify(value);
