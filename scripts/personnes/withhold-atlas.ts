import type { AtlasExport } from '../../src/contract/atlas/atlas-export.ts';
import type { Rattachement } from '../../src/contract/atlas/rattachement.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { Source } from '../../src/contract/fields/source.ts';
import { slugify } from '../../src/contract/words/slugify.ts';
import { SECTIONS, type Section } from '../atlas/counts.ts';
import { SINGULIERS } from '../atlas/entry.ts';
import { type Changes, renameAll } from './changes.ts';

const ORGANISME = 'organisme non publié';

/** By section: old ids, new ones. */
type Renamed = Record<Section, ReadonlyMap<string, string>>;

/** The records of an export without the people who are left out. @param thematiques new names of the guide's themes */
export function withholdAtlas(
  atlas: AtlasExport,
  file: string,
  thematiques: ReadonlyMap<string, string>,
  changes: Changes,
): AtlasExport {
  const renamed = Object.fromEntries(
    SECTIONS.map((section) => [section, renameIds(atlas, section, changes)]),
  ) as unknown as Renamed;
  for (const section of SECTIONS) {
    for (const [old, id] of renamed[section]) {
      changes.renommees.set(`${section}/${old}`, `${section}/${id}`);
      changes.say('identifiant', 'publié sous cet identifiant-ci', {
        file,
        record: `${SINGULIERS[section]} ${id}`,
        field: 'id',
      });
    }
  }
  const nameOf = (section: Section) => (id: string) => renamed[section].get(id) ?? id;
  const links = {
    collectivites: (ids: readonly string[]) => ids.map(nameOf('collectivites')),
    partenaires: (ids: readonly string[]) => ids.map(nameOf('partenaires')),
    rattachements: (rattachements: readonly Rattachement[] | undefined) =>
      rattachements && {
        rattachements: rattachements.map(({ collectivite, partenaire, ...where }) => ({
          ...where,
          collectivite: nameOf('collectivites')(collectivite),
          ...(partenaire !== undefined && { partenaire: nameOf('partenaires')(partenaire) }),
        })),
      },
    thematiques: (slugs: readonly string[]) => slugs.map((slug) => thematiques.get(slug) ?? slug),
    sources: (sources: readonly Source[]) => sources.filter(({ document }) => !changes.names(document)),
  };
  const place = (section: Section, id: string, field: string): Diagnostic['location'] => ({
    file,
    record: `${SINGULIERS[section]} ${id}`,
    field,
  });
  const nomsOf = new Map(atlas.collectivites.map(({ id, nom }) => [id, nom]));
  return {
    export: {
      ...atlas.export,
      source: changes.title(atlas.export.source, 'Source non publiée', { file, record: 'export', field: 'source' }),
      licence: changes.title(atlas.export.licence, 'licence non publiée', { file, record: 'export', field: 'licence' }),
    },
    collectivites: atlas.collectivites.map((record) => {
      const id = nameOf('collectivites')(record.id);
      const nom = changes.title(record.nom, `Collectivité ${id}`, place('collectivites', id, 'nom'));
      const contacts = record.contacts.filter(
        (contact) => !changes.ecart.isWithheld({ courriel: null, ...contact, organisation: record.nom }),
      );
      changes.comptes.contacts += record.contacts.length - contacts.length;
      return {
        ...record,
        id,
        nom,
        ...withUrl(record, place('collectivites', id, 'site'), changes),
        contacts: contacts.map((contact) => ({
          ...contact,
          ...(contact.fonction !== undefined && { fonction: changes.text(contact.fonction) }),
        })),
        reseaux: record.reseaux.map((reseau) =>
          changes.title(reseau, ORGANISME, place('collectivites', id, 'reseaux')),
        ),
        sources: links.sources(record.sources),
      };
    }),
    partenaires: atlas.partenaires.map((record) => {
      const id = nameOf('partenaires')(record.id);
      return {
        ...record,
        id,
        nom: changes.title(record.nom, `Partenaire ${id}`, place('partenaires', id, 'nom')),
        ...withUrl(record, place('partenaires', id, 'site'), changes),
        sources: links.sources(record.sources),
      };
    }),
    cooperations: atlas.cooperations.map((record) => ({
      ...record,
      id: nameOf('cooperations')(record.id),
      collectivites: links.collectivites(record.collectivites),
      partenaires: links.partenaires(record.partenaires),
      ...links.rattachements(record.rattachements),
      thematiques: links.thematiques(record.thematiques),
      ...(record.resume !== undefined && { resume: changes.text(record.resume) }),
      sources: links.sources(record.sources),
    })),
    projets: atlas.projets.map((record) => {
      const id = nameOf('projets')(record.id);
      return {
        ...record,
        id,
        titre: changes.title(record.titre, `Projet ${id}`, place('projets', id, 'titre')),
        ...(record.resume !== undefined && { resume: changes.text(record.resume) }),
        collectivites: links.collectivites(record.collectivites),
        partenaires: links.partenaires(record.partenaires),
        ...links.rattachements(record.rattachements),
        thematiques: links.thematiques(record.thematiques),
        cofinancements: record.cofinancements.map((cofinancement) => ({
          ...cofinancement,
          organisme: changes.title(cofinancement.organisme, ORGANISME, place('projets', id, 'cofinancements')),
        })),
        ...(record.mutualisable !== undefined && {
          mutualisable: withholdMutualisable(
            record.mutualisable,
            record.collectivites.flatMap((one) => nomsOf.get(one) ?? []),
            changes,
          ),
        }),
        sources: links.sources(record.sources),
      };
    }),
  };
}

/** An id must neither name somebody nor make an address that does. */
function renameIds(atlas: AtlasExport, section: Section, changes: Changes): Map<string, string> {
  const ids = atlas[section].map(({ id }) => id);
  return renameAll(
    ids,
    (id) => changes.names(id) || changes.names(slugify(id)),
    (rank) => `${slugify(SINGULIERS[section])}-${rank + 1}`,
  );
}

function withUrl({ site }: { site?: string | undefined }, location: Diagnostic['location'], changes: Changes) {
  if (site === undefined) return {};
  return { site: changes.url(site, location) };
}

function withholdMutualisable(
  asked: NonNullable<AtlasExport['projets'][number]['mutualisable']>,
  organisations: readonly string[],
  changes: Changes,
): typeof asked {
  const kept = changes.ecart.selectWhoToAsk(asked, organisations);
  if (kept.contact !== asked.contact || kept.courriel !== asked.courriel) changes.comptes.contacts++;
  return { ...kept, ...(kept.budget !== undefined && { budget: changes.text(kept.budget) }) };
}
