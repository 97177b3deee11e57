import { formatDate } from '../../src/lib/format.ts';
import { situateTaux } from '../../src/lib/situate-taux.ts';
import { abridgeVigilance } from '../../src/lib/vigilance.ts';
import type { AppelMonProjet, MonProjetRecord, PaysMonProjet } from '../../src/schemas/content/mon-projet.ts';
import { findTaux } from './find-taux.ts';
import { listOptions } from './list-options.ts';
import { listPartages } from './list-partages.ts';
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
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    thematiques: [...model.thematiques.values()].map(({ slug, nom, parent }) => ({ slug, nom, parent })),
    zones: Object.fromEntries([...model.zones.values()].map(({ slug, nom }) => [slug, nom])),
    options: listOptions(model),
    appels: listAppels(model),
    appelDesTaux: latest
      ? { slug: latest.appel, titre: latest.titreAppel, situation: situateTaux(latest, site.atlas.date) }
      : null,
    aide: listAide(model),
    chapitres: Object.fromEntries(guide.parties.map(({ slug, data }) => [slug, data.titre])),
    documents: {
      ...Object.fromEntries([...reference.documents].map(([key, { titre }]) => [key, titre])),
      ...reference.chiffres.abreges,
      atlas: `Atlas, export du ${formatDate(site.atlas.date)}`,
    },
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

/** The calls whose last day is known, the latest first. */
function listAppels({ guide, reference }: SiteModel): AppelMonProjet[] {
  const { valeur } = reference.reglesMonProjet.appelsDepuis;
  return guide.appels
    .flatMap(({ slug, data: { titre, ouverture, cloture, thematiques } }) =>
      cloture === null || cloture < valeur ? [] : [{ slug, titre, ouverture, cloture, thematiques }],
    )
    .sort((a, b) => b.cloture.localeCompare(a.cloture) || (a.slug < b.slug ? -1 : 1));
}

/** The desks of the chapter that says who helps. */
function listAide({ guide, reference }: SiteModel): MonProjetRecord['aide'] {
  const chapitre = guide.parties.find(({ slug }) => slug === reference.reglesMonProjet.aide.chapitre);
  return (chapitre?.data.contacts ?? [])
    .filter(({ nom, courriel }) => nom === null && courriel !== null)
    .map(({ nom, organisation, courriel }) => ({ nom, organisation, courriel }));
}
