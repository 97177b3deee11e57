import { countBy, sortCounts } from '../../charts/count-by.ts';
import type { FicheCollectivite, FichePays, Part } from '../../contract/comparer/fiches.ts';
import type {
  CollectiviteRecord,
  CooperationRecord,
  PaysRecord,
  ProjetRecord,
  ThematiqueRecord,
  ZoneRecord,
} from '../../contract/content/records.ts';
import { LIBELLES_FORME, LIBELLES_NATURE } from '../../contract/words/libelles.ts';
import { pick } from '../load-records.ts';

interface RegistresCompares {
  cooperations: ReadonlyMap<string, CooperationRecord>;
  projets: ReadonlyMap<string, ProjetRecord>;
  thematiques: ReadonlyMap<string, ThematiqueRecord>;
  zones: ReadonlyMap<string, ZoneRecord>;
}

const PREMIERS = 3;

function summarise(record: { cooperations: string[]; projets: string[] }, registers: RegistresCompares) {
  const { thematiques } = registers;
  const cooperations = pick(registers.cooperations, record.cooperations);
  const projets = pick(registers.projets, record.projets);
  const formes = countBy(cooperations, ({ forme }) => [LIBELLES_FORME[forme]]);
  const themes = countBy([...cooperations, ...projets], ({ thematiques: slugs }) =>
    slugs.map((slug) => thematiques.get(thematiques.get(slug)?.parent ?? slug)?.nom ?? slug),
  );
  const toParts = (counts: ReadonlyMap<string, number>): Part[] => sortCounts(counts, (nom) => nom);
  return {
    cooperations: cooperations.length,
    projets: projets.length,
    formes: toParts(formes.counts),
    themes: toParts(themes.counts).slice(0, PREMIERS),
  };
}

/** @param taux the highest share that the latest call paid in this country */
export function toFichePays(
  record: PaysRecord,
  registers: RegistresCompares,
  { taux, vigilance, national }: Pick<FichePays, 'taux' | 'vigilance' | 'national'>,
): FichePays {
  return {
    code: record.code,
    nom: record.nom,
    slug: record.slug,
    zone: registers.zones.get(record.zone)?.nom ?? record.zone,
    collectivites: record.collectivites.length,
    partenaires: record.partenaires.length,
    ...summarise(record, registers),
    programmes: record.programmes.length,
    recherches: record.recherches,
    national,
    taux: vigilance?.entier ? null : taux,
    vigilance,
  };
}

/** @param nom told apart from all others */
export function toFicheCollectivite(
  record: CollectiviteRecord,
  nom: string,
  registers: RegistresCompares,
): FicheCollectivite {
  const last = [...record.apd].sort((a, b) => b.annee - a.annee)[0];
  return {
    code: record.slug,
    nom,
    nature: LIBELLES_NATURE[record.nature] ?? record.nature,
    ...(record.region ? { region: record.region.nom } : {}),
    ...(record.population === undefined ? {} : { population: record.population }),
    ...summarise(record, registers),
    pays: record.pays,
    ...(last ? { aide: last } : {}),
  };
}
