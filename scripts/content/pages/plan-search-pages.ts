import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { Contact } from '../../../src/contract/fields/contact.ts';
import type { GuidePartie } from '../../../src/contract/guide/partie.ts';
import { ageOf, shortenAge } from '../../../src/contract/rules/age.ts';
import { describeEtat, nomAppel } from '../../../src/contract/rules/appel.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { PageSpec } from './plan-pages.ts';
import type { SearchRecord } from './plan-search.ts';
import { shorten, withParents } from './search-texts.ts';

/** The pages in MDX: countries, zones, themes, programmes, chapters, calls, feedbacks. */
export function planSearchPages(model: SiteModel, pages: readonly PageSpec[]): SearchRecord[] {
  return pages.map((page) => {
    const {
      type,
      titre,
      adresse,
      detail,
      pays = [],
      thematiques = [],
      odd = [],
      genre = [],
      texte = [],
    } = tell(model, page);
    const { description } = page.frontMatter;
    return {
      type,
      titre,
      adresse,
      autres: '',
      detail: shorten([detail, withoutOpening(description)].filter(Boolean).join(' · ')),
      champs: { pays, thematique: withParents(model, thematiques), odd: odd.map(String), region: [], genre },
      contact: null,
      texte: [description, page.frontMatter.resume ?? '', page.body.replace(/[#*_[\]()]/g, ' '), ...texte].join('\n'),
    };
  });
}

/** What the search says of a page of its collection, besides what all have. */
interface Told extends Pick<SearchRecord, 'type' | 'titre' | 'adresse'> {
  /** What goes stale first says where it stands: a call its dates, a programme its age. */
  detail?: string;
  pays?: string[];
  thematiques?: string[];
  odd?: number[];
  genre?: string[];
  texte?: string[];
}

function tell(model: SiteModel, { collection, slug, frontMatter: facts }: PageSpec): Told {
  const { jour, documents } = model.site;
  switch (collection) {
    case 'pays': {
      const { nom: titre, code, odd } = facts;
      return { type: 'pays', titre, adresse: adresses.pays(slug), pays: [code], odd, texte: textsOf(facts) };
    }
    case 'zones': {
      const pays = model.zones.get(slug)?.pays;
      return {
        type: 'zone',
        titre: facts.nom,
        adresse: adresses.zone(slug),
        pays,
        odd: facts.odd,
        texte: textsOf(facts),
      };
    }
    case 'thematiques': {
      const { nom: titre, odd } = facts;
      const adresse = adresses.thematique(slug);
      return { type: 'thematique', titre, adresse, thematiques: [slug], odd, texte: textsOf(facts) };
    }
    case 'programmes': {
      const { titre, genre, pays, thematiques, odd, destinations, porteur, contacts } = facts;
      return {
        type: 'programme',
        titre,
        adresse: adresses.programme(slug, genre),
        detail: `Offre ${shortenAge(ageOf(facts, documents), 'e')}`,
        pays,
        thematiques,
        odd,
        genre: [genre],
        texte: [...destinations, ...porteur, ...contacts.map(nameContact)],
      };
    }
    case 'guide':
      return {
        type: 'chapitre',
        titre: facts.titre,
        adresse: adresses.chapitre(slug),
        odd: facts.odd,
        texte: textsOf(facts),
      };
    case 'appels': {
      const { titre, thematiques, contacts } = facts;
      return {
        type: 'appel',
        // A closed call says so wherever it is named.
        titre: nomAppel(titre, facts, jour),
        adresse: adresses.appel(slug),
        detail: capitalise(describeEtat(facts, jour)),
        thematiques,
        texte: contacts.map(nameContact),
      };
    }
    case 'retours-experience': {
      const { titre, pays, thematiques, odd } = facts;
      return { type: 'retour', titre, adresse: adresses.retour(slug), pays, thematiques, odd, texte: textsOf(facts) };
    }
  }
}

/** « Coopérer au Togo : 3 collectivités… » under the title « Togo » → « 3 collectivités… ». */
const withoutOpening = (description: string): string =>
  capitalise(description.replace(/^Coopérer [^:]{1,60}\s:\s/, ''));

/** The texts of a section that stand beside its prose. */
const textsOf = ({ contacts, recherches, exemples }: Pick<GuidePartie, 'contacts' | 'recherches' | 'exemples'>) => [
  ...contacts.map(nameContact),
  ...recherches.map(({ collectivite, texte }) => `${collectivite} ${texte}`),
  ...exemples.map(({ collectivites, partenaires, texte }) => [...collectivites, ...partenaires, texte].join(' ')),
];

const nameContact = ({ nom, organisation, courriel }: Contact): string => [nom, organisation, courriel].join(' ');
