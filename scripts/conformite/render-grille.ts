import { type Compte, mentionOf, tauxOf } from '../../src/contract/content/conformite.ts';
import { capitalise, formatDate } from '../../src/contract/words/format.ts';
import { type Critere, countEtats, type Grille, type Grilles } from './grille.ts';

const ETATS: Record<Critere['etat'], string> = {
  conforme: 'C',
  'non-conforme': '**NC**',
  'non-applicable': 'NA',
};

/** `docs/rgaa.md`, whole: made from the grid, never by hand. */
export const renderRgaa = ({ rgaa }: Grilles): string =>
  lines(
    '# Accessibilité : la grille du RGAA 4.1.2',
    '',
    'Fait par `npm run rgaa -- --ecrire` à partir de `data/reference/rgaa.yaml`, d’où vient aussi la page « Accessibilité » du site.',
    `Auto-évaluation du ${formatDate(rgaa.date)} par ${rgaa.auteur}, à la lecture stricte : un seul manque sur une page suffit.`,
    '',
    ...renderComptes([
      [`Avant, le ${formatDate(rgaa.avant.date)}`, rgaa.avant],
      [`Le ${formatDate(rgaa.date)}`, countEtats(rgaa)],
    ]),
    '',
    `Le site est donc **${mentionOf(countEtats(rgaa))}**.`,
    '',
    '## Pages vues',
    '',
    ...rgaa.pages.map(({ titre, adresse }) => `- ${titre} : \`${adresse}\``),
    '',
    '## Navigateurs',
    '',
    `Les plus anciens visés : ${rgaa.navigateurs.map((nom) => capitalise(nom.replace(/\d+/, ' $&'))).join(', ')} (deux ans). Sans JavaScript, de plus anciens lisent toutes les pages.`,
    '',
    ...rgaa.essais.map((essai) => `- ${essai}`),
    '',
    ...renderThemes(rgaa),
  );

/** `docs/rgesn.md`, whole. */
export const renderRgesn = ({ rgesn }: Grilles): string =>
  lines(
    '# Écoconception : la grille du RGESN de 2024',
    '',
    'Fait par `npm run rgaa -- --ecrire` à partir de `data/reference/rgesn.yaml`.',
    `Auto-évaluation du ${formatDate(rgesn.date)} par ${rgesn.auteur}. Score : critères conformes sur critères applicables, sans pondération.`,
    '',
    ...renderComptes([[`Le ${formatDate(rgesn.date)}`, countEtats(rgesn)]]),
    '',
    ...renderThemes(rgesn),
  );

const lines = (...texts: string[]): string => `${texts.join('\n').trimEnd()}\n`;

const renderComptes = (comptes: readonly (readonly [string, Compte])[]): string[] =>
  renderTable([
    ['lecture', 'conformes', 'non conformes', 'non applicables', 'taux'],
    ...comptes.map(([nom, compte]) => [
      nom,
      String(compte.conformes),
      String(compte.nonConformes),
      String(compte.nonApplicables),
      `${String(tauxOf(compte)).replace('.', ',')} %`,
    ]),
  ]);

const renderThemes = ({ themes, date }: Grille): string[] =>
  themes.flatMap(({ nom, criteres }) => [
    `## ${nom}`,
    '',
    ...renderTable([
      ['critère', 'état', 'preuve, ou ce qui manque', 'machine', 'personne', 'date'],
      ...Object.entries(criteres).map(([numero, { texte, etat, preuve, machine, personne, date: own }]) => [
        `${numero} ${texte}`,
        ETATS[etat],
        preuve,
        machine === undefined ? '' : `\`${machine}\``,
        personne ?? '',
        own ?? date,
      ]),
    ]),
    '',
  ]);

/** Columns as wide as their widest cell, as the formatter of the project writes them. */
function renderTable([head = [], ...rows]: readonly string[][]): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, place) => Math.max(3, ...cells.map((row) => row[place]?.length ?? 0)));
  const write = (row: readonly string[]) =>
    `| ${row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [write(first), write(widths.map((width) => '-'.repeat(width))), ...others.map(write)];
}
