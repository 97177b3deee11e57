import { capitalise } from '../../../src/contract/words/format.ts';
import type { Doubt } from '../repair/repairer.ts';
import type { WritingPlan } from '../write/plan-writing.ts';
import type { ImportReport, ReportedLine } from './import-report.ts';

/** Lines of a difference that the report shows for one file. */
const SHOWN = 12;

/** The report as a person reads it: what was found, what to check, what was kept. Markdown, in French. */
export function formatReport(report: ImportReport, plan: WritingPlan, source: string): string {
  return [
    '# Rapport d’import du guide',
    `Source : \`${source}\``,
    '## Ce qui a été trouvé',
    table(
      ['Élément', 'Nombre'],
      Object.entries(report.comptes).map(([name, count]) => [name, String(count)]),
    ),
    formatLines(report),
    '## Fichiers',
    formatPlan(plan),
    '## Programmes auxquels il manque un champ',
    list(
      report.programmes
        .filter(({ manque }) => manque.length > 0)
        .map(({ fichier, manque }) => `\`${fichier}\` : ${manque.join(', ')}`),
    ),
    '## Thématiques imprimées',
    table(
      ['Numéro', 'Nom', 'Fichier'],
      report.thematiques.map(({ numero, nom, slug, renvoi }) => [
        numero ?? '–',
        nom,
        renvoi ? `renvoi vers ${slug}` : `thematiques/${slug}.md`,
      ]),
    ),
    '## Réparations à relire',
    formatDoubts(report),
    '## Faits à vérifier',
    formatFragments(report.verifications),
    '## Propositions à trancher',
    formatFragments(report.propositions),
    '## Texte laissé hors des fichiers',
    formatFragments(report.fragments),
    '## Intitulés que la forme des fiches dit',
    table(
      ['Texte', 'Fois'],
      report.intitules.map(({ texte, nombre }) => [texte, String(nombre)]),
    ),
    '## Mobilier de page retiré',
    formatFurniture(report),
  ]
    .join('\n\n')
    .concat('\n');
}

function formatLines({ lignes }: ImportReport): string {
  const { total, vides, mobilier, employees, listees } = lignes;
  return `Lignes de la source : ${total} = ${employees} employées + ${mobilier} de mobilier de page (folios, pieds, rubriques) + ${vides} vides + ${listees} listées plus bas.`;
}

function formatPlan({ writes, unchanged, kept, stale }: WritingPlan): string {
  const parts = [
    `${writes.size} écrit(s), ${unchanged.length} inchangé(s), ${kept.length} gardé(s) tel(s) quel(s), ${stale.length} que cet import ne produit plus.`,
  ];
  for (const { path, review, onlyKept, onlyNew } of kept) {
    parts.push(
      `### Gardé : \`${path}\`\n\nModifié à la main depuis le dernier import. La nouvelle version est dans \`${review}\`. ${onlyNew.length} ligne(s) nouvelle(s), ${onlyKept.length} propre(s) à votre fichier :`,
      [
        '```diff',
        ...onlyKept.slice(0, SHOWN).map((line) => `- ${line}`),
        ...onlyNew.slice(0, SHOWN).map((line) => `+ ${line}`),
        '```',
      ].join('\n'),
    );
  }
  if (stale.length > 0)
    parts.push(`Laissés en place, à supprimer s’ils ne servent plus :\n\n${list(stale.map((path) => `\`${path}\``))}`);
  return parts.join('\n\n');
}

function formatDoubts({ doutes }: ImportReport): string {
  if (doutes.length === 0) return 'Aucune.';
  const reasons = [...Map.groupBy(doutes, ({ reason }) => reason)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const toRow = ({ page, line, before, after }: Doubt) => [formatPage(page), String(line), before, after];
  return reasons
    .map(([reason, all]) => formatGroup(reason, ['Page', 'Ligne', 'Avant', 'Après'], all.map(toRow)))
    .join('\n\n');
}

function formatFragments(fragments: readonly ReportedLine[]): string {
  if (fragments.length === 0) return 'Aucun.';
  const toRow = ({ page, ligne, texte }: ReportedLine) => [formatPage(page), String(ligne), texte];
  return [...Map.groupBy(fragments, ({ raison }) => raison)]
    .map(([reason, all]) => formatGroup(reason, ['Page', 'Ligne', 'Texte'], all.map(toRow)))
    .join('\n\n');
}

/** Every distinct line of furniture, in full, the rarest first: what came once or twice is worth a look. */
function formatFurniture({ mobilier }: ImportReport): string {
  return table(
    ['Sorte', 'Texte', 'Fois', 'Pages', 'Numéros'],
    mobilier.map(({ sorte, texte, nombre, pages, numeros }) => [
      sorte,
      texte,
      String(nombre),
      pages.join(', '),
      numeros.join(', '),
    ]),
  );
}

const formatPage = (page: number | null): string => (page === null ? '–' : String(page));

const formatGroup = (reason: string, heads: readonly string[], rows: readonly string[][]): string =>
  `### ${capitalise(reason)} (${rows.length})\n\n${table(heads, rows)}`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'Aucun.';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? 'Aucun.' : items.map((item) => `- ${item}`).join('\n');
