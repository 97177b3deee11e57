import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { ContactRecord, RechercheRecord } from '../../../src/contract/content/records.ts';
import type { Entree } from '../../../src/contract/recherche/entree.ts';
import { ageOf, shortenAge } from '../../../src/contract/rules/age.ts';
import { LIBELLES_ODD } from '../../../src/contract/words/libelles.ts';
import type { SiteModel } from '../../model/site-model.ts';
import { namePays, shorten, withParents } from './texts.ts';

/**
 * What has no section of its own: contacts, foreign authorities that look for a partner, abbreviations, regional networks, the
 * goals of sustainable development.
 */
export function listGuide(model: SiteModel): Entree[] {
  return [
    ...model.contacts.map((contact) => toContact(model, contact)),
    ...model.recherches.map((recherche) => toRecherche(model, recherche)),
    ...listSigles(model),
    ...listReseaux(model),
    ...listOdd(),
  ];
}

/** « ODD 11 », which has a page of its own. */
const listOdd = (): Entree[] =>
  LIBELLES_ODD.slice(1).map((nom, rank) => ({
    type: 'thematique',
    titre: `ODD ${rank + 1}\u00a0: ${nom}`,
    adresse: adresses.odd(rank + 1),
    detail: 'Objectif de développement durable',
    noms: [`ODD ${rank + 1}`, `objectif de développement durable ${rank + 1}`],
    pays: [],
    thematiques: [],
    poids: 0,
  }));

/** Regional networks, by the name that their region knows them by: they stand on one page. */
const listReseaux = ({ reference }: SiteModel): Entree[] =>
  reference.reseaux.map(({ nom }) => ({
    type: 'contact',
    titre: nom,
    adresse: adresses.reseauxRegionaux(),
    detail: 'Réseau régional multi-acteurs (RRMA)',
    noms: [],
    pays: [],
    thematiques: [],
    poids: 1,
  }));

/** Pages whose contacts stand under a title of their own. */
const WITH_ANCHOR = ['pays', 'zone', 'thematique', 'appel'];

function toContact(model: SiteModel, contact: ContactRecord): Entree {
  const { nom, fonction, organisation, courriel, places } = contact;
  const [place] = places;
  const age = shortenAge(ageOf(contact, model.site.documents), 'es');
  return {
    type: 'contact',
    titre: nom ?? organisation,
    adresse: place ? `${place.adresse}${WITH_ANCHOR.includes(place.rubrique) ? '#contacts' : ''}` : '/contacts/',
    detail: [nom ? organisation : '', fonction ?? '', courriel ?? 'sans adresse publiée', `coordonnées ${age}`]
      .filter(Boolean)
      .join(' · '),
    noms: [nom ? organisation : '', fonction ?? '', ...(courriel ? [courriel] : [])].filter(Boolean),
    pays: [...new Set(places.flatMap(({ pays }) => pays ?? []))],
    thematiques: withParents(
      model,
      places.flatMap(({ thematique }) => thematique ?? []),
    ),
    poids: courriel ? 1 : 0,
  };
}

function toRecherche(model: SiteModel, recherche: RechercheRecord): Entree {
  const { collectivite, texte, pays, thematiques } = recherche;
  const age = shortenAge(ageOf(recherche, model.site.documents), 'e');
  return {
    type: 'recherche',
    titre: collectivite,
    adresse: adresses.recherches(model.pays.get(pays)?.slug ?? ''),
    detail: shorten(`${namePays(model, [pays])[0] ?? ''} · annonce ${age} · ${texte}`),
    noms: [],
    pays: pays === '' ? [] : [pays],
    thematiques: withParents(model, thematiques),
    poids: 0,
  };
}

function listSigles({ lexique }: SiteModel): Entree[] {
  return (lexique?.entrees ?? []).map(({ sigle, developpe, slug }) => ({
    type: 'sigle',
    titre: sigle,
    adresse: adresses.lexique(slug),
    detail: developpe,
    // « pS-Eau » is typed in one word too.
    noms: [developpe, ...(/[^\p{L}\p{N}]/u.test(sigle) ? [sigle.replace(/[^\p{L}\p{N}]/gu, '')] : [])],
    pays: [],
    thematiques: [],
    poids: 0,
  }));
}
