import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { formatNombre, formatTaux, pluriel } from '../../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../../src/contract/words/french-spaces.ts';
import { spellInvisible } from '../../../src/contract/words/quote.ts';
import { nommeChamp } from '../../../src/import/colonnes/champs.ts';
import { SURE } from '../../../src/import/colonnes/match-columns.ts';
import { countImport, formatSummary } from '../../../src/import/format-summary.ts';
import { type Import, nommeLieu } from '../../../src/import/import-tables.ts';
import { nommeTableau, REGLES_IMPORT, type RegleImport } from '../../../src/import/regles.ts';

/** Cases of a rule that the text shows; the JSON has them all. */
const CAS_MONTRES = 20;

/** The report of an import, to read: what was read and how, what is to be corrected. */
export function renderReport(resultat: Import, diagnostics: readonly Diagnostic[]): string {
  const lines = [
    '# Import de tableaux',
    '',
    ...formatSummary(resultat)
      .split('\n')
      .map((line) => `- ${line}`),
    '',
  ];
  lines.push('## Colonnes', '');
  for (const { fichier, feuille, entetes, colonnes, lignes, reconnu } of resultat.tableaux) {
    lines.push(`### ${cell(nommeTableau({ fichier, feuille }))}`, '');
    lines.push(
      `${pluriel(lignes, 'ligne')} avec quelque chose ; ${entetes === undefined ? 'sans ligne d’en-têtes' : `en-têtes à la ligne ${entetes}`}${reconnu ? '' : ' ; rien n’y est reconnu'}.`,
      '',
    );
    lines.push('| colonne | champ | confiance |', '| --- | --- | --- |');
    for (const { nom, champ, confiance, remplies } of colonnes)
      if (remplies > 0)
        lines.push(
          `| ${cell(nom)} | ${champ === undefined ? '*non importée*' : nommeChamp(champ)} | ${champ === undefined ? '' : `${formatTaux(confiance)}${confiance < SURE ? ', **à vérifier**' : ''}`} |`,
        );
    lines.push('');
  }
  lines.push(...renderNames(resultat));
  lines.push('## À voir', '');
  const groups = Map.groupBy(diagnostics, ({ rule }) => rule);
  const order = { fatal: 0, erreur: 1, avertissement: 2 } as const;
  const worst = (list: readonly Diagnostic[]) => Math.min(...list.map(({ severity }) => order[severity]));
  for (const [rule, list] of [...groups].sort(([, a], [, b]) => worst(a) - worst(b) || b.length - a.length)) {
    const omitted = resultat.omissions.find((omission) => omission.rule === rule)?.nombre ?? 0;
    lines.push(
      `### ${titleOf(rule)} (${formatNombre(list.length + omitted)})`,
      '',
      `${capital(list[0]?.hint ?? '')}.`,
      '',
    );
    for (const { location, message, outcome } of list.slice(0, CAS_MONTRES)) {
      const place = [
        location.line === undefined ? location.file : `${location.file}, ligne ${location.line}`,
        location.record,
        location.field,
      ].filter((part) => part !== undefined);
      lines.push(
        `- ${cell(place.join(' · '))} : ${cell(message)}${outcome === undefined ? '' : ` → ${cell(outcome)}`}`,
      );
    }
    if (list.length + omitted > CAS_MONTRES)
      lines.push(`- … ${formatNombre(list.length + omitted - CAS_MONTRES)} autres`);
    lines.push('');
  }
  if (groups.size === 0) lines.push('Rien.', '');
  return withFrenchSpaces(lines.join('\n'));
}

/** Bodies that the tables write in several ways. */
function renderNames({ bilan: { ecritures } }: Import): string[] {
  const several = [...ecritures].filter(([, names]) => names.size > 1);
  if (several.length === 0) return [];
  return [
    '## Un même organisme sous plusieurs noms',
    '',
    ...several.map(([id, names]) => `- ${id} : ${[...names].map((nom) => `« ${cell(nom)} »`).join(', ')}`),
    '',
  ];
}

const titleOf = (rule: string): string => (rule in REGLES_IMPORT ? REGLES_IMPORT[rule as RegleImport][0] : rule);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Data stays data in Markdown. */
const cell = (text: string): string => spellInvisible(text.replace(/[\r\n]+/g, ' ')).replace(/[|\\`*_<>[\]#]/g, '\\$&');

/** The whole of it, for machines. */
export function renderReportJson(resultat: Import, diagnostics: readonly Diagnostic[]): string {
  const { bilan, tableaux, lignes, omissions, certain, origines } = resultat;
  const report = {
    comptes: countImport(resultat),
    certain,
    noms: { francais: bilan.francais, etrangers: bilan.etrangers, pays: bilan.pays },
    ecritures: Object.fromEntries(
      [...bilan.ecritures].filter(([, names]) => names.size > 1).map(([id, names]) => [id, [...names]]),
    ),
    aChoisir: {
      collectivites: Object.fromEntries(bilan.aChoisir.collectivites),
      pays: Object.fromEntries(bilan.aChoisir.pays),
    },
    tableaux: tableaux.map(({ colonnes, ...tableau }) => ({
      ...tableau,
      colonnes: colonnes.map(({ nom, champ, confiance, remplies, autres }) => ({
        nom,
        champ: champ?.cle ?? null,
        confiance,
        remplies,
        autres: autres.map((one) => ({ champ: one.champ.cle, confiance: one.confiance })),
      })),
    })),
    diagnostics,
    omissions,
    lignes: lignes.map(({ lieu, sort, fiches, regle }) => ({ ...lieu, sort, ...(regle && { regle }), fiches })),
    origines: Object.fromEntries([...origines].map(([cle, lieux]) => [cle, lieux.map(nommeLieu)])),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
