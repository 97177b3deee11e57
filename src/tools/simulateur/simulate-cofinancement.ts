import type { CategorieApd, Destination, ReglesAppel } from '../../contract/content/regles-appel.ts';
import { formatVigilances } from '../../contract/rules/vigilance.ts';
import { formatMontant, formatPourcent } from './format-montant.ts';

/** A part of the project: where, and what it costs, in cents. */
export interface Partie {
  destination: string;
  cout: number;
}

/** What the person says of the project. Amounts in whole cents. Null: not said yet. */
export interface ProjetSimule {
  parties: readonly Partie[];
  /** For several countries: each part at the rate of its country, or the single rate of the call. */
  mode: 'par-pays' | 'unique';
  /** What the French collectivités bring, staff time included. */
  apport: number | null;
  /** The share of it that is staff time or other valued spending. */
  valorise: number | null;
  /** What foreign partners and others bring. */
  autres: number | null;
  dureeMois: number | null;
  /** Category of a destination that the lists leave open, as the person states it. */
  categories: Readonly<Record<string, CategorieApd>>;
}

export interface RegleJugee {
  id: 'vigilance' | 'destination' | 'taux' | 'apport' | 'valorisation' | 'duree' | 'versements' | 'equilibre';
  /** `a-verifier`: the person has not said enough; `information`: nothing to meet. */
  statut: 'respectee' | 'non-respectee' | 'a-verifier' | 'information';
  texte: string;
  article: string | null;
}

export interface PartieCalculee extends Partie {
  nom: string;
  dans: string;
  categorie: CategorieApd | null;
  /** Why its country is under caution, and whether all of it is. */
  vigilance: Destination['vigilance'];
  /** Null while it is not known, and for a country that is wholly under caution. */
  taux: number | null;
  /** In cents, rounded down; null while the rate is not known. */
  plafond: number | null;
}

export interface Resultat {
  cout: number;
  parties: PartieCalculee[];
  /** The most that the call may pay by its rates, in cents; null while a part has no rate. */
  plafond: number | null;
  /** The same with the other way of counting, when the call offers both. */
  plafondAutreMode: number | null;
  /** What may be asked: the ceiling, and no more than what the other contributions leave to find. */
  demande: number | null;
  /** What nobody brings yet once the co-financing is paid; never below zero. */
  reste: number | null;
  regles: RegleJugee[];
}

/** Largest project that is computed: 10 billion euros keeps every product an exact integer. */
export const COUT_MAXIMAL = 1_000_000_000_000;

const isAmount = (value: number | null): value is number =>
  value !== null && Number.isSafeInteger(value) && value >= 0 && value <= COUT_MAXIMAL;

/** A share of an amount in whole cents, rounded down: a ceiling is never overstated. */
function shareOf(amount: number, rate: number): number {
  return Math.floor((amount * Math.round(rate * 10_000)) / 10_000);
}

/** What a call may pay for a project, and each of its rules. Anything that is no amount counts as not said. */
export function simulateCofinancement(projet: ProjetSimule, regles: ReglesAppel): Resultat {
  const byCode = new Map(regles.destinations.map((destination) => [destination.code, destination]));
  const stated = projet.parties.filter(
    ({ destination, cout }) => byCode.has(destination) && isAmount(cout) && cout > 0,
  );
  const cout = stated.reduce((sum, part) => sum + part.cout, 0);
  const single = isSingleRate(projet, regles, stated.length);
  const parties = stated.map((part) => computePart(part, byCode, projet, regles, single));
  const plafond = sumOrNull(parties);
  const apport = isAmount(projet.apport) ? projet.apport : null;
  const autres = isAmount(projet.autres) ? projet.autres : null;
  const demande = plafond === null ? null : Math.min(plafond, Math.max(0, cout - (apport ?? 0) - (autres ?? 0)));
  return {
    cout,
    parties,
    plafond,
    plafondAutreMode: otherWay(projet, regles, stated, byCode, single),
    demande,
    reste: demande === null ? null : Math.max(0, cout - demande - (apport ?? 0) - (autres ?? 0)),
    regles: cout === 0 ? [] : checkRules(projet, regles, { cout, parties, apport, autres, single, byCode }),
  };
}

