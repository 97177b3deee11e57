import { formatNombre } from '../../../contract/words/format.ts';
import type { Fiche } from '../champ.ts';
import { champFiche, flag, refuse } from '../champ.ts';
import type { AtlasSection } from '../counts.ts';
import type { Entry } from '../entry.ts';
import { SINGULIERS } from '../entry.ts';
import { quote } from '../found.ts';

/** Ids of a section: `true` when the record is published, `false` when it is set aside. */
type Cibles = ReadonlyMap<string, boolean>;
/** The sections that records link to. */
type CiblesParSection = Readonly<Record<'collectivites' | 'partenaires', Cibles>>;

/** Most pairs of a collectivité and a partner in one record: the site ties each one to each other. */
export const COUPLES_MAX = 100_000;

interface Liee {
  collectivites: string[];
  partenaires: string[];
}

export function listCibles<T>(entries: readonly Entry<T>[]): Cibles {
  const cibles = new Map<string, boolean>();
  for (const { id, record } of entries) {
    if (id !== undefined) cibles.set(id, record !== null || cibles.get(id) === true);
  }
  return cibles;
}

/**
 * Takes out the links to records that are not published. A record without any collectivité is set aside; so is one
 * without any partenaire when `partenaireObligatoire`, or with so many of both that their pairs cannot be listed. Changes the entries in place.
 */
export function resolveLinks<T extends Liee>(
  entries: readonly Entry<T>[],
  cibles: CiblesParSection,
  partenaireObligatoire: boolean,
): void {
  for (const entry of entries) {
    const { record, fiche } = entry;
    if (record === null) continue;
    record.collectivites = keepLinks('collectivites', record.collectivites, cibles.collectivites, fiche);
    record.partenaires = keepLinks('partenaires', record.partenaires, cibles.partenaires, fiche);
    const orphan = record.collectivites.length === 0;
    const alone = partenaireObligatoire && record.partenaires.length === 0;
    if (orphan)
      refuseFiche(
        fiche,
        'sans-collectivite',
        'collectivites',
        'au moins une collectivité publiée attendue, aucune trouvée',
      );
    if (alone)
      refuseFiche(fiche, 'sans-partenaire', 'partenaires', 'au moins un partenaire publié attendu, aucun trouvé');
    const crowded = record.collectivites.length * record.partenaires.length > COUPLES_MAX;
    if (crowded) {
      const message = `${formatNombre(COUPLES_MAX)} couples d’une collectivité et d’un partenaire au plus attendus, davantage trouvés`;
      refuse(champFiche(fiche), 'fiche-demesuree', message);
    }
    if (orphan || alone || crowded) entry.record = null;
  }
}

function keepLinks(section: 'collectivites' | 'partenaires', ids: string[], cibles: Cibles, fiche: Fiche): string[] {
  const kept = ids.filter((id) => cibles.get(id) === true);
  if (kept.length === ids.length) return ids;
  const champ = { fiche, nom: section, perte: 'element' as const };
  for (const id of ids) {
    if (cibles.get(id) !== true)
      flag(champ, 'lien-rompu', brokenLink(section, id, cibles), publishedWithout(id, ids, kept, section));
  }
  return kept;
}

function brokenLink(section: AtlasSection, id: string, cibles: Cibles): string {
  const expected = `${SINGULIERS[section]} de l’export attendu${section === 'collectivites' ? 'e' : ''}`;
  return `${expected}, ${quote(id)} trouvé, ${cibles.has(id) ? 'une fiche laissée de côté' : 'qui n’existe pas'}`;
}

/** The first collectivité is the lead: the report says who takes its place. */
function publishedWithout(id: string, ids: readonly string[], kept: readonly string[], section: AtlasSection): string {
  const [leader] = kept;
  if (section !== 'collectivites' || id !== ids[0] || leader === undefined) return 'lien non publié';
  return `lien non publié ; la cheffe de file publiée est ${quote(leader)}`;
}

function refuseFiche(fiche: Fiche, rule: 'sans-collectivite' | 'sans-partenaire', nom: string, message: string): void {
  refuse({ ...champFiche(fiche), nom }, rule, message);
}
