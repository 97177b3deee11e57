import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';
import { deAutorite } from '../../../../src/contract/words/articles.ts';
import { itemAt } from '../../../lib/item-at.ts';
import type { Ville } from '../../../lib/load-villes.ts';
import { apportion } from './apportion.ts';
import type { Places } from './places.ts';
import type { Echelle } from './published-totals.ts';
import { TOTAUX } from './published-totals.ts';
import type { Random } from './random.ts';
import { orderByDraw } from './random.ts';

type RawPartenaire = RawAtlasExport['partenaires'][number];

/** A foreign authority, before it has links. */
export interface Partner {
  fiche: RawPartenaire;
  /** The town where projects happen. */
  lieu: string;
  poids: number;
}

type NaturePartenaire = [nature: RawPartenaire['nature'], name: (ville: string) => string];

const COMMUNE: NaturePartenaire = ['commune', (ville) => ville];
const AUTRES_FORMES: readonly NaturePartenaire[] = [
  ['region', (ville) => `Région ${deAutorite({ nom: ville })}`],
  ['province', (ville) => `Province ${deAutorite({ nom: ville })}`],
  ['departement', (ville) => `Département ${deAutorite({ nom: ville })}`],
  ['intercommunalite', (ville) => `Intercommunalité ${deAutorite({ nom: ville })}`],
  ['association', (ville) => `Association des communes ${deAutorite({ nom: ville })}`],
  ['autre', (ville) => `Agence de développement ${deAutorite({ nom: ville })}`],
];
/** Forms that a town has at most once, in place of its commune. */
const FORMES_RARES: readonly NaturePartenaire[] = [
  ['departement', (ville) => `District ${deAutorite({ nom: ville })}`],
  ['region', (ville) => `Gouvernorat ${deAutorite({ nom: ville })}`],
  ['province', (ville) => `Comté ${deAutorite({ nom: ville })}`],
];
const PART_COMMUNES = 0.85;
const PART_SITES = 0.12;

/** Draws the partners of each country: towns first, the large ones more often, then other authorities of the same towns. */
export function drawPartenaires(
  places: Places,
  cooperationsByPays: ReadonlyMap<string, number>,
  scale: Echelle,
  random: Random,
): Map<string, Partner[]> {
  const codes = [...cooperationsByPays.keys()];
  const shares = apportion(TOTAUX.partenaires * scale, [...cooperationsByPays.values()], 1);
  const villesByPays = Map.groupBy(places.villes, ({ pays }) => pays);
  return new Map(
    codes.map((code, i) => [code, drawOfPays(code, shares[i] ?? 0, villesByPays.get(code) ?? [], random)]),
  );
}

function drawOfPays(code: string, count: number, known: readonly Ville[], random: Random): Partner[] {
  const villes = orderByDraw(known, ({ population }) => Math.max(population, 500) ** 0.6, random);
  const partners: Partner[] = [];
  for (let index = 0; index < count; index++) {
    const ville = itemAt(villes, index % villes.length);
    partners.push(villeToPartner(ville, Math.floor(index / villes.length), `PA-${code}-${pad(index + 1)}`, random));
  }
  return partners;
}

/** The n-th authority (from 0) that is named after a town. */
function villeToPartner(ville: Ville, rank: number, id: string, random: Random): Partner {
  const [nature, name] = chooseForme(rank, random);
  const arrondissement = rank > AUTRES_FORMES.length ? `, arrondissement ${rank - AUTRES_FORMES.length}` : '';
  const fiche: RawPartenaire = { id, nom: name(ville.nom) + arrondissement, pays: ville.pays, nature };
  if (random.chance(0.96)) fiche.coordonnees = ville.coordonnees;
  if (random.chance(PART_SITES)) fiche.site = `https://${id.toLowerCase()}.example.org/`;
  return { fiche, lieu: ville.nom, poids: Math.max(ville.population, 500) ** 0.5 };
}

function chooseForme(rank: number, random: Random): NaturePartenaire {
  if (rank > AUTRES_FORMES.length) return COMMUNE;
  if (rank > 0) return itemAt(AUTRES_FORMES, rank - 1);
  return random.chance(PART_COMMUNES) ? COMMUNE : random.pick(FORMES_RARES);
}

function pad(index: number): string {
  return String(index).padStart(4, '0');
}
