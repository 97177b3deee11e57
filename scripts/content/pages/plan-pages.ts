import type { PaysRecord } from '../../../src/contract/content/records.ts';
import { capitalise, formatNombre, pluriel } from '../../../src/contract/words/format.ts';
import { findRecourse, suggestDemain } from '../../model/find-recourse.ts';
import { findTaux } from '../../model/find-taux.ts';
import type { SiteModel } from '../../model/site-model.ts';

/** The MDX collections of `content/generated/`. */
const COLLECTIONS = ['pays', 'zones', 'thematiques', 'programmes', 'guide', 'appels', 'retours-experience'] as const;

/** A page to write: where, what its template reads, and its prose in Markdown. */
export interface PageSpec {
  collection: (typeof COLLECTIONS)[number];
  slug: string;
  /** The input it comes from, named at the head of the file: by its slug, which names nobody that its file may name. */
  origin: string;
  frontMatter: Record<string, unknown>;
  body: string;
}

/** Every page that the guide and the editors speak in, countries that only the Atlas knows included. */
export function planPages(model: SiteModel): PageSpec[] {
  return [
    ...[...model.pays.values()].map((record) => planPays(model, record)),
    ...[...model.zones.keys()].map((slug) => planZone(model, slug)),
    ...planSections(model, 'thematiques', 'thematiques', ({ resume }) => resume),
    ...planProgrammes(model),
    ...planSections(model, 'parties', 'guide', ({ resume }) => resume),
    ...planSections(model, 'appels', 'appels', ({ resume }) => resume),
    ...planSections(model, 'retours-experience', 'retours-experience', ({ resume }) => resume),
  ];
}

function planPays(model: SiteModel, record: PaysRecord): PageSpec {
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
      recours,
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

function planZone(model: SiteModel, slug: string): PageSpec {
  const section = model.guide.zones.find((zone) => zone.slug === slug);
  const record = model.zones.get(slug);
  const { nom = slug, dans = slug, pays = [] } = record ?? {};
  return {
    collection: 'zones',
    slug,
    origin: section ? `data/guide/zones/${section.slug}.md` : 'data/reference/zones.yaml',
    frontMatter: {
      ...(section?.data ?? { parent: record?.parent ?? null, pays: [], ...EMPTY_SECTION }),
      nom,
      dans,
      description:
        section?.data.resume ??
        `${capitalise(nom)} : ${formatNombre(pays.length)} pays où coopérer, et qui y agit déjà.`,
    },
    body: section?.body ?? '',
  };
}

function planProgrammes(model: SiteModel): PageSpec[] {
  return model.guide.programmes.map((section) => ({
    collection: 'programmes',
    slug: section.slug,
    origin: `data/guide/programmes/${section.slug}.md`,
    frontMatter: {
      ...section.data,
      description: section.data.resume,
      taux: section.data.pays.flatMap((pays) =>
        findTaux(pays, model.guide.appels, model.reference.apd).map((taux) => ({ ...taux, pays })),
      ),
    },
    body: section.body,
  }));
}

function planSections<K extends 'thematiques' | 'parties' | 'appels' | 'retours-experience'>(
  model: SiteModel,
  folder: K,
  collection: PageSpec['collection'],
  describe: (data: SiteModel['guide'][K][number]['data']) => string,
): PageSpec[] {
  return model.guide[folder].map((section) => ({
    collection,
    slug: section.slug,
    origin: `data/guide/${folder}/${section.slug}.md`,
    frontMatter: { ...section.data, description: describe(section.data) },
    body: section.body,
  }));
}
