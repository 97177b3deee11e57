import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { ContactOption, OptionProjet } from '../../src/contract/content/mon-projet.ts';
import type { RechercheRecord } from '../../src/contract/content/records.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import type { GuideProgramme } from '../../src/contract/guide/programme.ts';
import { slugify, takenSlugs, takeSlug } from '../../src/contract/words/slugify.ts';
import type { Section } from '../guide/guide-edition.ts';
import type { SiteModel } from './site-model.ts';

/** How many people or desks an option names. */
const CONTACTS = 2;

/** What the guide offers: programmes to join, projects to share, foreign authorities that look for a partner. */
export function listOptions({ guide, recherches, pays }: SiteModel): OptionProjet[] {
  return [
    ...guide.programmes.map(fromProgramme),
    ...uniqueIds(recherches.map((recherche) => fromRecherche(recherche, pays.get(recherche.pays)?.slug ?? ''))),
  ];
}

function fromProgramme({ slug, data }: Section<GuideProgramme>): OptionProjet {
  const contacts = toContacts(data.contacts);
  const [premierPas] = data.demain;
  return {
    id: `programme-${slug}`,
    famille: data.famille,
    titre: data.titre,
    resume: data.resume,
    adresse: adresses.programme(slug, data.famille),
    pays: data.pays,
    thematiques: data.thematiques,
    destinations: data.destinations,
    porteur: data.porteur,
    cout: data.budget,
    contacts,
    // A step that tells to write stands only while its addressee is published.
    ...(premierPas !== undefined && contacts.length > 0 && { premierPas }),
    source: data.source,
    verifie: data.verifie,
    programme: slug,
  };
}

function fromRecherche(recherche: RechercheRecord, slugPays: string): OptionProjet {
  return {
    id: `recherche-${recherche.pays}-${slugify(recherche.collectivite)}`,
    famille: 'recherche',
    titre: recherche.collectivite,
    resume: recherche.texte,
    adresse: recherche.pays === '' ? adresses.recherches() : `${adresses.pays(slugPays)}#recherches`,
    pays: recherche.pays === '' ? [] : [recherche.pays],
    thematiques: recherche.thematiques,
    destinations: [],
    porteur: [],
    cout: null,
    contacts: toContacts(recherche.contacts),
    source: recherche.source,
    verifie: recherche.verifie,
  };
}

/** Those that can be written to. */
function toContacts(contacts: readonly Contact[]): ContactOption[] {
  return contacts
    .filter(({ courriel }) => courriel !== null)
    .slice(0, CONTACTS)
    .map(({ nom, organisation, courriel }) => ({ nom, organisation, courriel }));
}

/** Two of the same name in a country: the second takes a number. */
function uniqueIds(options: OptionProjet[]): OptionProjet[] {
  const taken = takenSlugs();
  return options.map((option) => ({ ...option, id: takeSlug(option.id, taken) }));
}
