import { parse } from 'yaml';
import { z } from 'zod';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { parseGuide } from '../../guide/parse-guide.ts';

type Edition = ReturnType<typeof parseGuide>['edition'];

/** What a guide states, as a person lists it who reads it: `[section, value, unit, what]`, `[section, French side, abroad, countries]`. */
const factsSchema = z.strictObject({
  chiffres: z.array(z.tuple([z.string(), z.number(), z.string(), z.string()])),
  exemples: z.array(z.tuple([z.string(), z.string(), z.array(z.string()), z.array(z.string())])),
});

type Facts = z.infer<typeof factsSchema>;

/** Facts of the list that an edition holds or lacks, and what it states that the list does not. */
interface FactScore {
  found: number;
  missing: string[];
  stated: number;
  stray: string[];
}

export const readFacts = (yaml: string): Facts => factsSchema.parse(parse(yaml));

/** Name of a section in the list; chapters have no name of their own, an import makes one from their heading. */
const CHAPTER = 'partie';

type Chiffre = Edition['pays'][number]['data']['chiffres'][number];
type Exemple = Edition['pays'][number]['data']['exemples'][number];

const sectionsOf = (edition: Edition) => [
  ...edition.parties.map(({ data }) => ({ slug: CHAPTER, data })),
  ...[...edition.pays, ...edition.zones, ...edition.thematiques].map(({ slug, data }) => ({ slug, data })),
];

/** Holds the figures and the examples of an edition against what the guide states. */
export function scoreFacts(facts: Facts, edition: Edition): { chiffres: FactScore; exemples: FactScore } {
  const sections = sectionsOf(edition);
  const chiffres = sections.flatMap(({ slug, data }) => data.chiffres.map((one): [string, Chiffre] => [slug, one]));
  const exemples = sections.flatMap(({ slug, data }) => data.exemples.map((one): [string, Exemple] => [slug, one]));
  return {
    chiffres: compare(
      facts.chiffres,
      chiffres,
      ([slug, valeur, unite], [at, one]) => slug === at && valeur === one.valeur && unite === (one.unite ?? ''),
    ),
    exemples: compare(
      facts.exemples,
      exemples,
      ([slug, french, abroad, codes], [at, { collectivites, partenaires, pays }]) =>
        slug === at &&
        names(collectivites, french) &&
        (abroad.some((name) => names(partenaires, name)) || pays.some((code) => codes.includes(code))),
    ),
  };
}

const names = (all: readonly string[], name: string): boolean =>
  all.some((one) => ` ${foldText(one)} `.includes(` ${foldText(name)} `));

function compare<T extends readonly unknown[], U extends readonly unknown[]>(
  facts: readonly T[],
  stated: readonly U[],
  isSame: (fact: T, one: U) => boolean,
): FactScore {
  const missing = facts.filter((fact) => !stated.some((one) => isSame(fact, one)));
  const stray = stated.filter((one) => !facts.some((fact) => isSame(fact, one)));
  return {
    found: facts.length - missing.length,
    missing: missing.map((fact) => fact.flat().join(' ')),
    stated: stated.length,
    stray: stray.map((one) => JSON.stringify(one).slice(0, 200)),
  };
}
