import { PARAMETRES_PROPRES } from '../carte/carte-file.ts';
import { type Field, listFields } from '../fields/field.ts';
import { cooperationSchema } from './cooperation.ts';
import { projetSchema } from './projet.ts';

/** The fields of a cooperation or a project that the schemas say to filter by, each once, in their order. */
export function listFiltres(): Field[] {
  const fields = [...listFields(cooperationSchema), ...listFields(projetSchema)].filter(({ filtre }) => filtre);
  const taken = fields.find(({ nom }) => PARAMETRES_PROPRES.some((own) => own === nom));
  if (taken) throw new Error(`« ${taken.nom} »: the address of the map has a parameter of that name`);
  return [...new Map(fields.map((field) => [field.nom, field])).values()];
}
