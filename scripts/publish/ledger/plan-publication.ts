import { RECORD_SCHEMAS } from '../../../src/contract/atlas/atlas-export.ts';
import { INCONNU } from '../../../src/contract/atlas/statut.ts';
import type {
  Modifiees,
  Nouveaute,
  NouveautesRecord,
  PublicationPassee,
  Sorte,
} from '../../../src/contract/content/nouveautes.ts';
import { type FicheDatee, type Prete, type Publication, packFiches, unpackFiches } from '../publication.ts';
import { type Difference, diffFiches } from './diff-fiches.ts';
import { CHAMPS, digest, type FichePubliee, keyOf } from './fiche.ts';
import { followAddresses, listRetirees, listTenues } from './follow-addresses.ts';

/** How many publications are remembered, and how many records of each. */
const GARDEES = 12;
const NOMMEES = 2000;

/** The last publication, as the next one may use it: nobody in it who may not be published any more. */
interface Precedent {
  publication: Publication;
  fiches: FicheDatee[];
  /** Address → key of the record that it is kept for. */
  tenues: Map<string, string>;
}

/** @param redact hides who may not be published: what was published of them must go from the memory too */
export function openPrecedent(publication: Publication | null, redact: (text: string) => string): Precedent | null {
  if (publication === null) return null;
  const isClean = ({ adresse }: { adresse: string | null }) => adresse === null || redact(adresse) === adresse;
  const cleanKeys = (keys: readonly string[]) => keys.filter((key) => redact(key) === key);
  const fiches = unpackFiches(publication).map((fiche) => ({
    ...fiche,
    titre: redact(fiche.titre),
    adresse: isClean(fiche) ? fiche.adresse : null,
    sujets: cleanKeys(fiche.sujets),
  }));
  const clean = {
    ...publication,
    anciennes: publication.anciennes
      .filter(isClean)
      .map((ancienne) => ({ ...ancienne, titre: redact(ancienne.titre) })),
    pages: publication.pages.filter((adresse) => isClean({ adresse })),
    publications: publication.publications.map((passee) => ({
      ...passee,
      nouveautes: passee.nouveautes.map((nouveaute) => ({
        ...nouveaute,
        titre: redact(nouveaute.titre),
        ...(nouveaute.ancienTitre && { ancienTitre: redact(nouveaute.ancienTitre) }),
        adresse: isClean(nouveaute) ? nouveaute.adresse : null,
        sujets: cleanKeys(nouveaute.sujets),
      })),
    })),
  };
  return { publication: clean, fiches, tenues: listTenues(clean, fiches) };
}

/** What is published now, and its day. */
interface Now extends Pick<Publication, 'jour' | 'atlas' | 'vigilances' | 'comptes'> {
  fiches: readonly FichePubliee[];
}

export interface Planned {
  publication: Prete;
  nouveautes: NouveautesRecord;
  modifiees: Modifiees;
  differences: Difference[];
  fiches: FicheDatee[];
  /** Addresses of the last publication that were no record's. */
  pagesAvant: readonly string[];
}

/** What the publication will say of itself, and what its pages say of what changed. */
export function planPublication({ fiches, ...facts }: Now, precedent: Precedent | null): Planned {
  const differences = precedent === null ? [] : diffFiches(precedent.fiches, sameFields(fiches, precedent.publication));
  const dated = dateFiches(fiches, differences, precedent, facts.jour);
  const anciennes =
    precedent === null
      ? []
      : followAddresses({
          avant: precedent.publication,
          fichesAvant: precedent.fiches,
          fiches,
          differences,
          jour: facts.jour,
        });
  const retirees = listRetirees(anciennes, fiches);
  const publications = remember(describePublication(facts, fiches, differences, precedent), precedent);
  return {
    publication: { ...facts, ...packFiches(dated), anciennes, publications },
    nouveautes: { publications, retirees },
    modifiees: dateSujets(dated, publications),
    differences,
    fiches: dated,
    pagesAvant: precedent?.publication.pages ?? [],
  };
}

/** The records with the fields that the last publication knew: one that the contract gained changes none of them. */
function sameFields(fiches: readonly FichePubliee[], { champs }: Publication): FichePubliee[] {
  return fiches.map((fiche) => {
    const known = champs[fiche.sorte];
    if (known === undefined) return fiche;
    const kept = Object.entries(fiche.champs).filter(([nom]) => known.includes(nom));
    return { ...fiche, champs: Object.fromEntries(kept) };
  });
}

function dateFiches(
  fiches: readonly FichePubliee[],
  differences: readonly Difference[],
  precedent: Precedent | null,
  jour: string,
): FicheDatee[] {
  const changed = new Set(differences.map(({ fiche }) => keyOf(fiche)));
  const before = new Map(precedent?.fiches.map((fiche) => [keyOf(fiche), fiche.modifiee]));
  return fiches.map((fiche) => {
    const key = keyOf(fiche);
    return { ...fiche, modifiee: changed.has(key) ? jour : (before.get(key) ?? jour) };
  });
}

