import { type Action, tellQuiAgitOu } from '../contract/rules/qui-agit-ou.ts';
import { formatListe } from '../contract/words/format.ts';
import { sharedBy } from './reads.ts';

interface Named {
  nom: string;
}

/** Where names are looked up; what they do not hold is not named. */
interface NomsParId {
  collectivites: ReadonlyMap<string, Named>;
  partenaires: ReadonlyMap<string, Named & { pays: string }>;
  pays: ReadonlyMap<string, Named>;
}

/**
 * Who acts where inside one action, in French: « Grenoble : Sfax », a line a collectivité, or what the source leaves
 * open. Nothing when the lists of the action say it all: everybody acts everywhere. Said once for all members of an action:
 * of three hundred with three hundred, it takes a while.
 */
export const describeQuiAgitOu: (action: Action, registers: NomsParId) => string[] = sharedBy(describe);

function describe(action: Action, { collectivites, partenaires, pays }: NomsParId): string[] {
  const qui = tellQuiAgitOu(action, (id) => partenaires.get(id)?.pays);
  const all = qui.collectivites.flatMap((id) => [
    ...qui.pays.map((code) => qui.inPays(id, code)),
    ...qui.partenaires.map((partenaire) => qui.withPartenaire(id, partenaire)),
  ]);
  if (all.every((certitude) => certitude === 'certain')) return [];
  const placesOf = (id: string): string[] => {
    const known = qui.partenaires.filter((partenaire) => qui.withPartenaire(id, partenaire) === 'certain');
    const told = new Set(known.map((partenaire) => partenaires.get(partenaire)?.pays));
    const alone = qui.pays.length > 1 ? qui.pays.filter((code) => qui.inPays(id, code) === 'certain') : [];
    return [
      ...known.flatMap((partenaire) => partenaires.get(partenaire)?.nom ?? []),
      ...alone.filter((code) => !told.has(code)).flatMap((code) => pays.get(code)?.nom ?? []),
    ];
  };
  const lines = qui.collectivites.map((id) => ({ nom: collectivites.get(id)?.nom ?? id, places: placesOf(id) }));
  if (lines.every(({ places }) => places.length === 0))
    return [`La source ne dit pas qui agit ${qui.pays.length > 1 ? 'où' : 'avec quel partenaire'}.`];
  return lines.map(({ nom, places }) => `${nom}\u00a0: ${formatListe(places) || 'non précisé par la source'}`);
}
