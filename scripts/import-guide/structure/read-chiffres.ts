import type { z } from 'zod';
import { type Precision, precisionSchema } from '../../../src/contract/fields/precision.ts';
import type { chiffreSchema } from '../../../src/contract/guide/chiffre.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import type { FoundNumber } from './find-numbers.ts';
import { findNumbers } from './find-numbers.ts';
import {
  type NamedFigure,
  nameAmount,
  nameCount,
  nameMeasure,
  nameShare,
  type Quantity,
  type Unit,
} from './name-chiffre.ts';
import type { Proposition } from './read-exemples.ts';
import { splitSentences } from './sentences.ts';

export type ChiffreFront = z.input<typeof chiffreSchema>;

interface ReadChiffres {
  found: ChiffreFront[];
  doubtful: Proposition[];
}

const UNIT =
  /^[ \u00A0\u202F]*(?:d[’'])?[ \u00A0\u202F]*(?:(%|euros?|€|km|habitants?|hectares?)(?!\p{L})|([kKmM])€|(M)[dD]€)/u;
const SCALES: Record<string, number> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, Md: 1e9 };

/** What before a number makes it a name, a page, a law, a rank: no figure. */
const NO_FIGURE =
  /(?:covid|cop|odd|pages?|p\.|article|art\.|alinéa|n°|no|lot|phase|pact|horizon|agenda|génération|vision|thématique|section|rubrique|chapitre|partie|marqueurs?|g|h|loi|école)[ \u00A0-]?(?:\d+(?:, | et | à ))*$/iu;
/** « 3 entreprises sur 5 ». */
const OUT_OF = /^[ \u00A0]\p{L}+ sur \d/u;
/** « 75007 Paris »: a postcode, written without the space of a number. */
const POSTCODE = /^\d{5}[ \u00A0]\p{Lu}/u;
const DATED =
  /^[ \u00A0]?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|ans?|années?|mois|jours?|heures?|minutes?)(?!\p{L})/u;

/** The figures that a text prints: how many of what, and of which year when the sentence says so. */
export function readChiffres(text: string, lead = ''): ReadChiffres {
  const read: ReadChiffres = { found: [], doubtful: [] };
  let last: NamedFigure | undefined;
  let before = '';
  for (const printed of splitSentences(text)) {
    const sentence = nameSubject(printed, before);
    before = printed;
    const previous: NamedFigure[] = [];
    for (const number of findNumbers(sentence)) {
      const quantity = toQuantity(number, sentence, previous, last);
      const libelle = quantity === null ? null : resolve(nameFigure({ ...quantity, lead }), [...read.found].reverse());
      if (quantity === null || libelle === null) continue;
      if (libelle === 'doute') {
        read.doubtful.push({ texte: printed, raison: `« ${sentence.slice(number.at, number.at + 60).trim()} »` });
        continue;
      }
      const { unit, valeur, end } = quantity;
      previous.push({ unit, end, libelle });
      const annee = readYear(
        sentence,
        number.at,
        end,
        previous.slice(0, -1).some((one) => one.libelle === libelle),
      );
      const precision = readPrecision(sentence.slice(0, number.at));
      read.found.push({
        libelle,
        ...(precision && { precision }),
        valeur,
        ...(unit === '' ? {} : { unite: unit }),
        annee,
      });
    }
    last = previous.at(-1) ?? last;
  }
  return read;
}

function toQuantity(
  number: FoundNumber,
  sentence: string,
  previous: readonly NamedFigure[],
  last: NamedFigure | undefined,
): Omit<Quantity, 'lead'> | null {
  const before = sentence.slice(0, number.at);
  const tail = sentence.slice(number.end);
  if (NO_FIGURE.test(before) || DATED.test(tail) || OUT_OF.test(tail)) return null;
  if (POSTCODE.test(sentence.slice(number.at))) return null;
  const [whole = '', said, thousands, milliard] = UNIT.exec(tail) ?? [];
  const scale = SCALES[milliard === undefined ? (thousands ?? '') : 'Md'];
  const isPartOfAmount =
    previous.at(-1)?.unit === '€' && / dont $/u.test(before) && /illions?$/u.test(sentence.slice(0, number.end));
  const unit = scale === undefined && !isPartOfAmount ? toUnit(said ?? '') : '€';
  // « le 1 % eau » is a law, « (9 800 habitants) » after a name the size of that collectivité.
  if ((unit === '%' && number.valeur === 1) || (unit === 'habitants' && before.endsWith('('))) return null;
  return {
    ...number,
    valeur: number.valeur * (scale ?? 1),
    end: number.end + whole.length,
    sentence,
    before,
    after: tail.slice(whole.length),
    unit,
    previous,
    last,
  };
}

const toUnit = (said: string): Unit => {
  if (said.startsWith('euro') || said === '€') return '€';
  return said === '' ? '' : (said.replace(/^(habitant|hectare)$/u, '$1s') as Unit);
};

