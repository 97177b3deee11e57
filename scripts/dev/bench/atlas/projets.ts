import type { RawAtlasExport } from '../../../../src/contract/atlas/atlas-export.ts';
import { itemAt } from '../../../lib/item-at.ts';
import { apportion, deal } from './apportion.ts';
import type { Candidate } from './collectivites.ts';
import type { Lien } from './cooperations.ts';
import { isEurope } from './cooperations.ts';
import { PAYS_ATLAS, POIDS_PROJETS } from './countries.ts';
import { ANNEE_EXPORT, drawDate, drawStatut, drawYear } from './dates.ts';
import type { Places } from './places.ts';
import { drawMutualisable, drawResume, drawTitre } from './project-text.ts';
import type { Echelle } from './published-totals.ts';
import { TOTAUX } from './published-totals.ts';
import type { Random } from './random.ts';
import { createPicker } from './random.ts';
import type { Theme } from './themes.ts';
import { THEMES, THEMES_SECONDAIRES } from './themes.ts';

type RawProjet = RawAtlasExport['projets'][number];

/** What is settled of a project before its text is written. */
interface Trame {
  pays: string[];
  theme: Theme;
  collectivites: Candidate[];
  partenaires: Lien['partner'][];
}

const PART_DEUX_PAYS = 0.02;
const COFINANCEURS = [
  'Ministère de l’Europe et des Affaires étrangères',
  'Agence française de développement',
  'Agence de l’eau',
  'Union européenne (Erasmus+)',
  'Union européenne (Interreg)',
  'Fondation privée',
  'Association internationale des maires francophones',
  'Office franco-allemand pour la jeunesse',
  'Conseil régional',
];

/** The projects of decentralised cooperation: countries and themes in their published shares, each hung on a link. */
export function drawProjets(liens: readonly Lien[], places: Places, scale: Echelle, random: Random): RawProjet[] {
  const pays = dealPays(TOTAUX.projets * scale, PART_DEUX_PAYS, random);
  const themes = matchThemes(pays, places, random);
  const liensByPays = Map.groupBy(liens, ({ partner }) => partner.fiche.pays);
  const pickByPays = new Map([...liensByPays].map(([code, ofPays]) => [code, createPicker(ofPays, weighLien)]));
  return pays.map((codes, index) => {
    const lien = pickByPays.get(itemAt(codes, 0))?.(random) ?? itemAt(liens, 0);
    const trame: Trame = {
      pays: codes,
      theme: itemAt(themes, index),
      collectivites: [lien.collectivite],
      partenaires: [lien.partner],
    };
    widen(trame, liensByPays, random);
    return drawFiche(`P-${String(index + 1).padStart(5, '0')}`, 'cooperation', trame, places, random);
  });
}

/** The other actions abroad, without an agreement and often without a partner. */
export function drawActions(
  collectivites: readonly Candidate[],
  liens: readonly Lien[],
  places: Places,
  scale: Echelle,
  random: Random,
): RawProjet[] {
  const pick = createPicker(collectivites, ({ poids }) => poids);
  const liensByPays = Map.groupBy(liens, ({ partner }) => partner.fiche.pays);
  const pays = dealPays(TOTAUX.actionsExterieures * scale, 0, random);
  return pays.map((codes, index) => {
    const known = liensByPays.get(itemAt(codes, 0)) ?? [];
    const partenaires = known.length > 0 && random.chance(0.4) ? [random.pick(known).partner] : [];
    const trame: Trame = { pays: codes, theme: random.pick(THEMES), collectivites: [pick(random)], partenaires };
    return drawFiche(`A-${String(index + 1).padStart(5, '0')}`, 'action-exterieure', trame, places, random);
  });
}

/** Twinnings have fewer projects than their number says; large collectivités have more. */
function weighLien({ fiche, collectivite }: Lien): number {
  return (fiche.forme === 'jumelage' ? 0.5 : 1.5) * collectivite.poids ** 0.2;
}

/** The countries of each project. Every mention counts, so that the lists of a country have the published proportions. */
function dealPays(count: number, shareOfTwo: number, random: Random): string[][] {
  const seconds = Math.round(count * shareOfTwo);
  const deck = random.shuffle(deal(PAYS_ATLAS, apportion(count + seconds, [...POIDS_PROJETS.values()], 1)));
  const pays = deck.slice(0, count).map((code) => [code]);
  let next = 0;
  for (const code of deck.slice(count)) {
    while (itemAt(pays, next).includes(code)) next++;
    itemAt(pays, next++).push(code);
  }
  return random.shuffle(pays);
}

