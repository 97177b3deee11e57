import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type {
  CollectiviteRecord,
  PartenaireRecord,
  ProjetRecord,
  TerritoireRecord,
} from '../../../src/contract/content/records.ts';
import type { Entree } from '../../../src/contract/recherche/entree.ts';
import { deAutorite } from '../../../src/contract/words/articles.ts';
import { formatListe, pluriel } from '../../../src/contract/words/format.ts';
import { LIBELLES_FORME } from '../../../src/contract/words/libelles.ts';
import type { NommerVille } from '../../lib/load-noms-de-villes.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { NomsUsuels } from './load-tables.ts';
import { inOneWord, namePays, withParents } from './texts.ts';

/** The records of the Atlas: collectivités, partners, projects and other actions, and the places of France that gather them. */
export function listAtlas(
  model: SiteModel,
  nommerVille: NommerVille,
  usuels: Pick<NomsUsuels, 'territoires'>,
): Entree[] {
  return [
    ...[...model.collectivites.values()].map((record) => toCollectivite(model, record, nommerVille)),
    ...[...model.partenaires.values()].map((record) => toPartenaire(model, record, nommerVille)),
    ...[...model.projets.values()].map((record) => toProjet(model, record)),
    // Paris is its commune: its name leads there.
    ...[...model.territoires.values()]
      .filter(({ assemblee }) => /^(?:reg|dep)-/.test(assemblee))
      .map((record) => toTerritoire(record, usuels)),
  ];
}

function toCollectivite(model: SiteModel, record: CollectiviteRecord, nommerVille: NommerVille): Entree {
  const { nom, nature, slug, region, departement, pays, population, siren, insee } = record;
  // The annuaire of communes and groups finds theirs by their codes: here they would weigh in every answer.
  const codes = insee === undefined && nature !== 'epci' && siren !== undefined ? [siren] : [];
  const where = formatListe(namePays(model, pays), { max: 4 }) || 'international';
  // They have no population here: « Région Normandie » comes before what has no place in France, « Fleury (Normandie) ».
  const least = Number(nature === 'region' || nature === 'departement');
  return {
    type: 'collectivite',
    titre: nom,
    adresse: adresses.collectivite(slug),
    detail: [departement?.nom ?? region?.nom ?? 'Collectivité française', where].join(' · '),
    noms: [...codes, ...(insee ? nommerVille('FR', nom) : [])],
    pays,
    thematiques: [],
    // Two figures tell which is larger; a town comes before the group that bears its name.
    poids: Number(((population ?? least) / (nature === 'epci' ? 1000 : 1)).toPrecision(2)),
  };
}

function toPartenaire(
  model: SiteModel,
  { nom, slug, pays, collectivites }: PartenaireRecord,
  nommerVille: NommerVille,
): Entree {
  const acteurs = collectivites.map((id) => model.collectivites.get(id) ?? { nom: id });
  const who =
    acteurs.length > 3 ? `de ${acteurs.length} collectivités françaises` : formatListe(acteurs.map(deAutorite));
  const [country = ''] = namePays(model, [pays]);
  return {
    type: 'partenaire',
    titre: nom,
    adresse: adresses.partenaire(slug),
    detail: acteurs.length === 0 ? country : `${country} · partenaire ${who}`,
    noms: [...nommerVille(pays, nom), ...inOneWord(nom)],
    pays: [pays],
    thematiques: [],
    poids: acteurs.length,
  };
}

function toProjet(model: SiteModel, record: ProjetRecord): Entree {
  const { titre, slug, cadre, collectivites, pays, thematiques } = record;
  const who = collectivites.map((id) => model.collectivites.get(id)?.nom ?? '');
  const kind = cadre === 'action-exterieure' ? [LIBELLES_FORME['action-exterieure']] : [];
  const where = formatListe(namePays(model, pays), { max: 4 });
  return {
    type: 'projet',
    titre,
    adresse: adresses.projet(slug),
    detail: [...kind, formatListe(who, { max: 3 }), where].filter(Boolean).join(' · '),
    noms: [],
    pays,
    thematiques: withParents(model, thematiques),
    poids: 0,
  };
}

function toTerritoire(record: TerritoireRecord, { territoires }: Pick<NomsUsuels, 'territoires'>): Entree {
  const { cle, nom, code, slug, region, collectivites, pays } = record;
  // The annuaire has its council under the same name: « Département · 26 ».
  const kind = region === null ? 'Toute la région' : `Tout le département (${code})`;
  const who = pluriel(collectivites.length, 'collectivité engagée', 'collectivités engagées');
  return {
    type: 'territoire',
    titre: nom,
    adresse: region === null ? adresses.region(slug) : adresses.departement(record),
    detail:
      collectivites.length === 0
        ? `${kind} · personne n’y est recensé`
        : `${kind} · ${who}, ${pluriel(pays.length, 'pays', 'pays')}`,
    noms: [
      // Whatever stands between: « région pays de Loire ».
      `${region === null ? 'Région' : 'Département'} ${nom}`,
      ...(territoires[cle] ?? []),
    ],
    // It does not hide the country that is typed with it: « Grand Est Allemagne ».
    pays: [],
    thematiques: [],
    poids: collectivites.length,
  };
}
