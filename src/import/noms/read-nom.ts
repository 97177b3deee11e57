import type { Collectivite } from '../../contract/atlas/collectivite.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { keyNom, type Reference } from '../reference.ts';

/** What a table says of a French body: its name, and whatever tells it from its homonyms. */
export interface Indices {
  nature?: Collectivite['nature'] | undefined;
  departement?: string | undefined;
  region?: string | undefined;
  codePostal?: string | undefined;
  siren?: string | undefined;
  insee?: string | undefined;
}

export interface NomLu extends Indices {
  /** As it is written, without what tells it from others. */
  entier: string;
  /** Without what says the kind and the place: « CC du Pays de Fayence (83) » → « Pays de Fayence ». */
  nom: string;
}

const DE = '(?: (?:de la|de l|du|des|de|d))?';

/** How people write what kind of body it is, before its name. On folded text. */
const GENRES: readonly [RegExp, Collectivite['nature']][] = [
  [
    new RegExp(
      `^(?:(?:conseil|collectivite|assemblee) (?:departementale?|generale?|dep|dept|deptal|gal|gen)|(?:le )?departement|dept|dpt|dep|cd|cg)(?:${DE} (?=.)|(?=\\d))`,
    ),
    'departement',
  ],
  [
    new RegExp(
      `^(?:conseil regional|(?:la )?region|cr|collectivite territoriale|collectivite)${DE} (?=(?!europeenne).)`,
    ),
    'region',
  ],
  [
    /^(?:syndicat|sivom|sivu|siaap|smictom|sictom|sedif|pnr|parcs? naturels?|petr|poles? metropolitains?|pole d equilibre|epage|eptb|regie) ?/,
    'syndicat',
  ],
  [
    /^(?:ville|commune(?: nouvelle)?|mairie|municipalite|hotel de ville|city|town)(?: (?:des|du|de|d|of))? (?=.)/,
    'commune',
  ],
];
const EPCI =
  /^(?:communaute|cc|ca|cu|com ?com|cte|agglo|agglomeration|metropole|eurometropole|epci|ept|intercommunalite)\b|\b(?:metropole|agglomeration|agglo|communaute|intercommunalite)$|\b(?:metropole|communaute (?:de communes|urbaine|d agglo\w*))\b/;
const SYNDICAT = /^si[a-z]{2,6}$|\bsyndicat\b|\bpnr\b|\bpole metropolitain\b/;
const AUTRE =
  /^(?:association|assoc|asso|comite|universite|chu|chru|centre|hopital|lycee|college|office|agence|chambre|cci|ong|fondation|institut|ecole|federation|maison|sem|spl|reseau|collectif|cites unies|groupement|gip|sdis)\b/;

/** What stands in parentheses, in brackets, or after a dash at the end. */
const PRECISION = /\s*[([]([^()[\]]{1,60})[)\]]\s*$|\s+[-–—,]\s*((?:\d{2,3}|2[ab]|\d{5}))\s*$|\s+((?:\d{5}))\s*$/i;
/** A postcode, or the code of a département and a dash, before the name. */
const AVANT = /^\s*(?:(\d{5})\s*[-–—:,]?\s+|(\d{2,3}|2[ab])\s*[-–—:]\s*)(?=\p{L})/iu;

