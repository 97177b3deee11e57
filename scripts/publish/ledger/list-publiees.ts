import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { AtlasExport } from '../../../src/contract/atlas/atlas-export.ts';
import type { Cooperation } from '../../../src/contract/atlas/cooperation.ts';
import type { Projet } from '../../../src/contract/atlas/projet.ts';
import type { Sorte } from '../../../src/contract/content/nouveautes.ts';
import type { SiteModel } from '../../model/site-model.ts';
import { CONTENU, digest, digestFields, type FichePubliee } from './fiche.ts';

/** Every record that is published, by kind, in the order of the ids. */
export function listPubliees(model: SiteModel, atlas: AtlasExport): FichePubliee[] {
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
): FichePubliee[] {
  const toFiches = <R extends { id: string }>(
    sorte: Sorte,
    records: readonly R[],
    titleOf: (record: R) => string,
    sujets: (record: R) => string[],
  ): FichePubliee[] =>
    records
      .map((record) => ({
        sorte,
        id: record.id,
        titre: titleOf(record),
        adresse: addressOf(sorte, record.id),
        champs: digestFields(sorte, record),
        sujets: [...new Set(sujets(record))],
        ...(withValues && { valeurs: record as Record<string, unknown> }),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map([...atlas.collectivites, ...atlas.partenaires].map(({ id, nom }) => [id, nom]));
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const regions = new Map(atlas.collectivites.map(({ id, region }) => [id, region]));
  const paysOf = new Map(atlas.partenaires.map(({ id, pays }) => [id, pays]));
  const inRegion = (code: string | undefined) => (code ? [`regions/${code}`] : []);
  const about = ({ collectivites, partenaires, thematiques }: Cooperation | Projet, pays: readonly string[]) => [
    ...keys('collectivites', collectivites),
    ...keys('pays', pays),
    ...keys('partenaires', partenaires),
    ...keys('thematiques', thematiques),
    ...collectivites.flatMap((id) => inRegion(regions.get(id))),
  ];
  return [
    ...toFiches(
      'collectivites',
      atlas.collectivites,
      ({ nom }) => nom,
      ({ region }) => inRegion(region),
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
      (cooperation) =>
        about(
          cooperation,
          cooperation.partenaires.flatMap((id) => paysOf.get(id) ?? []),
        ),
    ),
    ...toFiches(
      'projets',
      atlas.projets,
      ({ titre }) => titre,
      (projet) => [...about(projet, projet.pays), ...(projet.mutualisable ? ['familles/mutualisable'] : [])],
    ),
  ];
}

const keys = (sorte: Sorte, ids: readonly string[]) => ids.map((id) => `${sorte}/${id}`);

function listGuide({ guide, pays }: SiteModel): FichePubliee[] {
  const toFiche = (
    sorte: Sorte,
    id: string,
    titre: string,
    adresse: string,
    contenu: unknown,
    sujets: readonly string[] = [],
  ): FichePubliee => ({ sorte, id, titre, adresse, champs: { [CONTENU]: digest(contenu) }, sujets });
  const about = ({ pays = [], thematiques = [] }: { pays?: readonly string[]; thematiques?: readonly string[] }) => [
    ...keys('pays', pays),
    ...keys('thematiques', thematiques),
  ];
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
      toFiche(
        'programmes',
        slug,
        data.titre,
        adresses.programme(slug, data.famille),
        [data, body],
        [...about(data), `familles/${data.famille}`],
      ),
    ),
    ...guide.parties.map(({ slug, data, body }) =>
      toFiche('parties', slug, data.titre, adresses.chapitre(slug), [data, body]),
    ),
    ...guide.appels.map(({ slug, data, body }) =>
      toFiche('appels', slug, data.titre, adresses.appel(slug), [data, body], about(data)),
    ),
    ...guide['retours-experience'].map(({ slug, data, body }) =>
      toFiche('retours-experience', slug, data.titre, adresses.retour(slug), [data, body], about(data)),
    ),
  ];
  return fiches.sort((a, b) => (a.sorte === b.sorte ? (a.id < b.id ? -1 : 1) : 0));
}
