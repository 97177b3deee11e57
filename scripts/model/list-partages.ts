import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { OptionProjet } from '../../src/contract/content/mon-projet.ts';
import type { ProjetRecord } from '../../src/contract/content/records.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { readBudget } from '../import-guide/structure/read-budget.ts';
import type { SiteModel } from './site-model.ts';

/** The projects of the Atlas open to others, those left out that the guide already describes as a programme. */
export function listPartages({ projets, collectivites, guide }: SiteModel): OptionProjet[] {
  const nomOf = (id: string) => collectivites.get(id)?.nom ?? [];
  const described = guide.programmes.map(({ data }) => ({
    pays: new Set(data.pays),
    leads: new Set([...data.porteur, ...data.contacts.flatMap(({ courriel }) => courriel ?? [])].map(foldText)),
  }));
  const isDescribed = (projet: ProjetRecord) => {
    const leads = [...projet.collectivites.flatMap(nomOf), projet.mutualisable?.courriel ?? ''].map(foldText);
    return described.some(
      (programme) =>
        leads.some((lead) => lead !== '' && programme.leads.has(lead)) &&
        projet.pays.some((code) => programme.pays.has(code)),
    );
  };
  return [...projets.values()]
    .filter((projet) => projet.mutualisable !== undefined && projet.statut !== 'termine' && !isDescribed(projet))
    .map((projet) => fromProjet(projet, projet.collectivites.slice(0, 1).flatMap(nomOf)));
}

function fromProjet(projet: ProjetRecord, porteur: string[]): OptionProjet {
  const { budget, contact, courriel } = projet.mutualisable ?? {};
  return {
    id: `projet-${projet.slug}`,
    genre: 'mutualisable',
    titre: projet.titre,
    resume: projet.resume ?? '',
    adresse: adresses.projet(projet.slug),
    pays: projet.pays.filter((code) => code !== 'FR'),
    thematiques: projet.thematiques,
    destinations: [],
    porteur,
    cout: budget === undefined ? null : readBudget(budget).budget,
    contacts: courriel === undefined ? [] : [{ nom: null, organisation: contact ?? porteur[0] ?? '', courriel }],
    source: projet.sources[0] ?? { document: 'atlas', pages: [] },
    verifie: projet.mutualisable?.verifie,
  };
}