/** Reads the name of a French body as people write it: `LYON (69)`, `CD 38`, `Mairie de St-Denis (974)`, `Ville de Lyon`. */
export function readNom(text: string, reference: Reference): NomLu {
  const found: Indices = {};
  let rest = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/(?<!\p{L})\p{Lu}\.(?:\p{Lu}\.)+/gu, (sigle) => sigle.replaceAll('.', ''))
    .replace(/^(.+?)\s*\((le|la|les|l['’])\)/i, '$2 $1')
    .trim();
  const siren = /(?<!\d)(\d{3} ?\d{3} ?\d{3})(?!\d)/.exec(rest)?.[1]?.replaceAll(' ', '');
  if (siren !== undefined && isSiren(siren)) {
    found.siren = siren;
    rest = rest.replace(/[\s([,;:-]*(?:SIREN\s*:?\s*)?\d{3} ?\d{3} ?\d{3}[\s)\]-]*/i, ' ').trim();
  }
  const before = AVANT.exec(rest);
  const code = before?.[1] ?? before?.[2];
  if (before !== null && code !== undefined) {
    Object.assign(found, readPrecision(code, reference));
    rest = rest.slice(before[0].length);
  }
  for (let turn = 0; turn < 3; turn++) {
    const match = PRECISION.exec(rest);
    if (match === null || match.index === 0) break;
    const precision = readPrecision(match[1] ?? match[2] ?? match[3] ?? '', reference);
    if (precision === undefined) break;
    Object.assign(found, precision);
    rest = rest.slice(0, match.index).trim();
  }
  return { entier: rest, ...splitGenre(rest), ...found, ...(found.nature === undefined && natureOf(rest)) };
}

/** `69`, `974`, `69001`, `Rhône`, `Bretagne`, `département`, `France`; undefined for anything else. */
function readPrecision(text: string, reference: Reference): Indices | undefined {
  const key = foldText(text);
  if (/^(?:france|fr)$/.test(key)) return {};
  if (/^\d{5}$/.test(key) || /^2[ab]\d{3}$/.test(key))
    return reference.codesPostaux.has(key) ? { codePostal: key } : { insee: key.toUpperCase() };
  const departement = departementOf(text, reference);
  if (departement !== undefined) return { departement };
  const region = reference.regions.get(keyNom(text));
  if (region !== undefined && !/^\d/.test(key)) return { region };
  const nature = /^(?:departement|region|commune|ville|epci|agglomeration|metropole|syndicat)$/.exec(key)?.[0];
  return nature === undefined ? undefined : { nature: NATURES[nature] };
}

const NATURES: Readonly<Record<string, Collectivite['nature']>> = {
  departement: 'departement',
  region: 'region',
  commune: 'commune',
  ville: 'commune',
  epci: 'epci',
  agglomeration: 'epci',
  metropole: 'epci',
  syndicat: 'syndicat',
};

/** The code of a département by its code or its name: `1`, `01`, `2A`, `Isère`, `38 - Isère`, `Isère (38)`. */
export function departementOf(whole: string, { departements }: Reference): string | undefined {
  const text = whole.replace(/(?<=\p{L})\s*\((?:\d{2,3}|2[ab])\)\s*$/iu, '');
  const key = foldText(text);
  const code = /^(?:\d{1,3}|2[ab])(?= |$)/.exec(key)?.[0];
  const padded = code === undefined ? undefined : departements.get(/^\d$/.test(code) ? `0${code}` : code);
  return (
    padded ??
    departements.get(
      keyNom(text.replace(/^\s*(?:département|dépt?)\.?\s+(?:de la |de l['’]|du |des |de |d['’])?/i, '')),
    )
  );
}

/** The code of a region by its code or its name, one that it had or its initials: `IDF`, `Rhône-Alpes`. */
export function regionOf(text: string, { regions, parAutreNom }: Reference): string | undefined {
  const key = keyNom(text.replace(/^\s*région\s+/i, ''));
  return (
    regions.get(foldText(text)) ??
    regions.get(key) ??
    parAutreNom.get(key)?.find(({ nature }) => nature === 'region')?.region
  );
}

function splitGenre(text: string): { nom: string } {
  const folded = foldText(text);
  for (const [pattern, nature] of GENRES) {
    const match = pattern.exec(folded);
    if (match === null || nature === 'syndicat') continue;
    const rest = cutFolded(text, match[0]);
    if (rest !== '') return { nom: rest };
  }
  return { nom: text };
}

/** The text from where its folded form, cut of what it begins with, begins. */
function cutFolded(text: string, head: string): string {
  const wanted = head.replaceAll(' ', '').length;
  let seen = 0;
  for (const [place, letter] of [...text].entries()) {
    if (seen >= wanted)
      return [...text]
        .slice(place)
        .join('')
        .replace(/^[\s'’°.:-]+/, '')
        .trim();
    seen += foldText(letter).length;
  }
  return '';
}

function natureOf(text: string): { nature?: Collectivite['nature'] } {
  const folded = foldText(text);
  if (AUTRE.test(folded)) return { nature: 'autre' };
  // « Commune de Le Syndicat » (Vosges).
  if (SYNDICAT.test(folded) && !/^(?:commune|ville|mairie) /.test(folded)) return { nature: 'syndicat' };
  for (const [pattern, nature] of GENRES) if (pattern.test(folded)) return { nature };
  return EPCI.test(folded) ? { nature: 'epci' } : {};
}

/** The SIREN in what a table calls so: spaces taken out, the first nine figures of a SIRET. */
export function sirenOf(text: string): string | undefined {
  const figures = text.replace(/[\s.\u00a0]/g, '');
  const siren = /^\d{14}$/.test(figures) ? figures.slice(0, 9) : figures;
  return isSiren(siren) ? siren : undefined;
}

/** Nine figures whose key is right (Luhn). */
export function isSiren(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = [...text].reduce((total, figure, place) => {
    const value = Number(figure) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
