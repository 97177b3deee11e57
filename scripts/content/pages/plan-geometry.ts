import type { SiteModel } from '../../model/site-model.ts';
import type { GeometryInput } from '../geometry/build-geometry.ts';

/** The maps that the pages show: every country with a page, every zone, the destinations of every programme. */
export function planGeometry({ pays, zones, programmes, reference }: SiteModel): GeometryInput {
  return {
    frontieres: reference.frontieres,
    noms: new Map([...reference.pays].map(([code, { nom }]) => [code, nom])),
    etendues: [
      ...[...pays.keys()].map((code) => ({ chemin: `pays/${code}`, codes: [code] })),
      ...[...zones.values()].map(({ slug, pays: codes }) => ({ chemin: `zones/${slug}`, codes })),
      ...[...programmes.values()].map(({ slug, pays: codes }) => ({ chemin: `programmes/${slug}`, codes })),
    ],
  };
}
