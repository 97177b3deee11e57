import { type Fiche, TYPES, type TypeFiche } from '../../contract/recherche/fiches.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { GroupeResultats } from './group-results.ts';
import { renderResult } from './render-result.ts';
import type { NamesFound } from './search-names.ts';
import type { Trouvaille } from './trouvaille.ts';

/** Results of a type shown among others, and when the type stands alone. */
const PREMIERS = 3;
const PAR_LOT = 20;

interface GroupsView {
  groupes: readonly GroupeResultats[];
  frequents: NamesFound['frequents'];
  /** The only type that is shown, when one is chosen. */
  seul: boolean;
  /** Did a filter keep it without knowing? */
  isSilent: (trouvaille: Trouvaille) => boolean;
  show: (trouvaille: Trouvaille) => Promise<Fiche>;
  /** A link to a state of the search. */
  link: (text: string, change: { type: readonly string[] } | { texte: true }) => HTMLAnchorElement;
  /** « (0,3 Mo) », when the texts of the Atlas are yet to be read. */
  poidsAtlas: string | null;
}

/** A section a type, best type first, then the types that are only counted. */
export async function renderGroups(view: GroupsView): Promise<HTMLElement[]> {
  const shown = await Promise.all(view.groupes.map((groupe) => renderGroup(groupe, view)));
  const listed = new Set(view.groupes.map(({ type }) => type));
  const counted = Object.entries(view.frequents) as [TypeFiche, number | null][];
  return [
    ...shown,
    ...counted.filter(([type]) => !listed.has(type)).map(([type, count]) => renderCounted(type, count, view)),
  ];
}

async function renderGroup({ type, trouvailles }: GroupeResultats, view: GroupsView): Promise<HTMLElement> {
  const total = trouvailles.length;
  const list = createElement('ol', { class: 'liste resultats' });
  const more = createElement('p', { class: 'suite' });
  const showMore = async (count: number) => {
    const before = list.children.length;
    const batch = trouvailles.slice(before, before + count);
    const fiches = await Promise.all(batch.map(view.show));
    const notes = batch.map((trouvaille) => (view.isSilent(trouvaille) ? 'ne dit rien du filtre choisi' : null));
    const lines = fiches.map((fiche, index) => renderResult(fiche, notes[index]));
    list.append(...lines);
    more.hidden = list.children.length >= total;
    return lines[0];
  };
  await showMore(view.seul ? PAR_LOT : PREMIERS);
  if (view.seul) {
    const button = createElement('button', { type: 'button', class: 'bouton' }, 'Voir plus de résultats');
    button.addEventListener('click', () => void showMore(PAR_LOT).then((line) => line?.querySelector('a')?.focus()));
    more.append(button);
  } else more.append(view.link(`Voir les ${formatNombre(total)} ${TYPES[type][1].toLowerCase()}`, { type: [type] }));
  return renderSection(type, formatNombre(total), list, more);
}

function renderCounted(type: TypeFiche, count: number | null, view: GroupsView): HTMLElement {
  const many = TYPES[type][1].toLowerCase();
  const inTexts = type !== 'contact' && view.poidsAtlas !== null;
  const how =
    count === null
      ? 'Trop de noms ont ces mots pour être montrés'
      : `${formatNombre(count)} ${many} ont ce mot dans leur nom`;
  const text = createElement(
    'p',
    {},
    `${how}. `,
    inTexts
      ? view.link(`Les chercher dans le texte de l’Atlas ${view.poidsAtlas}`, { texte: true })
      : 'Ajoutez un mot\u00a0: une ville, un pays, un sujet.',
  );
  return renderSection(type, count === null ? null : formatNombre(count), text);
}

function renderSection(type: TypeFiche, count: string | null, ...content: HTMLElement[]): HTMLElement {
  const id = `groupe-${type}`;
  const title = createElement(
    'h2',
    { id },
    TYPES[type][1],
    count !== null && createElement('span', { class: 'effectif' }, ` ${count}`),
  );
  return createElement('section', { class: 'groupe', 'aria-labelledby': id }, title, ...content);
}
