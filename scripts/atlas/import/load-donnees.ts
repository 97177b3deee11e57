import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { aliasCollectiviteSchema, conseilFonduSchema } from '../../../src/contract/content/reference.ts';
import { CODES_PAYS_ISO, CODES_PAYS_ISO3 } from '../../../src/contract/fields/codes-iso.ts';
import { ligneSchema } from '../../../src/contract/fields/texte.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { AliasPays } from '../../../src/import/atlas/reference.ts';
import {
  type CollectiviteConnue,
  type DonneesReference,
  keyVille,
  type VilleConnue,
} from '../../../src/import/reference.ts';
import { nameDepartement, nameEpci, toTypographic } from '../../lib/insee-names.ts';
import { loadReferenceTable, REFERENCE } from '../../lib/load-table.ts';
import { type DepartementInsee, loadTerritoires, type RegionInsee, siegeOf } from '../../lib/load-territoires.ts';
import { loadVilles, type Ville } from '../../lib/load-villes.ts';
import { createLocator } from '../../lib/locate-commune.ts';
import { loadAliasPays, loadExonymes, loadMotsThematiques, loadPaysReference } from '../../lib/reference-tables.ts';
import { loadGuichets } from '../../personnes/load-ecart.ts';

const colonnesSchema = z.record(z.string(), z.array(ligneSchema).min(1));
const usuelsSchema = z.looseObject({ noms: z.array(z.looseObject({ nom: ligneSchema, vaut: ligneSchema })) });

const TABLES = [
  'adresses-fonctionnelles',
  'alias-collectivites',
  'alias-pays',
  'colonnes',
  'conseils-fondus',
  'exonymes',
  'mots-thematiques',
  'noms-usuels',
  'pays',
];

/** The texts of the tables of `data/reference/`: what is made of them is made again when one changes. */
export const readTables = (): string[] => TABLES.map((table) => readFileSync(join(REFERENCE, `${table}.yaml`), 'utf8'));

/**
 * The tables that an import resolves names against, from packages and from `data/reference/`.
 * @throws UnreadableInput when a table cannot be read or does not have its shape
 */
export function loadDonnees(): DonneesReference {
  const alias = loadReferenceTable('alias-collectivites.yaml', z.array(aliasCollectiviteSchema));
  const aliasPays = loadAliasPays().map(({ alias, code }) => ({ alias, code }));
  const usuels = loadReferenceTable('noms-usuels.yaml', usuelsSchema).noms;
  const paysDuSite = loadPaysReference();
  const villes = loadVilles();
  const fondus = loadReferenceTable('conseils-fondus.yaml', z.array(conseilFonduSchema));
  const departements = loadTerritoires('departements');
  const regions = loadTerritoires('regions');
  const collectivites = [
    ...listCommunes(villes),
    ...listEpci(),
    ...listDepartements(departements, fondus),
    ...listRegions(regions, fondus),
  ];
  const noms = [
    ...alias.map(({ alias: nom, id }) => ({ nom, id })),
    ...fondus.flatMap((row) =>
      'departement' in row ? namesOfFondu(row.departement, idOfConseil(row.collectivite), departements) : [],
    ),
    ...usuels.flatMap(({ nom, vaut }) =>
      regions
        .filter((region) => foldText(region.nom) === foldText(vaut))
        .map(({ code }) => ({ nom, id: `reg-${code}` })),
    ),
  ];
  return {
    collectivites: withNames(collectivites, noms),
    territoires: [
      ...departements.map(({ code, nom }) => ({ code, nom, genre: 'departement' as const })),
      ...regions.map(({ code, nom }) => ({ code, nom, genre: 'region' as const })),
    ],
    paysDuSite: [...paysDuSite.keys()],
    pays: listPays(aliasPays, paysDuSite),
    aliasPays,
    villes: listVilles(villes, loadExonymes()),
    thematiques: loadMotsThematiques().map(({ slug, nom, mots }) => ({ slug, nom, mots })),
    colonnes: loadReferenceTable('colonnes.yaml', colonnesSchema),
    motsDeService: listMotsDeService(),
  };
}

