import { DIX_PREMIERS_PAYS } from './published-totals.ts';

/** The 135 countries after the first ten, by number of projects: a guess at the order, not a published fact. */
const SUIVANTS = `US PT RO BJ CN VN TN NE CM LB TG CA BE HU RU JP CI MR DZ BR IN GN HT PS CZ CH UA KH GR NL IL LA TD AM
CG CD MX CU AR GA KM AT LU IE BG CL LT SK HR SI SE BA RS TR EG CF PE CO DJ ET MU NI CV MD GE EC BO AL MK KR ZA DK FI EE
LV NO CY MT PH ID TH NP MN BD LK PK AU NZ KE RW BI UG TZ MZ GH NG GW GM SL LR AO NA ZM ZW MW BW UY PY VE CR GT HN SV PA
DO JM LC DM TT SR GY XK ME BY AZ KZ UZ KG IQ JO IR MC VU AE MM`.split(/\s+/);

/** How the partnerships of Europe, mostly twinnings, fall by country: orders of magnitude. */
const JUMELAGES: Readonly<Record<string, number>> = {
  DE: 2200,
  GB: 900,
  IT: 760,
  ES: 560,
  BE: 420,
  PL: 400,
  RO: 330,
  PT: 280,
  CH: 160,
  HU: 130,
  IE: 120,
  GR: 90,
  CZ: 90,
  NL: 80,
  AT: 70,
  LU: 50,
  BG: 40,
  SE: 30,
  SK: 30,
  HR: 30,
  DK: 25,
  SI: 25,
};
const JUMELAGES_AILLEURS = 12;

/** How much of its predecessor each following country has; the last ones have a project or two. */
const DECROISSANCE = 0.955;
const PREMIER_SUIVANT = 132;
const PLANCHER = 0.3;

/** Weight of each of the 145 countries among the projects, largest first. */
export const POIDS_PROJETS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(DIX_PREMIERS_PAYS),
  ...SUIVANTS.map((code, rank): [string, number] => [code, PREMIER_SUIVANT * DECROISSANCE ** rank + PLANCHER]),
]);

/** The 145 countries, largest number of projects first. */
export const PAYS_ATLAS: readonly string[] = [...POIDS_PROJETS.keys()];

/** Weight of a country of Europe among the partnerships of Europe. */
export function weighJumelages(code: string): number {
  return JUMELAGES[code] ?? JUMELAGES_AILLEURS;
}

/** The countries that share a border with France, overseas included. */
export const PAYS_FRONTALIERS: ReadonlySet<string> = new Set(['BE', 'LU', 'DE', 'CH', 'IT', 'ES', 'BR', 'SR']);
