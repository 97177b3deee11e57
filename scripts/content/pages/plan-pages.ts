import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { PageFacts } from '../../../src/contract/content/pages.ts';
import type { PaysRecord } from '../../../src/contract/content/records.ts';
import { capitalise, formatNombre, pluriel } from '../../../src/contract/words/format.ts';
import type { Section } from '../../guide/guide-edition.ts';
import { findRecourse, suggestDemain } from '../../model/find-recourse.ts';
import { findTaux } from '../../model/find-taux.ts';
import type { SiteModel } from '../../model/site-model.ts';

/** A page of a collection to write: where, what its template reads, and its prose in Markdown. */
interface PageOf<C extends keyof PageFacts> {
  collection: C;
  slug: string;
  /** The input it comes from, named at the head of the file: by its slug, which names nobody that its file may name. */
  origin: string;
  /** `fiche` follows from the origin. */
  frontMatter: Omit<PageFacts[C], 'fiche'>;
  body: string;
}

/** A page of any collection: which one says what its front matter holds. */
export type PageSpec = { [C in keyof PageFacts]: PageOf<C> }[keyof PageFacts];

/** Where a page stands on the site. */
export function adresseOf({ collection, slug, frontMatter }: PageSpec): string {
  switch (collection) {
    case 'pays':
      return adresses.pays(slug);
    case 'zones':
      return adresses.zone(slug);
    case 'thematiques':
      return adresses.thematique(slug);
    case 'programmes':
      return adresses.programme(slug, frontMatter.famille);
    case 'guide':
      return adresses.chapitre(slug);
    case 'appels':
      return adresses.appel(slug);
    case 'retours-experience':
      return adresses.retour(slug);
  }
}

/** Every page that the guide and the editors speak in, countries that only the Atlas knows included. */
export function planPages(model: SiteModel): PageSpec[] {
  return [
    ...[...model.pays.values()].map((record) => planPays(model, record)),
    ...[...model.zones.keys()].map((slug) => planZone(model, slug)),
    ...planSections('thematiques', 'thematiques', model.guide.thematiques),
    ...planProgrammes(model),
    ...planSections('guide', 'parties', model.guide.parties),
    ...planSections('appels', 'appels', model.guide.appels),
    ...planSections('retours-experience', 'retours-experience', model.guide['retours-experience']),
  ];
}

function planPays(model: SiteModel, record: PaysRecord): PageOf<'pays'> {
  const section = model.guide.pays.find(({ data }) => data.code === record.code);
  const { zone: _zone, ...facts } = section?.data ?? { zone: null, ...EMPTY_SECTION };
  const recours = facts.contacts.length === 0 ? findRecourse(model, record) : null;
  return {
    collection: 'pays',
    slug: record.slug,
    origin: section ? `data/guide/pays/${section.slug}.md` : 'data/atlas',
    frontMatter: {
      ...facts,
      code: record.code,
      nom: record.nom,
      dans: record.dans,
      description: describePays(record),
      taux: findTaux(record.code, model.guide.appels, model.reference.apd),
      demain: facts.demain.length > 0 ? facts.demain : suggestDemain(model, record, recours),
    },
    body: section?.body ?? '',
  };
}

const EMPTY_SECTION = {
  numero: null,
  source: null,
  resume: null,
  odd: [],
  chiffres: [],
  contacts: [],
  recherches: [],
  exemples: [],
  liens: [],
  vigilances: [],
  demain: [],
};

function describePays(record: PaysRecord): string {
  const counts = [
    [record.collectivites.length, 'collectivité française recensée', 'collectivités françaises recensées'],
    [record.projets.length, 'projet', 'projets'],
    [record.programmes.length, 'programme à rejoindre', 'programmes à rejoindre'],
    [record.recherches, 'annonce de recherche de partenaire', 'annonces de recherche de partenaire'],
  ] as const;
  const known = counts.filter(([count]) => count > 0).map(([count, one, many]) => pluriel(count, one, many));
  const facts = known.length === 0 ? 'contacts et repères pour commencer' : known.join(', ');
  return `Coopérer ${record.dans} : ${facts}.`;
}

function planZone(model: SiteModel, slug: string): PageOf<'zones'> {
  const section = model.guide.zones.find((zone) => zone.slug === slug);
  const record = model.zones.get(slug);
  const { nom = slug, dans = slug, pays = [] } = record ?? {};
  return {
    collection: 'zones',
    slug,
    origin: section ? `data/guide/zones/${section.slug}.md` : 'data/reference/zones.yaml',
    frontMatter: {
      ...(section?.data ?? { parent: record?.parent ?? null, ...EMPTY_SECTION }),
      nom,
      dans,
      description:
        section?.data.resume ??
        `${capitalise(nom)} : ${formatNombre(pays.length)} pays où coopérer, et qui y agit déjà.`,
    },
    body: section?.body ?? '',
  };
}

function planProgrammes(model: SiteModel): PageOf<'programmes'>[] {
  return model.guide.programmes.map((section) => ({
    collection: 'programmes',
    slug: section.slug,
    origin: `data/guide/programmes/${section.slug}.md`,
    frontMatter: {
      ...section.data,
      description: section.data.resume,
      // A country that the site does not know has no name to be told by.
      taux: section.data.pays
        .filter((pays) => model.reference.pays.has(pays))
        .flatMap((pays) => findTaux(pays, model.guide.appels, model.reference.apd).map((taux) => ({ ...taux, pays }))),
    },
    body: section.body,
  }));
}

/** Sections that are published as they are. @param folder of the edition */
function planSections<C extends 'thematiques' | 'guide' | 'appels' | 'retours-experience'>(
  collection: C,
  folder: string,
  sections: readonly Section<Omit<PageFacts[C], 'fiche' | 'description'> & { resume: string }>[],
): PageOf<C>[] {
  return sections.map(({ slug, data, body }) => ({
    collection,
    slug,
    origin: `data/guide/${folder}/${slug}.md`,
    frontMatter: { ...data, description: data.resume } as PageOf<C>['frontMatter'],
    body,
  }));
}
