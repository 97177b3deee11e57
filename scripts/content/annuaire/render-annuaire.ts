import { prefixeCommunes } from '../../../src/contract/annuaire/find-files.ts';
import type {
  LibellesAnnuaire,
  LigneAnnuaire,
  ManifesteAnnuaire,
  Voisine,
} from '../../../src/contract/content/annuaire.ts';
import type { ReseauReference } from '../../../src/contract/content/reference.ts';
import type { Coordonnees } from '../../../src/contract/fields/coordonnees.ts';
import { toTypographic } from '../../lib/insee-names.ts';
import { type Keep, keepNothing } from '../../lib/keep.ts';
import { codeFondu, type TablesCollectivites } from '../../lib/list-collectivites.ts';
import type { Decoupage } from '../../lib/load-territoires.ts';
import { loadVilles, type Ville } from '../../lib/load-villes.ts';
import type { SiteModel } from '../../model/site-model.ts';
import { cutFiles, sortByKey } from './cut-files.ts';
import { joinReseaux } from './join-reseaux.ts';
import { type FicheAnnuaire, listFiches, listLignes } from './list-lignes.ts';
import { listActives, planActives, planSemblables } from './plan-actives.ts';

/** Every collectivité of France, for who files them by their names. */
export const LIGNES = 'lignes.json';
/** Rows of a file of EPCI, of a file of the SIREN of communes. */
const LIMITE_EPCI = 250;
const LIMITE_SIREN = 1500;

type Model = Pick<
  SiteModel,
  'collectivites' | 'cooperations' | 'projets' | 'pays' | 'thematiques' | 'contacts' | 'reference'
> & { site: Pick<SiteModel['site'], 'documents' | 'jour'> };

/**
 * The files of the annuaire, by path from `content/generated/`: what « ma collectivité » and « mon projet » read; and where
 * the map of the regional networks shows them.
 */
export function renderAnnuaire(
  model: Model,
  loadFrance: () => Decoupage,
  keep: Keep = keepNothing,
): { path: string; text: string }[] {
  const { reseaux: reseauxDuGuide, tablesCollectivites } = model.reference;
  const fiches = listFiches(model.collectivites.values());
  // Few editions differ in what they say of the annuaire's 37,000 rows, and most of these in none.
  const france = keep('annuaire', [tablesCollectivites, fiches], () =>
    planFrance(loadFrance(), tablesCollectivites, fiches),
  );
  const lieux = keep('reseaux', reseauxDuGuide, () =>
    placeReseaux(reseauxDuGuide, loadFrance(), loadVilles(new Set(['FR']))),
  );
  const actives = listActives(model, france.fiches);
  const reseaux = joinReseaux(reseauxDuGuide, model.contacts, model.site);
  const regions = planActives(actives);
  const semblables = [...planSemblables(actives)];
  const starts = Object.fromEntries(semblables.map(([nature, files]) => [nature, startsOf(files)]));
  const { epci, sirens, communes, ...territoires } = france.manifeste;
  const manifeste: ManifesteAnnuaire = {
    ...{ epci, sirens, actives: startsOf(regions), communes, semblables: starts },
    ...territoires,
  };
  return [
    ...france.files,
    ...numberFiles('actives', regions),
    ...semblables.flatMap(([nature, files]) => numberFiles(`semblables-${nature}`, files)),
    fileOf('reseaux', reseaux),
    fileOf('libelles', listLibelles(model, actives, reseaux)),
    fileOf('manifeste', manifeste),
    { path: LIGNES, text: JSON.stringify(france.lignes) },
    { path: 'reseaux-lieux.json', text: `${JSON.stringify(lieux)}\n` },
  ];
}

