import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { ContactRecord } from '../../src/contract/content/records.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import { nomAppel } from '../../src/contract/rules/appel.ts';
import type { GuideEdition, Section } from '../guide/guide-edition.ts';
import type { SiteModel } from './site-model.ts';

/** A contact on one page, and what it is good for there. */
export interface ContactEntry extends Pick<ContactRecord, 'pays' | 'paysProches' | 'thematiques'> {
  contact: Contact;
  source: Source;
  place: ContactRecord['places'][number];
}

export type ContactMaps = Pick<
  SiteModel,
  'pays' | 'zones' | 'thematiques' | 'collectivites' | 'cooperations' | 'projets'
>;

/** What contacts of collectivités come from, and the day of the publication. */
export interface AtlasFacts {
  source: Source;
  jour: string;
}

/** Every contact of the edition and of the collectivités' records, page by page. */
export function listContactEntries(guide: GuideEdition, maps: ContactMaps, atlas: AtlasFacts): ContactEntry[] {
  return [
    ...listOfPlaces(guide, maps),
    ...listOfChapters(guide, atlas.jour),
    ...listOfCollectivites(maps, atlas.source),
  ];
}

/** Contacts with the day of their section, for those that have none of their own. */
export const withVerifie = (contacts: readonly Contact[], verifie: string | undefined): Contact[] =>
  contacts.map((contact) => ({ ...contact, verifie: contact.verifie ?? verifie }));

type Holding = Section<{ contacts: Contact[]; source: Source; verifie?: string | undefined }>;
const NOTHING = { pays: [], paysProches: [], thematiques: [] };

function entries<S extends Holding>(
  sections: readonly S[],
  describe: (section: S) => Pick<ContactEntry, 'place'> & Partial<ContactEntry>,
): ContactEntry[] {
  return sections.flatMap((section) => {
    const { contacts, source, verifie } = section.data;
    if (contacts.length === 0) return [];
    const facts = { ...NOTHING, ...describe(section) };
    return withVerifie(contacts, verifie).map((contact) => ({ ...facts, contact, source: contact.source ?? source }));
  });
}

function listOfPlaces(guide: GuideEdition, { pays, zones, thematiques }: ContactMaps): ContactEntry[] {
  const withParents = (slugs: readonly string[]) => [
    ...new Set(slugs.flatMap((slug) => [slug, thematiques.get(slug)?.parent ?? slug])),
  ];
  return [
    ...entries(guide.pays, ({ data: { code, nom } }) => ({
      place: {
        rubrique: 'pays',
        titre: pays.get(code)?.nom ?? nom,
        adresse: adresses.pays(pays.get(code)?.slug ?? ''),
        pays: code,
      },
      pays: [code],
    })),
    ...entries(guide.zones, ({ slug, data: { nom } }) => ({
      place: { rubrique: 'zone', titre: nom, adresse: adresses.zone(slug) },
      paysProches: zones.get(slug)?.pays ?? [],
    })),
    ...entries(guide.thematiques, ({ slug, data: { nom } }) => ({
      place: { rubrique: 'thematique', titre: nom, adresse: adresses.thematique(slug), thematique: slug },
      thematiques: withParents([slug]),
    })),
    ...entries(guide.programmes, ({ slug, data }) => ({
      place: {
        rubrique: 'programme',
        titre: data.titre,
        adresse: adresses.programme(slug, data.famille),
        pays: data.pays[0],
        thematique: data.thematiques[0],
      },
      pays: data.pays.filter((code) => pays.has(code)),
      thematiques: withParents(data.thematiques),
    })),
    ...entries(guide['retours-experience'], ({ slug, data }) => ({
      place: { rubrique: 'retour', titre: data.titre, adresse: adresses.retour(slug) },
      paysProches: data.pays.filter((code) => pays.has(code)),
      thematiques: withParents(data.thematiques),
    })),
  ];
}

function listOfChapters(guide: GuideEdition, jour: string): ContactEntry[] {
  return [
    ...entries(guide.parties, ({ slug, data: { titre } }) => ({
      place: { rubrique: 'guide', titre, adresse: adresses.chapitre(slug) },
    })),
    ...entries(guide.appels, ({ slug, data }) => ({
      place: { rubrique: 'appel', titre: nomAppel(data.titre, data, jour), adresse: adresses.appel(slug) },
    })),
  ];
}

/** A collectivité's people know the countries where it acts and the themes of its links. */
function listOfCollectivites(maps: ContactMaps, source: Source): ContactEntry[] {
  return [...maps.collectivites.values()].flatMap(({ slug, nom, contacts, pays, cooperations, projets }) => {
    if (contacts.length === 0) return [];
    const links = [
      ...cooperations.map((id) => maps.cooperations.get(id)),
      ...projets.map((id) => maps.projets.get(id)),
    ];
    const own = new Set(links.flatMap((link) => link?.thematiques ?? []));
    const thematiques = new Set([...own].flatMap((theme) => [theme, maps.thematiques.get(theme)?.parent ?? theme]));
    const place = { rubrique: 'collectivite', titre: nom, adresse: adresses.collectivite(slug) };
    return contacts.map(({ nom: personne, fonction = null, courriel = null, verifie }) => ({
      contact: { nom: personne, fonction, courriel, organisation: nom, telephone: null, url: null, verifie },
      source,
      place,
      pays: [],
      paysProches: pays,
      thematiques: [...thematiques].sort(),
    }));
  });
}
