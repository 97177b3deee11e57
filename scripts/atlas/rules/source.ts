import { slugSchema } from '../../../src/contract/fields/slug.ts';
import type { Source } from '../../../src/contract/fields/source.ts';
import type { Reader } from '../champ.ts';
import { refuse } from '../champ.ts';
import { found } from '../found.ts';
import type { FieldTable } from '../read-fields.ts';
import { obligatoire, parDefaut } from '../read-fields.ts';
import { readEntier } from './entier.ts';
import { readObjects, readValues } from './liste.ts';

const PAGE_MAX = 100_000;

const readDocument: Reader<string> = (value, champ) => {
  if (slugSchema.safeParse(value).success) return value as string;
  return refuse(champ, 'valeur-inconnue', `clé de data/reference/documents.yaml attendue, ${found(value)}`);
};

const SOURCE: FieldTable<Source> = {
  document: obligatoire(readDocument),
  pages: parDefaut(readValues(readEntier(1, PAGE_MAX)), () => []),
};

export const readSources = readObjects(SOURCE);