/** What the annuaire says of France: who is where, and the rows that the Atlas has a record of. */
function planFrance(decoupage: Decoupage, tables: TablesCollectivites, fiches: readonly FicheAnnuaire[]) {
  const lignes = listLignes(decoupage, tables, fiches);
  const parCode = lignes.filter(({ nature }) => nature === 'epci').map((ligne) => ({ key: ligne.code, ligne }));
  const epci = cutFiles(sortByKey(parCode), LIMITE_EPCI);
  const communes = groupCommunes(lignes);
  const sirens = cutFiles(sortByKey(listSirens(decoupage)), LIMITE_SIREN);
  const { departements, regions } = decoupage;
  return {
    lignes,
    fiches: lignes.filter(({ fiche }) => fiche !== undefined),
    files: [
      ...numberFiles('epci', epci),
      ...numberFiles('siren', sirens),
      ...[...communes].map(([prefixe, group]) => fileOf(`communes-${prefixe}`, group)),
      fileOf(
        'territoires',
        lignes.filter(({ nature }) => nature === 'departement' || nature === 'region'),
      ),
    ],
    manifeste: {
      epci: startsOf(epci),
      sirens: startsOf(sirens),
      communes: [...communes.keys()],
      fondus: Object.fromEntries(tables.fondus.map((row) => [codeFondu(row), row.collectivite])),
      departements: Object.fromEntries(
        departements.map(({ code, nom, region }) => [code, { nom: toTypographic(nom), region }]),
      ),
      regions: Object.fromEntries(regions.map(({ code, nom }) => [code, toTypographic(nom)])),
    },
  };
}

/** The SIREN of each commune, with its INSEE code. */
const listSirens = ({ communes }: Decoupage) =>
  communes.flatMap(({ type, siren, code }) =>
    type === 'commune-actuelle' && siren !== undefined ? [{ key: siren, ligne: [siren, code] }] : [],
  );

const startsOf = <T>(files: readonly { start: T }[]): T[] => files.map(({ start }) => start);

const fileOf = (name: string, content: unknown) => ({ path: `annuaire/${name}.json`, text: JSON.stringify(content) });

const numberFiles = (name: string, files: readonly { lignes: unknown[] }[]) =>
  files.map(({ lignes }, place) => fileOf(`${name}-${place}`, lignes));

function listLibelles(
  { pays, thematiques }: Model,
  actives: readonly Voisine[],
  reseaux: readonly { pays: string[] }[],
): LibellesAnnuaire {
  const codes = new Set([...actives, ...reseaux].flatMap((row) => row.pays));
  const slugs = new Set(actives.flatMap((row) => row.thematiques));
  return {
    pays: Object.fromEntries(
      [...pays].filter(([code]) => codes.has(code)).map(([code, { nom, slug }]) => [code, { nom, slug }]),
    ),
    thematiques: Object.fromEntries(
      [...thematiques].filter(([slug]) => slugs.has(slug)).map(([slug, { nom }]) => [slug, nom]),
    ),
  };
}

/** By the first two figures of a postcode or of an INSEE code, so that either leads to one file. */
function groupCommunes(lignes: readonly LigneAnnuaire[]): Map<string, LigneAnnuaire[]> {
  const groups = new Map<string, LigneAnnuaire[]>();
  for (const ligne of lignes) {
    if (ligne.nature !== 'commune') continue;
    for (const prefixe of new Set([ligne.code, ...(ligne.codesPostaux ?? [])].map(prefixeCommunes))) {
      const group = groups.get(prefixe);
      if (group) group.push(ligne);
      else groups.set(prefixe, [ligne]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Where a map shows each regional network: at the chief town of its region. A network that its document gives to no single
 * region is not placed.
 * @returns positions by the network's name
 */
export function placeReseaux(
  reseaux: readonly Pick<ReseauReference, 'nom' | 'regions'>[],
  { regions, communes }: Pick<Decoupage, 'regions' | 'communes'>,
  villes: readonly Pick<Ville, 'nom' | 'region' | 'coordonnees'>[],
): Record<string, Coordonnees> {
  return Object.fromEntries(
    reseaux.flatMap(({ nom, regions: [code, ...others] }) => {
      const chefLieu = regions.find((region) => region.code === code)?.chefLieu;
      const commune = communes.find((row) => row.code === chefLieu);
      const found = villes.filter((ville) => ville.region === code && ville.nom === toTypographic(commune?.nom ?? ''));
      return others.length === 0 && found[0] && found.length === 1 ? [[nom, found[0].coordonnees]] : [];
    }),
  );
}
