import { withBase } from '../../contract/addresses/with-base.ts';
import { createElement, createLink, createSection } from '../kit/create-element.ts';
import { describeCollectivite } from './describe-collectivite.ts';
import type { Trouvee } from './load-trouvee.ts';
import { renderFiche } from './render-fiche.ts';
import { renderReseau } from './render-reseau.ts';
import { renderVoisines } from './render-voisines.ts';

/** Addresses of the chapters that the page sends to, base path included. */
export interface Chapitres {
  atlas: string;
  aide: string;
}

/** All that is known of a collectivité, from its name to what to do next. */
export function renderTrouvee(trouvee: Trouvee, chapitres: Chapitres): HTMLElement[] {
  return [
    renderHead(trouvee),
    createElement(
      'div',
      { class: 'colonnes' },
      renderFiche(trouvee, chapitres.atlas),
      renderReseau(trouvee, chapitres.aide),
    ),
    renderVoisines(trouvee),
    renderListes(),
  ];
}

function renderHead(trouvee: Trouvee): HTMLElement {
  const { collectivite, manifeste } = trouvee;
  const around = listAround(trouvee).flatMap(({ code, nom }, place) => [
    place > 0 ? '\u00a0· ' : '',
    createElement('a', { href: `?collectivite=${encodeURIComponent(code)}` }, nom),
  ]);
  return createElement(
    'header',
    { class: 'trouvee' },
    createElement('h2', { id: 'nom' }, collectivite.nom),
    createElement('p', {}, describeCollectivite(collectivite, manifeste)),
    around.length > 0 && createElement('p', { class: 'detail' }, 'Voir aussi : ', ...around),
    createElement(
      'p',
      { class: 'suite' },
      createElement(
        'a',
        {
          href: withBase(`/mon-projet/?collectivite=${encodeURIComponent(collectivite.code)}`),
          class: 'bouton principal',
        },
        'Composer mon projet avec cette collectivité',
      ),
    ),
  );
}

/** The EPCI, the département, the region that it belongs to, each looked up in turn. */
function listAround({ collectivite, epci, manifeste }: Trouvee): { code: string; nom: string }[] {
  const { departement, region, code, population } = collectivite;
  // A territory where nobody lives has no assembly to look up.
  if (population === null) return [];
  const named = [
    { code: `dep-${departement}`, nom: manifeste.departements[departement ?? '']?.nom },
    { code: `reg-${region}`, nom: manifeste.regions[region] },
  ].flatMap(({ code, nom }) => (nom === undefined ? [] : [{ code: manifeste.fondus[code] ?? code, nom }]));
  const all = [...(epci === null ? [] : [{ code: epci.code, nom: epci.nom }]), ...named];
  return [...new Map(all.map((one) => [one.code, one])).values()].filter((one) => one.code !== code);
}

/** Whoever would rather choose than be proposed to. */
const renderListes = (): HTMLElement =>
  createSection(
    'listes',
    'Choisir un premier projet dans les listes',
    createElement(
      'p',
      {},
      createLink('Programmes clés en main', '/cles-en-main/'),
      ', ',
      createLink('projets mutualisables', '/projets-mutualisables/'),
      '.',
    ),
  );
