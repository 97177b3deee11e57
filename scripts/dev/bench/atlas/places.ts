import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { frontieresSchema } from '../../../../src/contract/content/frontieres.ts';
import { loadTerritoires } from '../../../lib/load-territoires.ts';
import { loadVilles, type Ville } from '../../../lib/load-villes.ts';

export type { Ville };

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

const tableOf = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../../data/reference/${name}.yaml`, import.meta.url), 'utf8'));
const paysSchema = z.record(z.string(), z.object({ nom: z.string(), dans: z.string(), zone: z.string() }));

let places: Places | undefined;

/** Reads the packages once. */
export function loadPlaces(): Places {
  places ??= {
    communes: loadTerritoires<RawCommune>('communes').filter(({ type }) => type === 'commune-actuelle'),
    epci: loadTerritoires<RawEpci>('epci'),
    departements: loadTerritoires<RawTerritoire>('departements'),
    regions: loadTerritoires<RawTerritoire>('regions'),
    villes: listVilles(),
    pays: paysSchema.parse(tableOf('pays')),
  };
  return places;
}

/** Without those on which the site takes no side: a made-up partner is of a country. */
function listVilles(): Ville[] {
  const disputed = new Set(
    frontieresSchema.parse(tableOf('frontieres')).villes.map(({ nom, pays }) => `${pays} ${nom}`),
  );
  return loadVilles().filter(({ nom, pays }) => !disputed.has(`${pays} ${nom}`));
}
