import type { APIRoute } from 'astro';
import { adresses } from '../../contract/addresses/adresses.ts';
import { renderCalendrier } from '../../load/format-calendrier.ts';
import { loadAppels, loadSite } from '../../load/load-records.ts';

/** A date known to the day only: a month is no appointment. */
const isDay = (date: string | null): date is string => date?.length === 'AAAA-MM-JJ'.length;

/** The opening and the closing of each call. */
export const GET: APIRoute = ({ site }) =>
  renderCalendrier(
    {
      produit: 'appels',
      nom: 'Appels à projets',
      description: 'Ouvertures et clôtures des appels à projets que ce site connaît',
      adresse: '/appels-a-projets/',
      estampille: loadSite().atlas.date,
      jours: loadAppels().flatMap(({ slug, titre, resume, ouverture, cloture }) =>
        [
          { etape: 'ouverture', nom: 'ouverture', date: ouverture },
          { etape: 'cloture', nom: 'clôture', date: cloture },
        ].flatMap(({ etape, nom, date }) =>
          isDay(date)
            ? [
                {
                  id: `${slug}-${etape}`,
                  date,
                  summary: `${titre} : ${nom}`,
                  description: `${resume}\nVérifiez la date sur la page officielle de l’appel.`,
                  adresse: adresses.appel(slug),
                },
              ]
            : [],
        ),
      ),
    },
    site,
  );