/** A theme for each project: those of far countries go to far countries, more or less. */
function matchThemes(pays: readonly string[][], places: Places, random: Random): Theme[] {
  const shares = apportion(
    pays.length,
    THEMES.map(({ poids }) => poids),
  );
  const deck = deal(THEMES, shares)
    .map((theme) => ({ theme, rank: theme.loin + 0.2 * random.normal() }))
    .sort((a, b) => a.rank - b.rank);
  const near = (codes: readonly string[]) => isEurope(codes[0] ?? '', places);
  const order = [...pays.keys()].sort((a, b) => Number(near(itemAt(pays, b))) - Number(near(itemAt(pays, a))) || a - b);
  const themes = new Array<Theme>(pays.length);
  for (const [rank, index] of order.entries()) themes[index] = itemAt(deck, rank).theme;
  return themes;
}

/** Adds a partner in the second country, and now and then another collectivité. */
function widen(trame: Trame, liensByPays: ReadonlyMap<string, readonly Lien[]>, random: Random): void {
  const [first = '', second] = trame.pays;
  if (second !== undefined) addNew(trame.partenaires, random.pick(liensByPays.get(second) ?? []).partner);
  if (!random.chance(0.08)) return;
  const other = random.pick(liensByPays.get(first) ?? []);
  addNew(trame.collectivites, other.collectivite);
  if (random.chance(0.5)) addNew(trame.partenaires, other.partner);
}

function addNew<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}

function drawFiche(
  id: string,
  cadre: NonNullable<RawProjet['cadre']>,
  { pays, theme, collectivites, partenaires }: Trame,
  places: Places,
  random: Random,
): RawProjet {
  const annee = drawYear(1995, ANNEE_EXPORT, 1.4, random);
  const sujet = {
    action: random.pick(theme.actions),
    collectivite: itemAt(collectivites, 0).dans,
    ville: partenaires[0]?.lieu,
    dansPays: places.pays[pays[0] ?? '']?.dans ?? 'à l’étranger',
    annee,
  };
  return {
    id,
    titre: drawTitre(sujet, random),
    ...(random.chance(0.85) && { resume: drawResume(sujet, random) }),
    cadre,
    collectivites: collectivites.map(({ fiche }) => fiche.id),
    partenaires: partenaires.map(({ fiche }) => fiche.id),
    pays,
    thematiques: drawThematiques(theme, random),
    ...(random.chance(0.7) && { odd: drawOdd(theme, random) }),
    ...drawPeriode(annee, random),
    ...drawArgent(random),
    ...(random.chance(0.03) && { mutualisable: drawMutualisable(id, random) }),
    ...(random.chance(0.3) && { genre: random.pick([0, 0, 1, 1, 2] as const) }),
  };
}

function drawThematiques({ slug }: Theme, random: Random): string[] {
  const thematiques = [slug];
  if (random.chance(0.25)) addNew(thematiques, random.pick(THEMES_SECONDAIRES));
  return thematiques;
}

function drawOdd({ odd }: Theme, random: Random): number[] {
  const numbers = [...odd];
  if (random.chance(0.3)) addNew(numbers, random.int(1, 17));
  return numbers.sort((a, b) => a - b);
}

function drawPeriode(annee: number, random: Random): Pick<RawProjet, 'debut' | 'fin' | 'statut'> {
  const fin = random.chance(0.6) ? drawDate(annee + random.int(1, 5), random) : undefined;
  return {
    ...(random.chance(0.93) && { debut: drawDate(annee, random) }),
    ...(fin !== undefined && { fin }),
    statut: drawStatut(fin, random),
  };
}

/** From a few thousand euros to a few million; other funders give a tenth to a half. */
function drawArgent(random: Random): Pick<RawProjet, 'montant' | 'cofinancements'> {
  if (!random.chance(0.68)) return {};
  const montant = Math.round(Math.exp(10.2 + 1.3 * random.normal()) / 100) * 100;
  if (!random.chance(0.45)) return { montant };
  const organismes = random.shuffle(COFINANCEURS).slice(0, random.int(1, 2));
  const cofinancements = organismes.map((organisme) => ({
    organisme,
    ...(random.chance(0.8) && { montant: Math.round((montant * random.int(10, 50)) / 100) }),
  }));
  return { montant, cofinancements };
}
