import type { z } from 'zod';
import { type AtlasExport, RECORD_SCHEMAS } from '../../src/contract/atlas/atlas-export.ts';
import type { AtlasContact } from '../../src/contract/atlas/collectivite.ts';
import { exportInfoSchema } from '../../src/contract/atlas/export-info.ts';
import type { Mutualisable } from '../../src/contract/atlas/projet.ts';
import { type Field, listFields, objectOf, type ValueKind } from '../../src/contract/fields/field.ts';
import { LONGUEUR_LIGNE, LONGUEUR_TEXTE } from '../../src/contract/fields/texte.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import { type AtlasSection, SECTIONS } from '../../src/import/atlas/counts.ts';
import { SINGULIERS } from '../../src/import/atlas/entry.ts';
import { type Changes, renameAll } from './changes.ts';

/** A record on its way out, and what its values are read against. */
interface PassageAtlas {
  changes: Changes;
  file: string;
  /** As reports name it: `projet P-1`; of the header, `export`. */
  record: string;
  /** Its new id. */
  id: string;
  /** Whose contacts it holds: the collectivité itself, or those of the project. */
  organisations: readonly string[];
  /** New ids of a section, by old ones. */
  renamed: Readonly<Record<AtlasSection, ReadonlyMap<string, string>>>;
  thematiques: ReadonlyMap<string, string>;
}

/** What may be published of a value; undefined for nothing. */
type Withhold = (value: never, field: Field, passage: PassageAtlas) => unknown;

const whole: Withhold = (value) => value;

/** What becomes of each kind of value. Codes, dates and numbers that a reader lets through can name nobody. */
const WITHHOLD: Readonly<Record<ValueKind, Withhold>> = {
  adresse: (url: string, { nom }, { changes, file, record }) => changes.url(url, { file, record, field: nom }),
  apd: whole,
  'code-departement': whole,
  'code-insee': whole,
  'code-region': whole,
  contacts: withholdContacts,
  courriel: (courriel: string, _, { changes, organisations }) => {
    const organisation = organisations.join(' ');
    return changes.ecart.isWithheld({ nom: null, courriel, organisation }) ? undefined : courriel;
  },
  date: whole,
  document: (cle: string, _, { changes }) => (changes.names(cle) ? undefined : cle),
  entier: whole,
  enumeration: whole,
  identifiant: (id: string, { section }, { renamed, changes }) => {
    if (section !== undefined) return renamed[section].get(id) ?? id;
    return changes.names(id) ? undefined : id;
  },
  jour: whole,
  langue: whole,
  ligne: (text: string, { nom, anonyme }, { changes, file, record, id }) =>
    anonyme === undefined
      ? changes.text(text, LONGUEUR_LIGNE)
      : changes.title(text, anonyme.replace('{id}', id), { file, record, field: nom }),
  'marqueur-genre': whole,
  montant: whole,
  mutualisable: withholdMutualisable,
  objet: withholdObject,
  odd: whole,
  pays: whole,
  personne: (text: string, _, { changes }) => changes.text(text, LONGUEUR_LIGNE),
  position: whole,
  'position-en-france': whole,
  rattachements: (rows: object[], field, passage) => rows.map((row) => withholdObject(row, field, passage)),
  siren: whole,
  texte: (text: string, _, { changes }) => changes.text(text, LONGUEUR_TEXTE),
  thematique: (slug: string, _, { thematiques }) => thematiques.get(slug) ?? slug,
  version: whole,
  'vrai-faux': whole,
};

