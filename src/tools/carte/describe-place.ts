import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import { formatVigilances, TITRE_VIGILANCE } from '../../contract/rules/vigilance.ts';
import { type Carte, isPaysSeul, paysOfLieu } from './carte.ts';
import { type LienNomme, toLien } from './describe-action.ts';
import { slugOfPlace } from './find-by-slug.ts';
import { actionsOfFlow } from './list-flows.ts';
import type { Picked } from './map-view.ts';
import type { Filtres } from './select-actions.ts';

/** What the card says first, and which filters keep the same actions; null when none does. */
interface PlaceDescription {
  lieux: LienNomme[];
  detail: string;
  filtre: Partial<Filtres> | null;
}

/** More partners than that would make an address nobody can read. */
const MAX_FILTER = 20;

function describeLieux(carte: Carte, lieux: readonly number[]): PlaceDescription {
  const { partenaires, pays } = carte;
  const links = lieux.map((lieu) => {
    const code = paysOfLieu(carte, lieu);
    if (!isPaysSeul(carte, lieu)) return toLien(partenaires, lieu, adresses.partenaire);
    return { nom: pays.noms[code] ?? '', href: withBase(adresses.pays(pays.slugs[code] ?? '')) };
  });
  const areKnown = lieux.every((lieu) => !isPaysSeul(carte, lieu));
  const noms = [...new Set(lieux.map((lieu) => pays.noms[paysOfLieu(carte, lieu)] ?? ''))];
  const canFilter = areKnown && lieux.length <= MAX_FILTER;
  return {
    lieux: links,
    detail: areKnown ? noms.join(', ') : 'Lieu non précisé\u00a0: marque au centre du pays',
    filtre: canFilter ? { partenaire: lieux.map((lieu) => slugOfPlace(partenaires, lieu)) } : null,
  };
}

/** Where the actions of a card lead under caution, each country with its reason; null when nowhere. */
export function describeVigilance({ pays, actions: lists }: Carte, actions: Iterable<number>): string | null {
  const codes = new Set(Array.from(actions, (action) => [...rowOf(lists.pays, action)]).flat());
  const rows = [...codes]
    .sort((a, b) => a - b)
    .flatMap((code) => (pays.vigilances[code] ? [{ nom: pays.noms[code] ?? '', raisons: pays.vigilances[code] }] : []));
  return rows.length === 0 ? null : `${TITRE_VIGILANCE} : ${formatVigilances(rows)}`;
}

export function describePlace(carte: Carte, picked: Picked): PlaceDescription {
  if ('lieux' in picked) return describeLieux(carte, picked.lieux);
  const { collectivites, regions, pays } = carte;
  if ('pays' in picked) {
    const { pays: code } = picked;
    return {
      lieux: [{ nom: pays.noms[code] ?? '', href: withBase(adresses.pays(pays.slugs[code] ?? '')) }],
      detail: 'Pays',
      filtre: { pays: [pays.codes[code] ?? ''] },
    };
  }
  if ('lieu' in picked) {
    const { lieux, detail, filtre } = describeLieux(carte, [picked.lieu]);
    return {
      lieux: [toLien(collectivites, picked.collectivite, adresses.collectivite), ...lieux],
      detail,
      filtre: filtre && { ...filtre, collectivite: [slugOfPlace(collectivites, picked.collectivite)] },
    };
  }
  const region = regions.noms[collectivites.regions[picked.collectivite] ?? -1];
  return {
    lieux: [toLien(collectivites, picked.collectivite, adresses.collectivite)],
    detail: region ?? 'Collectivité française',
    filtre: { collectivite: [slugOfPlace(collectivites, picked.collectivite)] },
  };
}

/** Those of the actions that take place there, that the collectivité leads or shares, or that the arc ties. */
export function actionsAt(carte: Carte, actions: Uint32Array, picked: Picked): Uint32Array {
  const { actions: lists } = carte;
  if ('lieu' in picked) return actionsOfFlow(carte, actions, picked);
  const [list, wanted] =
    'lieux' in picked
      ? [lists.lieux, new Set(picked.lieux)]
      : 'pays' in picked
        ? [lists.pays, new Set([picked.pays])]
        : [lists.collectivites, new Set([picked.collectivite])];
  return actions.filter((action) => rowOf(list, action).some((value) => wanted.has(value)));
}
