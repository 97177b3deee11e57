import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { AtlasExport } from '../../../src/contract/atlas/atlas-export.ts';
import type { Sorte } from '../../../src/contract/content/nouveautes.ts';
import type { SiteModel } from '../../model/site-model.ts';
import { CONTENU, digest, digestFields, type Fiche } from './fiche.ts';

/** How many collectivités of a record that is gone are named. */
const VERS = 2;

/** Every record that is published, by kind, in the order of the ids. */
export function listPubliees(model: SiteModel, atlas: AtlasExport): Fiche[] {
  return [...listAtlas(atlas, (sorte, id) => addressIn(model, sorte, id)), ...listGuide(model)];
}

function addressIn(model: SiteModel, sorte: Sorte, id: string): string | null {
  const { collectivites, partenaires, projets } = model;
  const slug = (records: ReadonlyMap<string, { slug: string }>) => records.get(id)?.slug ?? '';
  if (sorte === 'collectivites') return adresses.collectivite(slug(collectivites));
  if (sorte === 'partenaires') return adresses.partenaire(slug(partenaires));
  return sorte === 'projets' ? adresses.projet(slug(projets)) : null;
}

/**
 * The records of an export.
 * @param withValues keeps what they say, to tell what changed and not only that it did
 */
export function listAtlas(
  atlas: AtlasExport,
  addressOf: (sorte: Sorte, id: string) => string | null = () => null,
  withValues = false,
): Fiche[] {
  const toFiches = <R extends { id: string }>(
    sorte: Sorte,
    records: readonly R[],
    titleOf: (record: R) => string,
    vers: (record: R) => string[],
  ): Fiche[] =>
    records
      .map((record) => ({
        sorte,
        id: record.id,
        titre: titleOf(record),
        adresse: addressOf(sorte, record.id),
        champs: digestFields(sorte, record),
        vers: vers(record),
        ...(withValues && { valeurs: record as Record<string, unknown> }),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map([...atlas.collectivites, ...atlas.partenaires].map(({ id, nom }) => [id, nom]));
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const who = (ids: readonly string[]) => ids.slice(0, VERS).map((id) => `collectivites/${id}`);
  return [
    ...toFiches(
      'collectivites',
      atlas.collectivites,
      ({ nom }) => nom,
      () => [],
    ),
    ...toFiches(
      'partenaires',
      atlas.partenaires,
      ({ nom }) => nom,
      ({ pays }) => [`pays/${pays}`],
    ),
    ...toFiches(
      'cooperations',
      atlas.cooperations,
      ({ collectivites, partenaires }) => `${nameAll(collectivites)} et ${nameAll(partenaires)}`,
      ({ collectivites }) => who(collectivites),
    ),
    ...toFiches(
      'projets',
      atlas.projets,
      ({ titre }) => titre,
      ({ collectivites, pays }) => [...who(collectivites), ...pays.slice(0, VERS).map((code) => `pays/${code}`)],
    ),
  ];
}

function listGuide({ guide, pays }: SiteModel): Fiche[] {
  const toFiche = (sorte: Sorte, id: string, titre: string, adresse: string, contenu: unknown): Fiche => {
    return { sorte, id, titre, adresse, champs: { [CONTENU]: digest(contenu) }, vers: [] };
  };
  const sections = new Map(guide.pays.map((section) => [section.data.code, section]));
  const fiches = [
    ...[...pays.values()].map(({ code, nom, slug }) => {
      const { data, body } = sections.get(code) ?? {};
      return toFiche('pays', code, nom, adresses.pays(slug), [data, body]);
    }),
    ...guide.zones.map(({ slug, data, body }) => toFiche('zones', slug, data.nom, adresses.zone(slug), [data, body])),
    ...guide.thematiques.map(({ slug, data, body }) =>
      toFiche('thematiques', slug, data.nom, adresses.thematique(slug), [data, body]),
    ),
    ...guide.programmes.map(({ slug, data, body }) =>
      toFiche('programmes', slug, data.titre, adresses.programme(slug, data.famille), [data, body]),
    ),
    ...guide.parties.map(({ slug, data, body }) =>
      toFiche('parties', slug, data.titre, adresses.chapitre(slug), [data, body]),
    ),
    ...guide.appels.map(({ slug, data, body }) =>
      toFiche('appels', slug, data.titre, adresses.appel(slug), [data, body]),
    ),
    ...guide['retours-experience'].map(({ slug, data, body }) =>
      toFiche('retours-experience', slug, data.titre, adresses.retour(slug), [data, body]),
    ),
  ];
  return fiches.sort((a, b) => (a.sorte === b.sorte ? (a.id < b.id ? -1 : 1) : 0));
}
