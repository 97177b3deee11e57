// The places of records, as a map shows them. Those without a position are left out: the page counts them.
import { adresses } from '../contract/addresses/adresses.ts';
import { withBase } from '../contract/addresses/with-base.ts';
import type {
  CollectiviteRecord,
  PartenaireRecord,
  ProgrammeRecord,
  RechercheRecord,
} from '../contract/content/records.ts';
import type { Place } from '../contract/maps/place.ts';
import { readPlaceName } from '../contract/words/place-name.ts';
import { type Absence, tellSansPosition } from './captions.ts';

/** A name on a map needs no address: « Avellaneda (province de Santa Fe) » → « Avellaneda ». */
function shortName(nom: string): string {
  return readPlaceName(nom).nom;
}

export function placesOfCollectivites(records: readonly CollectiviteRecord[]): Place[] {
  return records.flatMap(({ nom, slug, coordonnees }): Place[] =>
    coordonnees ? [{ coordonnees, titre: nom, marque: 'francais', href: withBase(adresses.collectivite(slug)) }] : [],
  );
}

/** The weight of a partner is how many cooperations and projects it has. */
export function placesOfPartenaires(records: readonly PartenaireRecord[]): Place[] {
  return records.flatMap(({ nom, slug, coordonnees, cooperations, projets }): Place[] => {
    if (!coordonnees) return [];
    const poids = Math.max(1, cooperations.length + projets.length);
    const href = withBase(adresses.partenaire(slug));
    return [{ coordonnees, titre: shortName(nom), marque: 'etranger', href, poids }];
  });
}

export function placesOfRecherches(records: readonly RechercheRecord[]): Place[] {
  return records.flatMap(({ collectivite, coordonnees }): Place[] =>
    coordonnees ? [{ coordonnees, titre: shortName(collectivite), marque: 'recherche' }] : [],
  );
}

export function placesOfProgramme({ lieux }: Pick<ProgrammeRecord, 'lieux'>): Place[] {
  return lieux.map(({ nom, coordonnees }): Place => ({ coordonnees, titre: nom, marque: 'programme' }));
}

const NOMS = {
  collectivites: ['collectivité', 'collectivités'],
  partenaires: ['partenaire', 'partenaires'],
  recherches: ['recherche de partenaire', 'recherches de partenaire'],
} as const;

/** Records of a kind, and the address of the list that has them all. */
type Listed = readonly [records: readonly { coordonnees?: unknown }[], liste: string];

/** What a map says of the records that it cannot place, a sentence a kind. */
export function absencesOf(kinds: Partial<Record<keyof typeof NOMS, Listed>>): (Absence | null)[] {
  return (Object.keys(NOMS) as (keyof typeof NOMS)[]).map((kind) => {
    const [records, liste] = kinds[kind] ?? [[], ''];
    const unplaced = records.filter(({ coordonnees }) => coordonnees === undefined);
    return tellSansPosition(unplaced.length, NOMS[kind], liste);
  });
}
