import type { LieuReference } from '../../src/contract/content/lieux.ts';
import type { PartenaireRecord } from '../../src/contract/content/records.ts';
import type { Coordonnees } from '../../src/contract/fields/coordonnees.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { readPlaceName } from '../../src/contract/words/place-name.ts';
import type { Ville } from '../lib/load-villes.ts';

/** A place that a text names, and where it is. */
interface Localite {
  nom: string;
  pays: string;
  coordonnees: Coordonnees;
}

/** Finds the town that a text names in one of these countries; undefined when it names none, or may name several. */
export type Locate = (texte: string, pays: readonly string[]) => Localite | undefined;

interface LocateSources {
  partenaires: Iterable<Pick<PartenaireRecord, 'nom' | 'pays' | 'coordonnees'>>;
  lieux: readonly LieuReference[];
  /** Country names by ISO code: « Sfax (Tunisie) » is looked for in Tunisia only. */
  nomsPays: ReadonlyMap<string, string>;
  villes: (pays: string) => readonly Ville[];
}

function keyOf(pays: string, nom: string): string {
  return `${pays} ${foldText(nom)}`;
}

/** Reads the towns of a country when one of its places is first looked for. */
function createDirectory(villes: LocateSources['villes']): (pays: string, nom: string) => readonly Ville[] {
  const countries = new Map<string, Map<string, Ville[]>>();
  return (pays, nom) => {
    const known = countries.get(pays) ?? Map.groupBy(villes(pays), (ville) => keyOf(pays, ville.nom));
    countries.set(pays, known);
    return known.get(keyOf(pays, nom)) ?? [];
  };
}

/**
 * Finds places by the reference table first, then among the partners of the Atlas, then among the towns of the world:
 * a name that one town only bears. What is doubtful is not placed.
 */
export function createLocator({ partenaires, lieux, nomsPays, villes }: LocateSources): Locate {
  const findVilles = createDirectory(villes);
  const rows = new Map(lieux.map((row) => [keyOf(row.pays, row.lieu), row]));
  const known = new Map<string, Coordonnees>();
  for (const { nom, pays, coordonnees } of partenaires) if (coordonnees) known.set(keyOf(pays, nom), coordonnees);

  const findIn = (pays: string, texte: string, nom: string): Localite[] => {
    const row = rows.get(keyOf(pays, texte));
    if (row) {
      const villes = findVilles(pays, row.ville).filter(({ region }) => !row.division || region === row.division);
      return villes.map(({ coordonnees }) => ({ nom, pays, coordonnees }));
    }
    const partner = known.get(keyOf(pays, texte)) ?? known.get(keyOf(pays, nom));
    if (partner) return [{ nom, pays, coordonnees: partner }];
    return findVilles(pays, nom).map(({ coordonnees }) => ({ nom, pays, coordonnees }));
  };

  const isCountry = (code: string, nom: string) => foldText(nomsPays.get(code) ?? '') === foldText(nom);
  return (texte, pays) => {
    const { nom, precision } = readPlaceName(texte);
    if (pays.some((code) => isCountry(code, nom))) return undefined;
    const named = pays.filter((code) => precision !== null && isCountry(code, precision));
    const found = (named.length > 0 ? named : pays).flatMap((code) => findIn(code, texte, nom));
    return found.length === 1 ? found[0] : undefined;
  };
}
