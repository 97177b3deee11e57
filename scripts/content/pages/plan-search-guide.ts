import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { CollectiviteRecord, ContactRecord, RechercheRecord } from '../../../src/contract/content/records.ts';
import { ageOf, shortenAge } from '../../../src/contract/rules/age.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { SearchRecord } from './plan-search.ts';
import { namePays, shorten, withParents } from './search-texts.ts';

/** What has no page of its own: contacts, foreign authorities that look for a partner, abbreviations. */
export function planSearchGuide(model: SiteModel): SearchRecord[] {
  const byAddress = new Map(
    [...model.collectivites.values()].map((record) => [adresses.collectivite(record.slug), record]),
  );
  return [
    ...model.contacts.map((contact) => planContact(model, contact, byAddress)),
    ...model.recherches.map((recherche) => planRecherche(model, recherche)),
    ...planLexique(model),
  ];
}

/** Pages whose contacts stand under a title of their own. */
const WITH_ANCHOR = ['pays', 'zone', 'thematique', 'appel'];

function planContact(
  model: SiteModel,
  contact: ContactRecord,
  byAddress: ReadonlyMap<string, CollectiviteRecord>,
): SearchRecord {
  const { nom, fonction, organisation, courriel, telephone, places } = contact;
  const { publie, verifie } = ageOf(contact, model.site.documents);
  const titre = nom ?? organisation;
  const [place] = places;
  const collectivites = places.flatMap(({ adresse }) => byAddress.get(adresse) ?? []);
  const pays = [...places.flatMap(({ pays }) => pays ?? []), ...collectivites.flatMap(({ pays }) => pays)];
  return {
    type: 'contact',
    titre,
    adresse: place ? `${place.adresse}${WITH_ANCHOR.includes(place.genre) ? '#contacts' : ''}` : '/contacts/',
    autres: nom ? organisation : '',
    detail: '',
    champs: {
      pays: [...new Set(pays)],
      thematique: withParents(
        model,
        places.flatMap(({ thematique }) => thematique ?? []),
      ),
      odd: [],
      region: [...new Set(collectivites.flatMap(({ region }) => region?.code ?? []))],
      genre: [],
    },
    contact: {
      fonction: fonction ?? '',
      organisation: nom ? organisation : '',
      courriel: courriel ?? '',
      telephone: telephone ?? '',
      publie: publie ?? '',
      verifie: verifie ?? '',
    },
    texte: [titre, fonction, organisation, courriel, ...places.map(({ titre }) => titre)].filter(Boolean).join('\n'),
  };
}

function planRecherche(model: SiteModel, recherche: RechercheRecord): SearchRecord {
  const { collectivite, texte, pays, thematiques } = recherche;
  const age = shortenAge(ageOf(recherche, model.site.documents), 'e');
  const [nom = ''] = namePays(model, [pays]);
  return {
    type: 'recherche',
    titre: collectivite,
    adresse: adresses.recherches(model.pays.get(pays)?.slug ?? ''),
    autres: nom,
    detail: shorten(`Annonce ${age} · ${texte}`),
    champs: {
      pays: pays === '' ? [] : [pays],
      thematique: withParents(model, thematiques),
      odd: [],
      region: [],
      genre: [],
    },
    contact: null,
    texte: `${collectivite}\n${nom}\n${texte}`,
  };
}

function planLexique({ lexique }: SiteModel): SearchRecord[] {
  return (lexique?.entrees ?? []).map(({ sigle, developpe, definition, slug }) => ({
    type: 'sigle',
    titre: sigle,
    adresse: adresses.lexique(slug),
    autres: developpe,
    detail: shorten(definition ?? ''),
    champs: { pays: [], thematique: [], odd: [], region: [], genre: [] },
    contact: null,
    texte: [sigle, developpe, definition].filter(Boolean).join('\n'),
  }));
}
