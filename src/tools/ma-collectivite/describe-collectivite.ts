import { foldNom } from '../../contract/annuaire/fold-nom.ts';
import type { CollectiviteTrouvee, LigneAnnuaire, ManifesteAnnuaire } from '../../contract/content/annuaire.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { LIBELLES_NATURE_ANNUAIRE } from '../../contract/words/libelles.ts';

/** More postcodes than this are not named one by one: Marseille has sixteen. */
const CODES_NOMMES = 3;

/** What tells a collectivité from its homonyms: « Commune · Isère (38) · 38000, 38100 · 156 140 habitants ». */
export function describeCollectivite(collectivite: CollectiviteTrouvee, manifeste: ManifesteAnnuaire): string {
  const { nature, region, departement, population, codesPostaux = [] } = collectivite;
  const where = nature === 'region' ? null : (nameDepartement(departement, manifeste) ?? manifeste.regions[region]);
  const codes = codesPostaux.length > CODES_NOMMES ? `${codesPostaux[0]}…` : codesPostaux.join(', ');
  const people = population === null ? null : `${formatNombre(population)}\u00a0habitants`;
  const place = nature === 'departement' ? departement : where;
  return [nameNature(collectivite), place, codes, people].filter(Boolean).join('\u00a0· ');
}

/** The other name that what was typed is the beginning of, when it tells more: it may be a former one. */
export function nameAutre({ nom, nature, autresNoms = [] }: LigneAnnuaire, saisie: string): string | null {
  const wanted = foldNom(saisie.replace(/[\d()]+/g, ' '));
  const isMeant = (name: string) => wanted !== '' && foldNom(name).startsWith(wanted);
  const autre = isMeant(nom) ? undefined : autresNoms.find(isMeant);
  // « Département de la Savoie » is no part of Savoie: it is Savoie. Communes are made of others: Hellemmes-Lille is in Lille.
  if (autre === undefined || (nature !== 'commune' && foldNom(autre).includes(foldNom(nom)))) return null;
  const isSame = nature === 'epci' || !/\p{Ll}{2}/u.test(autre);
  return `${isSame ? 'ou' : 'dont'} ${autre}`;
}

/** Overseas, the package gives three figures to a collectivité that is a region of its own. */
function nameNature({ nature, code }: CollectiviteTrouvee): string {
  const outreMer = nature === 'region' && code.length > 'reg-00'.length;
  return LIBELLES_NATURE_ANNUAIRE[outreMer ? 'collectivite-outre-mer' : nature] ?? nature;
}

function nameDepartement(code: string | undefined, { departements }: ManifesteAnnuaire): string | undefined {
  const name = code === undefined ? undefined : departements[code]?.nom;
  return name && `${name} (${code})`;
}
