import type { CollectiviteConnue, DonneesReference, VilleConnue } from './reference.ts';

// The tables of an import as one JSON file, for a browser to load when somebody checks a table: rows without names of fields, towns
// by country. Half the weight of the same as objects, once compressed.

const NATURES = ['commune', 'epci', 'departement', 'region', 'collectivite-outre-mer', 'syndicat', 'autre'] as const;

type RangeeCollectivite = [
  id: string,
  nom: string,
  nature: number,
  insee: string | 0,
  departement: string | 0,
  region: string | 0,
  population: number,
  position: [latitude: number, longitude: number] | 0,
  codesPostaux: string,
  autresNoms: readonly string[] | 0,
];
type RangeeVille = [nom: string, population: number, latitude: number, longitude: number, usuel?: string];

export interface PaquetReference extends Omit<DonneesReference, 'collectivites' | 'villes'> {
  collectivites: readonly RangeeCollectivite[];
  villes: Readonly<Record<string, readonly RangeeVille[]>>;
}

export function packReference({ collectivites, villes, ...others }: DonneesReference): PaquetReference {
  const byCountry = Map.groupBy(villes, ({ pays }) => pays);
  return {
    ...others,
    collectivites: collectivites.map(packCollectivite),
    villes: Object.fromEntries([...byCountry].map(([pays, rows]) => [pays, rows.map(packVille)])),
  };
}

export function unpackReference({ collectivites, villes, ...others }: PaquetReference): DonneesReference {
  return {
    ...others,
    collectivites: collectivites.map(unpackCollectivite),
    villes: Object.entries(villes).flatMap(([pays, rows]) => rows.map((row) => unpackVille(pays, row))),
  };
}

/** Population −1: not known. */
function packCollectivite(one: CollectiviteConnue): RangeeCollectivite {
  const {
    id,
    nom,
    nature,
    insee = 0,
    departement = 0,
    region = 0,
    population = -1,
    coordonnees,
    codesPostaux = [],
    autresNoms = 0,
  } = one;
  const position: RangeeCollectivite[7] = coordonnees === undefined ? 0 : [coordonnees.latitude, coordonnees.longitude];
  return [
    id,
    nom,
    NATURES.indexOf(nature),
    insee,
    departement,
    region,
    population,
    position,
    codesPostaux.join(' '),
    autresNoms,
  ];
}

/** An id of nine figures is the SIREN. */
function unpackCollectivite([
  id,
  nom,
  nature,
  insee,
  departement,
  region,
  population,
  position,
  codesPostaux,
  autresNoms,
]: RangeeCollectivite): CollectiviteConnue {
  return {
    id,
    nom,
    nature: NATURES[nature] ?? 'autre',
    ...(/^\d{9}$/.test(id) && { siren: id }),
    ...(insee !== 0 && { insee }),
    ...(departement !== 0 && { departement }),
    ...(region !== 0 && { region }),
    ...(population !== -1 && { population }),
    ...(position !== 0 && { coordonnees: { latitude: position[0], longitude: position[1] } }),
    ...(codesPostaux !== '' && { codesPostaux: codesPostaux.split(' ') }),
    ...(autresNoms !== 0 && { autresNoms }),
  };
}

const packVille = ({ nom, population, latitude, longitude, usuel }: VilleConnue): RangeeVille =>
  usuel === undefined ? [nom, population, latitude, longitude] : [nom, population, latitude, longitude, usuel];

const unpackVille = (pays: string, [nom, population, latitude, longitude, usuel]: RangeeVille): VilleConnue => ({
  nom,
  ...(usuel !== undefined && { usuel }),
  pays,
  population,
  latitude,
  longitude,
});
