import type { Rattachement } from '../../../contract/atlas/rattachement.ts';
import type { Fiche, Reader } from '../champ.ts';
import { champFiche, flag } from '../champ.ts';
import type { Entry } from '../entry.ts';
import { quote } from '../found.ts';
import type { FieldTable } from '../read-fields.ts';
import { readObjects } from './liste.ts';

const SANS = 'publié sans ce rattachement';

/** Which collectivité acts where, or with whom. A row that says neither is left out; no row at all, no field. */
export function readRattachements(table: FieldTable<Rattachement>): Reader<Rattachement[]> {
  const readLignes = readObjects(table);
  return (value, champ) => {
    const lignes = (readLignes(value, champ) ?? []).filter((ligne) => {
      if (ligne.pays !== undefined || ligne.partenaire !== undefined) return true;
      const message = `pays ou partenaire de ${quote(ligne.collectivite)} attendu, aucun utilisable trouvé`;
      flag(champ, 'rattachement-sans-lieu', message, SANS);
      return false;
    });
    return lignes.length > 0 ? lignes : undefined;
  };
}

interface Rattachee {
  collectivites: string[];
  partenaires: string[];
  /** A cooperation has none of its own: its partners' stand for them. */
  pays?: string[];
  rattachements?: Rattachement[] | undefined;
}

/**
 * Takes out the rows that name what their record does not hold, or a partner in another country than its own. Comes
 * after `resolveLinks`: a row goes with the link that it specifies. Changes the entries in place.
 */
export function resolveRattachements<T extends Rattachee>(
  entries: readonly Entry<T>[],
  paysOf: ReadonlyMap<string, string>,
): void {
  for (const { record, fiche } of entries) {
    if (!record?.rattachements) continue;
    const held = listHeld(record, paysOf);
    const kept = record.rattachements.filter((ligne) => isHeld(ligne, held, paysOf, fiche));
    if (kept.length > 0) record.rattachements = kept;
    else delete record.rattachements;
  }
}

/** What a row may name: looked up once a record, whatever the number of its rows. */
interface Held {
  collectivites: ReadonlySet<string>;
  partenaires: ReadonlySet<string>;
  pays: ReadonlySet<string>;
}

function listHeld({ collectivites, partenaires, pays }: Rattachee, paysOf: ReadonlyMap<string, string>): Held {
  return {
    collectivites: new Set(collectivites),
    partenaires: new Set(partenaires),
    pays: new Set(pays ?? partenaires.flatMap((id) => paysOf.get(id) ?? [])),
  };
}

function isHeld(
  { collectivite, pays, partenaire }: Rattachement,
  held: Held,
  paysOf: ReadonlyMap<string, string>,
  fiche: Fiche,
): boolean {
  const own = partenaire === undefined ? undefined : paysOf.get(partenaire);
  const faults = [
    !held.collectivites.has(collectivite) && `collectivité de la fiche attendue, ${quote(collectivite)} trouvé`,
    partenaire !== undefined &&
      !held.partenaires.has(partenaire) &&
      `partenaire de la fiche attendu, ${quote(partenaire)} trouvé`,
    pays !== undefined && !held.pays.has(pays) && `pays de la fiche attendu, ${quote(pays)} trouvé`,
    pays !== undefined &&
      own !== undefined &&
      own !== pays &&
      `pays du partenaire ${quote(partenaire ?? '')} attendu (${own}), ${quote(pays)} trouvé`,
  ].filter((fault) => fault !== false);
  const champ = { ...champFiche(fiche), nom: 'rattachements' };
  for (const fault of faults) flag(champ, 'rattachement-hors-fiche', fault, SANS);
  return faults.length === 0;
}
