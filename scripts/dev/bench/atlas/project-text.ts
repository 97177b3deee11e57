import { aAutorite, deAutorite } from '../../../../src/contract/words/articles.ts';
import { capitalise } from '../../../../src/contract/words/format.ts';
import { drawNom } from './collectivite-details.ts';
import type { Random } from './random.ts';
import type { Action } from './themes.ts';

/** What the title and the summary of a project speak of. */
interface Sujet {
  action: Action;
  /** « Angers », « la Région Bretagne ». */
  collectivite: string;
  /** The town abroad, when there is one. */
  ville: string | undefined;
  /** « au Mali ». */
  dansPays: string;
  annee: number;
}

const NBSP = '\u00A0';
/** Narrow, before `;` `!` `?` and in large numbers. */
const FINE = '\u202F';
const NOMS_DE_PROJET = [
  'Passerelles',
  'Terres partagées',
  'Aller-retour',
  'Racines',
  'Horizons',
  'Deux rives',
  'Élan',
  'Relais',
];
const ACTEURS = [
  'les services techniques des deux collectivités',
  'une association locale et le comité de jumelage',
  'les écoles, les parents d’élèves et les agents communaux',
  'des entreprises du territoire et la chambre consulaire',
  'une université et un lycée agricole',
  'les habitants, par des réunions de quartier',
];
const MOYENS = [
  'des missions d’expertise',
  'une formation de six mois',
  'l’achat de matériel sur place',
  'l’accueil de deux agents en stage',
  'une étude de faisabilité',
  'un suivi annuel par un comité mixte',
];
const PUBLICS = ['habitants', 'élèves', 'familles', 'agents', 'jeunes'];
const BUDGETS = [
  'entre 3 000 et 6 000 euros',
  '5 000 euros par an',
  'de 10 000 à 15 000 euros',
  'temps d’un agent, deux semaines par an',
];

const TITRES_AVEC_VILLE: readonly ((sujet: Sujet & { ville: string }, random: Random) => string)[] = [
  ({ action: [nom], ville }) => `${nom} ${aAutorite({ nom: ville })}`,
  ({ action: [, faire], ville }) => `${faire} ${aAutorite({ nom: ville })}`,
  ({ action: [nom], ville, dansPays }) => `${nom} dans les environs ${deAutorite({ nom: ville })}, ${dansPays}`,
  ({ action: [nom], ville, collectivite }) => `${collectivite} – ${ville}${NBSP}: ${nom}`,
  ({ action: [, faire], ville, collectivite }) => `${collectivite} et ${ville} s’associent pour ${faire}`,
  ({ action: [nom], ville, collectivite }) => `coopération entre ${collectivite} et ${ville}${NBSP}: ${nom}`,
  ({ action: [nom], ville, annee }) => `programme ${annee}-${annee + 2}${NBSP}: ${nom} ${aAutorite({ nom: ville })}`,
  ({ action: [, faire], ville }, random) =>
    `«${NBSP}${random.pick(NOMS_DE_PROJET)}${NBSP}», ${faire} ${aAutorite({ nom: ville })}`,
  ({ action: [nom], ville }) => `${ville}${NBSP}: ${nom}, deuxième phase`,
  ({ action: [, faire], ville }) => `et si l’on se rejoignait pour ${faire} ${aAutorite({ nom: ville })}${FINE}?`,
];
const TITRES_SANS_VILLE: readonly ((sujet: Sujet, random: Random) => string)[] = [
  ({ action: [nom], dansPays }) => `${nom} ${dansPays}`,
  ({ action: [, faire], dansPays }) => `${faire} ${dansPays}`,
  ({ action: [nom], dansPays, collectivite }) => `${collectivite} ${dansPays}${NBSP}: ${nom}`,
  ({ action: [nom], dansPays, annee }) => `mission exploratoire ${annee} ${dansPays}${NBSP}: ${nom}`,
];

/** One line, in one of fourteen turns of phrase. */
export function drawTitre(sujet: Sujet, random: Random): string {
  const { ville } = sujet;
  if (ville === undefined) return capitalise(random.pick(TITRES_SANS_VILLE)(sujet, random));
  return capitalise(random.pick(TITRES_AVEC_VILLE)({ ...sujet, ville }, random));
}

/** One to three sentences. */
export function drawResume({ action: [nom, faire], ville, dansPays, collectivite }: Sujet, random: Random): string {
  const ici = ville === undefined ? dansPays : aAutorite({ nom: ville });
  const first = random.pick([
    `Le projet veut ${faire} ${ici}.`,
    `${capitalise(collectivite)} s’engage à ${faire} ${ici}.`,
    `${capitalise(nom)}${NBSP}: tel est l’objet de cette action menée ${ici}.`,
  ]);
  const [moyen, autreMoyen] = random.shuffle(MOYENS);
  const second = random.pick([
    `Il associe ${random.pick(ACTEURS)} et prévoit ${moyen}.`,
    `Au programme${NBSP}: ${moyen}, puis ${autreMoyen}.`,
    `L’action s’appuie sur ${random.pick(ACTEURS)}${FINE}; elle comprend ${moyen}.`,
  ]);
  const third = random.pick([
    `Environ ${countToText(random.int(3, 400) * 10)} ${random.pick(PUBLICS)} sont concernés.`,
    'Un premier bilan est attendu au bout d’un an.',
    'Les résultats seront présentés aux deux conseils.',
  ]);
  return [first, second, third].slice(0, random.int(1, 3)).join(' ');
}

/** What joining a project takes. */
export function drawMutualisable(id: string, random: Random): { budget: string; contact: string; courriel: string } {
  return { budget: random.pick(BUDGETS), contact: drawNom(random), courriel: `${id.toLowerCase()}@example.org` };
}

/** 1250 → « 1 250 », with a narrow no-break space. */
function countToText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, FINE);
}
