import { adresses } from '../../../src/contract/addresses/adresses.ts';
import type { CollectiviteRecord, PartenaireRecord, ProjetRecord } from '../../../src/contract/content/records.ts';
import { deAutorite } from '../../../src/contract/words/articles.ts';
import { formatListe } from '../../../src/contract/words/format.ts';
import { LIBELLES_FORME } from '../../../src/contract/words/libelles.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { SearchRecord } from './plan-search.ts';
import { namePays, withParents } from './search-texts.ts';

const NONE = { pays: [], thematique: [], odd: [], region: [], genre: [] };

/** The records of the Atlas: collectivités, partners, projects and other actions. */
export function planSearchAtlas(model: SiteModel): SearchRecord[] {
  return [
    ...[...model.collectivites.values()].map((record) => planCollectivite(model, record)),
    ...[...model.partenaires.values()].map((record) => planPartenaire(model, record)),
    ...[...model.projets.values()].map((record) => planProjet(model, record)),
  ];
}

function planCollectivite(model: SiteModel, record: CollectiviteRecord): SearchRecord {
  const { nom, slug, region, departement, pays, reseaux, contacts } = record;
  const where = formatListe(namePays(model, pays).slice(0, 4)) || 'international';
  return {
    type: 'collectivite',
    titre: nom,
    adresse: adresses.collectivite(slug),
    autres: '',
    detail: `${region?.nom ?? 'Collectivité française'} · ${where}`,
    champs: { ...NONE, pays, region: region ? [region.code] : [] },
    contact: null,
    texte: [nom, departement?.nom, region?.nom, ...reseaux, ...contacts.map(({ nom }) => nom)]
      .filter(Boolean)
      .join('\n'),
  };
}

function planPartenaire(model: SiteModel, { nom, slug, pays, collectivites }: PartenaireRecord): SearchRecord {
  const acteurs = collectivites.map((id) => model.collectivites.get(id) ?? { nom: id });
  const names = acteurs.map(({ nom }) => nom);
  const who = names.length > 3 ? `de ${names.length} collectivités françaises` : formatListe(acteurs.map(deAutorite));
  const [country = ''] = namePays(model, [pays]);
  return {
    type: 'partenaire',
    titre: nom,
    adresse: adresses.partenaire(slug),
    autres: '',
    detail: names.length === 0 ? country : `${country} · partenaire ${who}`,
    champs: { ...NONE, pays: [pays] },
    contact: null,
    texte: [nom, country, ...names.slice(0, 20)].join('\n'),
  };
}

function planProjet(model: SiteModel, record: ProjetRecord): SearchRecord {
  const { titre, slug, resume, cadre, collectivites, partenaires, pays, thematiques, odd } = record;
  const who = collectivites.map((id) => nomOf(model, id));
  const where = namePays(model, pays);
  const kind = cadre === 'action-exterieure' ? [LIBELLES_FORME['action-exterieure']] : [];
  const regions = collectivites.flatMap((id) => model.collectivites.get(id)?.region?.code ?? []);
  return {
    type: 'projet',
    titre,
    adresse: adresses.projet(slug),
    autres: '',
    detail: [...kind, formatListe(first(who, 2)), formatListe(first(where, 3))].filter(Boolean).join(' · '),
    champs: {
      pays,
      thematique: withParents(model, thematiques),
      odd: odd.map(String),
      region: [...new Set(regions)],
      genre: [],
    },
    contact: null,
    texte: [titre, resume, ...who, ...where, ...partenaires.map((id) => nomOf(model, id))].filter(Boolean).join('\n'),
  };
}

/** The first names of a list, and how many more there are. */
const first = (names: string[], count: number): string[] =>
  names.length > count + 1 ? [...names.slice(0, count), `${names.length - count} autres`] : names;

const nomOf = (model: SiteModel, id: string): string =>
  model.collectivites.get(id)?.nom ?? model.partenaires.get(id)?.nom ?? '';