function listMotsDeService(): string[] {
  const { mots, motsDouteux } = loadGuichets();
  return [...mots, ...motsDouteux];
}

function listCommunes(villes: readonly Ville[]): CollectiviteConnue[] {
  const rows = loadTerritoires('communes');
  const present = rows.filter(({ type }) => type === 'commune-actuelle');
  const former = Map.groupBy(
    rows.filter(({ type, chefLieu }) => type !== 'commune-actuelle' && chefLieu !== undefined),
    ({ chefLieu }) => chefLieu,
  );
  const locate = createLocator({ communes: present, villes });
  return present.map((commune) => {
    const { code, nom, siren, departement, region, population, codesPostaux } = commune;
    const coordonnees = locate(commune);
    const autresNoms = (former.get(code) ?? [])
      .map((one) => toTypographic(one.nom))
      .filter((other) => other !== toTypographic(nom));
    return {
      id: siren ?? `com-${code}`,
      nom: toTypographic(nom),
      nature: 'commune',
      ...(siren !== undefined && { siren }),
      insee: code,
      ...(/^(?:\d{2,3}|2[AB])$/.test(departement) && { departement }),
      ...(/^\d{2}$/.test(region) && { region }),
      ...(population !== undefined && { population }),
      ...(coordonnees !== undefined && { coordonnees }),
      ...(codesPostaux !== undefined && { codesPostaux }),
      ...(autresNoms.length > 0 && { autresNoms }),
    };
  });
}

function listEpci(): CollectiviteConnue[] {
  const communes = new Map(loadTerritoires('communes').map((row) => [row.code, row]));
  return [...loadTerritoires('epci'), ...loadTerritoires('ept')].map((row) => {
    const { code, nom, populationMunicipale } = row;
    const siege = communes.get(siegeOf(row));
    return {
      id: code,
      nom: nameEpci(nom),
      nature: 'epci' as const,
      siren: code,
      ...(siege !== undefined && { departement: siege.departement, region: siege.region }),
      population: populationMunicipale,
    };
  });
}

type Fondu = z.infer<typeof conseilFonduSchema>;

function listDepartements(rows: readonly DepartementInsee[], fondus: readonly Fondu[]): CollectiviteConnue[] {
  const rowOf = new Map(fondus.flatMap((row) => ('departement' in row ? [[row.departement, row] as const] : [])));
  return rows
    .filter(({ code, region }) => code !== region && (rowOf.get(code)?.collectivite ?? `dep-${code}`) === `dep-${code}`)
    .map((row) => ({
      id: `dep-${row.code}`,
      nom: rowOf.get(row.code)?.nom ?? nameDepartement(row),
      nature: 'departement',
      insee: row.code,
      departement: row.code,
      region: row.region,
    }));
}

/** Where one assembly replaced the region and its départements. */
const COLLECTIVITES: Readonly<Record<string, string>> = {
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '94': 'Collectivité de Corse',
};
/** Nobody lives there. */
const INHABITEES = new Set(['984', '989']);

function listRegions(rows: readonly RegionInsee[], fondus: readonly Fondu[]): CollectiviteConnue[] {
  const gone = new Set(fondus.flatMap((row) => ('region' in row ? [row.region] : [])));
  return rows
    .filter(({ code }) => !gone.has(code) && !INHABITEES.has(code))
    .map(({ code, nom }) => {
      const overseas = code.length === 3;
      return {
        id: `reg-${code}`,
        nom: overseas ? toTypographic(nom) : (COLLECTIVITES[code] ?? `Région ${toTypographic(nom)}`),
        nature: overseas ? ('collectivite-outre-mer' as const) : ('region' as const),
        insee: code,
        ...(overseas ? { departement: code } : { region: code }),
      };
    });
}

/** « Département de Paris », « dep-75 » lead to the Ville de Paris. */
function namesOfFondu(code: string, id: string, rows: readonly DepartementInsee[]): { nom: string; id: string }[] {
  const nom = rows.find((row) => row.code === code)?.nom ?? '';
  return [
    { nom: `dep-${code}`, id },
    { nom: toTypographic(nom), id },
  ];
}

