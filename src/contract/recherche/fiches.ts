import { slugify } from '../words/slugify.ts';
import { table } from '../words/tables.ts';

/** What can be found, in the order in which results are grouped: how one and how many are called. */
export const TYPES = table({
  pays: ['Pays', 'Pays'],
  zone: ['Zone', 'Zones'],
  thematique: ['Thématique', 'Thématiques'],
  programme: ['Programme à rejoindre', 'Programmes à rejoindre'],
  collectivite: ['Collectivité française', 'Collectivités françaises'],
  partenaire: ['Partenaire étranger', 'Partenaires étrangers'],
  projet: ['Projet', 'Projets'],
  contact: ['Contact', 'Contacts'],
  recherche: ['Recherche de partenaire', 'Recherches de partenaires'],
  chapitre: ['Chapitre du guide', 'Chapitres du guide'],
  appel: ['Appel à projets', 'Appels à projets'],
  retour: ['Retour d’expérience', 'Retours d’expérience'],
  sigle: ['Sigle', 'Sigles'],
} as const satisfies Record<string, readonly [string, string]>);

export type TypeFiche = keyof typeof TYPES;
export const LES_TYPES = Object.keys(TYPES) as TypeFiche[];

/** Where the pages of a type stand; the others give their whole address. */
const FOLDERS: Partial<Record<TypeFiche, string>> = {
  pays: '/pays/',
  zone: '/zones/',
  thematique: '/thematiques/',
  collectivite: '/collectivites/',
  partenaire: '/partenaires/',
  projet: '/projets/',
  chapitre: '/guide/',
  appel: '/appels-a-projets/',
  retour: '/retours-experience/',
};

/** The facts of a record that filters read, as codes: ISO, slugs, numbers. Zones follow from countries. */
export const CHAMPS = ['pays', 'thematique', 'odd', 'region', 'genre'] as const;
export type Champ = (typeof CHAMPS)[number];

/** Whom to write to, when the address was published, when it was last checked; empty when it is not known. */
export interface ContactFiche {
  fonction: string;
  organisation: string;
  courriel: string;
  telephone: string;
  publie: string;
  verifie: string;
}

/** What a result shows and what filters read. */
export interface Fiche {
  type: TypeFiche;
  titre: string;
  /** Without base path. */
  adresse: string;
  /** Other names by which it is known: organisation of a contact, what an abbreviation stands for. */
  autres: string;
  detail: string;
  champs: Record<Champ, readonly string[]>;
  contact: ContactFiche | null;
}

/** Type (its rank), title, address as `packAdresse` writes it, other names. */
export type TitreCompact = [number, string, string, string];
/** Detail, the five fields with spaces between codes, then the six facts of a contact if there is one. */
export type ComplementCompact = string[];

const PARTS: readonly (keyof ContactFiche)[] = [
  'fonction',
  'organisation',
  'courriel',
  'telephone',
  'publie',
  'verifie',
];

export function encodeTitre({ type, titre, adresse, autres }: Fiche): TitreCompact {
  return [LES_TYPES.indexOf(type), titre, packAdresse(type, titre, adresse), autres];
}

export function encodeComplement({ detail, champs, contact }: Fiche): ComplementCompact {
  const values = [detail, ...CHAMPS.map((champ) => champs[champ].join(' '))];
  if (contact) values.push(...PARTS.map((part) => contact[part]));
  while (values.length > 0 && values.at(-1) === '') values.pop();
  return values;
}

/** The record again; `decodeFiche(encodeTitre(f), encodeComplement(f))` is `f`. */
export function decodeFiche(titre: TitreCompact, complement: ComplementCompact = []): Fiche {
  const [rank, name, packed, autres] = titre;
  const type = LES_TYPES[rank] ?? 'chapitre';
  const rest = complement.slice(1 + CHAMPS.length);
  return {
    type,
    titre: name,
    // Addresses are only worked out when somebody sees them.
    get adresse() {
      return unpackAdresse(type, name, packed);
    },
    autres,
    detail: complement[0] ?? '',
    champs: decodeChamps(complement.slice(1, 1 + CHAMPS.length)),
    contact: type === 'contact' ? (Object.fromEntries(PARTS.map((part, i) => [part, rest[i] ?? ''])) as never) : null,
  };
}

/** @param values the five fields, codes with spaces between */
export function decodeChamps(values: readonly (string | undefined)[]): Record<Champ, readonly string[]> {
  const split = (value: string | undefined): readonly string[] => (value ? value.split(' ') : []);
  const [pays, thematique, odd, region, genre] = values.map(split);
  return { pays: pays ?? [], thematique: thematique ?? [], odd: odd ?? [], region: region ?? [], genre: genre ?? [] };
}

/** Leaves out of an address what its type and its title say already: `/pays/benin/`, « Bénin » → empty. */
function packAdresse(type: TypeFiche, titre: string, adresse: string): string {
  const folder = FOLDERS[type];
  if (folder === undefined || !adresse.startsWith(folder) || !adresse.endsWith('/')) return adresse;
  const slug = adresse.slice(folder.length, -1);
  if (slug === slugify(titre)) return '';
  const start = `${slugify(titre, 60)}-`;
  const packed = slug.startsWith(start) ? slug.slice(start.length - 1) : slug;
  return unpackAdresse(type, titre, packed) === adresse ? packed : adresse;
}

function unpackAdresse(type: TypeFiche, titre: string, packed: string): string {
  if (packed.startsWith('/')) return packed;
  const folder = FOLDERS[type] ?? '/';
  if (packed === '') return `${folder}${slugify(titre)}/`;
  return `${folder}${packed.startsWith('-') ? slugify(titre, 60) : ''}${packed}/`;
}
