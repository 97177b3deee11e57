import { adresses } from '../../contract/addresses/adresses.ts';
import { proximite } from '../../contract/annuaire/voisinage.ts';
import type { Voisine } from '../../contract/content/annuaire.ts';
import { deAutorite } from '../../contract/words/articles.ts';
import { formatListe, formatNombre, pluriel } from '../../contract/words/format.ts';
import { LIBELLES_NATURE } from '../../contract/words/libelles.ts';
import { slugify } from '../../contract/words/slugify.ts';
import { createElement, createLink, createSection } from '../kit/create-element.ts';
import type { Trouvee } from './load-trouvee.ts';

/** How many neighbours and peers are named; the pages of the regions have them all. */
const NOMMEES = 8;
const SEMBLABLES_NOMMEES = 5;
/** More countries than this are counted. */
const PAYS_NOMMES = 4;

/** The neighbours already active, circle by circle, then those of like size. */
export function renderVoisines(trouvee: Trouvee): HTMLElement {
  const { collectivite, semblables, voisines, manifeste } = trouvee;
  const circles = Map.groupBy(voisines.slice(0, NOMMEES), (voisine) => proximite(voisine, collectivite));
  const departement = manifeste.departements[collectivite.departement ?? '']?.nom;
  const region = manifeste.regions[collectivite.region] ?? '';
  const titles = ['Même intercommunalité', `Même département : ${departement}`, `Région ${region}`];
  const near = [...circles].map(([circle, list]) => renderList(titles[circle] ?? '', list, trouvee));
  const { departement: code } = collectivite;
  const isIn = code !== undefined && code !== collectivite.region && departement !== undefined;
  const inRegion = region !== '' && (isIn || voisines.some((voisine) => voisine.region === collectivite.region));
  const all = createElement(
    'p',
    { class: 'suite' },
    'Qui agit, où, sur quoi : ',
    isIn &&
      createLink(
        `département ${deAutorite({ nom: departement, nature: 'departement' })}`,
        adresses.departement({ code, slug: slugify(departement) }),
      ),
    isIn && ', ',
    createLink(`région ${region}`, adresses.region(slugify(region))),
  );
  const peers = semblables.slice(0, SEMBLABLES_NOMMEES);
  const none = createElement('p', {}, 'Aucune collectivité recensée ici dans le département ni dans la région.');
  return createSection(
    'voisines',
    'Des collectivités à appeler',
    createElement(
      'p',
      { class: 'suite-note' },
      'Elles agissent déjà à l’étranger, d’après ce site. Demandez-leur ce qu’elles y ont gagné, ce qui a coincé, comment elles s’en sont sorties.',
    ),
    createElement(
      'div',
      { class: 'colonnes egales' },
      createElement('div', { class: 'cote' }, ...(near.length > 0 ? near : [none]), inRegion && all),
      peers.length > 0 &&
        createElement('div', { class: 'cote' }, renderList('De taille voisine, partout en France', peers, trouvee)),
    ),
  );
}

function renderList(title: string, voisines: readonly Voisine[], trouvee: Trouvee): HTMLElement {
  const lines = voisines.map((voisine) =>
    createElement(
      'li',
      {},
      createLink(voisine.nom, adresses.collectivite(voisine.slug)),
      createElement('small', {}, describeVoisine(voisine, trouvee)),
    ),
  );
  return createElement(
    'div',
    {},
    createElement('h3', {}, title),
    createElement('ul', { class: 'liste compacte' }, ...lines),
  );
}

/** « Commune · Isère · 156 140 habitants · Mali et Maroc · 2 coopérations ». */
function describeVoisine(voisine: Voisine, { manifeste, libelles }: Trouvee): string {
  const departement = voisine.nature === 'departement' ? null : manifeste.departements[voisine.departement ?? '']?.nom;
  const people = voisine.population === null ? null : `${formatNombre(voisine.population)}\u00a0habitants`;
  return [
    LIBELLES_NATURE[voisine.nature],
    departement,
    people,
    describePays(voisine, libelles),
    describeActions(voisine),
  ]
    .filter(Boolean)
    .join('\u00a0· ')
    .replaceAll(/(\d) (?=\p{L})/gu, '$1 ');
}

/** « Bénin et Mali », « 6 pays ». */
export function describePays({ pays }: Voisine, libelles: Trouvee['libelles']): string {
  if (pays.length > PAYS_NOMMES) return pluriel(pays.length, 'pays', 'pays');
  return formatListe(pays.map((code) => libelles.pays[code]?.nom ?? code));
}

/** « 2 coopérations, 1 projet ». */
export function describeActions({ cooperations, projets }: Voisine): string {
  const counts = [cooperations > 0 && pluriel(cooperations, 'coopération'), projets > 0 && pluriel(projets, 'projet')];
  return counts.filter(Boolean).join(', ');
}
