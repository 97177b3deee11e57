import type { Evenement } from '../../../src/contract/content/nouveautes.ts';
import { type FichePubliee, keyOf } from './fiche.ts';

/** What became of one record. */
export interface Difference {
  evenement: Evenement;
  /** The record as it is now; as it was, when it is gone. */
  fiche: FichePubliee;
  /** As it was, of a change. */
  avant?: FichePubliee;
  /** Names of the fields that differ, in the order of the schema; « id » first when the record has another one. */
  champs: string[];
}

/**
 * What was added, removed and changed between two publications, whatever the order of their records: by kind, then by id.
 * A record that went while another one came that says all the same, but its id or its name, is one record that was renamed.
 */
export function diffFiches(before: readonly FichePubliee[], after: readonly FichePubliee[]): Difference[] {
  const old = new Map(before.map((fiche) => [keyOf(fiche), fiche]));
  const now = new Map(after.map((fiche) => [keyOf(fiche), fiche]));
  const gone = before.filter((fiche) => !now.has(keyOf(fiche)));
  const come = after.filter((fiche) => !old.has(keyOf(fiche)));
  const renamed = pairRenamed(gone, come);
  const paired = new Set(renamed.values());
  const differences: Difference[] = [
    ...after.flatMap((fiche): Difference[] => {
      const avant = old.get(keyOf(fiche)) ?? renamed.get(fiche);
      if (avant === undefined) return [{ evenement: 'ajout', fiche, champs: [] }];
      const champs = listChanged(avant, fiche);
      return champs.length > 0 ? [{ evenement: 'changement', fiche, avant, champs }] : [];
    }),
    ...gone
      .filter((fiche) => !paired.has(fiche))
      .map((fiche): Difference => ({ evenement: 'retrait', fiche, champs: [] })),
  ];
  return differences.sort((a, b) => compare(keyOf(a.fiche), keyOf(b.fiche)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listChanged(before: FichePubliee, after: FichePubliee): string[] {
  const names = new Set([...Object.keys(after.champs), ...Object.keys(before.champs)]);
  const changed = [...names].filter((nom) => before.champs[nom] !== after.champs[nom]);
  return [...(before.id === after.id ? [] : ['id']), ...changed];
}

const NAMES = ['nom', 'titre'];
const OWN = ['insee', 'coordonnees', 'resume', 'site'];

/** New record → the one that it was. Only where there is no doubt: one that went and one that came, alike. */
function pairRenamed(gone: readonly FichePubliee[], come: readonly FichePubliee[]): Map<FichePubliee, FichePubliee> {
  const pairs = new Map<FichePubliee, FichePubliee>();
  for (const printOf of [printWhole, printUnnamed, printSiren]) {
    const paired = new Set(pairs.values());
    const old = groupBy(
      gone.filter((fiche) => !paired.has(fiche)),
      printOf,
    );
    const fresh = groupBy(
      come.filter((fiche) => !pairs.has(fiche)),
      printOf,
    );
    for (const [print, [fiche, ...others]] of fresh) {
      const [avant, ...olds] = old.get(print) ?? [];
      if (fiche && avant && others.length + olds.length === 0) pairs.set(fiche, avant);
    }
  }
  return pairs;
}

const printFacts = ({ sorte }: FichePubliee, facts: readonly [string, string][]): string =>
  `${sorte} ${facts
    .map(([nom, hash]) => `${nom}:${hash}`)
    .sort()
    .join(' ')}`;

/** All that it says, its id aside. */
const printWhole = (fiche: FichePubliee): string => `${printFacts(fiche, Object.entries(fiche.champs))} ${fiche.titre}`;

const printSiren = ({ sorte, champs: { siren } }: FichePubliee): string | null => (siren ? `${sorte} ${siren}` : null);

/** All but its name, when it says something that is nobody else's. */
function printUnnamed(fiche: FichePubliee): string | null {
  const facts = Object.entries(fiche.champs).filter(([nom]) => !NAMES.includes(nom));
  return facts.some(([nom]) => OWN.includes(nom)) ? printFacts(fiche, facts) : null;
}

function groupBy(
  fiches: Iterable<FichePubliee>,
  printOf: (fiche: FichePubliee) => string | null,
): Map<string, FichePubliee[]> {
  const groups = new Map<string, FichePubliee[]>();
  for (const fiche of fiches) {
    const print = printOf(fiche);
    if (print === null) continue;
    const group = groups.get(print);
    if (group) group.push(fiche);
    else groups.set(print, [fiche]);
  }
  return groups;
}