function isSingleRate(projet: ProjetSimule, regles: ReglesAppel, parts: number): boolean {
  return projet.mode === 'unique' && regles.tauxMultiPays !== null && parts > 1;
}

function computePart(
  part: Partie,
  byCode: ReadonlyMap<string, Destination>,
  projet: ProjetSimule,
  regles: ReglesAppel,
  single: boolean,
): PartieCalculee {
  const destination = byCode.get(part.destination);
  const categorie = destination?.categorie ?? projet.categories[part.destination] ?? null;
  const own = regles.taux.find((row) => row.categorie === categorie)?.taux ?? null;
  const known = destination?.exclu ? 0 : single ? regles.tauxMultiPays : own;
  const taux = destination?.vigilance?.entier ? null : known;
  return {
    ...part,
    nom: destination?.nom ?? part.destination,
    dans: destination?.dans ?? part.destination,
    categorie,
    vigilance: destination?.vigilance ?? null,
    taux,
    plafond: taux === null ? null : shareOf(part.cout, taux),
  };
}

function sumOrNull(parties: readonly PartieCalculee[]): number | null {
  if (parties.length === 0 || parties.some(({ plafond }) => plafond === null)) return null;
  return parties.reduce((sum, { plafond }) => sum + (plafond ?? 0), 0);
}

function otherWay(
  projet: ProjetSimule,
  regles: ReglesAppel,
  stated: readonly Partie[],
  byCode: ReadonlyMap<string, Destination>,
  single: boolean,
): number | null {
  if (regles.tauxMultiPays === null || stated.length < 2) return null;
  return sumOrNull(stated.map((part) => computePart(part, byCode, projet, regles, !single)));
}

interface Computed {
  cout: number;
  parties: readonly PartieCalculee[];
  apport: number | null;
  autres: number | null;
  single: boolean;
  byCode: ReadonlyMap<string, Destination>;
}

function checkRules(projet: ProjetSimule, regles: ReglesAppel, computed: Computed): RegleJugee[] {
  return [
    checkVigilance(computed),
    ...checkDestinations(regles, computed),
    checkRates(regles, computed),
    checkContribution(regles, computed),
    checkValued(projet, regles, computed),
    checkDuration(projet, regles),
    checkInstalments(projet, regles),
    checkBalance(computed),
  ].filter((rule) => rule !== null);
}

const article = (regles: ReglesAppel, field: string): string | null => regles.articles[field] ?? null;

/** No article: no call decides on it. */
function checkVigilance({ parties }: Computed): RegleJugee | null {
  const rows = parties.flatMap(({ nom, vigilance }) => (vigilance ? [{ nom, ...vigilance }] : []));
  if (rows.length === 0) return null;
  const without = rows.some(({ entier }) => entier) ? ' Aucun taux n’est donné pour un pays à vérifier en entier.' : '';
  const texte = `Avant d’agir : ${formatVigilances(rows)}. La page du pays dit pourquoi, et quelles pages officielles lire.${without}`;
  return { id: 'vigilance', statut: 'a-verifier', texte, article: null };
}

function checkDestinations(regles: ReglesAppel, { parties, byCode }: Computed): RegleJugee[] {
  const left = parties.flatMap(({ destination }) => byCode.get(destination)?.exclu ?? []);
  return left.map(({ texte, article: place }) => ({
    id: 'destination',
    statut: 'non-respectee',
    texte,
    article: place ?? article(regles, 'taux'),
  }));
}

function checkRates(regles: ReglesAppel, { parties: all, single }: Computed): RegleJugee | null {
  const parties = all.filter(({ vigilance }) => !vigilance?.entier);
  if (parties.length === 0) return null;
  const unknown = parties.filter(({ taux }) => taux === null).map(({ nom }) => nom);
  if (unknown.length > 0) {
    return {
      id: 'taux',
      statut: 'a-verifier',
      texte: `Les listes ne disent pas à quelle catégorie appartient ${unknown.join(', ')} : choisissez-la.`,
      article: article(regles, 'taux'),
    };
  }
  const texte = single
    ? `Taux unique de ${formatPourcent(regles.tauxMultiPays ?? 0)} pour un projet dans plusieurs pays.`
    : `Au plus ${parties.map(({ dans, taux }) => `${formatPourcent(taux ?? 0)} ${dans}`).join(', ')}.`;
  return { id: 'taux', statut: 'information', texte, article: article(regles, single ? 'tauxMultiPays' : 'taux') };
}

