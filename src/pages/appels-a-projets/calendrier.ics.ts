import type { APIRoute } from 'astro';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { SITE } from '../../contract/site.ts';
import { loadAppels, loadSite } from '../../load/load-records.ts';

/** A date known to the day only: a month is no appointment. */
const isDay = (date: string | null): date is string => date?.length === 'AAAA-MM-JJ'.length;

/** The opening and the closing of each call, for a diary that follows this address. The same data give the same file. */
export const GET: APIRoute = ({ site }) => {
  const { atlas } = loadSite();
  const calendar = ical({
    name: `Appels à projets, ${SITE.nom}`,
    description: 'Ouvertures et clôtures des appels à projets que ce site connaît',
    prodId: { company: SITE.nom, product: 'appels', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    url: new URL(withBase('/appels-a-projets/'), site).href,
  });
  for (const { slug, titre, resume, ouverture, cloture } of loadAppels())
    for (const [etape, date] of [
      ['ouverture', ouverture],
      ['clôture', cloture],
    ] as const)
      if (isDay(date))
        calendar.createEvent({
          id: `${slug}-${etape === 'ouverture' ? 'ouverture' : 'cloture'}@${site?.hostname}`,
          start: new Date(`${date}T00:00:00Z`),
          timezone: null,
          allDay: true,
          stamp: new Date(`${atlas.date}T00:00:00Z`),
          summary: `${titre} : ${etape}`,
          description: `${resume}\nVérifiez la date sur la page officielle de l’appel.`,
          url: new URL(withBase(adresses.appel(slug)), site).href,
        });
  return new Response(calendar.toString(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
