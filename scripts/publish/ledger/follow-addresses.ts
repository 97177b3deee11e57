import { adresseJointe } from '../../../src/contract/addresses/adresses.ts';
import type { AdresseRetiree, Sorte } from '../../../src/contract/content/nouveautes.ts';
import type { Ancienne, Publication } from '../publication.ts';
import { type Difference, diffFiches } from './diff-fiches.ts';
import { type FichePubliee, keyOf, keysNear } from './fiche.ts';

/** Where the list of a kind of records stands, and what it is called. */
const LISTES: Readonly<Record<Sorte, readonly [titre: string, adresse: string]>> = {
  collectivites: ['Toutes les collectivités', '/collectivites/'],
  partenaires: ['Tous les partenaires étrangers', '/partenaires/'],
  cooperations: ['Tous les pays', '/pays/'],
  projets: ['Tous les projets', '/projets/'],
  pays: ['Tous les pays', '/pays/'],
  zones: ['Tous les pays', '/pays/'],
  thematiques: ['Toutes les thématiques', '/thematiques/'],
  programmes: ['Tous les programmes à rejoindre', '/programmes/'],
  parties: ['Le guide', '/guide/'],
  appels: ['Les appels à projets', '/appels-a-projets/'],
  'retours-experience': ['Les retours d’expérience', '/retours-experience/'],
};

interface Followed {
  /** What the last publication tells, and the records that it published. */
  avant: Pick<Publication, 'anciennes'>;
  fichesAvant: readonly FichePubliee[];
  fiches: readonly FichePubliee[];
  differences: readonly Difference[];
  jour: string;
}

/**
 * The addresses that answered once and show nothing of their own any more, each with the record that answered there: by its
 * key, so that an address that moved twice leads at once to where the record is now.
 */
export function followAddresses({ avant, fichesAvant, fiches, differences, jour }: Followed): Ancienne[] {
  const shown = new Set(fiches.map(({ adresse }) => adresse));
  const known = new Set(fiches.map(keyOf));
  const before = new Map(fichesAvant.map((fiche) => [keyOf(fiche), fiche]));
  const moved = new Map(differences.flatMap(({ avant, fiche }) => (avant ? [[keyOf(avant), keyOf(fiche)]] : [])));
  const follow = (adresse: string, key: string, titre: string, depuis: string, vers: readonly string[]): Ancienne => {
    const fiche = moved.get(key) ?? key;
    const lost = known.has(fiche) ? undefined : before.get(key);
    const facts = lost ? { titre: lost.titre, depuis: jour, vers: keysNear(lost) } : { titre, depuis, vers };
    return { adresse, fiche, ...facts } as Ancienne;
  };
  const old = [
    ...avant.anciennes.map((ancienne) => {
      const { adresse, fiche, titre, depuis, vers } = ancienne;
      return fiche === null ? ancienne : follow(adresse, fiche, titre, depuis, vers);
    }),
    ...fichesAvant.flatMap((fiche) =>
      fiche.adresse === null ? [] : [follow(fiche.adresse, keyOf(fiche), fiche.titre, jour, [])],
    ),
  ];
  return old.filter(({ adresse }) => !shown.has(adresse));
}

/** A publication, and the records that it tells of. */
interface Told {
  publication: Pick<Publication, 'anciennes'>;
  fiches: readonly FichePubliee[];
}

/** What a site that takes its place back must remember: its own old addresses, and those that only the publication which is undone gave. */
export function recallUndone(standing: Told, undone: Told, jour: string): Ancienne[] {
  const own = new Set(standing.publication.anciennes.map(({ adresse }) => adresse));
  const followed = followAddresses({
    avant: undone.publication,
    fichesAvant: undone.fiches,
    fiches: standing.fiches,
    differences: diffFiches(undone.fiches, standing.fiches),
    jour,
  });
  return [...standing.publication.anciennes, ...followed.filter(({ adresse }) => !own.has(adresse))];
}

/** Which record each address is kept for, those that answer now and those that did: no other record may take it. */
export function listTenues(
  avant: Pick<Publication, 'anciennes'>,
  fichesAvant: readonly FichePubliee[],
): Map<string, string> {
  return new Map([
    ...avant.anciennes.flatMap(({ adresse, fiche }): [string, string][] => (fiche === null ? [] : [[adresse, fiche]])),
    ...fichesAvant.flatMap((fiche): [string, string][] =>
      fiche.adresse === null ? [] : [[fiche.adresse, keyOf(fiche)]],
    ),
  ]);
}

/** The addresses of records that are published no longer, and where to go from each. */
export function listRetirees(anciennes: readonly Ancienne[], fiches: readonly FichePubliee[]): AdresseRetiree[] {
  const byKey = new Map(fiches.map((fiche) => [keyOf(fiche), fiche]));
  return anciennes.flatMap(({ adresse, fiche, titre, depuis, vers }): AdresseRetiree[] => {
    if (fiche === null || byKey.has(fiche)) return [];
    const sorte = fiche.slice(0, fiche.indexOf('/')) as Sorte;
    const near = vers.flatMap((key) => {
      const target = byKey.get(key);
      return target?.adresse ? [{ titre: target.titre, adresse: target.adresse }] : [];
    });
    const [nom, liste] = LISTES[sorte];
    return [{ adresse, titre, sorte, depuis, retours: [...near, { titre: nom, adresse: liste }] }];
  });
}

/** The addresses that lead elsewhere: those of records that moved, and those of pages that a list has no longer. */
export function listRedirections(
  anciennes: readonly Ancienne[],
  fiches: readonly FichePubliee[],
  pages: ReadonlySet<string>,
): Map<string, string> {
  const adresseOf = new Map(fiches.map((fiche) => [keyOf(fiche), fiche.adresse]));
  /** Where a record is now; what says that it is gone; where no page says so, the list that it stood in. */
  const targetOf = (adresse: string, fiche: string): string =>
    adresseOf.get(fiche) ?? (pages.has(adresse) ? adresse : findParent(partsOf(adresse), pages));
  /** Last part of an address that a record had → its address now, or what stands where it was. */
  const moved = new Map(
    anciennes.flatMap(({ adresse, fiche }) => (fiche === null ? [] : [[lastPart(adresse), targetOf(adresse, fiche)]])),
  );
  const redirections = new Map<string, string>();
  for (const { adresse, fiche } of anciennes) {
    if (pages.has(adresse)) continue;
    const joined = adresseJointe(adresse);
    const near = joined !== null && pages.has(joined) ? joined : findNear(adresse, moved, pages);
    redirections.set(adresse, fiche === null ? near : targetOf(adresse, fiche));
  }
  return redirections;
}

const partsOf = (adresse: string): string[] => adresse.split('/').filter((part) => part !== '');
const lastPart = (adresse: string): string => partsOf(adresse).at(-1) ?? '';

/** Where a page went that was no record's: with the record that it was about, else to the nearest page above it. */
function findNear(adresse: string, moved: ReadonlyMap<string, string>, pages: ReadonlySet<string>): string {
  const parts = partsOf(adresse);
  for (const [rank, part] of parts.entries()) {
    const record = moved.get(part);
    if (record === undefined) continue;
    const followed = `/${parts.with(rank, lastPart(record)).join('/')}/`;
    return pages.has(followed) ? followed : record;
  }
  return findParent(parts, pages);
}

/** The nearest page above an address; the home page at last. */
function findParent(parts: readonly string[], pages: ReadonlySet<string>): string {
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const parent = `/${parts.slice(0, length).join('/')}/`;
    if (pages.has(parent)) return parent;
  }
  return '/';
}
