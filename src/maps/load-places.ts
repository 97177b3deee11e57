import type { CollectiviteRecord, PaysRecord } from '../contract/content/records.ts';
import type { Place } from '../contract/maps/place.ts';
import { type QuiAgitOu, tellQuiAgitOu } from '../contract/rules/qui-agit-ou.ts';
import {
  loadCollectivites,
  loadCooperations,
  loadPartenaires,
  loadProjets,
  loadRecherchesEn,
  pick,
} from '../load/load-records.ts';
import { collectMapLinks, type MapLinks } from '../load/map-links.ts';
import type { Absence } from './captions.ts';
import { describeMap } from './describe-map.ts';
import { loadEtendue } from './load-etendue.ts';
import { absencesOf, placesOfPartenaires, placesOfRecherches } from './record-places.ts';

const registers = () => ({ collectivites: loadCollectivites(), partenaires: loadPartenaires() });

/** What the map of a country shows and says. */
interface CartePays {
  chemin: string;
  points: Place[];
  /** Those of the points that are partners. */
  foreign: Place[];
  titre: string;
  resume: string;
  absents: (Absence | null)[];
  /** Address of the list of what acts there. */
  liste: string;
}

/** Its partners and its authorities that made known that they look for one; what has no position is told. */
export function loadCartePays({ code, dans, partenaires: ids }: PaysRecord, page = ''): CartePays {
  const partenaires = pick(loadPartenaires(), ids);
  const recherches = loadRecherchesEn(code);
  const foreign = placesOfPartenaires(partenaires);
  const points = [...foreign, ...placesOfRecherches(recherches)];
  return {
    chemin: `pays/${code}`,
    points,
    foreign,
    titre: `Qui coopère ${dans} avec la France, et les annonces de recherche`,
    resume: `${describeMap(points)} Les listes de la page les nomment tous.`,
    absents: absencesOf({
      partenaires: [partenaires, `${page}#qui-agit`],
      recherches: [recherches, `${page}#recherches`],
    }),
    liste: `${page}#${partenaires.length > 0 ? 'qui-agit' : 'recherches'}`,
  };
}

/** Without a mark or a shape, there is no map of the country, and none to embed. */
export const isPaysIntegrable = (record: PaysRecord): boolean => {
  const { chemin, points } = loadCartePays(record);
  return points.length > 0 && loadEtendue(chemin) !== null;
};

/** With fewer links, a map to embed tells no more than a sentence: it has no page of its own. */
const MIN_LIENS = 3;

export const isIntegrable = ({ cooperations, projets }: CollectiviteRecord): boolean =>
  cooperations.length + projets.length >= MIN_LIENS;

/** What links a collectivité to the partners that a source ties to it. */
export function loadLinksCollectivite({ id, cooperations, projets }: CollectiviteRecord): MapLinks {
  const links = loadQuiAgitOu({ cooperations, projets }).map(({ partenaires, withPartenaire }) => ({
    collectivites: [id],
    partenaires: partenaires.filter((partenaire) => withPartenaire(id, partenaire) === 'certain'),
  }));
  return collectMapLinks(links, registers());
}

/** What links the partners of a country to who acts with them there. */
export function loadLinksPays({ code, cooperations, projets }: PaysRecord): MapLinks {
  const isHere = (id: string) => loadPartenaires().get(id)?.pays === code;
  const links = loadQuiAgitOu({ cooperations, projets }).flatMap(({ collectivites, partenaires, withPartenaire }) =>
    partenaires.filter(isHere).map((partenaire) => ({
      collectivites: collectivites.filter((id) => withPartenaire(id, partenaire) === 'certain'),
      partenaires: [partenaire],
    })),
  );
  return collectMapLinks(links, registers());
}

function loadQuiAgitOu(ids: Pick<PaysRecord, 'cooperations' | 'projets'>): QuiAgitOu[] {
  const actions = [...pick(loadCooperations(), ids.cooperations), ...pick(loadProjets(), ids.projets)];
  return actions.map((action) => tellQuiAgitOu(action, (id) => loadPartenaires().get(id)?.pays));
}
