import { adresses } from '../../src/lib/adresses.ts';
import { foldText } from '../../src/lib/fold-text.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import type { CollectiviteRecord, ContactRecord, PaysRecord } from '../../src/schemas/content/records.ts';
import type { Source } from '../../src/schemas/source.ts';
import type { GuideEdition } from '../guide/guide-edition.ts';
import { isNominative } from './is-nominative.ts';

const collator = new Intl.Collator('fr');

/** The directory: one entry a person or desk, with every page that shows it. By organisation, then by name. */
export function joinContacts(
  guide: GuideEdition,
  pays: ReadonlyMap<string, PaysRecord>,
  collectivites: ReadonlyMap<string, CollectiviteRecord>,
  atlasSource: Source,
): ContactRecord[] {
  const byKey = new Map<string, ContactRecord>();
  const add = (contact: Contact, source: Source, place: ContactRecord['places'][number]) => {
    const key = [
      contact.courriel?.toLowerCase(),
      foldText(contact.nom ?? ''),
      contact.courriel ? '' : foldText(contact.organisation),
    ].join('|');
    const known = byKey.get(key);
    if (known) known.places.push(place);
    else
      byKey.set(key, {
        ...contact,
        source: contact.source ?? source,
        genre: isNominative(contact) ? 'nominatif' : 'fonctionnel',
        places: [place],
      });
  };
  for (const { data } of guide.pays) {
    const { nom = data.nom, slug = '' } = pays.get(data.code) ?? {};
    for (const contact of data.contacts)
      add(contact, data.source, { genre: 'pays', titre: nom, adresse: adresses.pays(slug), pays: data.code });
  }
  for (const { slug, data } of guide.zones)
    for (const contact of data.contacts)
      add(contact, data.source, { genre: 'zone', titre: data.nom, adresse: adresses.zone(slug) });
  for (const { slug, data } of guide.thematiques) {
    for (const contact of data.contacts)
      add(contact, data.source, {
        genre: 'thematique',
        titre: data.nom,
        adresse: adresses.thematique(slug),
        thematique: slug,
      });
  }
  for (const { slug, data } of guide.programmes) {
    for (const contact of data.contacts) {
      add(contact, data.source, {
        genre: 'programme',
        titre: data.titre,
        adresse: adresses.programme(slug, data.genre),
        pays: data.pays[0],
        thematique: data.thematiques[0],
      });
    }
  }
  for (const { slug, data } of guide.parties)
    for (const contact of data.contacts)
      add(contact, data.source, { genre: 'guide', titre: data.titre, adresse: adresses.chapitre(slug) });
  for (const { slug, data } of guide.appels)
    for (const contact of data.contacts)
      add(contact, data.source, { genre: 'appel', titre: data.titre, adresse: adresses.appel(slug) });
  for (const { slug, data } of guide['retours-experience']) {
    for (const contact of data.contacts)
      add(contact, data.source, { genre: 'retour', titre: data.titre, adresse: adresses.retour(slug) });
  }
  for (const { slug, nom, contacts } of collectivites.values()) {
    for (const { nom: personne, fonction = null, courriel = null } of contacts) {
      add({ nom: personne, fonction, courriel, organisation: nom, telephone: null, url: null }, atlasSource, {
        genre: 'collectivite',
        titre: nom,
        adresse: adresses.collectivite(slug),
      });
    }
  }
  return [...byKey.values()].sort(
    (a, b) => collator.compare(a.organisation, b.organisation) || collator.compare(a.nom ?? '', b.nom ?? ''),
  );
}
