import { ageOf, describeCheck, tempsDe } from '../../src/lib/age.ts';
import { abregeDocument } from '../../src/lib/documents.ts';
import { foldText } from '../../src/lib/fold-text.ts';
import { capitalise } from '../../src/lib/format.ts';
import { formatPages } from '../../src/lib/format-source.ts';
import type { ReseauRegional } from '../../src/schemas/content/lookup.ts';
import type { ContactRecord, SiteRecord } from '../../src/schemas/content/records.ts';
import type { ReseauReference } from '../../src/schemas/content/reference.ts';
import { withFrenchSpaces } from '../lib/french-spaces.ts';

type Dates = Pick<SiteRecord, 'documents' | 'jour'>;

/** The networks with their entries of the directory, which already left out who asked not to be published. */
export function joinReseaux(
  reseaux: readonly ReseauReference[],
  contacts: readonly ContactRecord[],
  site: Dates,
): ReseauRegional[] {
  const byOrganisation = Map.groupBy(contacts, ({ organisation }) => foldText(organisation));
  return reseaux.map(({ groupes, note, bureaux, zones, ...reseau }) => ({
    ...reseau,
    pays: [...new Set([...reseau.pays, ...bureaux])],
    ...(groupes && { suivi: withFrenchSpaces(describeGroupes(groupes, reseau, site)) }),
    ...(note && { note: withFrenchSpaces(note) }),
    selon: describeSource(reseau, site),
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

function describeSource(reseau: Pick<ReseauReference, 'source'>, { documents }: Dates): string {
  const { document, pages } = reseau.source;
  const name = documents[document] ? abregeDocument(documents[document]) : document;
  return [name, formatPages(pages), describeCheck(ageOf(reseau, documents))].filter(Boolean).join(', ');
}
