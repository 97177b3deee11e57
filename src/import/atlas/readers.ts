import { z } from 'zod';
import { RECORD_SCHEMAS } from '../../contract/atlas/atlas-export.ts';
import type { Apd, AtlasContact } from '../../contract/atlas/collectivite.ts';
import { exportInfoSchema } from '../../contract/atlas/export-info.ts';
import type { Mutualisable } from '../../contract/atlas/projet.ts';
import type { Rattachement } from '../../contract/atlas/rattachement.ts';
import { type Field, listFields, objectOf, type ValueKind } from '../../contract/fields/field.ts';
import type { Reader } from './champ.ts';
import { type FieldRule, type FieldTable, facultatif, obligatoire, parDefaut } from './read-fields.ts';
import { readCourriel, readUrl } from './rules/adresse.ts';
import { readApd } from './rules/apd.ts';
import { readDepartement, readInsee, readRegion, readSiren } from './rules/codes.ts';
import { readContacts } from './rules/contacts.ts';
import { readCoordonnees, readCoordonneesFrance } from './rules/coordonnees.ts';
import { readDatePartielle, readJour } from './rules/date.ts';
import { readEntier } from './rules/entier.ts';
import { readEnumeration, readMarqueurGenre, readVraiFaux } from './rules/enumeration.ts';
import { readIdentifiant } from './rules/identifiant.ts';
import { readLangue } from './rules/langue.ts';
import { readObject, readObjects, readSomeValues, readValues } from './rules/liste.ts';
import { readMontant } from './rules/montant.ts';
import { readMutualisable } from './rules/mutualisable.ts';
import { readOdd } from './rules/odd.ts';
import { readPays } from './rules/pays.ts';
import { readRattachements } from './rules/rattachements.ts';
import { readDocument } from './rules/source.ts';
import { readLigne, readPersonne, readTexte } from './rules/texte.ts';
import { readThematique } from './rules/thematique.ts';
import { readVersion } from './rules/version.ts';

/** The reader of each kind of value, for a field that holds one. */
const READERS: Readonly<Record<ValueKind, (field: Field) => Reader<unknown>>> = {
  adresse: () => readUrl,
  apd: (field) => readApd(nested<Apd>(field)),
  'code-departement': () => readDepartement,
  'code-insee': () => readInsee,
  'code-region': () => readRegion,
  contacts: (field) => readContacts(nested<AtlasContact>(field)),
  courriel: () => readCourriel,
  date: () => readDatePartielle,
  document: () => readDocument,
  entier: ({ schema }) => {
    const { minValue, maxValue } = schema as z.ZodNumber;
    return readEntier(minValue ?? Number.MIN_SAFE_INTEGER, maxValue ?? Number.MAX_SAFE_INTEGER);
  },
  enumeration: ({ schema, defaut }) => readEnumeration((schema as z.ZodEnum).options as string[], defaut as string),
  identifiant: () => readIdentifiant,
  jour: () => readJour,
  langue: () => readLangue,
  ligne: () => readLigne,
  'marqueur-genre': () => readMarqueurGenre,
  montant: () => readMontant,
  mutualisable: (field) => readMutualisable(nested<Mutualisable>(field)),
  objet: (field) => readObject(nested(field)),
  odd: () => readOdd,
  pays: () => readPays,
  personne: () => readPersonne,
  position: () => readCoordonnees,
  'position-en-france': () => readCoordonneesFrance,
  rattachements: (field) => readRattachements(nested<Rattachement>(field)),
  siren: () => readSiren,
  texte: () => readTexte,
  thematique: () => readThematique,
  version: () => readVersion,
  'vrai-faux': () => readVraiFaux,
};

/** How the records of a schema are read: a rule for each of its fields. */
function tableOf<T>(schema: z.ZodType<T>): FieldTable<T> {
  if (!(schema instanceof z.ZodObject)) throw new Error('a table reads an object');
  return Object.fromEntries(listFields(schema).map((field) => [field.nom, ruleOf(field)])) as FieldTable<T>;
}

const nested = <T>(field: Field): FieldTable<T> => tableOf(objectOf(field) as unknown as z.ZodType<T>);

function ruleOf(field: Field): FieldRule<unknown> {
  const read = readerOf(field);
  if (field.obligatoire) return obligatoire(read);
  const { defaut } = field;
  if (defaut === undefined) return facultatif(read);
  return parDefaut(read, () => (Array.isArray(defaut) ? [...defaut] : defaut));
}

function readerOf(field: Field): Reader<unknown> {
  if (!field.liste) return READERS[field.kind](field);
  if (field.kind === 'objet') return readObjects(nested(field));
  const read = READERS[field.kind](field) as Reader<string | number>;
  return field.auMoinsUne ? readSomeValues(read) : readValues(read);
}

/** What reads an export: its header, and the records of each section. */
export const TABLES = {
  export: tableOf(exportInfoSchema),
  collectivites: tableOf(RECORD_SCHEMAS.collectivites),
  partenaires: tableOf(RECORD_SCHEMAS.partenaires),
  cooperations: tableOf(RECORD_SCHEMAS.cooperations),
  projets: tableOf(RECORD_SCHEMAS.projets),
};
