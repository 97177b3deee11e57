import { gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import type { Coordonnees } from '../../contract/fields/coordonnees.ts';
import {
  loadCollectivites,
  loadCooperations,
  loadPartenaires,
  loadPays,
  loadProjets,
  loadSite,
  loadText,
  loadThematiques,
} from '../load-records.ts';
import { raisonsOf } from '../raisons-of.ts';
import { shared } from '../reads.ts';
import { encodeCarte } from './encode-carte.ts';

/** Where the base map writes the name of each country: the place of what happens nobody knows where in it. */
function readCountryPositions({ features }: FeatureCollection): Map<string, Coordonnees> {
  return new Map(
    features.flatMap(({ geometry, properties }): [string, Coordonnees][] => {
      if (geometry.type !== 'Point' || typeof properties?.nom !== 'string') return [];
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      return [[properties.nom, { longitude, latitude }]];
    }),
  );
}

const readFond = () => loadText('cartes/monde.geojson') ?? '';

/** The countries where somebody acts, those with most actions first. */
function listPays() {
  const positions = readCountryPositions(JSON.parse(readFond()));
  return [...loadPays().values()]
    .map(({ code, nom, slug, cooperations, projets }) => ({
      code,
      nom,
      slug,
      actions: cooperations.length + projets.length,
      vigilance: raisonsOf(code),
      coordonnees: positions.get(nom),
    }))
    .filter(({ actions }) => actions > 0)
    .sort((a, b) => b.actions - a.actions || (a.slug < b.slug ? -1 : 1));
}

function encodeSite() {
  const thematiques = [...loadThematiques().values()];
  return encodeCarte({
    pays: listPays(),
    // A theme, then its parts.
    thematiques: thematiques
      .filter(({ parent }) => parent === null)
      .flatMap((theme) => [theme, ...thematiques.filter(({ parent }) => parent === theme.slug)]),
    regions: loadSite().regions,
    collectivites: [...loadCollectivites().values()],
    partenaires: [...loadPartenaires().values()],
    cooperations: [...loadCooperations().values()],
    projets: [...loadProjets().values()],
  });
}

/** The two files of the map, made once for the whole build. */
export const loadCarte = shared(encodeSite);

/** The programs of the map, compressed, in bytes: MapLibre for the most part. A browser test compares it. */
const PROGRAMMES = 465_000;

/** What the page of the map says before anything is loaded. */
export function loadApercu() {
  const { actions, titres } = loadCarte();
  const compress = (text: string) => gzipSync(text).length;
  const octets =
    PROGRAMMES + [JSON.stringify(actions), JSON.stringify(titres), readFond()].map(compress).reduce((a, b) => a + b);
  const champs = actions.champs
    .filter(({ codes }) => codes.length > 0)
    .map(({ cle, titre, codes }) => ({ cle, titre, codes: codes.length }));
  return { pays: listPays(), actions: actions.ordre.length, champs, octets };
}
