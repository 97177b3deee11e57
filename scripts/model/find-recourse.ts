import type { PaysRecord } from '../../src/contract/content/records.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import { aAutorite, lePays } from '../../src/contract/words/articles.ts';
import { formatListe, pluriel } from '../../src/contract/words/format.ts';
import { withVerifie } from './list-contact-entries.ts';
import type { SiteModel } from './site-model.ts';

/** Whom to write to for a country whose own section gives no contact, each with its source, and who they are. */
interface Recourse {
  contacts: Contact[];
  /** « celui d’un programme qui nomme ce pays et ceux de la zone « Afrique de l’Ouest » ». */
  nom: string;
}

/** Contacts of the programmes that name the country; then those of its zone, else of the wider one, else the ministry's desk. Null when the edition has none at all. */
export function findRecourse(
  { zones, guide }: Pick<SiteModel, 'zones' | 'guide'>,
  { code, zone }: Pick<PaysRecord, 'code' | 'zone'>,
): Recourse | null {
  const programmes = guide.programmes.filter(({ data }) => data.pays.includes(code) && data.contacts.length > 0);
  const own = programmes.flatMap(({ data }) => contactsOf(data));
  const de = programmes.length > 1 ? 'de programmes qui nomment' : 'd’un programme qui nomme';
  const groups = [{ contacts: own, de: `${de} ce pays` }, findWider({ zones, guide }, zone)].filter(
    ({ contacts }) => contacts.length > 0,
  );
  if (groups.length === 0) return null;
  const contacts = new Map(
    groups.flatMap((group) => group.contacts).map((contact) => [`${contact.nom} ${contact.courriel}`, contact]),
  );
  return {
    contacts: [...contacts.values()],
    nom: formatListe(groups.map(({ contacts, de }) => `${contacts.length > 1 ? 'ceux' : 'celui'} ${de}`)),
  };
}

function findWider(
  { zones, guide }: Pick<SiteModel, 'zones' | 'guide'>,
  zone: string,
): { contacts: Contact[]; de: string } {
  for (let slug: string | null = zone; slug !== null; slug = zones.get(slug)?.parent ?? null) {
    const section = guide.zones.find((other) => other.slug === slug);
    if (section && section.data.contacts.length > 0)
      return { contacts: contactsOf(section.data), de: `de la zone «\u00a0${section.data.nom}\u00a0»` };
  }
  const desks = guide.parties.map(({ data }) =>
    contactsOf(data).filter(
      ({ nom, courriel, organisation }) => nom === null && courriel && /DAECT/.test(organisation),
    ),
  );
  return { contacts: desks.find(({ length }) => length > 0) ?? [], de: 'du ministère, pour tous les pays' };
}

/** The contacts of a section, each with its source and the day when it was checked. */
export const contactsOf = (section: { contacts: Contact[]; source: Source; verifie?: string | undefined }): Contact[] =>
  withVerifie(section.contacts, section.verifie).map((contact) => ({
    ...contact,
    source: contact.source ?? section.source,
  }));

/** What has an address and is no one to write to for a country. */
const RENCONTRE = /^(?:Semaine|Journée|Assises|Forum|Salon|Sommet)s? /;

/** First steps in a country that the guide does not describe, from what is known of it. */
export function suggestDemain(model: SiteModel, record: PaysRecord, recourse: Recourse | null): string[] {
  const programme = model.programmes.get(record.programmes[0] ?? '');
  const [first] = record.collectivites.flatMap((id) => model.collectivites.get(id) ?? []);
  const others = record.collectivites.length - 1;
  const desk = recourse?.contacts.find(({ nom, organisation }) => nom !== null || !RENCONTRE.test(organisation));
  return [
    programme && `Demandez si le programme « ${programme.titre} » accueille encore des collectivités.`,
    first &&
      `Demandez conseil ${others > 0 ? 'aux collectivités qui y agissent' : 'à la collectivité qui y agit'} : ${first.nom}${others > 0 ? ` (et ${pluriel(others, 'autre')})` : ''}.`,
    desk &&
      `Écrivez ${[desk.nom && `à ${desk.nom}`, aAutorite({ nom: desk.organisation })].filter(Boolean).join(', ')}\u00a0: dites que vous visez ${lePays(record)}, sur quel sujet, et ce que vous apportez.`,
  ].filter((step) => step !== undefined);
}