/** The records of an export without the people who are left out. @param thematiques new names of the guide's themes */
export function withholdAtlas(
  atlas: AtlasExport,
  file: string,
  thematiques: ReadonlyMap<string, string>,
  changes: Changes,
): AtlasExport {
  const renamed = Object.fromEntries(
    SECTIONS.map((section) => [section, renameIds(atlas, section, changes)]),
  ) as unknown as PassageAtlas['renamed'];
  for (const section of SECTIONS) {
    for (const [old, id] of renamed[section]) {
      changes.renommees.set(`${section}/${old}`, `${section}/${id}`);
      const record = `${SINGULIERS[section]} ${id}`;
      changes.say('identifiant', 'publié sous cet identifiant-ci', { file, record, field: 'id' });
    }
  }
  const nomsOf = new Map(atlas.collectivites.map(({ id, nom }) => [id, nom]));
  const common = { changes, file, renamed, thematiques };
  const section = <S extends AtlasSection>(name: S, organisationsOf: (record: AtlasExport[S][number]) => string[]) =>
    (atlas[name] as AtlasExport[S][number][]).map((record) => {
      const id = renamed[name].get(record.id) ?? record.id;
      return withholdFields(RECORD_SCHEMAS[name], record, {
        ...common,
        id,
        record: `${SINGULIERS[name]} ${id}`,
        organisations: organisationsOf(record),
      });
    }) as AtlasExport[S];
  return {
    export: withholdFields(exportInfoSchema, atlas.export, { ...common, id: '', record: 'export', organisations: [] }),
    collectivites: section('collectivites', ({ nom }) => [nom]),
    partenaires: section('partenaires', ({ nom }) => [nom]),
    cooperations: section('cooperations', () => []),
    projets: section('projets', ({ collectivites }) => collectivites.flatMap((id) => nomsOf.get(id) ?? [])),
  };
}

/** Every field that the schema knows, and no other; those of `kept` as they are. */
function withholdFields<T extends object>(
  schema: z.ZodObject,
  record: T,
  passage: PassageAtlas,
  kept: readonly ValueKind[] = [],
): T {
  const values = record as Record<string, unknown>;
  return Object.fromEntries(
    listFields(schema).flatMap((field) => {
      const value = values[field.nom];
      if (value === undefined) return [];
      const left = kept.includes(field.kind) ? value : withholdValue(value, field, passage);
      return left === undefined ? [] : [[field.nom, left]];
    }),
  ) as T;
}

function withholdValue(value: unknown, field: Field, passage: PassageAtlas): unknown {
  const withhold = WITHHOLD[field.kind] as (value: unknown, field: Field, passage: PassageAtlas) => unknown;
  if (!field.liste) return withhold(value, field, passage);
  return (value as unknown[]).map((item) => withhold(item, field, passage)).filter((item) => item !== undefined);
}

/** An object that loses what it cannot be without is lost. */
function withholdObject(value: object, field: Field, passage: PassageAtlas): unknown {
  const schema = objectOf(field);
  const left = withholdFields(schema, value, passage);
  return listFields(schema).every(({ nom, obligatoire }) => !obligatoire || nom in left) ? left : undefined;
}

/** Who is published keeps name and address. */
function withholdContacts(contacts: AtlasContact[], field: Field, passage: PassageAtlas): AtlasContact[] {
  const { ecart, comptes } = passage.changes;
  const organisation = passage.organisations.join(' ');
  const published = contacts.filter((contact) => !ecart.isWithheld({ courriel: null, ...contact, organisation }));
  comptes.contacts += contacts.length - published.length;
  return published.map((contact) => withholdFields(objectOf(field), contact, passage, ['personne', 'courriel']));
}

function withholdMutualisable(asked: Mutualisable, field: Field, passage: PassageAtlas): Mutualisable {
  const { ecart, comptes } = passage.changes;
  const kept = ecart.selectWhoToAsk(asked, passage.organisations);
  if (kept.contact !== asked.contact || kept.courriel !== asked.courriel) comptes.contacts++;
  return withholdFields(objectOf(field), kept, passage, ['personne', 'courriel']);
}

/** An id must neither name somebody nor make an address that does. */
function renameIds(atlas: AtlasExport, section: AtlasSection, changes: Changes): Map<string, string> {
  const ids = atlas[section].map(({ id }) => id);
  return renameAll(
    ids,
    (id) => changes.names(id) || changes.names(slugify(id)),
    (rank) => `${slugify(SINGULIERS[section])}-${rank + 1}`,
  );
}
