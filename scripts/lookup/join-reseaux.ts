import { foldText } from '../../src/lib/fold-text.ts';
import type { ReseauRegional } from '../../src/schemas/content/lookup.ts';
import type { ContactRecord } from '../../src/schemas/content/records.ts';
import type { ReseauReference } from '../../src/schemas/content/reference.ts';
import { withFrenchSpaces } from '../lib/french-spaces.ts';

/** The networks with their entries of the directory, which already left out who asked not to be published. */
export function joinReseaux(reseaux: readonly ReseauReference[], contacts: readonly ContactRecord[]): ReseauRegional[] {
  const byOrganisation = Map.groupBy(contacts, ({ organisation }) => foldText(organisation));
  return reseaux.map(({ groupes, note, bureaux, zones, ...reseau }) => ({
    ...reseau,
    pays: [...new Set([...reseau.pays, ...bureaux])],
    ...(groupes && { groupes: withFrenchSpaces(groupes) }),
    ...(note && { note: withFrenchSpaces(note) }),
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
