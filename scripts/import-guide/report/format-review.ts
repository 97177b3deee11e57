import { sum } from 'd3';
import { escapeUTF8 } from 'entities';
import { capitalise, formatNombre } from '../../../src/contract/words/format.ts';
import type { AccountedLine } from './account-lines.ts';
import type { ImportReport } from './import-report.ts';
import type { ListedFurniture } from './list-furniture.ts';
import { listPoints, type Point, type PointGroup } from './list-points.ts';

/** One page without script, picture or address: it is read on a train, printed, sent by mail. */
const STYLE = `
:root { color-scheme: light dark; --line: #767676; --soft: #f2f2ee; --mark: #fff2a8; --ink: #1b1b18; --paper: #fff; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --line: #8f8f8f; --soft: #24242b; --mark: #5a4b00; --ink: #ececec; --paper: #16161b; --link: #8ec5ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 50rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; } h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.5rem 0 .5rem; }
a { color: var(--link); } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav li, .lieu { font-variant-numeric: tabular-nums; }
ol.points { list-style: none; margin: 0; padding: 0; }
ol.points > li { border-top: 1px solid var(--line); padding: .75rem 0; break-inside: avoid; }
p { margin: .25rem 0; } .lieu { font-size: .875rem; }
.source { margin: .5rem 0; padding: .5rem .75rem; background: var(--soft); border-left: 4px solid var(--line); font-size: .9375rem; }
.source .autour { opacity: .8; } .source mark, ins { background: var(--mark); color: inherit; text-decoration: none; }
label { display: inline-flex; gap: .5rem; align-items: center; min-height: 1.75rem; vertical-align: middle; } input { width: 1.25rem; height: 1.25rem; }
summary { min-height: 1.75rem; padding: .25rem 0; cursor: pointer; color: var(--link); }
dl { margin: 0; } dt { font-weight: 600; margin-top: .75rem; } dd { margin: 0; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } a { color: inherit; text-decoration: none; } .source { background: none; } summary { display: none; } details::details-content { display: block; content-visibility: visible; } }
`;

/** The report as a page to go through with a pencil: each doubt in its place, the most harmful first, furniture last. */
export function formatReview(report: ImportReport, accounted: readonly AccountedLine[], source: string): string {
  const groups = listPoints(report, accounted);
  const families = groups.filter(({ isFamily }) => isFamily);
  const open = groups.filter(({ isFamily }) => !isFamily);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Relecture de l’import du guide</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Relecture de l’import du guide</h1>
<p>Source : ${text(source)}. ${formatNombre(countPoints(open))} points à relire, du plus gênant au moins gênant, puis ${formatNombre(families.length)} familles de détails repliées (${formatNombre(countPoints(families))} passages) ; le mobilier de page est à la fin.</p>
<p>Lignes de la source : ${formatNombre(report.lignes.total)}, dont ${formatNombre(report.lignes.employees)} retrouvées dans les fichiers, ${formatNombre(report.lignes.listees)} listées ici, ${formatNombre(report.lignes.mobilier)} de mobilier, ${formatNombre(report.lignes.vides)} vides.</p>
</header>
<nav aria-label="Sortes de points">
<ul>
${groups.map(({ raison, points }, rank) => `<li><a href="#g${rank}">${text(capitalise(raison))}</a> (${formatNombre(points.length)})</li>`).join('\n')}
<li><a href="#mobilier">Mobilier de page retiré</a> (${formatNombre(report.mobilier.length)})</li>
</ul>
</nav>
<main>
${groups.map(formatGroup).join('\n')}
${formatFurniture(report.mobilier)}
</main>
</body>
</html>
`;
}

const text = (raw: string): string => escapeUTF8(raw);

const countPoints = (groups: readonly PointGroup[]): number => sum(groups, ({ points }) => points.length);

const check = (said: string): string => `<label><input type="checkbox"> ${said}</label>`;

/** A kind of points; one of little harm is a single point, that unfolds. */
function formatGroup({ raison, points, isFamily }: PointGroup, rank: number): string {
  const count = formatNombre(points.length);
  const list = `<ol class="points">
${points.map((point, at) => formatPoint(point, isFamily ? null : at + 1)).join('\n')}
</ol>`;
  return `<section aria-labelledby="g${rank}">
<h2 id="g${rank}">${text(capitalise(raison))} (${count})</h2>
${isFamily ? `<p class="lieu">${check('Vu, toute la famille')}</p>\n<details><summary>Passages (${count})</summary>\n${list}\n</details>` : list}
</section>`;
}

function formatPoint({ page, lignes, texte, reparation, fiches, source }: Point, rank: number | null): string {
  const where = [
    ...(page === null ? [] : [`page ${page}`]),
    ...(lignes.length === 0 ? [] : [`ligne${lignes.length > 1 ? 's' : ''} ${spanOf(lignes)}`]),
    fiches.length === 0 ? 'aucune fiche' : fiches.join(', '),
  ].join(' · ');
  const said =
    reparation === null
      ? texte === null
        ? ''
        : `<p>${text(texte)}</p>`
      : `<p><del>${text(reparation.avant)}</del> devient <ins>${text(reparation.apres)}</ins></p>`;
  return `<li>
<p class="lieu">${rank === null ? '' : `${check(`Vu, point ${rank}`)} · `}${text(where)}</p>
${said}${formatSource(source)}
</li>`;
}

const spanOf = (lignes: readonly number[]): string =>
  lignes.length > 1 ? `${lignes[0]} à ${lignes.at(-1)}` : `${lignes[0]}`;

const formatSource = ({ avant, lignes, apres }: Point['source']): string =>
  lignes.length === 0
    ? ''
    : `<div class="source">${around(avant)}${lignes.map((ligne) => `<p><mark>${text(ligne)}</mark></p>`).join('')}${around(apres)}</div>`;

const around = (line: string | null): string => (line === null ? '' : `<p class="autour">${text(line)}</p>`);

const formatFurniture = (furniture: readonly ListedFurniture[]): string => `<section aria-labelledby="mobilier">
<h2 id="mobilier">Mobilier de page retiré (${formatNombre(furniture.length)})</h2>
<p>Chaque ligne distincte, aux numéros près. Celles qui ne sont venues qu’une ou deux fois sont en tête : ce sont elles qu’il faut regarder.</p>
<dl>
${furniture.map(formatFurnitureLine).join('\n')}
</dl>
</section>`;

function formatFurnitureLine({ texte, sorte, nombre, pages, lignes, numeros }: ListedFurniture): string {
  const where = [
    sorte,
    `${formatNombre(nombre)} fois`,
    ...(pages.length === 0 ? [] : [`pages ${pages.join(', ')}`]),
    ...(nombre > 2 ? [] : [`ligne ${lignes.join(' et ')}`]),
    ...(numeros.length === 0 ? [] : [`numéros ${numeros.join(', ')}`]),
  ];
  return `<dt>${text(texte)}</dt>\n<dd class="lieu">${text(where.join(' · '))}</dd>`;
}
