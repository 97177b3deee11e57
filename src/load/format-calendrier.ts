import ical, { ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import { withBase } from '../contract/addresses/with-base.ts';
import { SITE } from '../contract/site.ts';

/** A whole day of a diary. */
interface Jour extends Pick<ICalEventData, 'summary' | 'description' | 'repeating'> {
  /** Unique in the site, the same for ever. */
  id: string;
  date: string;
  /** Of the page that tells more, without the base path. */
  adresse: string;
}

interface Calendrier {
  /** One word, for the diaries that read it. */
  produit: string;
  nom: string;
  description: string;
  adresse: string;
  /** The day that the facts are of: the same facts give the same file. */
  estampille: string;
  jours: readonly Jour[];
}

const toDate = (jour: string): Date => new Date(`${jour}T00:00:00Z`);

/** A calendar that a diary follows at its address, or takes in once (RFC 5545). */
export function renderCalendrier(
  { produit, nom, adresse, estampille, jours, ...rest }: Calendrier,
  site?: URL,
): Response {
  const absolu = (path: string) => new URL(withBase(path), site).href;
  const calendar = ical({
    name: `${nom}, ${SITE.nom}`,
    description: rest.description,
    prodId: { company: SITE.nom, product: produit, language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    url: absolu(adresse),
  });
  for (const { id, date, adresse, ...jour } of jours)
    calendar.createEvent({
      ...jour,
      id: `${id}@${site?.hostname}`,
      start: toDate(date),
      timezone: null,
      allDay: true,
      stamp: toDate(estampille),
      url: absolu(adresse),
    });
  return new Response(calendar.toString(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}
