// What the schema of a record says of its fields, read by whoever shows, checks, draws or documents them: a field is declared once.
import { z } from 'zod';

/**
 * What a value is. The reader of an export, the documentation, the samples and the withholding of people say once, for each
 * kind, what they do with it: a new field of a known kind asks for nothing more than its line in the schema.
 */
export type ValueKind =
  | 'adresse'
  | 'apd'
  | 'code-departement'
  | 'code-insee'
  | 'code-region'
  | 'contacts'
  | 'courriel'
  | 'date'
  | 'document'
  | 'entier'
  | 'enumeration'
  | 'identifiant'
  | 'jour'
  | 'langue'
  /** Text of one line: a name, a title, a budget in words. */
  | 'ligne'
  | 'marqueur-genre'
  | 'montant'
  | 'mutualisable'
  | 'objet'
  | 'odd'
  | 'pays'
  | 'personne'
  | 'position'
  | 'position-en-france'
  | 'rattachements'
  | 'siren'
  /** Text of several lines. */
  | 'texte'
  | 'thematique'
  | 'version'
  | 'vrai-faux';

/** What a schema says in `.meta()`; `title` is the French label of a field, `description` its hint. */
interface FieldMeta {
  title?: string | undefined;
  description?: string | undefined;
  /** Lists, objects, numbers and closed lists have theirs by themselves. */
  kind?: ValueKind | undefined;
  /** Of an id: the section of the export that it names a record of. */
  section?: 'collectivites' | 'partenaires' | 'cooperations' | 'projets' | undefined;
  /** The map is filtered by it, and its table has it as a column. Only for values that are codes. */
  filtre?: boolean | undefined;
  /** Of a closed list: the French names of its codes. */
  libelles?: Readonly<Record<string, string>> | undefined;
  /** What is published of a name that names only somebody who may not be; `{id}` is the id of the record. */
  anonyme?: string | undefined;
}

declare module 'zod' {
  interface GlobalMeta extends FieldMeta {}
}

const KNOWN: Readonly<Record<keyof FieldMeta, true>> = {
  title: true,
  description: true,
  kind: true,
  section: true,
  filtre: true,
  libelles: true,
  anonyme: true,
};

/** A field of a record, as its schema declares it. */
export interface Field extends FieldMeta {
  nom: string;
  title: string;
  description: string;
  kind: ValueKind;
  obligatoire: boolean;
  /** What stands for an absent value; undefined when nothing does. */
  defaut: unknown;
  /** A list of values of the kind, unless the kind is a list by itself (`contacts`). */
  liste: boolean;
  /** A list that may not be empty. */
  auMoinsUne: boolean;
  /** Of the value, or of each when it is a list: without what says whether it may be absent. */
  schema: z.ZodType;
}

/**
 * The fields of an object, in the order of its schema.
 * @throws when one has no French label, no hint or no kind: whoever follows the schema would pass over it
 */
export function listFields(schema: z.ZodObject): Field[] {
  const known = FIELDS.get(schema);
  if (known) return known;
  const fields = Object.entries(schema.shape).map(([nom, field]) => toField(nom, field as z.ZodType));
  FIELDS.set(schema, fields);
  return fields;
}

/** They are asked for record after record. */
const FIELDS = new WeakMap<z.ZodObject, Field[]>();

/** The object that a kind of its own describes (`contacts`, `mutualisable`): alone, or the elements of a list. */
export function objectOf({ nom, schema }: Field): z.ZodObject {
  const object = schema instanceof z.ZodArray ? schema.element : schema;
  if (object instanceof z.ZodObject) return object;
  throw new Error(`« ${nom} » is no object`);
}

function toField(nom: string, schema: z.ZodType): Field {
  const { meta, schema: bare, defaut } = peel(schema);
  const isList = bare instanceof z.ZodArray && meta.kind === undefined;
  const value = isList ? peel(bare.element as z.ZodType) : { meta, schema: bare };
  const { title, description, kind = kindOf(value.schema), ...rest } = { ...value.meta, ...meta };
  const strange = Object.keys(rest).filter((key) => !Object.hasOwn(KNOWN, key));
  if (strange.length > 0) throw new Error(`field « ${nom} »: ${strange.join(', ')} unknown in .meta()`);
  if (title === undefined || description === undefined || kind === undefined) {
    const missing = Object.entries({ title, description, kind }).filter(([, value]) => value === undefined);
    const names = missing.map(([key]) => key).join(', ');
    throw new Error(
      `field « ${nom} »: ${names} missing in .meta(); the schemas of src/contract/fields/ bring their kind`,
    );
  }
  if (rest.filtre && !CODES.has(kind)) throw new Error(`field « ${nom} »: nobody filters by a « ${kind} »`);
  if (rest.filtre && kind === 'enumeration' && rest.libelles === undefined)
    throw new Error(`field « ${nom} »: \`libelles\` missing in .meta(); a filter shows the names of its codes`);
  return {
    ...rest,
    nom,
    title,
    description,
    kind,
    obligatoire: !schema.safeParse(undefined).success,
    defaut,
    liste: isList,
    auMoinsUne: isList && !bare.safeParse([]).success,
    schema: value.schema,
  };
}

/** A schema without `.optional()` and `.default()`, and what it says with them. */
function peel(schema: z.ZodType): { meta: FieldMeta; schema: z.ZodType; defaut?: unknown } {
  const meta: FieldMeta = schema.meta() ?? {};
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)) return { meta, schema };
  const inner = peel(schema.unwrap() as z.ZodType);
  const own = schema instanceof z.ZodDefault ? { defaut: schema.def.defaultValue } : {};
  return { ...inner, ...own, meta: { ...inner.meta, ...meta } };
}

/** Kinds that have few values, each with a name. */
const CODES: ReadonlySet<ValueKind> = new Set(['enumeration', 'langue']);

function kindOf(schema: z.ZodType): ValueKind | undefined {
  if (schema instanceof z.ZodEnum) return 'enumeration';
  if (schema instanceof z.ZodBoolean) return 'vrai-faux';
  if (schema instanceof z.ZodObject) return 'objet';
  return schema instanceof z.ZodNumber && schema.format === 'safeint' ? 'entier' : undefined;
}
