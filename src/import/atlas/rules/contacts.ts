import type { AtlasContact } from '../../../contract/atlas/collectivite.ts';
import type { ContactBrut } from '../../../contract/contact-brut.ts';
import { LONGUEUR_LIGNE } from '../../../contract/fields/texte.ts';
import { isObjet, type Objet } from '../../objet.ts';
import type { Champ, Reader } from '../champ.ts';
import { refuse } from '../champ.ts';
import { found, foundKind } from '../found.ts';
import type { FieldTable } from '../read-fields.ts';
import { readFields } from '../read-fields.ts';
import { readElements } from './liste.ts';

/**
 * The people who accepted to be published. The others leave no trace: they are neither kept, nor checked, nor quoted
 * in a diagnostic. Only `true` is consent.
 */
export function readContacts(table: FieldTable<AtlasContact>): Reader<AtlasContact[]> {
  return (value, champ) => {
    if (!Array.isArray(value))
      return refuse(champ, 'type-inattendu', `liste de contacts attendue, ${foundKind(value)}`);
    return readElements(value, champ, (item, element) => {
      if (isObjet(item)) noteContact('collectivite', item.nom, item, element);
      return readContact(table, item, element);
    });
  };
}

/** Keeps who it is, published or not, as written: a name goes with an address, and no report may print those of some. */
export function noteContact(origine: ContactBrut['origine'], name: unknown, raw: Objet, { fiche, nom }: Champ): void {
  const toText = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGUEUR_LIGNE) : null;
  fiche.journal.contacts.push({
    origine,
    nom: toText(name),
    courriel: toText(raw.courriel),
    organisation: '',
    isPublic: origine === 'projet' || raw.public === true,
    location: { file: fiche.file, record: fiche.label, field: nom },
  });
}

function readContact(table: FieldTable<AtlasContact>, item: unknown, champ: Champ): AtlasContact | undefined {
  if (!isObjet(item)) return refuse(champ, 'type-inattendu', `objet attendu, ${foundKind(item)}`);
  if (item.public === true)
    return readFields(table, item, champ.fiche, { prefixe: champ.nom, perte: 'element' }) ?? undefined;
  if (item.public === undefined || item.public === null || item.public === false) return undefined;
  return refuse(
    { ...champ, nom: `${champ.nom} · public` },
    'type-inattendu',
    `true ou false attendu, ${typeof item.public === 'object' ? foundKind(item.public) : found(item.public)}`,
    'contact non publié',
  );
}
