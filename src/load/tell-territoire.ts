import { adresses } from '../contract/addresses/adresses.ts';
import { NATURES_COLLECTIVITE } from '../contract/atlas/collectivite.ts';
import type { TerritoireRecord } from '../contract/content/records.ts';
import type { Extraction } from '../contract/open-data/extraction.ts';
import { deAutorite } from '../contract/words/articles.ts';

const isRegion = ({ region }: Pick<TerritoireRecord, 'region'>): boolean => region === null;

export const adresseTerritoire = (record: TerritoireRecord): string =>
  isRegion(record) ? adresses.region(record.slug) : adresses.departement(record);

/** « de Bretagne », « du Finistère », « de l’Ain ». */
export const deTerritoire = (record: TerritoireRecord): string =>
  deAutorite({ nom: record.nom, nature: isRegion(record) ? 'region' : 'departement' });

/** « Région », « Département (29) ». */
export const natureTerritoire = (record: TerritoireRecord): string =>
  isRegion(record) ? 'Région' : `Département (${record.code})`;

/** The rows that a territory counts, by table. A région is in no département, though its seat is. */
export function lignesTerritoire(record: TerritoireRecord): Record<'collectivites' | 'actions', Extraction['filtres']> {
  const codes = [record.code];
  if (isRegion(record)) return { collectivites: { region: codes }, actions: { regions: codes } };
  const nature = NATURES_COLLECTIVITE.filter((one) => one !== 'region');
  return { collectivites: { departement: codes, nature }, actions: { departements: codes } };
}
