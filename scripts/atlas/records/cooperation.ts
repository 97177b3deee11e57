import type { Cooperation } from '../../../src/contract/atlas/cooperation.ts';
import { FORMES_COOPERATION, STATUTS } from '../../../src/contract/atlas/cooperation.ts';
import type { FieldTable } from '../read-fields.ts';
import { facultatif, obligatoire, parDefaut } from '../read-fields.ts';
import { readDatePartielle } from '../rules/date.ts';
import { readEnumeration } from '../rules/enumeration.ts';
import { readIdentifiant } from '../rules/identifiant.ts';
import { readSomeValues, readValues } from '../rules/liste.ts';
import { readRattachements } from '../rules/rattachements.ts';
import { readSources } from '../rules/source.ts';
import { readTexte } from '../rules/texte.ts';
import { readThematique } from '../rules/thematique.ts';

export const COOPERATION: FieldTable<Cooperation> = {
  id: obligatoire(readIdentifiant),
  collectivites: obligatoire(readSomeValues(readIdentifiant)),
  partenaires: obligatoire(readSomeValues(readIdentifiant)),
  rattachements: facultatif(readRattachements),
  forme: obligatoire(readEnumeration(FORMES_COOPERATION)),
  debut: facultatif(readDatePartielle),
  fin: facultatif(readDatePartielle),
  statut: parDefaut(readEnumeration(STATUTS, 'inconnu'), () => 'inconnu' as const),
  thematiques: parDefaut(readValues(readThematique), () => []),
  resume: facultatif(readTexte),
  sources: parDefaut(readSources, () => []),
};
