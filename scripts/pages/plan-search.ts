import { adresses } from '../../src/lib/adresses.ts';
import { formatListe } from '../../src/lib/format.ts';
import { LIBELLES_FORME, LIBELLES_GENRE } from '../../src/lib/libelles.ts';
import type { SiteModel } from '../model/site-model.ts';
import type { PageSpec } from './plan-pages.ts';

/** What the search index holds of one page. Text and titles as readers know them; the indexer folds them. */
export interface SearchRecord {
  adresse: string;
  titre: string;
  resume: string;
  texte: string;
  filtres: Partial<Record<'type' | 'pays' | 'zone' | 'thematique' | 'odd' | 'region' | 'genre', string[]>>;
}

/** One record a page worth finding: MDX pages with their prose, collectivités, partners, projects. */
export function planSearch(model: SiteModel, pages: readonly PageSpec[]): SearchRecord[] {
  return [...pages.map((page) => searchPage(model, page)), ...searchAtlas(model)];
}

const TYPES: Record<PageSpec['collection'], string> = {
  pays: 'Pays',
  zones: 'Zone',
  thematiques: 'Thématique',
  programmes: 'Programme à rejoindre',
  guide: 'Guide',
  appels: 'Appel à projets',
  'retours-experience': 'Retour d’expérience',
};

function searchPage(model: SiteModel, { collection, slug, frontMatter, body }: PageSpec): SearchRecord {
  const facts = frontMatter as {
    nom?: string;
    titre?: string;
    code?: string;
    pays?: string[];
    thematiques?: string[];
    odd?: number[];
    genre?: string;
    description: string;
    contacts?: { nom: string | null; organisation: string; courriel: string | null }[];
    recherches?: { collectivite: string; texte: string }[];
    exemples?: { collectivites: string[]; partenaires: string[]; texte: string }[];
    destinations?: string[];
    porteur?: string[];
  };
  const codes = facts.code ? [facts.code] : (facts.pays ?? []);
  return {
    adresse: addressOf(collection, slug, facts.genre ?? ''),
    titre: facts.titre ?? facts.nom ?? slug,
    resume: facts.description,
    texte: [
      facts.description,
      body.replace(/[#*_[\]()]/g, ' '),
      ...(facts.destinations ?? []),
      ...(facts.porteur ?? []),
      ...(facts.contacts ?? []).map(({ nom, organisation, courriel }) => [nom, organisation, courriel].join(' ')),
      ...(facts.recherches ?? []).map(({ collectivite, texte }) => `${collectivite} ${texte}`),
      ...(facts.exemples ?? []).map(({ collectivites, partenaires, texte }) =>
        [...collectivites, ...partenaires, texte].join(' '),
      ),
    ].join('\n'),
    filtres: {
      type: [TYPES[collection]],
      pays: paysNames(model, codes),
      zone: collection === 'zones' ? [String(facts.nom)] : zoneNames(model, codes),
      thematique: collection === 'thematiques' ? [String(facts.nom)] : thematiqueNames(model, facts.thematiques ?? []),
      odd: oddNames(facts.odd ?? []),
      genre: collection === 'programmes' ? [LIBELLES_GENRE[facts.genre as keyof typeof LIBELLES_GENRE]] : [],
    },
  };
}

function addressOf(collection: PageSpec['collection'], slug: string, genre: string): string {
  switch (collection) {
    case 'pays':
      return adresses.pays(slug);
    case 'zones':
      return adresses.zone(slug);
    case 'thematiques':
      return adresses.thematique(slug);
    case 'programmes':
      return adresses.programme(slug, genre);
    case 'guide':
      return adresses.chapitre(slug);
    case 'appels':
      return adresses.appel(slug);
    case 'retours-experience':
      return adresses.retour(slug);
  }
}

function searchAtlas(model: SiteModel): SearchRecord[] {
  const nomOf = (id: string) => model.collectivites.get(id)?.nom ?? model.partenaires.get(id)?.nom ?? '';
  return [
    ...[...model.collectivites.values()].map((record): SearchRecord => {
      const resume = `${record.region?.nom ?? 'Collectivité française'} · ${formatListe(paysNames(model, record.pays).slice(0, 4)) || 'international'}`;
      return {
        adresse: adresses.collectivite(record.slug),
        titre: record.nom,
        resume,
        texte: [
          record.departement?.nom,
          record.region?.nom,
          ...record.reseaux,
          ...record.contacts.map(({ nom }) => nom),
        ]
          .filter(Boolean)
          .join('\n'),
        filtres: {
          type: ['Collectivité'],
          pays: paysNames(model, record.pays),
          zone: zoneNames(model, record.pays),
          region: record.region ? [record.region.nom] : [],
        },
      };
    }),
    ...[...model.partenaires.values()].map(
      (record): SearchRecord => ({
        adresse: adresses.partenaire(record.slug),
        titre: record.nom,
        resume: `${paysNames(model, [record.pays]).join('')} · partenaire ${withNames(record.collectivites.map(nomOf))}`,
        texte: record.collectivites.slice(0, 20).map(nomOf).join('\n'),
        filtres: {
          type: ['Partenaire étranger'],
          pays: paysNames(model, [record.pays]),
          zone: zoneNames(model, [record.pays]),
        },
      }),
    ),
    ...[...model.projets.values()].map(
      (record): SearchRecord => ({
        adresse: adresses.projet(record.slug),
        titre: record.titre,
        resume:
          record.resume ??
          `${formatListe(record.collectivites.map(nomOf))} · ${formatListe(paysNames(model, record.pays))}`,
        texte: [record.resume, ...record.collectivites.map(nomOf), ...record.partenaires.map(nomOf)]
          .filter(Boolean)
          .join('\n'),
        filtres: {
          type: [record.cadre === 'action-exterieure' ? LIBELLES_FORME['action-exterieure'] : 'Projet'],
          pays: paysNames(model, record.pays),
          zone: zoneNames(model, record.pays),
          thematique: thematiqueNames(model, record.thematiques),
          odd: oddNames(record.odd),
        },
      }),
    ),
  ];
}

function withNames(names: string[]): string {
  return names.length > 3 ? `de ${names.length} collectivités françaises` : `de ${formatListe(names)}`;
}

const paysNames = (model: SiteModel, codes: string[]) => codes.flatMap((code) => model.pays.get(code)?.nom ?? []);
const oddNames = (odd: number[]) => odd.map((number) => `ODD ${number}`);

function zoneNames(model: SiteModel, codes: string[]): string[] {
  const zones = codes.flatMap((code) => model.zones.get(model.pays.get(code)?.zone ?? '') ?? []);
  return [
    ...new Set(zones.flatMap(({ nom, parent }) => [nom, ...(parent ? [model.zones.get(parent)?.nom ?? ''] : [])])),
  ].filter(Boolean);
}

function thematiqueNames(model: SiteModel, slugs: string[]): string[] {
  const records = slugs.flatMap((slug) => model.thematiques.get(slug) ?? []);
  return [
    ...new Set(
      records.flatMap(({ nom, parent }) => [nom, ...(parent ? [model.thematiques.get(parent)?.nom ?? ''] : [])]),
    ),
  ].filter(Boolean);
}