/** `75056` → the id of the commune; `reg-94` is one already. */
const idOfConseil = (collectivite: string): string =>
  /^\d/.test(collectivite) ? `insee-${collectivite}` : collectivite;

function withNames(
  rows: readonly CollectiviteConnue[],
  noms: readonly { nom: string; id: string }[],
): CollectiviteConnue[] {
  const byId = Map.groupBy(noms, ({ id }) => id);
  return rows.map((row) => {
    const more = [
      ...(byId.get(row.id) ?? []),
      ...(row.nature === 'commune' ? (byId.get(`insee-${row.insee}`) ?? []) : []),
    ].map(({ nom }) => nom);
    const others = [...(row.autresNoms ?? []), ...more].filter((nom) => nom !== row.nom);
    return others.length === 0 ? row : { ...row, autresNoms: others };
  });
}

/** Languages in which tables name countries. */
const LANGUES = ['fr', 'en', 'es', 'pt', 'de', 'it'];

/** Every name of every country, the one that the site gives it first, then the others in French; « Congo » is that of two. */
function listPays(alias: readonly AliasPays[], paysDuSite: ReadonlyMap<string, { nom: string }>): [string, string][] {
  const names: [string, string][] = [...paysDuSite].map(([code, { nom }]) => [nom, code]);
  const known = new Set(names.map(([nom]) => foldText(nom)));
  // A name of another language never takes that of another country: « Guinea » is « Guinée » before anything else.
  for (const langue of LANGUES) {
    const of = new Intl.DisplayNames(langue, { type: 'region' });
    const fresh = CODES_PAYS_ISO.map((code) => [of.of(code) ?? code, code] as [string, string]).filter(
      ([nom]) => !known.has(foldText(nom)),
    );
    names.push(...fresh);
    for (const [nom] of fresh) known.add(foldText(nom));
    if (langue === 'fr') names.push(...alias.map(({ alias: nom, code }) => [nom, code] as [string, string]));
  }
  return [
    ...names,
    ...CODES_PAYS_ISO.map((code) => [code, code] as [string, string]),
    ...CODES_PAYS_ISO3.map((code3, place) => [code3, CODES_PAYS_ISO[place] ?? ''] as [string, string]),
    ['Congo', 'CG'],
    ['Congo', 'CD'],
    ['Corée', 'KR'],
    ['Corée', 'KP'],
  ];
}

/** Towns abroad, by each of their names: GeoNames', the one that the country writes, the French one. */
function listVilles(
  villes: readonly Ville[],
  exonymes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): VilleConnue[] {
  const french = new Map(
    Object.entries(exonymes).map(([pays, noms]) => [
      pays,
      Map.groupBy(Object.keys(noms), (nom) => keyVille(noms[nom] ?? '')),
    ]),
  );
  const largest = new Map<string, Ville>();
  const frenchOf = (ville: Ville) => french.get(ville.pays)?.get(keyVille(ville.nom));
  for (const ville of villes) {
    if (frenchOf(ville) === undefined) continue;
    const key = `${ville.pays} ${keyVille(ville.nom)}`;
    const known = largest.get(key);
    if (known === undefined || ville.population > known.population) largest.set(key, ville);
  }
  const named = new Set(largest.values());
  return villes.flatMap((ville) => {
    const { nom, autreNom, pays, population, coordonnees } = ville;
    if (pays === 'FR') return [];
    const names = named.has(ville) ? (frenchOf(ville) ?? []) : [];
    const others = [...names, ...(autreNom === undefined ? [] : [autreNom])];
    const usuel = names[0] ?? nom;
    const all =
      others.length === 0 ? [nom] : [...new Map([nom, ...others].map((one) => [keyVille(one), one])).values()];
    return all.map((one) => ({ nom: one, ...(usuel !== one && { usuel }), pays, population, ...coordonnees }));
  });
}
