import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';
import { itemAt } from '../../../lib/item-at.ts';
import { apportion, deal } from './apportion.ts';
import type { Candidate } from './collectivites.ts';
import { PAYS_ATLAS, PAYS_FRONTALIERS, POIDS_PROJETS, weighJumelages } from './countries.ts';
import { ANNEE_EXPORT, drawDate, drawStatut, drawYear } from './dates.ts';
import type { Partner } from './partenaires.ts';
import type { Places } from './places.ts';
import type { Echelle } from './published-totals.ts';
import { COOPERATIONS, COOPERATIONS_EUROPE } from './published-totals.ts';
import type { Random } from './random.ts';
import { createPicker } from './random.ts';

type RawCooperation = RawAtlasExport['cooperations'][number];

/** A link between a collectivité and a partner. */
export interface Lien {
  collectivite: Candidate;
  partner: Partner;
  fiche: RawCooperation;
}

/** Exchanges tried before a pair that exists twice is left so. */
const ESSAIS = 20;

/** Number of partnerships by country: Europe has its published share, the rest follows the projects. */
export function countCooperations(places: Places, scale: Echelle): Map<string, number> {
  const europe = PAYS_ATLAS.filter((code) => isEurope(code, places));
  const monde = PAYS_ATLAS.filter((code) => !isEurope(code, places));
  const inEurope = apportion(COOPERATIONS_EUROPE * scale, europe.map(weighJumelages), 1);
  const elsewhere = apportion(
    (COOPERATIONS - COOPERATIONS_EUROPE) * scale,
    monde.map((code) => POIDS_PROJETS.get(code) ?? 0),
    1,
  );
  return new Map([
    ...europe.map((code, i): [string, number] => [code, inEurope[i] ?? 0]),
    ...monde.map((code, i): [string, number] => [code, elsewhere[i] ?? 0]),
  ]);
}

export function isEurope(code: string, places: Places): boolean {
  return places.pays[code]?.zone === 'europe';
}

/** Links every collectivité and every partner at least once; the larger ones have more links, and further away. */
export function drawLiens(
  collectivites: readonly Candidate[],
  partnersByPays: ReadonlyMap<string, readonly Partner[]>,
  cooperationsByPays: ReadonlyMap<string, number>,
  places: Places,
  random: Random,
): Lien[] {
  const slots = [...cooperationsByPays].flatMap(([code, count]) =>
    drawPartners(partnersByPays.get(code) ?? [], count, random),
  );
  const europe = slots.filter(({ fiche }) => isEurope(fiche.pays, places));
  const monde = slots.filter(({ fiche }) => !isEurope(fiche.pays, places));
  const seats = dealSeats(collectivites, slots.length, random);
  const farSeats = random.shuffle(seats.slice(0, monde.length));
  const nearSeats = random.shuffle(seats.slice(monde.length));
  const pairs = separatePairs([
    ...monde.map((partner, i): [Candidate, Partner] => [itemAt(farSeats, i), partner]),
    ...europe.map((partner, i): [Candidate, Partner] => [itemAt(nearSeats, i), partner]),
  ]);
  const neighbours = Map.groupBy(collectivites, ({ fiche }) => fiche.departement);
  return random.shuffle(pairs).map(([collectivite, partner], index) => ({
    collectivite,
    partner,
    fiche: drawFiche(`C-${String(index + 1).padStart(5, '0')}`, collectivite, partner, neighbours, places, random),
  }));
}

/** Each partner of a country once, then again the larger ones. */
function drawPartners(partners: readonly Partner[], count: number, random: Random): Partner[] {
  const pick = createPicker(partners, ({ poids }) => poids);
  return [...partners, ...Array.from({ length: count - partners.length }, () => pick(random))];
}

/** Each collectivité as many times as it has links, those that look far first. */
function dealSeats(collectivites: readonly Candidate[], count: number, random: Random): Candidate[] {
  const shares = apportion(
    count,
    collectivites.map(({ poids }) => poids),
    1,
  );
  return deal(collectivites, shares)
    .map((collectivite) => ({ collectivite, reach: Math.log10(collectivite.poids) + 0.8 * random.normal() }))
    .sort((a, b) => b.reach - a.reach)
    .map(({ collectivite }) => collectivite);
}

/** Exchanges the collectivités of pairs that exist twice with those of the pairs that follow. */
function separatePairs(pairs: [Candidate, Partner][]): [Candidate, Partner][] {
  const seen = new Set<string>();
  const keyOf = (collectivite: Candidate, partner: Partner) => `${collectivite.fiche.id} ${partner.fiche.id}`;
  for (const [index, pair] of pairs.entries()) {
    for (let step = 1; step <= ESSAIS && seen.has(keyOf(...pair)); step++) {
      const other = pairs[index + step];
      if (other !== undefined) [pair[0], other[0]] = [other[0], pair[0]];
    }
    seen.add(keyOf(...pair));
  }
  return pairs;
}

function drawFiche(
  id: string,
  collectivite: Candidate,
  partner: Partner,
  neighbours: ReadonlyMap<string | undefined, readonly Candidate[]>,
  places: Places,
  random: Random,
): RawCooperation {
  const forme = drawForme(collectivite, partner.fiche.pays, places, random);
  const first = forme === 'jumelage' ? drawYear(1952, 2018, 1, random) : drawYear(1985, ANNEE_EXPORT - 1, 1.6, random);
  const last = first + random.int(3, 25);
  const fin = random.chance(0.2) && last < ANNEE_EXPORT + 3 ? drawDate(last, random) : undefined;
  const fiche: RawCooperation = {
    id,
    collectivites: [collectivite.fiche.id],
    partenaires: [partner.fiche.id],
    forme,
    statut: drawStatut(fin, random),
  };
  if (random.chance(0.92)) fiche.debut = drawDate(first, random);
  if (fin !== undefined) fiche.fin = fin;
  const voisine = random.pick(neighbours.get(collectivite.fiche.departement) ?? [collectivite]);
  if (random.chance(0.03) && voisine !== collectivite) fiche.collectivites.push(voisine.fiche.id);
  return fiche;
}

function drawForme({ fiche }: Candidate, pays: string, places: Places, random: Random): RawCooperation['forme'] {
  const draw = random.next();
  if (PAYS_FRONTALIERS.has(pays) && draw < 0.03) return 'transfrontaliere';
  if (fiche.nature === 'commune' && draw < (isEurope(pays, places) ? 0.92 : 0.25)) return 'jumelage';
  if (draw < 0.93) return 'cooperation';
  return draw < 0.98 ? 'pacte-amitie' : 'action-exterieure';
}
