import { sum } from 'd3';
import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';
import type { Coordonnees } from '../../../../src/contract/fields/coordonnees.ts';
import { deAutorite } from '../../../../src/contract/words/articles.ts';
import { slugify } from '../../../../src/contract/words/slugify.ts';
import { nameDepartement, nameEpci, toTypographic } from '../../../lib/insee-names.ts';
import { itemAt } from '../../../lib/item-at.ts';
import {
  type CommuneInsee,
  type DepartementInsee,
  type EpciInsee,
  type RegionInsee,
  siegeOf,
} from '../../../lib/load-territoires.ts';
import { createLocator } from '../../../lib/locate-commune.ts';
import type { Places } from './places.ts';
import type { Echelle } from './published-totals.ts';
import { TOTAUX } from './published-totals.ts';
import type { Random } from './random.ts';
import { orderByDraw } from './random.ts';

export type RawCollectivite = RawAtlasExport['collectivites'][number];

/** A collectivité before it has links. */
export interface Candidate {
  fiche: RawCollectivite;
  /** As a sentence names it: « Angers », « la Région Bretagne ». */
  dans: string;
  /** How much it does abroad, against the others. */
  poids: number;
}

/** At scale 1; each kind is multiplied until there are no more of it in France. Communes make up the rest. */
const EFFECTIFS = { epci: 330, syndicat: 60 } as const;
/** Large collectivités do more, less than in proportion. */
const EXPOSANT_POIDS = 0.55;
/** Large communes are more often in the Atlas than small ones. */
const EXPOSANT_TIRAGE = 1.2;

/** No département council there: Paris, Corse, Alsace, Martinique and Guyane are ruled otherwise. */
const SANS_CONSEIL_DEPARTEMENTAL = new Set(['75', '2A', '2B', '67', '68', '972', '973']);
const METIERS_SYNDICAT = ['des eaux', 'd’énergie', 'des déchets', 'd’assainissement', 'des transports'];
/** Inhabited by nobody who votes. */
const INHABITES = new Set(['984', '989']);

/** Draws the French collectivités of the export, every région and département first. */
export function drawCollectivites(places: Places, scale: Echelle, random: Random): Candidate[] {
  const locate = createLocator(places);
  const byCode = new Map(places.communes.map((commune) => [commune.code, commune]));
  const drawn = orderByDraw(places.communes, ({ population = 50 }) => population ** EXPOSANT_TIRAGE, random);
  const epci = orderByDraw(places.epci, ({ populationMunicipale }) => populationMunicipale, random);
  const chefLieu = (code: string) => locateCode(code, byCode, locate);
  const others = [
    ...places.regions.filter(({ code }) => !INHABITES.has(code)).map((row) => regionToCandidate(row, places, chefLieu)),
    ...places.departements
      .filter(({ code, zone }) => zone !== 'com' && !SANS_CONSEIL_DEPARTEMENTAL.has(code))
      .map((row) => departementToCandidate(row, places, chefLieu)),
    ...epci.slice(0, EFFECTIFS.epci * scale).map((row) => epciToCandidate(row, byCode, chefLieu)),
    ...drawn
      .slice(0, EFFECTIFS.syndicat * scale)
      .map((commune, index) =>
        communeToSyndicat(commune, index, itemAt(METIERS_SYNDICAT, index % METIERS_SYNDICAT.length)),
      ),
  ];
  const communes = drawn.slice(0, TOTAUX.collectivites * scale - others.length);
  return [...others, ...communes.map((commune) => communeToCandidate(commune, locate(commune)))];
}

function locateCode(
  code: string,
  byCode: ReadonlyMap<string, CommuneInsee>,
  locate: (commune: CommuneInsee) => Coordonnees | undefined,
): Coordonnees | undefined {
  const commune = byCode.get(code);
  return commune && locate(commune);
}

function toCandidate(fiche: RawCollectivite, dans: string): Candidate {
  const known = Object.fromEntries(Object.entries(fiche).filter(([, value]) => value !== undefined));
  return { fiche: known as RawCollectivite, dans, poids: Math.max(fiche.population ?? 0, 200) ** EXPOSANT_POIDS };
}

