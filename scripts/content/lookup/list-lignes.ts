import type { LigneAnnuaire } from '../../../src/contract/content/lookup.ts';
import type { CollectiviteRecord, Completude } from '../../../src/contract/content/records.ts';
import type { AliasCollectivite, ConseilFondu } from '../../../src/contract/content/reference.ts';
import { foldNom } from '../../../src/contract/lookup/fold-nom.ts';
import { nameEpci, toTypographic } from '../../lib/insee-names.ts';
import { type Decoupage, siegeOf } from '../../lib/load-territoires.ts';

/** A row before it knows whether the Atlas has a record of it. */
type LigneInsee = Omit<LigneAnnuaire, 'fiche' | 'remplies'>;

/** What the Atlas says of a collectivité of the lookup. */
export interface FicheAnnuaire {
  /** Its code in the lookup. */
  code: string;
  slug: string;
  nom: string;
  remplies: (keyof Completude)[];
}

/** The records of the Atlas that the lookup may lead to. */
export function listFiches(collectivites: Iterable<CollectiviteRecord>): FicheAnnuaire[] {
  return [...collectivites].flatMap((record) => {
    const code = codeOf(record);
    if (code === undefined) return [];
    const { slug, nom, completude } = record;
    const remplies = (Object.keys(completude) as (keyof Completude)[]).filter((partie) => completude[partie]);
    return [{ code, slug, nom, remplies }];
  });
}

/** The code of the lookup for a record of the Atlas; none for a syndicat, or when the export does not give it. */
function codeOf({ nature, insee, siren }: CollectiviteRecord): string | undefined {
  const code: Record<string, string | undefined> = {
    commune: insee,
    epci: siren,
    departement: insee && `dep-${insee}`,
    region: insee && `reg-${insee}`,
    'collectivite-outre-mer': insee && `reg-${insee}`,
  };
  return code[nature] || undefined;
}

/** Every collectivité that a person may look up, each linked to its record in the Atlas. */
export function listLignes(
  decoupage: Decoupage,
  fondus: readonly ConseilFondu[],
  fiches: readonly FicheAnnuaire[],
  alias: readonly AliasCollectivite[],
): LigneAnnuaire[] {
  const ficheOf = new Map(fiches.map((fiche) => [fiche.code, fiche]));
  const aliasOf = Map.groupBy(alias, ({ id }) => id.replace('insee-', ''));
  const { communes, epci, ept } = decoupage;
  const groupes = listEpci([...epci, ...ept], communes);
  return [...listCommunes(decoupage), ...groupes, ...listTerritoires(decoupage, fondus)].map((ligne) => {
    const named = withNoms(
      ligne,
      (aliasOf.get(ligne.code) ?? []).map(({ alias }) => alias),
    );
    const fiche = ficheOf.get(ligne.code);
    // The Atlas's own name also leads to the collectivité: « Grand Lyon » → Métropole de Lyon.
    return fiche === undefined
      ? named
      : { ...withNoms(named, [fiche.nom]), fiche: fiche.slug, remplies: fiche.remplies };
  });
}

/** With more names that lead to it, those that it has apart. */
function withNoms(ligne: LigneInsee, noms: readonly string[]): LigneInsee {
  const known = [ligne.nom, ...(ligne.autresNoms ?? [])].map(foldNom);
  const more = noms.filter((nom) => !known.includes(foldNom(nom)));
  return more.length === 0 ? ligne : { ...ligne, autresNoms: [...(ligne.autresNoms ?? []), ...more] };
}

/** Thirty-five thousand rows, the same at each build of a process: the keys of their names are then computed once too. */
const known = new WeakMap<Decoupage['communes'], LigneInsee[]>();

function listCommunes(decoupage: Decoupage): LigneInsee[] {
  const lignes = known.get(decoupage.communes) ?? makeCommunes(decoupage);
  known.set(decoupage.communes, lignes);
  return lignes;
}

