import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
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
import { nameDepartement, toTypographic } from '../../lib/insee-names.ts';
import {
  codeFondu,
  listCollectivites,
  loadTablesCollectivites,
  nomsDesFondus,
  type TablesCollectivites,
} from '../../lib/list-collectivites.ts';
import { loadReferenceTable, REFERENCE } from '../../lib/load-table.ts';
import { type Decoupage, loadDecoupage } from '../../lib/load-territoires.ts';
import { loadVilles, type Ville } from '../../lib/load-villes.ts';
import { createLocator } from '../../lib/locate-commune.ts';
import { loadAliasPays, loadExonymes, loadMotsThematiques, loadPaysReference } from '../../lib/reference-tables.ts';
import { loadGuichets } from '../../personnes/load-ecart.ts';

const colonnesSchema = z.record(z.string(), z.array(ligneSchema).min(1));

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
  const aliasPays = loadAliasPays().map(({ alias, code }) => ({ alias, code }));
  const paysDuSite = loadPaysReference();
  const villes = loadVilles();
  const decoupage = loadDecoupage();
  return {
    collectivites: listConnues(decoupage, loadTablesCollectivites(), villes),
    territoires: [
      ...decoupage.departements.map(({ code, nom }) => ({ code, nom, genre: 'departement' as const })),
      ...decoupage.regions.map(({ code, nom }) => ({ code, nom, genre: 'region' as const })),
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

/** What the annuaire knows too, as an export writes it: by SIREN, by the whole name, with its place. */
function listConnues(
  decoupage: Decoupage,
  tables: TablesCollectivites,
  villes: readonly Ville[],
): CollectiviteConnue[] {
  const communes = decoupage.communes.filter(({ type }) => type === 'commune-actuelle');
  const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
  const locate = createLocator({ communes, villes });
  const nomOf = new Map(decoupage.departements.map(({ code, nom }) => [`dep-${code}`, toTypographic(nom)]));
  const completOf = new Map([
    ...decoupage.departements.map((row) => [`dep-${row.code}`, nameDepartement(row)] as const),
    ...nomsDesFondus(tables.fondus),
  ]);
  const remplaces = Map.groupBy(tables.fondus, ({ collectivite }) => collectivite);
  return listCollectivites(decoupage, tables).map(
    ({ code, nom, nature, departement, region, population, codesPostaux, autresNoms = [] }) => {
      const commune = nature === 'commune' ? communeOf.get(code) : undefined;
      const siren = nature === 'epci' ? code : commune?.siren;
      const coordonnees = commune && locate(commune);
      const [, territoire] = /^(?:dep|reg)-(.+)$/.exec(code) ?? [];
      // Codes of three figures are those of collectivités overseas: an export has them as its départements, not its régions.
      const outreMer = region.length === 3;
      // « Département de Paris », `dep-75` lead to the Ville de Paris.
      const anciens = (remplaces.get(code) ?? []).map(codeFondu).flatMap((id) => [id, nomOf.get(id) ?? nom]);
      const noms = [...autresNoms, ...anciens].filter((autre) => autre !== nom);
      const insee = commune ? code : territoire;
      const lieu = departement ?? (outreMer ? region : undefined);
      return {
        id: siren ?? (commune ? `com-${code}` : code),
        nom: completOf.get(code) ?? (nature === 'region' && !outreMer ? `Région ${nom}` : nom),
        nature: nature === 'region' && outreMer ? 'collectivite-outre-mer' : nature,
        ...(siren !== undefined && { siren }),
        ...(insee !== undefined && { insee }),
        ...(lieu !== undefined && { departement: lieu }),
        ...(!outreMer && { region }),
        // The package gives none to a territory: a sum of those of its communes is no fact for an export.
        ...(territoire === undefined && population !== null && { population }),
        ...(coordonnees !== undefined && { coordonnees }),
        ...(codesPostaux !== undefined && { codesPostaux }),
        ...(noms.length > 0 && { autresNoms: noms }),
      };
    },
  );
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
