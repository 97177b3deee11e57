import { gravite } from '../../../src/contract/gravite.ts';
import { capitalise, formatNombre, formatTaux, pluriel } from '../../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../../src/contract/words/french-spaces.ts';
import { spellInvisible } from '../../../src/contract/words/quote.ts';
import { countOmises, titreRegle } from '../../../src/import/check-import.ts';
import { nommeChamp } from '../../../src/import/colonnes/champs.ts';
import { SURE } from '../../../src/import/colonnes/match-columns.ts';
import { CHOISIS } from '../../../src/import/fiches/faits.ts';
import { countImport, formatSummary } from '../../../src/import/format-summary.ts';
import { type Import, nommeLieu } from '../../../src/import/import-tables.ts';
import { nommeTableau } from '../../../src/import/regles.ts';
import { redactDeep } from '../../personnes/redact-diagnostics.ts';
import type { ResultatImport } from './run-import.ts';

/** Cases of a rule that the text shows; the JSON has them all. */
const CAS_MONTRES = 20;

/** The report of an import, to read: what was read and how, what is to be corrected. */
export function renderReport({ resultat, diagnostics, omissions, redact }: ResultatImport): string {
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
  for (const [rule, list] of [...groups].sort(([, a], [, b]) => gravite(a) - gravite(b) || b.length - a.length)) {
    const omitted = countOmises(omissions, rule);
    lines.push(
      `### ${titreRegle(rule)} (${formatNombre(list.length + omitted)})`,
      '',
      `${capitalise(list[0]?.hint ?? '')}.`,
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
    if (list.length + omitted > CAS_MONTRES) lines.push(`- … ${pluriel(list.length + omitted - CAS_MONTRES, 'autre')}`);
    lines.push('');
  }
  if (groups.size === 0) lines.push('Rien.', '');
  return withFrenchSpaces(lines.map(redact).join('\n'));
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

/** Data stays data in Markdown. */
const cell = (text: string): string => spellInvisible(text.replace(/[\r\n]+/g, ' ')).replace(/[|\\`*_<>[\]#]/g, '\\$&');

/** The whole of it, for machines. What comes from the tables is a value, never a key. */
export function renderReportJson({ resultat, diagnostics, omissions, redact }: ResultatImport): string {
  const { bilan, tableaux, lignes, certain, origines } = resultat;
  const report = {
    comptes: countImport(resultat),
    certain,
    noms: { francais: bilan.francais, etrangers: bilan.etrangers, pays: bilan.pays },
    ecritures: [...bilan.ecritures]
      .filter(([, names]) => names.size > 1)
      .map(([fiche, names]) => ({ fiche, noms: [...names] })),
    aChoisir: CHOISIS.flatMap((genre) =>
      [...bilan.aChoisir[genre]].map(([nom, candidats]) => ({ genre, nom, candidats })),
    ),
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
    origines: [...origines].map(([fiche, lieux]) => ({ fiche, lieux: lieux.map(nommeLieu) })),
  };
  return `${JSON.stringify(redactDeep(report, redact), null, 1)}\n`;
}