function makeCommunes({ communes, epci }: Decoupage): LigneInsee[] {
  const epciOf = new Map(epci.flatMap(({ code, membres }) => membres.map((membre) => [membre.code, code])));
  const anciens = Map.groupBy(
    communes.filter(({ type }) => type === 'commune-deleguee' || type === 'commune-associee'),
    ({ chefLieu }) => chefLieu,
  );
  return communes
    .filter(({ type }) => type === 'commune-actuelle')
    .map(({ code, nom, departement, region, population, codesPostaux }) => {
      const groupe = epciOf.get(code);
      // Who lived in a commune before it merged still types its name.
      const autresNoms = (anciens.get(code) ?? [])
        .filter((ancien) => ancien.nom !== nom)
        .map((ancien) => toTypographic(ancien.nom));
      return {
        code,
        nom: toTypographic(nom),
        nature: 'commune' as const,
        departement,
        region,
        population: population ?? null,
        ...(codesPostaux?.length && { codesPostaux }),
        ...(groupe !== undefined && { epci: groupe }),
        ...(autresNoms.length > 0 && { autresNoms }),
      };
    });
}

function listEpci(epci: Decoupage['epci'], communes: Decoupage['communes']): LigneInsee[] {
  const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
  return epci.flatMap((row) => {
    const { code, nom, populationMunicipale } = row;
    const commune = communeOf.get(siegeOf(row));
    if (commune === undefined) return [];
    const { departement, region } = commune;
    const ligne = { code, nom: nameEpci(nom), nature: 'epci' as const, departement, region };
    return withNoms({ ...ligne, population: populationMunicipale }, listEntre(ligne.nom));
  });
}

/** What a name holds between marks, by which people call the whole: « Bassin d’Arcachon Sud (COBAS) », « Blois « Agglopolys » ». */
const listEntre = (nom: string): string[] =>
  [...nom.matchAll(/[(«]\s*([^()«»]+?)\s*[)»]/g)].map(([, entre = '']) => entre);

/** Départements and regions; overseas, once each. A council that another one replaces is a name of the latter. */
function listTerritoires(
  { departements, regions, communes }: Decoupage,
  fondus: readonly ConseilFondu[],
): LigneInsee[] {
  const people = {
    departement: sumPopulation(communes, ({ departement }) => departement),
    region: sumPopulation(communes, ({ region }) => region),
  };
  const all: LigneInsee[] = [
    ...departements
      .filter(({ code, region }) => code !== region)
      .map(({ code, nom, region }) => ({
        code: `dep-${code}`,
        nom: toTypographic(nom),
        nature: 'departement' as const,
        departement: code,
        region,
        population: people.departement.get(code) ?? 0,
      })),
    ...regions.map(({ code, nom }) => ({
      code: `reg-${code}`,
      nom: toTypographic(nom),
      nature: 'region' as const,
      region: code,
      population: people.region.get(code) ?? 0,
    })),
  ];
  const codes = new Map(fondus.map((row) => [codeFondu(row), row.collectivite]));
  const joined = new Map(
    fondus.flatMap((row) => ('nom' in row && row.nom ? [[row.collectivite, row.nom] as const] : [])),
  );
  const others = Map.groupBy(
    all.filter(({ code }) => codes.has(code)),
    ({ code }) => codes.get(code),
  );
  // Where nobody lives, nobody is elected.
  return all
    .filter(({ code, population }) => (codes.get(code) ?? code) === code && population !== 0)
    .map((ligne) => {
      const parts = others.get(ligne.code) ?? [];
      const names = parts
        .filter(({ nom }) => joined.has(ligne.code) || nom !== ligne.nom)
        .map(({ nom, nature }) => (nature === 'departement' ? `Département ${nom}` : nom));
      if (names.length === 0) return ligne;
      const nom = joined.get(ligne.code);
      if (nom === undefined) return { ...ligne, autresNoms: names };
      const population = parts.reduce((sum, part) => sum + (part.population ?? 0), 0);
      return { ...ligne, nom, population, autresNoms: names };
    });
}

function sumPopulation(
  communes: Decoupage['communes'],
  place: (commune: Decoupage['communes'][number]) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const commune of communes) sums.set(place(commune), (sums.get(place(commune)) ?? 0) + (commune.population ?? 0));
  return sums;
}

/** `dep-75`, `reg-06`. */
export const codeFondu = (row: ConseilFondu): string =>
  'departement' in row ? `dep-${row.departement}` : `reg-${row.region}`;
