import { frontieresSchema } from '../../../../src/contract/content/frontieres.ts';
import { loadReferenceTable } from '../../../lib/load-table.ts';
import {
  type CommuneInsee,
  type DepartementInsee,
  type EpciInsee,
  loadTerritoires,
  type RegionInsee,
} from '../../../lib/load-territoires.ts';
import { loadVilles, type Ville } from '../../../lib/load-villes.ts';
import { loadPaysReference } from '../../../lib/reference-tables.ts';

/** Real names that the made-up records are hung on. */
export interface Places {
  communes: readonly CommuneInsee[];
  epci: readonly EpciInsee[];
  departements: readonly DepartementInsee[];
  regions: readonly RegionInsee[];
  villes: readonly Ville[];
  /** By ISO code: name, name after a preposition (« au Bénin »), zone. */
  pays: Readonly<Record<string, { nom: string; dans: string; zone: string }>>;
}

let places: Places | undefined;

/** Reads the packages once. */
export function loadPlaces(): Places {
  places ??= {
    communes: loadTerritoires('communes').filter(({ type }) => type === 'commune-actuelle'),
    epci: loadTerritoires('epci'),
    departements: loadTerritoires('departements'),
    regions: loadTerritoires('regions'),
    villes: listVilles(),
    pays: Object.fromEntries(loadPaysReference()),
  };
  return places;
}

/** Without those on which the site takes no side: a made-up partner is of a country. */
function listVilles(): Ville[] {
  const disputed = new Set(
    loadReferenceTable('frontieres.yaml', frontieresSchema).villes.map(({ nom, pays }) => `${pays} ${nom}`),
  );
  return loadVilles().filter(({ nom, pays }) => !disputed.has(`${pays} ${nom}`));
}
