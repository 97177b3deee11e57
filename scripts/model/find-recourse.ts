import type { PaysRecord } from '../../src/contract/content/records.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import { aAutorite } from '../../src/contract/words/articles.ts';
import { pluriel } from '../../src/contract/words/format.ts';
import { withVerifie } from './list-contact-entries.ts';
import type { SiteModel } from './site-model.ts';

/** Whom to write to for a country that no source gives a contact for: those of what is wider, and what that is. */
interface Recourse {
  contacts: Contact[];
  /** Of the section that prints them. */
  source: Source;
  /** « Afrique de l’Ouest », « toute la France ». */
  nom: string;
}

/** Contacts of the zone, else of the wider one, else the ministry's desk. Null when the edition has none at all. */
export function findRecourse(
  model: Pick<SiteModel, 'zones' | 'guide'>,
  { zone }: Pick<PaysRecord, 'zone'>,
): Recourse | null {
  for (let slug: string | null = zone; slug !== null; slug = model.zones.get(slug)?.parent ?? null) {
    const section = model.guide.zones.find((other) => other.slug === slug);
    if (section && section.data.contacts.length > 0) {
      const { contacts, verifie, source, nom } = section.data;
      return { contacts: withVerifie(contacts, verifie), source, nom };
    }
  }
  for (const { data } of model.guide.parties) {
    const desks = data.contacts.filter(
      ({ nom, courriel, organisation }) => nom === null && courriel && /DAECT/.test(organisation),
    );
    if (desks.length > 0)
      return { contacts: withVerifie(desks, data.verifie), source: data.source, nom: 'tous les pays' };
  }
  return null;
}

/** First steps in a country that the guide does not describe, from what is known of it. */
export function suggestDemain(model: SiteModel, record: PaysRecord, recourse: Recourse | null): string[] {
  const programme = model.programmes.get(record.programmes[0] ?? '');
  const [first] = record.collectivites.flatMap((id) => model.collectivites.get(id) ?? []);
  const others = record.collectivites.length - 1;
  const desk = recourse?.contacts[0];
  return [
    programme && `Demandez si le programme « ${programme.titre} » accueille encore des collectivités.`,
    first &&
      `Demandez conseil ${others > 0 ? 'aux collectivités qui y agissent' : 'à la collectivité qui y agit'} : ${first.nom}${others > 0 ? ` (et ${pluriel(others, 'autre')})` : ''}.`,
    desk &&
      `Écrivez ${desk.nom ? `à ${desk.nom}, ${desk.organisation}` : aAutorite({ nom: desk.organisation })} : dites le pays, le sujet et ce que vous apportez.`,
  ].filter((step) => step !== undefined);
}
