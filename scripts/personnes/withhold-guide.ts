import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import { LONGUEUR_LIGNE } from '../../src/contract/fields/texte.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';
import { type Changes, renameAll } from './changes.ts';

/** What a section of each folder is called when its file may not keep its name. */
const SINGULIERS = {
  pays: 'pays',
  zones: 'zone',
  programmes: 'programme',
  thematiques: 'thematique',
  parties: 'chapitre',
  appels: 'appel',
  'retours-experience': 'retour',
} as const;
type Folder = keyof typeof SINGULIERS;

/** Fields that must hold something: what they say when they held nothing but somebody. */
const INSTEAD: Readonly<Record<string, string>> = {
  titre: 'Titre non publié',
  nom: 'Nom non publié',
  sigle: 'Sigle non publié',
  organisation: 'organisme non publié',
  organisme: 'organisme non publié',
  porteur: 'organisme non publié',
  partenaires: 'organisme non publié',
  collectivite: 'collectivité non publiée',
  collectivites: 'collectivité non publiée',
};
/** Names of other sections, of documents, of kinds: no text. */
const REFERENCES = new Set([
  ...['thematique', 'thematiques', 'voirAussi', 'parent', 'zone', 'document', 'pays', 'code', 'famille', 'natures'],
  ...['categorie', 'objet', 'numero', 'periode', 'publication', 'ouverture', 'cloture', 'date'],
]);
/** A reference that is one of these and names somebody leads nowhere: the section says so and is set aside. */
const NOWHERE = 'reference-non-publiee';

/** The edition without the people who are left out, and the new names of its themes. */
export function withholdGuide(
  edition: GuideEdition,
  folder: string,
  changes: Changes,
): { edition: GuideEdition; thematiques: ReadonlyMap<string, string> } {
  const folders = Object.keys(SINGULIERS) as Folder[];
  const renamed = new Map(folders.map((name) => [name, renameFiles(edition[name], name, folder, changes)]));
  const thematiques = renamed.get('thematiques') ?? new Map<string, string>();
  const withheld = folders.map((name) => [
    name,
    (edition[name] as Section<object>[]).map((section) => {
      const slug = renamed.get(name)?.get(section.slug) ?? section.slug;
      const file = slug === section.slug ? section.file : `${name}/${slug}.md`;
      const location = { file: `${folder}/${file}` };
      return {
        file,
        slug,
        data: withholdValue(section.data, '', location, thematiques, changes),
        body: changes.text(section.body, Infinity),
      };
    }),
  ]);
  const lexique = { file: `${folder}/lexique.yaml` };
  return {
    edition: {
      ...(Object.fromEntries(withheld) as Omit<GuideEdition, 'lexique'>),
      lexique: edition.lexique && withholdValue(edition.lexique, '', lexique, thematiques, changes),
    },
    thematiques,
  };
}

function renameFiles(
  sections: readonly Section<object>[],
  name: Folder,
  folder: string,
  changes: Changes,
): Map<string, string> {
  const renamed = renameAll(
    sections.map(({ slug }) => slug),
    (slug) => changes.names(slug) || changes.names(slugify(slug)),
    (rank) => `${SINGULIERS[name]}-${rank + 1}`,
  );
  for (const { slug, file } of sections) {
    const instead = renamed.get(slug);
    if (instead === undefined) continue;
    changes.renommees.set(`guide/${file}`, `guide/${name}/${instead}.md`);
    changes.say('nom de fichier', `publié sous l’adresse « ${instead} »`, { file: `${folder}/${file}` });
  }
  return renamed;
}

/** A value of the front matter, however deep. @param key the field that holds it */
function withholdValue<T>(
  value: T,
  key: string,
  location: Diagnostic['location'],
  thematiques: ReadonlyMap<string, string>,
  changes: Changes,
): T {
  const go = <V>(inner: V, name: string): V =>
    withholdValue(inner, name, { ...location, field: name }, thematiques, changes);
  if (typeof value === 'string') return withholdText(value, key, location, thematiques, changes) as T;
  if (Array.isArray(value)) {
    const kept =
      key === 'contacts'
        ? withoutContacts(value, changes)
        : key === 'liens'
          ? withoutLinks(value, location, changes)
          : value;
    return kept.map((item) => go(item, key)) as T;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, go(inner, name)])) as T;
}

function withholdText(
  text: string,
  key: string,
  location: Diagnostic['location'],
  thematiques: ReadonlyMap<string, string>,
  changes: Changes,
): string | null {
  if (REFERENCES.has(key)) return thematiques.get(text) ?? (changes.names(text) ? NOWHERE : text);
  if (key === 'url') return changes.url(text, location) ?? null;
  if (key === 'courriel') return changes.ecart.mask(text) === text ? text : null;
  const instead = INSTEAD[key];
  return instead === undefined
    ? changes.text(text, Math.max(LONGUEUR_LIGNE, text.length))
    : changes.title(text, instead, location);
}

function withoutContacts(contacts: readonly Contact[], changes: Changes): Contact[] {
  const kept = contacts.filter((contact) => !changes.ecart.isWithheld(contact));
  changes.comptes.contacts += contacts.length - kept.length;
  return kept;
}

/** A link is nothing without its address. */
function withoutLinks<T extends { url: string }>(
  links: readonly T[],
  location: Diagnostic['location'],
  changes: Changes,
): T[] {
  return links.filter(({ url }) => changes.url(url, location) !== undefined);
}
