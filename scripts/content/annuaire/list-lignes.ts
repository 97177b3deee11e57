import type { LigneAnnuaire } from '../../../src/contract/content/annuaire.ts';
import type { CollectiviteRecord, Completude } from '../../../src/contract/content/records.ts';
import { listCollectivites, type TablesCollectivites, withNoms } from '../../lib/list-collectivites.ts';
import type { Decoupage } from '../../lib/load-territoires.ts';

/** What the Atlas says of a collectivité of the annuaire. */
export interface FicheAnnuaire {
  /** Its code in the annuaire. */
  code: string;
  slug: string;
  nom: string;
  remplies: (keyof Completude)[];
}

/** The records of the Atlas that the annuaire may lead to. */
export function listFiches(collectivites: Iterable<CollectiviteRecord>): FicheAnnuaire[] {
  return [...collectivites].flatMap((record) => {
    const code = codeOf(record);
    if (code === undefined) return [];
    const { slug, nom, completude } = record;
    const remplies = (Object.keys(completude) as (keyof Completude)[]).filter((partie) => completude[partie]);
    return [{ code, slug, nom, remplies }];
  });
}

/** The code of the annuaire for a record of the Atlas; none for a syndicat, or when the export does not give it. */
function codeOf({ nature, insee, siren }: CollectiviteRecord): string | undefined {
  const code: Record<string, string | undefined> = {
    commune: insee,
    epci: siren,
    departement: insee && `dep-${insee}`,
    region: insee && `reg-${insee}`,
    'collectivite-outre-mer': insee && `reg-${insee}`,
  };
  return code[nature] || undefined;
}

/** Every collectivité that a person may look up, each linked to its record in the Atlas. */
export function listLignes(
  decoupage: Decoupage,
  tables: TablesCollectivites,
  fiches: readonly FicheAnnuaire[],
): LigneAnnuaire[] {
  const ficheOf = new Map(fiches.map((fiche) => [fiche.code, fiche]));
  return listCollectivites(decoupage, tables).map((one) => {
    const fiche = ficheOf.get(one.code);
    // The Atlas's own name also leads to the collectivité: « Grand Lyon » → Métropole de Lyon.
    return fiche === undefined ? one : { ...withNoms(one, [fiche.nom]), fiche: fiche.slug, remplies: fiche.remplies };
  });
}
