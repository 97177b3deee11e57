import type { CollectiviteTrouvee, ManifesteAnnuaire } from '../../contract/content/lookup.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { LIBELLES_NATURE } from '../../contract/words/libelles.ts';

/** More postcodes than this are not named one by one: Marseille has sixteen. */
const CODES_NOMMES = 3;

/** What tells a collectivité from its homonyms: « Commune · Isère (38) · 38000, 38100 · 156 140 habitants ». */
export function describeCollectivite(collectivite: CollectiviteTrouvee, manifeste: ManifesteAnnuaire): string {
  const { nature, region, departement, population, codesPostaux = [] } = collectivite;
  const where = nature === 'region' ? null : (nameDepartement(departement, manifeste) ?? manifeste.regions[region]);
  const codes = codesPostaux.length > CODES_NOMMES ? `${codesPostaux[0]}…` : codesPostaux.join(', ');
  const people = population === null ? null : `${formatNombre(population)} habitants`;
  return [nameNature(collectivite), nature === 'departement' ? departement : where, codes, people]
    .filter(Boolean)
    .join(' · ');
}

/** Overseas, the package gives three figures to a collectivité that is a region of its own. */
function nameNature({ nature, code }: CollectiviteTrouvee): string {
  const outreMer = nature === 'region' && code.length > 'reg-00'.length;
  return LIBELLES_NATURE[outreMer ? 'collectivite-outre-mer' : nature] ?? nature;
}

function nameDepartement(code: string | undefined, { departements }: ManifesteAnnuaire): string | undefined {
  const name = code === undefined ? undefined : departements[code]?.nom;
  return name && `${name} (${code})`;
}
