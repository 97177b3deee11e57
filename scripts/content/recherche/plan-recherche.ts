import { adresses } from '../../../src/contract/addresses/adresses.ts';
import { CODES_PAYS_ISO, CODES_PAYS_ISO3 } from '../../../src/contract/fields/codes-iso.ts';
import { LANGUES as CATALOGUES, CODES_LANGUES } from '../../../src/contract/langues/langues.ts';
import { nomIntl } from '../../../src/contract/langues/nommer-pays.ts';
import type { Entree, LibellesRecherche, PlanRecherche } from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { cite } from '../../../src/contract/words/format.ts';
import type { NommerVille } from '../../lib/load-noms-de-villes.ts';
import type { Ville } from '../../lib/load-villes.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { PageSpec } from '../pages/plan-pages.ts';
import { listAtlas } from './list-atlas.ts';
import { listGuide } from './list-guide.ts';
import { listPages } from './list-pages.ts';
import {
  CHEF_LIEU_MIN,
  type IntentionEcrite,
  type LigneIntention,
  type NomsUsuels,
  type TablesRecherche,
} from './load-tables.ts';
import { listTextes, type Texte } from './textes.ts';
import { inOneWord } from './texts.ts';

/** Everything that the search is made from: `content/generated/recherche.json`. */
export interface ContenuRecherche extends Omit<PlanRecherche, 'intentions' | 'annuaire' | 'parties'> {
  intentions: readonly IntentionEcrite[];
  entrees: Entree[];
  textes: Texte[];
  libelles: LibellesRecherche;
  /** What a slip may stand for beside what has an entry: names of the larger communes, and what countries are called. */
  cibles: readonly string[];
  /** Words that are right, whether or not something holds them. */
  justes: readonly string[];
}

/** Smallest town of the world, in people, that is known by name though it has no page. */
const VILLE_MIN = 100_000;

/** The same, of one whose name is also typed in one word: « newyork ». Each adds to what an answer weighs. */
const VILLE_COLLEE = 1_000_000;

/** What has a name, what people want, and the texts in which words are looked for. */
export function planRecherche(
  model: SiteModel,
  specs: readonly PageSpec[],
  { usuels, intentions, villes, capitales, communes, nommerVille, nommerEnFrancais, nommerCapitale }: TablesRecherche,
): ContenuRecherche {
  const nomsPays = createNomsPays(usuels, capitales, nommerCapitale);
  const pages = listPages(model, specs, { pays: nomsPays, zone: (slug) => usuels.zones[slug] ?? [] });
  const atlas = listAtlas(model, nommerVille, usuels);
  const names = <T extends { nom: string }>(records: ReadonlyMap<string, T>) =>
    Object.fromEntries([...records].map(([code, { nom }]) => [code, nom]));
  return {
    entrees: [
      ...pages.map(({ entree }) => withSeuls(withCroisements(model, entree), intentions)),
      ...listGuide(model),
      ...atlas,
      ...listAbsents(model, nomsPays),
      ...listVilles(model, villes, { nommerVille, nommerEnFrancais }, atlas),
      ...listDisputees(model, nommerVille),
      // A browser makes lines of them as they are.
    ].map((entree) => ({ ...entree, detail: entree.detail.replaceAll(' · ', '\u00a0· ') })),
    textes: listTextes(model, pages),
    intentions: [...intentions.map(({ seuls: _, ...intention }) => intention), toIntention(model.reference, nomsPays)],
    cibles: [...communes, ...[...usuels.pays.values()].flat()],
    justes: [...usuels.motsVides, ...usuels.motsOrdinaires],
    // A browser folds nothing but what is typed.
    vides: usuels.motsVides.flatMap(searchWords),
    equivalents: usuels.equivalents.map(([nom, vaut]) => [foldText(nom), vaut]),
    motsCourants: usuels.motsCourants,
    libelles: { pays: names(model.pays), thematique: names(model.thematiques) },
  };
}

/** A theme or a chapter, with the rarer words that lead to it, and the others in one word: « eaupotable ». */
const withSeuls = (entree: Entree, intentions: readonly LigneIntention[]): Entree => {
  const seuls = intentions.flatMap(({ adresse, seuls, mots }) =>
    adresse === entree.adresse ? [...seuls, ...mots.flatMap(inOneWord)] : [],
  );
  return seuls.length === 0 ? entree : { ...entree, noms: [...entree.noms, ...seuls] };
};

/** A country, with the themes that it has a page on. */
function withCroisements({ paysThematiques }: SiteModel, entree: Entree): Entree {
  if (entree.type !== 'pays') return entree;
  const own = [...paysThematiques.values()].filter(({ pays }) => entree.pays.includes(pays));
  return { ...entree, thematiques: own.map(({ thematique }) => thematique) };
}

/** Countries of the world that no page speaks of: somebody who types one must be told so. */
function listAbsents({ pays, zones, reference }: SiteModel, nomsPays: (code: string) => string[]): Entree[] {
  return [...reference.pays]
    .filter(([code]) => !pays.has(code) && code !== 'FR')
    .map(([code, { nom, zone }]) => {
      const near = zones.get(zone);
      return {
        type: 'absent',
        titre: nom,
        adresse: near ? adresses.zone(near.slug) : '/pays/',
        detail: near ? near.nom : 'Les pays que ce site connaît',
        noms: nomsPays(code),
        pays: [],
        thematiques: [],
        poids: 0,
      };
    });
}

