import type { APIRoute } from 'astro';
import { ICalEventRepeatingFreq } from 'ical-generator';
import { adresses } from '../../contract/addresses/adresses.ts';
import { capitalise, formatDate } from '../../contract/words/format.ts';
import { renderCalendrier } from '../../load/format-calendrier.ts';
import { loadMonProjet, loadSite } from '../../load/load-records.ts';

/** What comes back every year, from the year of the document that says so: first and last day. */
export const GET: APIRoute = ({ site }) => {
  const { atlas, documents } = loadSite();
  return renderCalendrier(
    {
      produit: 'chaque-annee',
      nom: 'Chaque année',
      description: 'Ce qui revient chaque année pour une collectivité qui agit à l’étranger',
      adresse: adresses.suivre(),
      estampille: atlas.date,
      jours: loadMonProjet().regles.calendrier.flatMap(({ titre, quoi, debut, fin, chapitre, source }) => {
        const document = documents[source.document];
        if (document === undefined) return [];
        const description = [
          `${capitalise(quoi)}.`,
          `Dates de ce document : ${document.titre} (${formatDate(document.date)}). Celles de l’année peuvent être autres : demandez-les au ministère ou à votre préfecture de région.`,
        ].join('\n');
        return [
          { etape: 'debut', nom: 'premier jour', jour: debut },
          { etape: 'fin', nom: 'dernier jour', jour: fin },
        ].map(({ etape, nom, jour }) => ({
          id: `${chapitre}-${etape}`,
          date: `${document.date.slice(0, 4)}-${jour}`,
          repeating: { freq: ICalEventRepeatingFreq.YEARLY },
          summary: `${titre} : ${nom}`,
          description,
          adresse: adresses.chapitre(chapitre),
        }));
      }),
    },
    site,
  );
};
