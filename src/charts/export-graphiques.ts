import { adresses } from '../contract/addresses/adresses.ts';
import type {
  CollectiviteRecord,
  CooperationRecord,
  PaysRecord,
  ProjetRecord,
  ThematiqueRecord,
} from '../contract/content/records.ts';
import { capitalise, formatNombre, pluriel } from '../contract/words/format.ts';
import { LIBELLES_FORME, LIBELLES_NATURE, LIBELLES_ODD } from '../contract/words/libelles.ts';
import { type Compte, countBy, groupYears, sortCounts } from './count-by.ts';
import type { Graphique, Ligne } from './graphique.ts';

interface RegistresGraphiques {
  collectivites: ReadonlyMap<string, CollectiviteRecord>;
  pays: ReadonlyMap<string, PaysRecord>;
  thematiques: ReadonlyMap<string, ThematiqueRecord>;
}

type Dated = Pick<CooperationRecord | ProjetRecord, 'debut'>;
type Themed = Pick<CooperationRecord | ProjetRecord, 'thematiques'>;

const PREMIERS_PAYS = 12;
const yearOf = ({ debut }: Dated): number[] => (debut === undefined ? [] : [Number(debut.slice(0, 4))]);

type Noun = readonly [one: string, many: string];
const FICHE: Noun = ['fiche-projet', 'fiches-projets'];

/** « 12 727 fiches-projets, dont 1 203 sans thème ». */
function countText(total: number, [one, many]: Noun, sans: number, what: string): string {
  const missing = sans === 0 ? '' : `, dont ${formatNombre(sans)} sans ${what}`;
  return `${pluriel(total, one, many)}${missing}`;
}

function toLignes<K>({ counts }: Compte<K>, nameOf: (key: K) => string, hrefOf?: (key: K) => string | undefined) {
  return sortCounts(counts, nameOf).map(([key, nombre]): Ligne => {
    const href = hrefOf?.(key);
    return { libelle: nameOf(key), valeurs: [nombre], ...(href === undefined ? {} : { href }) };
  });
}

/** Projects by theme; a sub-theme counts for the theme that holds it. */
function countThemes(
  records: readonly Themed[],
  { thematiques }: Pick<RegistresGraphiques, 'thematiques'>,
  noun: Noun,
  hrefOf = adresses.thematique,
): Graphique {
  const rootOf = (slug: string) => thematiques.get(slug)?.parent ?? slug;
  const compte = countBy(records, (record) => record.thematiques.map(rootOf));
  return {
    slug: 'thematiques',
    titre: 'Par thème',
    regle: `${countText(records.length, noun, compte.sans, 'thème déclaré')}\u00a0; une fiche compte une fois dans chacun de ses thèmes.`,
    colonnes: ['Thème', capitalise(noun[1])],
    lignes: toLignes(compte, (slug) => thematiques.get(slug)?.nom ?? slug, hrefOf),
    couverture: compte,
  };
}

/** Records by year of their start, joined by runs of years when they span many. */
function countYears(records: readonly Dated[], noun: Noun): Graphique {
  const compte = countBy(records, yearOf);
  return {
    slug: 'annees',
    titre: 'Par année de début',
    regle: `${countText(records.length, noun, compte.sans, 'date de début')}\u00a0; une fiche compte l’année où elle commence.`,
    colonnes: ['Début', capitalise(noun[1])],
    lignes: groupYears(compte.counts).map(({ nom, nombre }) => ({ libelle: nom, valeurs: [nombre] })),
    couverture: compte,
  };
}

/** Cooperations by form. */
function countForms(cooperations: readonly Pick<CooperationRecord, 'forme'>[]): Graphique {
  const compte = countBy(cooperations, ({ forme }) => [forme]);
  return {
    slug: 'formes',
    titre: 'Par forme de coopération',
    regle: `${pluriel(cooperations.length, 'coopération')}\u00a0; chacune a une seule forme.`,
    colonnes: ['Forme', 'Coopérations'],
    lignes: toLignes(compte, (forme) => LIBELLES_FORME[forme]),
    couverture: compte,
  };
}

function countOdd(projets: readonly ProjetRecord[]): Graphique {
  const compte = countBy(projets, ({ odd }) => odd);
  return {
    slug: 'odd',
    titre: 'Par objectif de développement durable',
    regle: `${countText(projets.length, FICHE, compte.sans, 'objectif déclaré')}\u00a0; un projet compte une fois pour chacun de ses objectifs.`,
    colonnes: ['Objectif', 'Fiches-projets'],
    lignes: [...compte.counts]
      .sort(([a], [b]) => a - b)
      .map(([odd, nombre]) => ({ libelle: `ODD ${odd}, ${LIBELLES_ODD[odd]}`, valeurs: [nombre] })),
    couverture: compte,
  };
}

