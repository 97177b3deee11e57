import { adresses } from '../lib/adresses.ts';
import { loadCollectivites, loadCooperations, loadPartenaires, loadProjets, pick } from '../lib/load-records.ts';
import { collectMapLinks, type MapLinks } from '../lib/map-links.ts';
import { withBase } from '../lib/with-base.ts';
import type { CollectiviteRecord, PaysRecord } from '../schemas/content/records.ts';

const registers = () => ({ collectivites: loadCollectivites(), partenaires: loadPartenaires() });

/** The partners of a country that are linked and placed, and how many of its partners have no position. */
export function loadPlacesPays(record: PaysRecord): Pick<MapLinks, 'points' | 'sansPosition'> {
  const projets = pick(loadProjets(), record.projets).map(({ partenaires }) => ({ collectivites: [], partenaires }));
  const { points } = collectMapLinks([...pick(loadCooperations(), record.cooperations), ...projets], registers());
  const partenaires = pick(loadPartenaires(), record.partenaires);
  const here = new Set(partenaires.map(({ slug }) => withBase(adresses.partenaire(slug))));
  return {
    points: points.filter(({ href }) => here.has(href)),
    sansPosition: partenaires.filter(({ coordonnees }) => coordonnees === undefined).length,
  };
}

/** With fewer links, a map to embed tells no more than a sentence: it has no page of its own. */
const MIN_LIENS = 3;

export const isIntegrable = ({ cooperations, projets }: CollectiviteRecord): boolean =>
  cooperations.length + projets.length >= MIN_LIENS;

/** What links a collectivité to its partners. */
export function loadLinksCollectivite({ id, cooperations, projets }: CollectiviteRecord): MapLinks {
  const records = [...pick(loadCooperations(), cooperations), ...pick(loadProjets(), projets)];
  const links = records.map(({ partenaires }) => ({ collectivites: [id], partenaires }));
  return collectMapLinks(links, registers());
}