function nameFigure(quantity: Quantity): string | 'doute' | null {
  if (quantity.unit === '') return nameCount(quantity);
  if (quantity.unit === '€') return nameAmount(quantity) ?? 'doute';
  return (quantity.unit === '%' ? nameShare(quantity) : nameMeasure(quantity)) ?? 'doute';
}

/** « Elle rassemble », « celle-ci compte », « ces assises »: a sentence with the name of its subject, as the one before it said it. */
function nameSubject(sentence: string, before: string): string {
  const [pronoun = ''] = /^(?:Elle|Ils|Celle-ci|Ces assises)(?= |,)/u.exec(sentence) ?? [];
  const pattern = SUBJECTS[pronoun];
  const [, name, sigle] = pattern?.exec(before) ?? [];
  if (name === undefined) return sentence;
  return `${capitalise(name)}${sigle ?? ''}${sentence.slice(pronoun.length)}`;
}

const SUBJECTS: Record<string, RegExp> = {
  Elle: /^(L[’']|La )\p{Lu}[^,.;()]* \((\p{Lu}{3,})\)/u,
  Ils: /^(Les [\p{L} ]{4,50}?) (?:sont|ont) /u,
  'Celle-ci': /(la \p{Lu}{2,})\.?$/u,
  'Ces assises': /((?:Les |les )?(?:\p{L}+ )?[Aa]ssises de la coopération décentralisée(?: \p{L}+-\p{L}+)?)/u,
};

/** Words that point at what another sentence says. */
const POINTER =
  /(?<!\p{L})(?:ce|cet|cette)(?!\p{L})|du (?:dispositif|conseil (?:départemental|régional|municipal))(?=,|$)/u;

/** « dépensé par ces étudiants » → « par les étudiants étrangers inscrits », where those were counted before; what points elsewhere is no name. */
function resolve(libelle: string | null, found: readonly ChiffreFront[]): string | null {
  const [whole = '', noun] = /(?<!\p{L})ces (\p{Ll}+)(?: de \p{Ll}+)?/u.exec(libelle ?? '') ?? [];
  const those = found.find((one) => noun !== undefined && one.libelle.startsWith(`${noun} `))?.libelle;
  const full =
    libelle === null || whole === ''
      ? libelle
      : those === undefined
        ? 'doute'
        : libelle.replace(whole, `les ${those}`).replace(' à les ', ' aux ').replace(' de les ', ' des ');
  return full !== null && POINTER.test(full) ? 'doute' : full;
}

const PRECISION = new RegExp(`(?<!\\p{L})(${precisionSchema.options.join('|')}) $`, 'u');

/** « plus de 40 projets » */
const readPrecision = (before: string): Precision | undefined =>
  precisionSchema.safeParse(PRECISION.exec(before)?.[1]).data;

/** How far before its number the year that a figure stands for may be said, in characters. */
const NEAR = 90;
const YEAR = '((?:19|20)\\d{2})(?![\\d-])';
const NEXT = new RegExp(
  `^[^\\d.;:]{0,70}?(?<!\\p{L})(?<!(?:publi|cré|sign|lanc|adopt|fond)ée?s? )(?:en|fin|au titre de|pour|pour l[’']année)[ \\u00A0](?:\\p{Ll}+ )?${YEAR}(?! (?:et|ou|à|puis) (?:19|20)\\d\\d)`,
  'u',
);
const SINCE = new RegExp(`^[^\\d.;:()]{0,50}?(?<!(?:és|ées|us|ues|is|ises)) depuis ${YEAR}`, 'u');
/** « passé de 300 à 900 depuis 2007 »: what it came to is not of that year. */
const GREW = / passée?s? de [\d \u00A0\u202F]+ à $/u;
/** Words before a year that dates something else: what was founded, what is meant to be, a name. */
const ELSE =
  /(?:depuis|depuis l[’']année|d[’']ici|d[’']ici à|agenda|horizon|vision|(?:créé|fondé|lancé|né|ouvert|signé|conclu)e?s? en)[ \u00A0]$/iu;

/** The year said with a number: « 46 % en 2000 », « en 2019, 12 projets »; none where it dates something else or two years stand. */
function readYear(sentence: string, at: number, end: number, isNext: boolean): number | null {
  const after = sentence.slice(end);
  const isOld = isNext || GREW.test(sentence.slice(0, at));
  const [, next] = NEXT.exec(after) ?? (isOld ? null : SINCE.exec(after)) ?? [];
  if (next !== undefined) return Number(next);
  if (isNext) return null;
  const before = sentence.slice(Math.max(0, at - NEAR), at);
  const years = [...before.matchAll(new RegExp(`(?<![\\d-])${YEAR}`, 'gu'))];
  const said = new Set(years.map(([, year]) => Number(year)));
  if (said.size !== 1 || years.some(({ index }) => ELSE.test(before.slice(0, index)))) return null;
  return [...said][0] ?? null;
}
