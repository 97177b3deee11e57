import type {
  LibellesAnnuaire,
  LigneAnnuaire,
  ManifesteAnnuaire,
  Voisine,
} from '../../../src/contract/content/lookup.ts';
import type { ConseilFondu, ReseauReference } from '../../../src/contract/content/reference.ts';
import type { Coordonnees } from '../../../src/contract/fields/coordonnees.ts';
import { prefixeCommunes } from '../../../src/contract/lookup/find-files.ts';
import { loadVilles, type Ville } from '../../lib/load-villes.ts';
import type { SiteModel } from '../../model/site-model.ts';
import { cutFiles, sortByKey } from './cut-files.ts';
import { joinReseaux } from './join-reseaux.ts';
import { codeFondu, listLignes, toTypographic } from './list-lignes.ts';
import type { Decoupage } from './load-decoupage.ts';
import { listActives, planActives, planSemblables } from './plan-actives.ts';
import { planNames } from './plan-names.ts';

/** Rows of a file of EPCI. */
const LIMITE_EPCI = 250;

type Model = Pick<
  SiteModel,
  'collectivites' | 'cooperations' | 'projets' | 'pays' | 'thematiques' | 'contacts' | 'reference'
> & { site: Pick<SiteModel['site'], 'documents' | 'jour'> };

/**
 * The files of the lookup, by path from `content/generated/`: what « ma collectivité » and « mon projet » read; and where
 * the map of the regional networks shows them.
 */
export function renderLookup(model: Model, decoupage: Decoupage): { path: string; text: string }[] {
  const lignes = listLignes(decoupage, model.reference.conseilsFondus, model.collectivites.values());
  const actives = listActives(model, lignes);
  const reseaux = joinReseaux(model.reference.reseaux, model.contacts, model.site);
  const plans = planFiles(lignes, actives);
  const files: [name: string, content: unknown][] = [
    ...numberFiles('noms', plans.noms.files),
    ...plans.noms.debuts,
    ...numberFiles('epci', plans.epci),
    ...[...plans.communes].map(([prefixe, group]): [string, unknown] => [`communes-${prefixe}`, group]),
    ['territoires', lignes.filter(({ nature }) => nature === 'departement' || nature === 'region')],
    ...numberFiles('actives', plans.actives),
    ...[...plans.semblables].flatMap(([nature, group]) => numberFiles(`semblables-${nature}`, group)),
    ['reseaux', reseaux],
    ['libelles', listLibelles(model, actives, reseaux)],
    ['manifeste', describeFiles(plans, model.reference.conseilsFondus, decoupage)],
  ];
  const lieux = placeReseaux(model.reference.reseaux, decoupage, loadVilles(new Set(['FR'])));
  return [
    ...files.map(([name, content]) => ({ path: `lookup/${name}.json`, text: JSON.stringify(content) })),
    { path: 'reseaux-lieux.json', text: `${JSON.stringify(lieux)}\n` },
  ];
}

type Plans = ReturnType<typeof planFiles>;

function planFiles(lignes: readonly LigneAnnuaire[], actives: readonly Voisine[]) {
  const epci = lignes.filter(({ nature }) => nature === 'epci').map((ligne) => ({ key: ligne.code, ligne }));
  return {
    noms: planNames(lignes),
    epci: cutFiles(sortByKey(epci), LIMITE_EPCI),
    communes: groupCommunes(lignes),
    actives: planActives(actives),
    semblables: planSemblables(actives),
  };
}

function numberFiles(name: string, files: readonly { lignes: unknown[] }[]): [string, unknown][] {
  return files.map(({ lignes }, place) => [`${name}-${place}`, lignes]);
}

function describeFiles(
  { noms, epci, actives, communes, semblables }: Plans,
  fondus: readonly ConseilFondu[],
  { departements, regions }: Decoupage,
): ManifesteAnnuaire {
  const starts = <T>(files: readonly { start: T }[]) => files.map(({ start }) => start);
  return {
    noms: starts(noms.files),
    epci: starts(epci),
    actives: starts(actives),
    communes: [...communes.keys()],
    semblables: Object.fromEntries([...semblables].map(([nature, files]) => [nature, starts(files)])),
    fondus: Object.fromEntries(fondus.map((row) => [codeFondu(row), row.collectivite])),
    departements: Object.fromEntries(
      departements.map(({ code, nom, region }) => [code, { nom: toTypographic(nom), region }]),
    ),
    regions: Object.fromEntries(regions.map(({ code, nom }) => [code, toTypographic(nom)])),
  };
}

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
