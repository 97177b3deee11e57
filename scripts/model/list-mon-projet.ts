import { adresses } from '../../src/contract/addresses/adresses.ts';
import type {
  AppelMonProjet,
  MonProjetRecord,
  OptionProjet,
  PaysMonProjet,
} from '../../src/contract/content/mon-projet.ts';
import type { ProjetRecord } from '../../src/contract/content/records.ts';
import { describeEtat } from '../../src/contract/rules/appel.ts';
import { abregeDocument, citeDocument } from '../../src/contract/rules/documents.ts';
import { situateTaux } from '../../src/contract/rules/situate-taux.ts';
import { abridgeVigilance } from '../../src/contract/rules/vigilance.ts';
import { compareNoms } from '../../src/contract/words/compare-noms.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { formatDate } from '../../src/contract/words/format.ts';
import { readBudget } from '../lib/read-budget.ts';
import { findTaux } from './find-taux.ts';
import { listOptions } from './list-options.ts';
import type { SiteModel } from './site-model.ts';

/** Everything that « Mon projet » chooses from, and the rules it chooses by. */
export function listMonProjet(model: SiteModel): MonProjetRecord {
  const { reference, site, guide } = model;
  const rates = [...model.pays.keys()].flatMap((code) => findTaux(code, guide.appels, reference.apd));
  const latest = rates.reduce((last, rate) => (last && last.date >= rate.date ? last : rate), rates[0]);
  const regles = reference.reglesMonProjet;
  return {
    date: site.atlas.date,
    pays: [...model.pays.values()]
      .filter(({ code }) => code !== 'FR')
      .map((pays) => toPays(model, pays.code, latest?.appel))
      .sort((a, b) => compareNoms(a.nom, b.nom)),
    thematiques: [...model.thematiques.values()].map(({ slug, nom, parent }) => ({ slug, nom, parent })),
    zones: Object.fromEntries([...model.zones.values()].map(({ slug, nom }) => [slug, nom])),
    options: listOptions(model),
    appels: listAppels(model),
    appelDesTaux: latest
      ? { slug: latest.appel, titre: latest.titreAppel, situation: situateTaux(latest, site.jour) }
      : null,
    aide: listAide(model),
    chapitres: Object.fromEntries(guide.parties.map(({ slug, data }) => [slug, data.titre])),
    documents: nameDocuments(site),
    regles,
    partages: listPartages(model),
  };
}

function toPays({ pays, guide, reference }: SiteModel, code: string, appel: string | undefined): PaysMonProjet {
  const { nom = code, dans = code, slug = '', zone = '' } = pays.get(code) ?? {};
  const vigilance = abridgeVigilance(reference.vigilances.get(code));
  const rate = findTaux(code, guide.appels, reference.apd).find((found) => found.appel === appel);
  const taux = vigilance?.entier ? null : (rate?.taux ?? null);
  return { code, nom, dans, slug, zone, taux, vigilance };
}

/** The calls whose last day is known, the latest first; not those that closed too long ago to announce anything. */
function listAppels({ guide, reference, site: { jour } }: SiteModel): AppelMonProjet[] {
  const { valeur } = reference.reglesMonProjet.anneesAppels;
  const depuis = `${Number(jour.slice(0, 4)) - valeur}${jour.slice(4)}`;
  return guide.appels
    .flatMap(({ slug, data }) => (data.cloture === null || data.cloture < depuis ? [] : [{ slug, ...data }]))
    .sort((a, b) => (b.cloture ?? '').localeCompare(a.cloture ?? '') || (a.slug < b.slug ? -1 : 1))
    .map(({ slug, titre, thematiques, ...dates }) => ({ slug, titre, thematiques, etat: describeEtat(dates, jour) }));
}

function nameDocuments({ documents, atlas }: SiteModel['site']): MonProjetRecord['documents'] {
  return Object.fromEntries(
    Object.entries(documents).map(([key, document]) => [
      key,
      {
        abrege: key === 'atlas' ? `Atlas, export du ${formatDate(atlas.date)}` : abregeDocument(document),
        cite: citeDocument(document),
        date: document.date,
      },
    ]),
  );
}

/** The desks of the chapter that says who helps. */
function listAide({ guide, reference }: SiteModel): MonProjetRecord['aide'] {
  const chapitre = guide.parties.find(({ slug }) => slug === reference.reglesMonProjet.aide.chapitre);
  return (chapitre?.data.contacts ?? [])
    .filter(({ nom, courriel }) => nom === null && courriel !== null)
    .map(({ nom, organisation, courriel }) => ({ nom, organisation, courriel }));
}

/** The projects of the Atlas open to others, those left out that the guide already describes as a programme. */
function listPartages({ projets, collectivites, guide }: SiteModel): OptionProjet[] {
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
    famille: 'mutualisable',
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
