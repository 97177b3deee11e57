import { SORTES } from '../../../src/contract/content/nouveautes.ts';
import { escapeMarkup } from '../../../src/contract/words/escape-markup.ts';
import { capitalise, formatNombre } from '../../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../../src/contract/words/french-spaces.ts';
import { compte, EVENEMENTS, participe, resumeNouveautes } from '../../../src/contract/words/nouveautes.ts';
import { describeChange } from './describe-change.ts';
import type { Difference } from './diff-fiches.ts';
import { keyOf } from './fiche.ts';
import { type Alarme, SUJETS } from './find-alarms.ts';

/** What the editor reads of a comparison. */
export interface Comparaison {
  /** Names of what is compared, and whatever is to be known of each. */
  ancien: string;
  nouveau: string;
  differences: readonly Difference[];
  alarmes: readonly Alarme[];
}

/** How many of each kind the console shows, and the page. */
const SHOWN = { fiches: 5, page: 500 };

const RIEN = 'Aucune différence.';
const summarise = (differences: readonly Difference[]): string =>
  differences.length === 0
    ? RIEN
    : `${capitalise(resumeNouveautes(differences.map(({ evenement, fiche: { sorte } }) => ({ evenement, sorte }))))}.`;

/** By kind, then added, changed, removed. */
function groupDifferences(differences: readonly Difference[]) {
  return SORTES.flatMap((sorte) =>
    EVENEMENTS.flatMap((evenement) => {
      const list = differences.filter((one) => one.fiche.sorte === sorte && one.evenement === evenement);
      const titre = `${capitalise(compte(list.length, sorte))} ${participe(evenement, sorte, list.length)}`;
      return list.length === 0 ? [] : [{ sorte, evenement, list, titre }];
    }),
  );
}

function groupAlarms(alarmes: readonly Alarme[]) {
  return (Object.keys(SUJETS) as Alarme['sujet'][]).flatMap((sujet) => {
    const list = alarmes.filter((alarme) => alarme.sujet === sujet);
    return list.length > 0 ? [{ titre: SUJETS[sujet], list }] : [];
  });
}

/** For the console, in French. */
export function formatDiff({ ancien, nouveau, differences, alarmes }: Comparaison): string {
  const lines = [`De ${ancien}`, `à ${nouveau} :`, '', summarise(differences)];
  if (alarmes.length > 0) {
    lines.push('', 'À regarder d’abord');
    for (const { titre, list } of groupAlarms(alarmes)) {
      lines.push(`  ${titre} (${formatNombre(list.length)}) :`);
      lines.push(...list.slice(0, SHOWN.fiches).map(({ texte }) => `    ! ${texte}`));
      if (list.length > SHOWN.fiches) lines.push(`    … ${formatNombre(list.length - SHOWN.fiches)} de plus`);
    }
  }
  for (const { list, titre } of groupDifferences(differences)) {
    lines.push('', `${titre} :`);
    for (const one of list.slice(0, SHOWN.fiches))
      lines.push(`  ${one.fiche.titre} (${one.fiche.id})${listNames(one)}`);
    if (list.length > SHOWN.fiches) lines.push(`  … ${formatNombre(list.length - SHOWN.fiches)} de plus`);
  }
  return withFrenchSpaces(lines.join('\n'));
}

function listNames(one: Difference): string {
  const names = describeChange(one).map(({ nom }) => nom.toLowerCase());
  return names.length > 0 ? ` : ${names.join(', ')}` : '';
}

/** The same for machines. */
export function toJson({ ancien, nouveau, differences, alarmes }: Comparaison): object {
  return {
    ancien,
    nouveau,
    resume: summarise(differences),
    alarmes,
    differences: differences.map((one) => ({
      fiche: keyOf(one.fiche),
      evenement: one.evenement,
      titre: one.fiche.titre,
      ...(one.avant && one.avant.titre !== one.fiche.titre && { ancienTitre: one.avant.titre }),
      ...(one.champs.length > 0 && { champs: describeChange(one) }),
    })),
  };
}

