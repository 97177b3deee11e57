import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AppelRecord,
  ChiffresRecord,
  CollectiviteRecord,
  ContactRecord,
  CooperationRecord,
  MutualisationRecord,
  OffreRecord,
  PartenaireRecord,
  PaysRecord,
  ProgrammeRecord,
  ProjetRecord,
  RechercheRecord,
  SiteRecord,
  ThematiqueRecord,
  ZoneRecord,
} from '../../src/contract/content/records.ts';
import type { ReglesAppel } from '../../src/contract/content/regles-appel.ts';
import { toTables } from '../../src/contract/words/tables.ts';

/** The records that the pages read, people who may not be published already out of them. Maps keep the order of the lists. */
export interface Contenu {
  site: SiteRecord;
  collectivites: ReadonlyMap<string, CollectiviteRecord>;
  partenaires: ReadonlyMap<string, PartenaireRecord>;
  cooperations: ReadonlyMap<string, CooperationRecord>;
  projets: ReadonlyMap<string, ProjetRecord>;
  pays: ReadonlyMap<string, PaysRecord>;
  zones: ReadonlyMap<string, ZoneRecord>;
  thematiques: ReadonlyMap<string, ThematiqueRecord>;
  programmes: readonly ProgrammeRecord[];
  offres: readonly OffreRecord[];
  contacts: readonly ContactRecord[];
  mutualisations: readonly MutualisationRecord[];
  recherches: readonly RechercheRecord[];
  appels: readonly AppelRecord[];
  reglesAppels: readonly ReglesAppel[];
  chiffres: ChiffresRecord;
}

/** @param folder what `build-content` wrote */
export const loadContenu = (folder: string): Contenu => readContenu((file) => readFileSync(join(folder, file), 'utf8'));

/** @param readText the text of a file of the content */
export function readContenu(readText: (file: string) => string): Contenu {
  const read = <T>(file: string): T => toTables(JSON.parse(readText(file)));
  const byKey = <T>(file: string, key: (record: T) => string) =>
    new Map(read<T[]>(file).map((record) => [key(record), record]));
  return {
    site: read('site.json'),
    collectivites: byKey<CollectiviteRecord>('collectivites.json', ({ id }) => id),
    partenaires: byKey<PartenaireRecord>('partenaires.json', ({ id }) => id),
    cooperations: byKey<CooperationRecord>('cooperations.json', ({ id }) => id),
    projets: byKey<ProjetRecord>('projets.json', ({ id }) => id),
    pays: byKey<PaysRecord>('pays.json', ({ code }) => code),
    zones: byKey<ZoneRecord>('zones.json', ({ slug }) => slug),
    thematiques: byKey<ThematiqueRecord>('thematiques.json', ({ slug }) => slug),
    programmes: read('programmes.json'),
    offres: read('offres.json'),
    contacts: read('contacts.json'),
    mutualisations: read('mutualisations.json'),
    recherches: read('recherches.json'),
    appels: read('appels.json'),
    reglesAppels: read('regles-appels.json'),
    chiffres: read('chiffres.json'),
  };
}
