import type { Partenaire } from '../../../src/contract/atlas/partenaire.ts';
import { NATURES_PARTENAIRE } from '../../../src/contract/atlas/partenaire.ts';
import type { FieldTable } from '../read-fields.ts';
import { facultatif, obligatoire, parDefaut } from '../read-fields.ts';
import { readUrl } from '../rules/adresse.ts';
import { readCoordonnees } from '../rules/coordonnees.ts';
import { readEnumeration } from '../rules/enumeration.ts';
import { readIdentifiant } from '../rules/identifiant.ts';
import { readPays } from '../rules/pays.ts';
import { readSources } from '../rules/source.ts';
import { readTitre } from '../rules/texte.ts';

export const PARTENAIRE: FieldTable<Partenaire> = {
  id: obligatoire(readIdentifiant),
  nom: obligatoire(readTitre),
  pays: obligatoire(readPays),
  nature: parDefaut(readEnumeration(NATURES_PARTENAIRE, 'autre'), () => 'autre' as const),
  coordonnees: facultatif(readCoordonnees),
  site: facultatif(readUrl),
  sources: parDefaut(readSources, () => []),
};
