import type { Collectivite } from '../../../src/contract/atlas/collectivite.ts';
import { NATURES_COLLECTIVITE } from '../../../src/contract/atlas/collectivite.ts';
import type { FieldTable } from '../read-fields.ts';
import { facultatif, obligatoire, parDefaut } from '../read-fields.ts';
import { readUrl } from '../rules/adresse.ts';
import { readApd } from '../rules/apd.ts';
import { readDepartement, readInsee, readRegion, readSiren } from '../rules/codes.ts';
import { readContacts } from '../rules/contacts.ts';
import { readCoordonneesFrance } from '../rules/coordonnees.ts';
import { readJour } from '../rules/date.ts';
import { readEntier } from '../rules/entier.ts';
import { readEnumeration } from '../rules/enumeration.ts';
import { readIdentifiant } from '../rules/identifiant.ts';
import { readValues } from '../rules/liste.ts';
import { readSources } from '../rules/source.ts';
import { readTitre } from '../rules/texte.ts';

export const COLLECTIVITE: FieldTable<Collectivite> = {
  id: obligatoire(readIdentifiant),
  nom: obligatoire(readTitre),
  nature: obligatoire(readEnumeration(NATURES_COLLECTIVITE)),
  siren: facultatif(readSiren),
  insee: facultatif(readInsee),
  departement: facultatif(readDepartement),
  region: facultatif(readRegion),
  population: facultatif(readEntier(0, 100_000_000)),
  site: facultatif(readUrl),
  coordonnees: facultatif(readCoordonneesFrance),
  misAJour: facultatif(readJour),
  contacts: parDefaut(readContacts, () => []),
  reseaux: parDefaut(readValues(readTitre), () => []),
  apd: parDefaut(readApd, () => []),
  sources: parDefaut(readSources, () => []),
};
