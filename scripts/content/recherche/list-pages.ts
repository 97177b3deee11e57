import type { Contact } from '../../../src/contract/fields/contact.ts';
import type { GuidePartie } from '../../../src/contract/guide/partie.ts';
import type { Entree } from '../../../src/contract/recherche/entree.ts';
import { ageOf, shortenAge } from '../../../src/contract/rules/age.ts';
import { describeEtat, nomAppel } from '../../../src/contract/rules/appel.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import type { SiteModel } from '../../model/site-model.ts';
import { adresseOf, type PageSpec } from '../pages/plan-pages.ts';
import { namePays, shorten, withParents } from './texts.ts';

/** A page and the text in which words are looked for. */
export interface PageCherchable {
  entree: Entree;
  texte: string;
}

/** What else a country is called, by ISO code, and a zone. */
interface AutresNoms {
  pays: (code: string) => readonly string[];
  zone: (slug: string) => readonly string[];
}

/** The pages in MDX: countries, zones, themes, programmes, chapters, calls, feedbacks. */
export function listPages(model: SiteModel, pages: readonly PageSpec[], autresNoms: AutresNoms): PageCherchable[] {
  return pages.map((page) => {
    const told = tell(model, page, autresNoms);
    const { type, titre, detail, noms = [], pays = [], thematiques = [], poids = 0, texte = [] } = told;
    const { description, resume } = page.frontMatter;
    return {
      entree: {
        type,
        titre,
        adresse: adresseOf(page),
        detail: shorten([detail, withoutOpening(description)].filter(Boolean).join(' · ')),
        noms,
        pays,
        thematiques: withParents(model, thematiques),
        poids,
      },
      texte: [...new Set([description, resume ?? '']), readBody(page.body), ...texte].join('\n'),
    };
  });
}

/** The words of a body in Markdown: neither the addresses of its links nor its marks, that excerpts would show. */
export const readBody = (body: string): string =>
  body
    .replace(/\]\([^()\s]*\)/g, ']')
    .replace(/^[ \t]*(?:[-*+>]|#+|\d+\.)[ \t]+/gm, '')
    .replace(/[*_[\]]/g, '');

/** What the search says of a page of its collection, besides what all have. */
interface Told extends Pick<Entree, 'type' | 'titre'> {
  /** What goes stale first says where it stands: a call its dates, a programme its age. */
  detail?: string;
  noms?: readonly string[];
  pays?: string[];
  thematiques?: string[];
  poids?: number;
  texte?: string[];
}

function tell(model: SiteModel, { collection, slug, frontMatter: facts }: PageSpec, autresNoms: AutresNoms): Told {
  const { jour, documents } = model.site;
  switch (collection) {
    case 'pays': {
      const { nom: titre, code } = facts;
      const poids = model.pays.get(code)?.collectivites.length;
      return { type: 'pays', titre, noms: autresNoms.pays(code), pays: [code], poids, texte: textsOf(facts) };
    }
    case 'zones': {
      const noms = [slug.replaceAll('-', ' '), ...autresNoms.zone(slug)];
      const pays = model.zones.get(slug)?.pays;
      return { type: 'zone', titre: facts.nom, noms, pays, texte: textsOf(facts) };
    }
    case 'thematiques':
      return { type: 'thematique', titre: facts.nom, thematiques: [slug], texte: textsOf(facts) };
    case 'programmes': {
      const { titre, pays, thematiques, destinations, porteur, contacts } = facts;
      return {
        type: 'programme',
        titre,
        detail: `Offre ${shortenAge(ageOf(facts, documents), 'e')}`,
        noms: [...namePays(model, pays), ...destinations, ...porteur],
        pays,
        thematiques,
        texte: [...destinations, ...porteur, ...contacts.map(nameContact)],
      };
    }
    case 'guide':
      return { type: 'chapitre', titre: facts.titre, texte: textsOf(facts) };
    case 'appels': {
      const { titre, thematiques, contacts } = facts;
      return {
        type: 'appel',
        // A closed call says so wherever it is named.
        titre: nomAppel(titre, facts, jour),
        detail: capitalise(describeEtat(facts, jour)),
        // « appel numérique » is one of them.
        noms: [`Appel à projets ${titre}`],
        thematiques,
        texte: contacts.map(nameContact),
      };
    }
    case 'retours-experience': {
      const { titre, pays, thematiques } = facts;
      const noms = namePays(model, pays);
      return { type: 'retour', titre, noms, pays, thematiques, texte: textsOf(facts) };
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
