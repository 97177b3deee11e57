import type { z } from 'zod';
import type { guideAppelSchema } from '../../../src/contract/guide/appel.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { splitSentences } from './sentences.ts';

type AppelFront = Omit<z.input<typeof guideAppelSchema>, 'source' | 'resume'>;

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const CALL = /\b(?:aap|appels? a (?:projets|propositions|idees|manifestation)|ficol)\b/;
const DATED = /\b20\d{2}\b/;
const CLOSES = /\b(?:clotur|depot|date limite|jusqu au|au plus tard|candidature)/;
const STEPS = /\b(?:lance|ouvert|ouvrira|sera|seront|prochain|publie|clotur|depot|depose|tranche|edition|prevu)/;

/** True when a heading names a call for projects, or the fund that makes it. */
export const namesCall = (heading: string): boolean =>
  /\b(?:aap|appels?|ficol)\b|\baides de la\b/.test(foldText(heading));

/** Sentences that tell when a call opens or closes. */
export function readCallSteps(text: string): { texte: string; date: string | null; closes: boolean }[] {
  return splitSentences(text)
    .filter(
      (sentence) =>
        CALL.test(foldText(sentence)) ||
        (DATED.test(sentence) && /\b(?:prochaine (?:edition|tranche)|depot)/.test(foldText(sentence))),
    )
    .filter((sentence) => DATED.test(sentence) && STEPS.test(foldText(sentence)))
    .map((texte) => ({
      texte: texte.length <= 300 ? texte : `${texte.slice(0, texte.lastIndexOf(' ', 298))}…`,
      date: readDate(texte, text),
      closes: CLOSES.test(foldText(texte)),
    }));
}

/** « au 30 septembre », with the only year that the sentence or its text gives: `2020-09-30`. */
export function readDate(sentence: string, around = ''): string | null {
  const [, day, month, year] =
    /\b(\d{1,2})(?:er)? ([a-z]+)(?: (20\d{2}))?\b/.exec(foldText(sentence).replace(/\b(\d)er\b/g, '$1')) ?? [];
  const at = MONTHS.indexOf(month ?? '');
  if (day === undefined || at === -1) return null;
  const years = new Set([...`${sentence}`.matchAll(/\b20\d{2}\b/g)].map(([text]) => text));
  const only = year ?? (years.size === 1 ? [...years][0] : undefined) ?? firstYear(around);
  if (only === undefined) return null;
  const date = `${only}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date ? null : date;
}

const firstYear = (text: string): string | undefined => /\b20\d{2}\b/.exec(text)?.[0];

const RATES: readonly [NonNullable<AppelFront['taux']>[number]['categorie'], RegExp, string][] = [
  ['non-apd', /(\d+)\s*%[^%]*?non éligibles/u, 'pays non éligibles à l’aide publique au développement'],
  ['apd', /(\d+)\s*%[^%]*?(?<!non )éligibles/u, 'pays éligibles à l’aide publique au développement'],
  ['apd-prioritaire', /(\d+)\s*%[^%]*?prioritaires/u, 'pays prioritaires de la politique de développement'],
];

/** « jusqu’à 30 % pour les pays non éligibles…, 50 %…, 70 %… »: the co-financing rates by kind of country. */
export function readRates(text: string): NonNullable<AppelFront['taux']> {
  const sentence = splitSentences(text).find(
    (one) => /cofinancement/u.test(one) && /\d\s*%/u.test(one) && /éligibles/u.test(one),
  );
  if (sentence === undefined) return [];
  return RATES.flatMap(([categorie, pattern, libelle]) => {
    const [, rate] =
      pattern.exec(sentence.slice(categorie === 'apd' ? sentence.search(/non éligibles/u) + 13 : 0)) ?? [];
    return rate === undefined ? [] : [{ categorie, libelle, taux: Number(rate) / 100 }];
  });
}

/** Who makes the call, by the bodies that its text names. */
export function readOrganisme(text: string): string | null {
  const bodies: [RegExp, string][] = [
    [/commission europeenne|\bl ue\b|union europeenne/, 'Commission européenne'],
    [/\bficol\b/, 'Agence française de développement (AFD)'],
    [/\bdaect\b|\bmeae\b/, 'DAECT'],
    [/\bafd\b/, 'Agence française de développement (AFD)'],
  ];
  const folded = foldText(text);
  return bodies.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