const STYLE = `
:root{color-scheme:light dark;--encre:#15262f;--fond:#fff;--doux:#51626b;--filet:#c8d2d7;--alerte:#a02c1c}
@media (prefers-color-scheme:dark){:root{--encre:#e8eff2;--fond:#15262f;--doux:#a9bac2;--filet:#3a4d57;--alerte:#ff9d8c}}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:60rem;font:1rem/1.5 system-ui,sans-serif;color:var(--encre);background:var(--fond)}
h1{line-height:1.2}h2{margin-top:2.5rem;border-top:2px solid;padding-top:.5rem}
.doux,dt{color:var(--doux);font-size:.9rem}.alertes{border:2px solid var(--alerte);padding:0 1rem}.alertes h2{margin-top:1rem;border:0}a{color:inherit}
summary{font-weight:600;cursor:pointer;padding:.4rem 0}li{margin:.3rem 0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;border-top:1px solid var(--filet);padding:.25rem .5rem .25rem 0;overflow-wrap:anywhere}
th{font-weight:400;color:var(--doux);width:25%}td{width:37%}
@media (max-width:40rem){table,tbody,tr,th,td{display:block;width:auto;border:0;padding:0}tr{border-top:1px solid var(--filet);padding:.3rem 0}td+td::before{content:"→ "}}
@media print{details{display:block}details::details-content{content-visibility:visible;display:block}}
`;

/** One page that needs nothing else: no network, no script. */
export function renderDiff(comparaison: Comparaison): string {
  const { ancien, nouveau, differences, alarmes } = comparaison;
  const text = (value: string) => escapeMarkup(withFrenchSpaces(value));
  const groups = groupDifferences(differences).map(
    ({ list, titre }) => `<section><details${list.length <= 30 ? ' open' : ''}><summary>${text(titre)}</summary>
<ul>${list
      .slice(0, SHOWN.page)
      .map((one) => `<li id="${escapeMarkup(keyOf(one.fiche))}">${renderOne(one, text)}</li>`)
      .join('\n')}</ul>${more(list.length - SHOWN.page)}</details></section>`,
  );
  const known = new Set(differences.map(({ fiche }) => keyOf(fiche)));
  const link = ({ texte, fiche }: Alarme) =>
    fiche !== null && known.has(fiche)
      ? `<li><a href="#${encodeURIComponent(fiche)}">${text(texte)}</a></li>`
      : `<li>${text(texte)}</li>`;
  const alerts = groupAlarms(alarmes).map(
    ({ titre, list }) =>
      `<h3>${text(`${titre} (${formatNombre(list.length)})`)}</h3><ul>${list.slice(0, SHOWN.page).map(link).join('\n')}</ul>`,
  );
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Ce qui change d’un export à l’autre</title><style>${STYLE}</style></head>
<body><main><h1>Ce qui change</h1>
<p class="doux">${text(`De ${ancien} à ${nouveau}`)}</p>
<p><strong>${text(summarise(differences))}</strong></p>
${alerts.length > 0 ? `<section class="alertes"><h2>À regarder d’abord</h2>${alerts.join('\n')}</section>` : ''}
<h2>Tout, fiche par fiche</h2>
${groups.join('\n') || `<p>${RIEN}</p>`}
</main></body></html>
`;
}

/** The page is for eyes: thousands of records are in the JSON. */
const more = (count: number): string =>
  count > 0 ? `<p class="doux">Et ${formatNombre(count)} de plus, dans le fichier JSON.</p>` : '';

function renderOne(one: Difference, text: (value: string) => string): string {
  const title = `${text(one.fiche.titre)} <span class="doux">${text(one.fiche.id)}</span>`;
  const rows = describeChange(one).map(
    ({ nom, avant, apres }) =>
      `<tr><th scope="row">${text(nom)}</th><td>${avant === null ? '' : text(avant)}</td><td>${apres === null ? '' : text(apres)}</td></tr>`,
  );
  return rows.length > 0 ? `${title}<table>${rows.join('')}</table>` : title;
}