function communeToCandidate(commune: CommuneInsee, coordonnees: Coordonnees | undefined): Candidate {
  const nom = toTypographic(commune.nom);
  const fiche: RawCollectivite = {
    id: commune.siren ?? `COM-${commune.code}`,
    nom,
    nature: 'commune',
    siren: commune.siren,
    insee: commune.code,
    ...placeOf(commune),
    population: commune.population,
    site: siteOf(nom),
    coordonnees,
  };
  return toCandidate(fiche, nom);
}

function epciToCandidate(
  epci: EpciInsee,
  byCode: ReadonlyMap<string, CommuneInsee>,
  chefLieu: (code: string) => Coordonnees | undefined,
): Candidate {
  const nom = nameEpci(epci.nom);
  const siege = siegeOf(epci);
  const commune = byCode.get(siege);
  const fiche: RawCollectivite = {
    id: epci.code,
    nom,
    nature: 'epci',
    siren: epci.code,
    ...(commune && placeOf(commune)),
    population: epci.populationMunicipale,
    site: siteOf(nom),
    coordonnees: chefLieu(siege),
  };
  return toCandidate(
    fiche,
    /^Communauté|^Métropole|^Eurométropole/.test(nom) ? `la ${nom}`.replace('la E', 'l’E') : nom,
  );
}

function departementToCandidate(
  row: DepartementInsee,
  places: Places,
  chefLieu: (code: string) => Coordonnees | undefined,
): Candidate {
  const nom = nameDepartement(row);
  const fiche: RawCollectivite = {
    id: `DEP-${row.code}`,
    nom,
    nature: 'departement',
    insee: row.code,
    departement: row.code,
    region: row.region,
    population: sumPopulation(places.communes, ({ departement }) => departement === row.code),
    site: siteOf(nom),
    coordonnees: chefLieu(row.chefLieu),
  };
  return toCandidate(fiche, `le ${nom}`);
}

function regionToCandidate(
  row: RegionInsee,
  places: Places,
  chefLieu: (code: string) => Coordonnees | undefined,
): Candidate {
  const outreMer = row.zone === 'com';
  const nom = outreMer ? toTypographic(row.nom) : `Région ${toTypographic(row.nom)}`;
  const fiche: RawCollectivite = {
    id: outreMer ? `COM-${row.code}` : `REG-${row.code}`,
    nom,
    nature: outreMer ? 'collectivite-outre-mer' : 'region',
    insee: row.code,
    departement: outreMer ? row.code : undefined,
    region: outreMer ? undefined : row.code,
    population: sumPopulation(places.communes, ({ region }) => region === row.code),
    site: siteOf(nom),
    coordonnees: chefLieu(row.chefLieu),
  };
  return toCandidate(fiche, outreMer && !/^(?:Polynésie|Nouvelle)/.test(nom) ? nom : `la ${nom}`);
}

/** A syndicat that does not exist, named after a real commune. */
function communeToSyndicat(commune: CommuneInsee, index: number, metier: string): Candidate {
  const nom = `Syndicat mixte ${metier} ${deAutorite({ nom: toTypographic(commune.nom) })}`;
  const fiche: RawCollectivite = {
    id: `SYN-${String(index + 1).padStart(4, '0')}`,
    nom,
    nature: 'syndicat',
    ...placeOf(commune),
    population: commune.population,
    site: siteOf(nom),
  };
  return toCandidate(fiche, `le ${nom}`);
}

/** A collectivité overseas has a three-digit « région », which the contract does not know. */
function placeOf({ departement, region }: CommuneInsee): Pick<RawCollectivite, 'departement' | 'region'> {
  return region.length === 2 ? { departement, region } : { departement };
}

function siteOf(nom: string): string {
  return `https://${slugify(nom, 50)}.example.org/`;
}

function sumPopulation(communes: readonly CommuneInsee[], belongs: (commune: CommuneInsee) => boolean): number {
  return sum(communes.filter(belongs), ({ population }) => population);
}
