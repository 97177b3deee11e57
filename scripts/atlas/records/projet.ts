import type { z } from 'zod';
import { STATUTS } from '../../../src/contract/atlas/cooperation.ts';
import type { cofinancementSchema, Projet } from '../../../src/contract/atlas/projet.ts';
import { CADRES_PROJET } from '../../../src/contract/atlas/projet.ts';
import type { FieldTable } from '../read-fields.ts';
import { facultatif, obligatoire, parDefaut } from '../read-fields.ts';
import { readDatePartielle } from '../rules/date.ts';
import { readEnumeration, readMarqueurGenre } from '../rules/enumeration.ts';
import { readIdentifiant } from '../rules/identifiant.ts';
import { readObjects, readSomeValues, readValues } from '../rules/liste.ts';
import { readMontant } from '../rules/montant.ts';
import { readMutualisable } from '../rules/mutualisable.ts';
import { readOdd } from '../rules/odd.ts';
import { readPays } from '../rules/pays.ts';
import { readRattachements } from '../rules/rattachements.ts';
import { readSources } from '../rules/source.ts';
import { readTexte, readTitre } from '../rules/texte.ts';
import { readThematique } from '../rules/thematique.ts';

const COFINANCEMENT: FieldTable<z.infer<typeof cofinancementSchema>> = {
  organisme: obligatoire(readTitre),
  montant: facultatif(readMontant),
};

export const PROJET: FieldTable<Projet> = {
  id: obligatoire(readIdentifiant),
  titre: obligatoire(readTitre),
  resume: facultatif(readTexte),
  cadre: parDefaut(readEnumeration(CADRES_PROJET, 'cooperation'), () => 'cooperation' as const),
  collectivites: obligatoire(readSomeValues(readIdentifiant)),
  partenaires: parDefaut(readValues(readIdentifiant), () => []),
  pays: obligatoire(readSomeValues(readPays)),
  rattachements: facultatif(readRattachements),
  thematiques: parDefaut(readValues(readThematique), () => []),
  odd: parDefaut(readValues(readOdd), () => []),
  debut: facultatif(readDatePartielle),
  fin: facultatif(readDatePartielle),
  statut: parDefaut(readEnumeration(STATUTS, 'inconnu'), () => 'inconnu' as const),
  montant: facultatif(readMontant),
  cofinancements: parDefaut(readObjects(COFINANCEMENT), () => []),
  mutualisable: facultatif(readMutualisable),
  genre: facultatif(readMarqueurGenre),
  sources: parDefaut(readSources, () => []),
};