/** What is removed is no longer among the records: the publications remember it. */
function dateSujets(fiches: readonly FicheDatee[], publications: readonly PublicationPassee[]): Modifiees {
  const dates: Modifiees = {};
  const touch = (keys: readonly string[], jour: string) => {
    for (const key of keys) if ((dates[key] ?? '') < jour) dates[key] = jour;
  };
  for (const fiche of fiches) touch([keyOf(fiche), fiche.sorte, ...fiche.sujets], fiche.modifiee);
  for (const { jour, nouveautes } of publications)
    for (const nouveaute of nouveautes) touch([nouveaute.sorte, ...nouveaute.sujets], jour);
  return dates;
}

function describePublication(
  { jour, atlas }: Pick<Now, 'jour' | 'atlas'>,
  fiches: readonly FichePubliee[],
  differences: readonly Difference[],
  precedent: Precedent | null,
): PublicationPassee {
  const nouveautes = differences.map(toNouveaute);
  const premiere = precedent === null && { premiere: true };
  return { jour, source: atlas.source, ...premiere, ...countFiches(fiches), ...cut(nouveautes) };
}

const SILENCE = digest(INCONNU);

/** How many records there are, and how many say something in each field: « inconnu » says nothing. */
function countFiches(fiches: readonly FichePubliee[]): Pick<PublicationPassee, 'comptes' | 'remplies'> {
  const comptes: Partial<Record<Sorte, number>> = {};
  const remplies: NonNullable<PublicationPassee['remplies']> = {};
  for (const { sorte, champs } of fiches) {
    comptes[sorte] = (comptes[sorte] ?? 0) + 1;
    if (!(sorte in RECORD_SCHEMAS)) continue;
    const own = remplies[sorte] ?? Object.fromEntries(CHAMPS[sorte].map((nom) => [nom, 0]));
    remplies[sorte] = own;
    for (const [nom, said] of Object.entries(champs)) if (said !== SILENCE) own[nom] = (own[nom] ?? 0) + 1;
  }
  return { comptes, remplies };
}

const cut = (nouveautes: Nouveaute[]) => ({
  nouveautes: nouveautes.slice(0, NOMMEES),
  ...(nouveautes.length > NOMMEES && { omises: nouveautes.length - NOMMEES }),
});

function toNouveaute({ evenement, fiche, avant, champs }: Difference): Nouveaute {
  const { sorte, id, titre, adresse, sujets } = fiche;
  return {
    sorte,
    id,
    evenement,
    titre,
    adresse,
    champs,
    ...(avant && avant.titre !== titre && { ancienTitre: avant.titre }),
    sujets: [...new Set([...sujets, ...(avant?.sujets ?? [])])],
  };
}

/** The last publications with this one. Nothing changed: the same. A second one on a day: one, of both. */
function remember(now: PublicationPassee, precedent: Precedent | null): PublicationPassee[] {
  const past = precedent?.publication.publications ?? [];
  const [last, ...older] = past;
  const { comptes, remplies } = now;
  if (last !== undefined && now.nouveautes.length === 0) return [{ ...last, comptes, remplies }, ...older];
  if (last === undefined || last.jour !== now.jour) return [now, ...past].slice(0, GARDEES);
  if (last.premiere) return [{ ...last, source: now.source, comptes, remplies }, ...older];
  const both = cut(joinNouveautes(last.nouveautes, now.nouveautes));
  const omises = (last.omises ?? 0) + (now.omises ?? 0) + (both.omises ?? 0);
  return [{ ...now, ...both, ...(omises > 0 && { omises }) }, ...older];
}

const both = (list: 'champs' | 'sujets', before: Nouveaute | undefined, now: Nouveaute): string[] => [
  ...new Set([...(before?.[list] ?? []), ...now[list]]),
];

/** What two publications changed, as one: what was added then removed is nothing, what was removed then added has changed. */
function joinNouveautes(first: readonly Nouveaute[], second: readonly Nouveaute[]): Nouveaute[] {
  const joined = new Map(first.map((nouveaute) => [keyOf(nouveaute), nouveaute]));
  for (const nouveaute of second) {
    const key = keyOf(nouveaute);
    const before = joined.get(key);
    joined.delete(key);
    if (before?.evenement === 'ajout' && nouveaute.evenement === 'retrait') continue;
    if (before?.evenement === 'ajout') joined.set(key, { ...nouveaute, evenement: 'ajout', champs: [] });
    else if (before?.evenement === 'retrait') joined.set(key, { ...nouveaute, evenement: 'changement' });
    else joined.set(key, { ...nouveaute, champs: both('champs', before, nouveaute) });
    const now = joined.get(key);
    if (now) now.sujets = both('sujets', before, nouveaute);
  }
  return [...joined.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