function countRegions(projets: readonly ProjetRecord[], { collectivites }: RegistresGraphiques): Graphique {
  const compte = countBy(projets, (projet) =>
    projet.collectivites.flatMap((id) => collectivites.get(id)?.region?.nom ?? []),
  );
  const slugs = new Map(
    [...collectivites.values()].flatMap(({ region }) => (region ? [[region.nom, region.slug]] : [])),
  );
  return {
    slug: 'regions',
    titre: 'Par région française',
    regle: `${countText(projets.length, FICHE, compte.sans, 'région connue')}\u00a0; un projet compte une fois dans chaque région de ses collectivités.`,
    colonnes: ['Région', 'Fiches-projets'],
    lignes: toLignes(
      compte,
      (nom) => nom,
      (nom) => `/collectivites/regions/${slugs.get(nom)}/`,
    ),
    couverture: compte,
  };
}

function countNatures(projets: readonly ProjetRecord[], { collectivites }: RegistresGraphiques): Graphique {
  const compte = countBy(projets, (projet) =>
    projet.collectivites.flatMap((id) => collectivites.get(id)?.nature ?? []),
  );
  return {
    slug: 'natures',
    titre: 'Par genre de collectivité',
    regle: `${countText(projets.length, FICHE, compte.sans, 'collectivité connue')}\u00a0; un projet à plusieurs compte une fois pour chaque genre.`,
    colonnes: ['Genre', 'Fiches-projets'],
    lignes: toLignes(compte, (nature) => LIBELLES_NATURE[nature] ?? nature),
    couverture: compte,
  };
}

function countCountries(projets: readonly ProjetRecord[], { pays }: RegistresGraphiques): Graphique {
  const compte = countBy(projets, (projet) => projet.pays);
  const nameOf = (code: string) => pays.get(code)?.nom ?? code;
  const hrefOf = (code: string) => {
    const record = pays.get(code);
    return record && adresses.pays(record.slug);
  };
  const lignes = toLignes(compte, nameOf, hrefOf);
  const first = pickFirst(lignes);
  const shown =
    first.length < lignes.length ? `\u00a0; les ${first.length} premiers pays sur ${formatNombre(lignes.length)}` : '';
  return {
    slug: 'pays',
    titre: 'Par pays',
    regle: `${countText(projets.length, FICHE, compte.sans, 'pays')}\u00a0; un projet compte une fois dans chaque pays qu’il concerne, même s’il se tient en France${shown}.`,
    colonnes: ['Pays', 'Fiches-projets'],
    lignes: first,
    couverture: compte,
  };
}

/** Those that have more than the first left out: of equals, all or none. */
function pickFirst(lignes: readonly Ligne[]): Ligne[] {
  const first = lignes.slice(0, PREMIERS_PAYS);
  const out = lignes[PREMIERS_PAYS]?.valeurs[0] ?? 0;
  const above = first.filter(({ valeurs: [valeur] }) => (valeur ?? 0) > out);
  return above.length > 0 ? above : first;
}

/** The charts of the export, in the order in which they are shown: their addresses are listed without counting. */
export const GRAPHIQUES_EXPORT = ['thematiques', 'regions', 'natures', 'pays', 'annees', 'odd'] as const;

export type GraphiquesExport = Readonly<Record<(typeof GRAPHIQUES_EXPORT)[number], Graphique>>;

/** What the export holds, one chart a question. Projects and other actions together: both have a fiche-projet. */
export function chartExport(projets: readonly ProjetRecord[], registers: RegistresGraphiques): GraphiquesExport {
  return {
    thematiques: countThemes(projets, registers, FICHE),
    regions: countRegions(projets, registers),
    natures: countNatures(projets, registers),
    pays: countCountries(projets, registers),
    annees: countYears(projets, FICHE),
    odd: countOdd(projets),
  };
}

/** What a country's page draws: forms of cooperation, starts and themes of what is done there. */
export function chartPays(
  cooperations: readonly CooperationRecord[],
  projets: readonly ProjetRecord[],
  registers: RegistresGraphiques,
  slugPays: string,
): Graphique[] {
  const all = [...cooperations, ...projets];
  const hrefOf = (theme: string) => adresses.paysThematique(slugPays, theme);
  const noun: Noun = ['coopération ou projet', 'coopérations et projets'];
  return [countForms(cooperations), countYears(all, noun), countThemes(all, registers, noun, hrefOf)];
}