function checkContribution(regles: ReglesAppel, { cout, apport }: Computed): RegleJugee | null {
  if (regles.apportMinimal === null) return null;
  const least = cout - shareOf(cout, 1 - regles.apportMinimal);
  const rule = `Les collectivités françaises apportent au moins ${formatPourcent(regles.apportMinimal)} du budget, ici ${formatMontant(least)}`;
  const place = article(regles, 'apportMinimal');
  if (apport === null) return { id: 'apport', statut: 'a-verifier', texte: `${rule}.`, article: place };
  const met = apport >= least;
  return {
    id: 'apport',
    statut: met ? 'respectee' : 'non-respectee',
    texte: met
      ? `${rule} : vous apportez ${formatMontant(apport)}.`
      : `${rule} : il manque ${formatMontant(least - apport)}.`,
    article: place,
  };
}

function checkValued(projet: ProjetSimule, regles: ReglesAppel, { apport }: Computed): RegleJugee | null {
  if (regles.valorisationMaximale === null) return null;
  const valorise = isAmount(projet.valorise) ? projet.valorise : null;
  const place = article(regles, 'valorisationMaximale');
  const share = formatPourcent(regles.valorisationMaximale);
  const rule = `Le temps de vos agents et les autres dépenses valorisées ne dépassent pas ${share} de votre apport`;
  if (apport === null || valorise === null) {
    return { id: 'valorisation', statut: 'a-verifier', texte: `${rule}.`, article: place };
  }
  const most = shareOf(apport, regles.valorisationMaximale);
  const met = valorise <= most;
  return {
    id: 'valorisation',
    statut: met ? 'respectee' : 'non-respectee',
    texte: met
      ? `${rule}, ici ${formatMontant(most)}.`
      : `${rule}, ici ${formatMontant(most)} : vous en comptez ${formatMontant(valorise)}.`,
    article: place,
  };
}

function checkDuration({ dureeMois }: ProjetSimule, regles: ReglesAppel): RegleJugee | null {
  if (regles.dureeMois === null) return null;
  const { min, max } = regles.dureeMois;
  const known = dureeMois !== null && Number.isSafeInteger(dureeMois) && dureeMois > 0;
  const met = known && dureeMois >= min && dureeMois <= max;
  return {
    id: 'duree',
    statut: known ? (met ? 'respectee' : 'non-respectee') : 'a-verifier',
    texte: `Un projet dure de ${min} à ${max} mois${known ? ` : le vôtre, ${dureeMois}` : ''}.`,
    article: article(regles, 'dureeMois'),
  };
}

function checkInstalments({ dureeMois }: ProjetSimule, regles: ReglesAppel): RegleJugee | null {
  const { versements, dureeMois: bornes } = regles;
  if (versements === null || dureeMois === null || dureeMois < versements.dureeMois) return null;
  // A duration that is refused has no instalments.
  if (bornes !== null && dureeMois > bornes.max) return null;
  return {
    id: 'versements',
    statut: 'information',
    texte: `Projet de ${versements.dureeMois} mois : ${versements.nombre} versements, dont le règlement ne donne pas les parts. ${versements.condition}`,
    article: article(regles, 'versements'),
  };
}

/** No article: a budget that adds up is common sense, and asked of every application. */
function checkBalance({ cout, apport, autres }: Computed): RegleJugee | null {
  const brought = (apport ?? 0) + (autres ?? 0);
  if (brought <= cout) return null;
  return {
    id: 'equilibre',
    statut: 'non-respectee',
    texte: `Les apports dépassent le coût de ${formatMontant(brought - cout)} : revoyez le budget.`,
    article: null,
  };
}
