import { prefixeCommunes } from '../../src/lib/lookup/find-files.ts';
import type { LibellesAnnuaire, LigneAnnuaire, ManifesteAnnuaire, Voisine } from '../../src/schemas/content/lookup.ts';
import type { SiteModel } from '../model/site-model.ts';
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
>;

/** The files of the lookup, by path from `content/generated/`: what « ma collectivité » and « mon projet » read. */
export function renderLookup(model: Model, decoupage: Decoupage): { path: string; text: string }[] {
  const files = new Map<string, unknown>();
  const fondus = model.reference.conseilsFondus;
  const lignes = listLignes(decoupage, fondus, model.collectivites.values());
  const names = planNames(lignes);
  const epci = cutFiles(
    sortByKey(lignes.filter(({ nature }) => nature === 'epci').map((ligne) => ({ key: ligne.code, ligne }))),
    LIMITE_EPCI,
  );
  const communes = groupCommunes(lignes);
  const all = listActives(model, lignes);
  const actives = planActives(all);
  const semblables = planSemblables(all);
  for (const [place, file] of names.files.entries()) files.set(`noms-${place}`, file.lignes);
  for (const [name, file] of names.debuts) files.set(name, file);
  for (const [place, file] of epci.entries()) files.set(`epci-${place}`, file.lignes);
  for (const [prefixe, group] of communes) files.set(`communes-${prefixe}`, group);
  files.set(
    'territoires',
    lignes.filter(({ code }) => /^(?:dep|reg)-/.test(code)),
  );
  for (const [place, file] of actives.entries()) files.set(`actives-${place}`, file.lignes);
  for (const [nature, group] of semblables)
    for (const [place, file] of group.entries()) files.set(`semblables-${nature}-${place}`, file.lignes);
  const reseaux = joinReseaux(model.reference.reseaux, model.contacts);
  files.set('reseaux', reseaux);
  files.set('libelles', listLibelles(model, all, reseaux));
  files.set('manifeste', {
    noms: names.files.map(({ start }) => start),
    epci: epci.map(({ start }) => start),
    actives: actives.map(({ start }) => start),
    communes: [...communes.keys()],
    semblables: Object.fromEntries([...semblables].map(([nature, group]) => [nature, group.map(({ start }) => start)])),
    fondus: Object.fromEntries(fondus.map((row) => [codeFondu(row), row.collectivite])),
    departements: Object.fromEntries(
      decoupage.departements.map(({ code, nom, region }) => [code, { nom: toTypographic(nom), region }]),
    ),
    regions: Object.fromEntries(decoupage.regions.map(({ code, nom }) => [code, toTypographic(nom)])),
  } satisfies ManifesteAnnuaire);
  return [...files].map(([name, content]) => ({ path: `lookup/${name}.json`, text: JSON.stringify(content) }));
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
