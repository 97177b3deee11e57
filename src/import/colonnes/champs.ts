// The fields that a column of a flat table may fill, drawn from the schemas: a field that a schema gains is one that a column
// may fill, by its French label, as soon as its kind is read (valeurs/).
import type { z } from 'zod';
import { RECORD_SCHEMAS } from '../../contract/atlas/atlas-export.ts';
import { type Field, listFields, objectOf, type ValueKind } from '../../contract/fields/field.ts';
import { nameValue } from '../../contract/fields/name-value.ts';

/** Beside the kinds of the contract: what a table says and the contract does not. */
type GenreColonne = ValueKind | 'code-postal' | 'degres';

export interface Champ {
  /** As `correspondance.yaml` writes it: `projet.titre`, `collectivite.nom`. */
  cle: string;
  section: string;
  /** Name of the field in its record. */
  nom: string;
  libelle: string;
  genre: GenreColonne;
  /** Of a closed list. */
  options: readonly string[];
  /** Several columns may fill it. */
  plusieurs: boolean;
  /** Of the contract: undefined for what only helps. */
  field: Field | undefined;
}

const SINGULIERS = {
  collectivites: 'collectivite',
  partenaires: 'partenaire',
  cooperations: 'cooperation',
  projets: 'projet',
};
/** Lists of records and of places: read from other columns. */
const HORS_TABLE = new Set(['collectivites', 'partenaires', 'rattachements', 'sources']);
/** The columns of an object that stands in a record, by the name of the field that holds it. */
const OBJETS: Readonly<Record<string, string>> = {
  contacts: 'contact',
  apd: 'apd',
  mutualisable: 'mutualisable',
  cofinancements: 'cofinancement',
};
const PLUSIEURS = new Set([
  'collectivite.nom',
  'partenaire.nom',
  'projet.resume',
  'cofinancement.organisme',
  'cofinancement.montant',
  'contact.courriel',
]);

export const CHAMPS: readonly Champ[] = listChamps();
const PAR_CLE = new Map(CHAMPS.map((champ) => [champ.cle, champ]));

export const champOf = (cle: string): Champ | undefined => PAR_CLE.get(cle);

/** « Projet · Coût total » */
export const nommeChamp = ({ section, libelle }: Champ): string => `${NOMS_SECTIONS[section] ?? section} · ${libelle}`;

/** A value as a clerk writes it: « Terminé » for `termine`. */
export const nommeValeur = ({ field }: Pick<Champ, 'field'>, code: string): string =>
  field === undefined ? code : nameValue(field, code);

/** What a closed list holds, in words. */
export const nommeOptions = (champ: Champ): string =>
  champ.options.map((option) => nommeValeur(champ, option)).join(', ');

const NOMS_SECTIONS: Readonly<Record<string, string>> = {
  collectivite: 'Collectivité française',
  partenaire: 'Partenaire étranger',
  projet: 'Projet',
  cooperation: 'Coopération',
  contact: 'Contact',
  apd: 'Aide publique',
  cofinancement: 'Cofinancement',
  mutualisable: 'Ouvert à d’autres',
  ligne: 'Ligne',
};

function listChamps(): Champ[] {
  const projet = new Set(listFields(RECORD_SCHEMAS.projets).map(({ nom }) => nom));
  const ofSchemas = (['collectivites', 'partenaires', 'projets', 'cooperations'] as const).flatMap((section) =>
    listFields(RECORD_SCHEMAS[section])
      // The id of a body follows from its name; what a cooperation and a project share is read once.
      .filter(({ nom }) => !HORS_TABLE.has(nom) && !(section !== 'projets' && nom === 'id'))
      .filter(({ nom }) => !(section === 'cooperations' && projet.has(nom)))
      .flatMap((field) => expand(SINGULIERS[section], field)),
  );
  return [
    ...ofSchemas,
    ...own('contact', 'prenom', 'Prénom', 'personne'),
    ...own('mutualisable', 'ouvert', 'Ouvert à d’autres collectivités', 'vrai-faux'),
    ...own('ligne', 'codePostal', 'Code postal', 'code-postal'),
    ...own('ligne', 'fictif', 'Données fictives', 'vrai-faux'),
  ];
}

function expand(section: string, field: Field): Champ[] {
  const inner = OBJETS[field.nom];
  if (inner !== undefined) return listFields(objectOf(field) as z.ZodObject).map((one) => toChamp(inner, one));
  if (field.kind === 'position' || field.kind === 'position-en-france')
    return (['latitude', 'longitude'] as const).flatMap((nom) =>
      own(section, nom, nom === 'latitude' ? 'Latitude' : 'Longitude', 'degres'),
    );
  return [toChamp(section, field)];
}

function toChamp(section: string, field: Field): Champ {
  const cle = `${section}.${field.nom}`;
  const { options } = field.schema as Partial<z.ZodEnum>;
  return {
    cle,
    section,
    nom: field.nom,
    libelle: field.title,
    genre: field.kind,
    options: field.kind === 'enumeration' ? ((options ?? []) as string[]) : [],
    plusieurs: field.liste || PLUSIEURS.has(cle),
    field,
  };
}

function own(section: string, nom: string, libelle: string, genre: GenreColonne): Champ[] {
  return [{ cle: `${section}.${nom}`, section, nom, libelle, genre, options: [], plusieurs: false, field: undefined }];
}
