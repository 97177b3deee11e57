import type { AppelRecord, ChapitreRecord, ChiffresRecord, PageRecord } from '../../../src/contract/content/records.ts';
import { ageOf } from '../../../src/contract/rules/age.ts';
import { sortAppels } from '../../../src/contract/rules/appel.ts';
import { abregeDocument } from '../../../src/contract/rules/documents.ts';
import { listMonProjet } from '../../model/list-mon-projet.ts';
import { listReglesAppels } from '../../model/list-regles-appels.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { RenderedFile } from './render-page.ts';

/** The JSON collections that pages read: one record a line, in the order of the lists. */
export function renderRecords(model: SiteModel): RenderedFile[] {
  const { guide } = model;
  const titled = (sections: { slug: string; data: { titre: string; resume: string } }[]): PageRecord[] =>
    sections.map(({ slug, data: { titre, resume } }) => ({ slug, titre, resume }));
  const parties = [...guide.parties].sort((a, b) => a.data.partie - b.data.partie || a.data.ordre - b.data.ordre);
  const lists: Record<string, readonly unknown[]> = {
    collectivites: [...model.collectivites.values()],
    partenaires: [...model.partenaires.values()],
    cooperations: [...model.cooperations.values()],
    projets: [...model.projets.values()],
    pays: [...model.pays.values()],
    zones: [...model.zones.values()],
    thematiques: [...model.thematiques.values()],
    'pays-thematiques': [...model.paysThematiques.values()],
    territoires: [...model.territoires.values()],
    programmes: [...model.programmes.values()],
    contacts: model.contacts,
    offres: model.offres,
    vigilances: model.vigilances,
    interlocuteurs: model.interlocuteurs,
    mutualisations: model.mutualisations,
    recherches: model.recherches,
    chapitres: parties.map(({ slug, data: { titre, resume, partie, source } }): ChapitreRecord => {
      return { slug, titre, resume, partie, source };
    }),
    appels: listAppels(model),
    'regles-appels': listReglesAppels(model),
    'retours-experience': titled(guide['retours-experience']),
  };
  return [
    ...Object.entries(lists).map(([name, records]) => ({ path: `${name}.json`, text: renderList(records) })),
    { path: 'lexique.json', text: `${JSON.stringify(model.lexique)}\n` },
    { path: 'chiffres.json', text: `${JSON.stringify(nameDocuments(model.reference))}\n` },
    { path: 'mon-projet.json', text: `${JSON.stringify(listMonProjet(model))}\n` },
    { path: 'site.json', text: `${JSON.stringify(model.site, null, 2)}\n` },
  ];
}

function renderList(records: readonly unknown[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

const nameDocuments = ({ chiffres, documents }: SiteModel['reference']): ChiffresRecord => ({
  ...chiffres,
  abreges: Object.fromEntries([...documents].map(([key, document]) => [key, abregeDocument(document)])),
});

/** The calls as a list shows them: open ones first, then the last closed. */
function listAppels({ guide, site }: Pick<SiteModel, 'guide' | 'site'>): AppelRecord[] {
  const appels = guide.appels.map(({ slug, data }): AppelRecord => {
    const { titre, resume, ouverture, cloture, clos, liens, source, verifie } = data;
    return { slug, titre, resume, ouverture, cloture, clos, liens, source, verifie };
  });
  return sortAppels(appels, (appel) => ageOf(appel, site.documents).publie, site.jour);
}
