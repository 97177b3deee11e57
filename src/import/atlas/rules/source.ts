import { slugSchema } from '../../../contract/fields/slug.ts';
import type { Reader } from '../champ.ts';
import { refuse } from '../champ.ts';
import { found } from '../found.ts';

/** The key of a document that facts come from. */
export const readDocument: Reader<string> = (value, champ) => {
  if (slugSchema.safeParse(value).success) return value as string;
  return refuse(champ, 'valeur-inconnue', `clé de data/reference/documents.yaml attendue, ${found(value)}`);
};
