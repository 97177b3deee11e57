import type { ReseauRegional } from '../../../src/contract/content/annuaire.ts';
import type { ContactRecord, SiteRecord } from '../../../src/contract/content/records.ts';
import type { ReseauReference } from '../../../src/contract/content/reference.ts';
import { ageOf, describeCheck, tempsDe } from '../../../src/contract/rules/age.ts';
import { abregeDocument } from '../../../src/contract/rules/documents.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise, formatDate } from '../../../src/contract/words/format.ts';
import { formatPages } from '../../../src/contract/words/format-source.ts';
import { withFrenchSpaces } from '../../../src/contract/words/french-spaces.ts';

type Dates = Pick<SiteRecord, 'documents' | 'jour'>;

/** The networks with their entries of the directory, which already left out who asked not to be published. */
export function joinReseaux(
  reseaux: readonly ReseauReference[],
  contacts: readonly ContactRecord[],
  site: Dates,
): ReseauRegional[] {
  const byOrganisation = Map.groupBy(contacts, ({ organisation }) => foldText(organisation));
  return reseaux.map(({ groupes, note, bureaux, zones, site: adresse, ...reseau }) => ({
    ...reseau,
    pays: [...new Set([...reseau.pays, ...bureaux])],
    ...(groupes && { suivi: withFrenchSpaces(describeGroupes(groupes, reseau, site)) }),
    ...(note && { note: withFrenchSpaces(note) }),
    selon: describeSource(reseau, site),
    ...(adresse && { site: describeSite(adresse) }),
    contacts: (byOrganisation.get(foldText(reseau.nom)) ?? []).map(
      ({ nom, fonction, courriel, telephone, places }) => ({
        nom,
        fonction,
        courriel,
        telephone,
        places: places.map(({ titre, adresse }) => ({ titre, adresse })),
      }),
    ),
  }));
}

function describeGroupes(groupes: string, reseau: Pick<ReseauReference, 'source'>, { documents, jour }: Dates): string {
  const { passe, quand } = tempsDe([ageOf(reseau, documents)], jour);
  return passe ? `${capitalise(quand)}, il suivait : ${groupes}.` : `Il suit : ${groupes}.`;
}

const describeSite = ({ url, page, date, releve }: NonNullable<ReseauReference['site']>): ReseauRegional['site'] => ({
  url,
  page,
  lu: date ? `page ${date.length > 4 ? 'du' : 'de'} ${formatDate(date)}` : `page lue le ${formatDate(releve)}`,
});

function describeSource(reseau: Pick<ReseauReference, 'source'>, { documents }: Dates): string {
  const { document, pages } = reseau.source;
  const name = documents[document] ? abregeDocument(documents[document]) : document;
  return [name, formatPages(pages), describeCheck(ageOf(reseau, documents))].filter(Boolean).join(', ');
}