/** Towns without a record that people know by name: « Marrakesh », in a country that has a page, or in one that has none. */
function listVilles(
  { pays, zones, reference }: SiteModel,
  villes: readonly Ville[],
  { nommerVille, nommerEnFrancais }: Pick<TablesRecherche, 'nommerVille' | 'nommerEnFrancais'>,
  atlas: readonly Entree[],
): Entree[] {
  const known = new Set(
    atlas
      .filter(({ type }) => type === 'partenaire')
      .flatMap(({ titre, noms, pays }) => [titre, ...noms].map((nom) => `${nom} ${pays[0]}`)),
  );
  const disputed = new Set(reference.frontieres.villes.map(({ nom, pays }) => `${nom} ${pays}`));
  const isKnown = ({ nom, population, isChefLieu, pays: code }: Ville) =>
    !disputed.has(`${nom} ${code}`) && population >= (isChefLieu && pays.has(code) ? CHEF_LIEU_MIN : VILLE_MIN);
  return villes
    .filter((ville) => isKnown(ville) && ville.pays !== 'FR' && !known.has(`${ville.nom} ${ville.pays}`))
    .flatMap(({ nom, pays: code, population }) => {
      const country = pays.get(code);
      const named = country ?? reference.pays.get(code);
      // France overseas is no foreign country: its communes are found with the others.
      if (named === undefined) return [];
      const zone = zones.get(reference.pays.get(code)?.zone ?? '');
      const name = named.nom;
      const [titre = nom] = nommerEnFrancais(code, nom);
      const colles = population < VILLE_COLLEE ? [] : [...new Set([titre, nom].flatMap(inOneWord))];
      return {
        type: 'ville',
        titre,
        adresse: country ? adresses.pays(country.slug) : zone ? adresses.zone(zone.slug) : '/pays/',
        detail: country ? `${name} · pas encore de fiche` : `${name}, dont ce site n’a pas de page`,
        noms: [nom, ...nommerVille(code, nom), ...colles].filter((one) => one !== titre),
        pays: [code],
        thematiques: [],
        // One figure tells which is larger, and comes in fewer bytes.
        poids: Number(population.toPrecision(1)),
      };
    });
}

/** Towns on which the site takes no side: each leads to the pages of the countries that it may be looked for in, none named as its own. */
const listDisputees = ({ pays, reference }: SiteModel, nommerVille: NommerVille): Entree[] =>
  reference.frontieres.villes.flatMap(({ nom, pays: code, titre, autresNoms, pages }) =>
    pages.flatMap((page): Entree[] => {
      const country = pays.get(page);
      if (country === undefined) return [];
      return [
        {
          type: 'ville',
          titre,
          adresse: adresses.pays(country.slug),
          detail: `Ville au statut disputé · voir aussi la page ${cite(country.nom)}`,
          noms: [nom, ...nommerVille(code, nom), ...autresNoms],
          pays: [],
          thematiques: [],
          poids: 0,
        },
      ];
    }),
  );

/** What says where the maps put disputed places: it answers to those that no country is called by. */
function toIntention(
  { frontieres, pays }: SiteModel['reference'],
  nomsPays: (code: string) => string[],
): IntentionEcrite {
  const { lieux, villes } = frontieres;
  const called = new Set([...pays.keys()].flatMap(nomsPays).map(foldText));
  // « Cachemire, au nord de la ligne de contrôle » is part of one.
  const territoires = lieux.map(({ territoire }) => territoire.replace(/,.*$/, ''));
  return {
    mots: [
      'lieux disputés',
      'territoires disputés',
      ...new Set([...territoires, ...villes.map(({ titre }) => titre)].filter((nom) => !called.has(foldText(nom)))),
    ],
    titre: 'Lieux disputés',
    adresse: '/a-propos/methode/#cartes',
    raison: 'Où les cartes du site placent les lieux dont l’appartenance est disputée',
  };
}

/** Languages in which people abroad, and maps, name countries; each country is also known in its own. */
const LANGUES = ['fr', 'en', 'es', 'pt', 'de', 'it', 'nl', 'ar', 'zh', 'ru'];

/**
 * Every name by which a country may be typed, by ISO code: its names in other languages, its adjectives, its usual and former
 * names, its ISO codes, its capital.
 */
function createNomsPays(
  { pays: usuels }: Pick<NomsUsuels, 'pays'>,
  capitales: TablesRecherche['capitales'],
  nommerCapitale: NommerVille,
): (code: string) => string[] {
  return (code) => {
    const own = new Intl.Locale('und', { region: code }).maximize().language;
    // « Myanmar (Birmanie) » is two names.
    const foreign = [...LANGUES, own].flatMap((langue) => nomIntl(code, langue)?.split(/[()]/) ?? []);
    const capitale = capitales.get(code);
    const capitaleNames = capitale === undefined ? [] : [capitale, ...nommerCapitale(code, capitale)];
    const code3 = CODES_PAYS_ISO3[CODES_PAYS_ISO.indexOf(code)] ?? '';
    const usual = CODES_LANGUES.flatMap((langue) => Object.entries(CATALOGUES[langue].nomsPays)).flatMap(
      ([one, nom]) => (one === code ? [nom] : []),
    );
    const french = [nomIntl(code) ?? '', ...(usuels.get(code) ?? [])];
    const names = [...foreign, ...usual, ...french, ...french.flatMap(inOneWord), code, code3, ...capitaleNames];
    return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '');
  };
}
