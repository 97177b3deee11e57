import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import type { Place } from './find-places.ts';
import { findNames } from './find-places.ts';
import type { ImportReference } from './reference.ts';

const LINK = "(?:de la |de l[’']|des |du |de |d[’'])";
const NAME =
  "(?:(?:La |Le |Les |L[’'])?\\p{Lu}[\\p{L}’'-]*(?:[ -](?:de |du |des |la |le |les |en |et |sur |sous |d[’']|l[’'])*\\p{Lu}[\\p{L}’'-]*)*)";
const REGION = new RegExp(
  `\\b(?:[Cc]onseils? régiona(?:l|ux)|[Rr]égions?|[Cc]ollectivité territoriale)\\s+(${LINK})?(${NAME})`,
  'gu',
);
const DEPARTEMENT = new RegExp(
  `\\b(?:[Cc]onseil départemental(?: des jeunes)?|[Cc]onseil général|[Dd]épartements?)\\s+(?:français\\s+)?(${LINK})?(${NAME})`,
  'gu',
);
const GROUPEMENT = new RegExp(
  `\\b((?:[Cc]ommunauté (?:d[’']agglomération|de communes)|[Aa]gglomération|[Mm]étropole|PNR|[Pp]arc (?:naturel|national) régional(?: \\(PNR\\))?|[Ee]urométropole|[Ss]yndicat(?: (?:mixte|intercommunal|interdépartemental|départemental))?(?: (?:des eaux|d[’'](?:eau|énergies?|assainissement)|de traitement des \\p{Ll}+))?)\\s+(?:${LINK}|(?:sud|nord|est|ouest)\\s)?(${NAME}))`,
  'gu',
);
/** French bodies that act abroad as collectivités do: « l’association X », « le Sedif (Syndicat des eaux…) ». */
const BODY = new RegExp(
  `\\b(?:[Aa]ssociation|[Rr]éseau|[Ss]yndicat|[Cc]onservatoire|[Gg]roupement d’intérêt public français)\\s+(?!nationale?\\b|des [Vv]illes)(?:${LINK})?(${NAME})|\\b(\\p{Lu}[\\p{L}]{3,})(?=\\s\\((?:[Ss]yndicat|[Aa]gence)\\b)`,
  'gu',
);
/** Bodies of collectivités by what they unite: « Association des maires ruraux de France », « Sites et Cités remarquables de France ». */
const UNION =
  /(?<!\p{L})(?:(?:[Aa]ssociation|[Rr]éseau|[Ff]édération|[Aa]ssemblée) (?:des |de )|(?=Sites|Villes|Régions))((?:\p{L}[\p{L}’'-]* ){1,6}de France)(?!\p{L})/gu;
const UNITED =
  /(?<!\p{L})(?:sites|cités|villes|communes|maires|départements|régions|parcs|îles|territoires)(?!\p{L})/iu;
/** « EPAGE Loire-Lignon », « Savoie Déchets », « Conservatoire du littoral », « Gescod (réseau régional… ». */
const AGENCY = new RegExp(
  `(?<!\\p{L})((?:EPAGE|EPTB|SIVOM|SIVU|GIP)\\s${NAME}|${NAME}\\s(?:[Dd]échets|Énergies?|Coopération|Solidarité)(?!\\p{L})|[Cc]onservatoire du littoral)|(?<!\\p{L})(\\p{Lu}[\\p{L}]{3,})(?=\\s\\((?:[Ss]yndicat|[Aa]gence|RRMA|[Rr]éseau régional)(?!\\p{L}))`,
  'gu',
);
const METROPOLE =
  /\b((?:\p{Lu}[\p{L}’'-]*[ -]){1,4}(?:Métropole|Communauté|Agglomération))(?!\p{L})|\b(Grand[ -]\p{Lu}[\p{L}’'-]*(?:[ -](?:Sud|Nord|Est|Ouest)(?!\p{L}))?)/gu;

/** Other names of regions in use. */
const REGION_ALIASES: Record<string, string> = {
  'sud provence alpes cote d azur': 'Sud-Provence-Alpes-Côte d’Azur',
  'sud provence cote d azur': 'Sud-Provence-Alpes-Côte d’Azur',
  'sud paca': 'Sud-Provence-Alpes-Côte d’Azur',
  paca: 'Sud-Provence-Alpes-Côte d’Azur',
};

/** French collectivités that a text names: regions, départements, groupings, then towns. In order of appearance. */
export function findFrench(text: string, reference: ImportReference): Place[] {
  const found: Place[] = [];
  const free = (at: number, end: number): boolean => found.every((other) => end <= other.at || at >= other.end);
  const add = (nom: string, at: number, end: number): void => {
    if (free(at, end)) found.push({ nom: nom.replaceAll("'", '’'), at, end, pays: 'FR' });
  };
  const { communes, departements, regions } = reference.places;
  for (const match of text.matchAll(REGION)) {
    const region = longestKnown(match[2] ?? '', (folded) => REGION_ALIASES[folded] ?? regions.get(folded));
    if (region !== null) add(`Région ${region.nom}`, match.index, endOf(match, region.rest));
  }
  for (const match of text.matchAll(DEPARTEMENT)) {
    const found = longestKnown(match[2] ?? '', (folded) => departements.get(folded));
    if (found !== null) add(`Département ${match[1] ?? 'de '}${found.nom}`, match.index, endOf(match, found.rest));
  }
  // « le Syctom (Syndicat de… ) » is one body: its short name stands before.
  for (const match of text.matchAll(GROUPEMENT))
    if (text.charAt(match.index - 1) !== '(' && !isAbroad(match[2] ?? '', reference))
      add(capitalise((match[1] ?? '').trim()), match.index, match.index + match[0].length);
  for (const match of text.matchAll(BODY)) {
    const nom = (match[1] ?? match[2] ?? '').trim();
    if (/\s\p{Lu}|^\p{Lu}{4,}/u.test(nom) && findPaysIn(nom, reference) === undefined)
      add(nom, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(UNION))
    if (UNITED.test(match[0])) add(capitalise(match[0]), match.index, match.index + match[0].length);
  for (const match of text.matchAll(AGENCY)) {
    const nom = match[1] ?? match[2] ?? '';
    const head = foldText(nom.split(' ')[0] ?? '');
    const known = match[2] !== undefined || /^[CE-GS]/iu.test(nom) || departements.has(head) || communes.has(head);
    if (known && !reference.codes.has(head) && findPaysIn(nom, reference) === undefined)
      add(capitalise(nom), match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(METROPOLE)) {
    if (!/^Grand[ -](?:Bassam|Est|Popo|Place|Tunis|Accra|Abidjan|Beyrouth|Prix)/.test(match[0]))
      add(match[0], match.index, match.index + match[0].length);
  }
  for (const { at, end, nom } of findNames(text, (name, folded) => toPlace(regions.get(folded), name)))
    add(`Région ${nom}`, at, end);
  for (const town of findTowns(text, communes, reference)) if (free(town.at, town.end)) found.push(town);
  return found.sort((one, other) => one.at - other.at);
}

/** « l’agglomération de Tirana »: a grouping around a town that is no French one. */
function isAbroad(name: string, { places }: ImportReference): boolean {
  const folded = foldText(name.split('-')[0] ?? '');
  const abroad = Math.max(0, ...(places.cities.get(folded) ?? []).map(({ population }) => population));
  return abroad > 50_000 && abroad > (places.communes.get(folded)?.population ?? 0) * 3;
}

const findPaysIn = (name: string, { codes }: ImportReference): string | undefined =>
  codes.get(foldText(name.split(/\s+(?:du|de la|de|d’)\s*/u).at(-1) ?? ''));

const toPlace = (known: string | undefined, name: string): { nom: string; pays: string } | null =>
  known === undefined || name.length < 5 ? null : { nom: known, pays: 'FR' };

const endOf = (match: RegExpExecArray, rest: string): number => match.index + match[0].length - rest.length;

/** The longest beginning of a name that is known, and the rest: « Grand Est et Madagascar » → « Grand Est ». */
function longestKnown(
  name: string,
  read: (folded: string) => string | undefined,
): { nom: string; rest: string } | null {
  const words = name.split(/(?=[ -])/);
  for (let count = words.length; count > 0; count -= 1) {
    const known = read(foldText(words.slice(0, count).join('')));
    if (known !== undefined) return { nom: known, rest: words.slice(count).join('') };
  }
  return null;
}

/** « Cergy-Pontoise » is two towns, « Montreuil-sous-Bois » one under its older name. */
function readCompound(
  name: string,
  communes: ImportReference['places']['communes'],
): { nom: string; population: number } | undefined {
  if (!/^\p{Lu}[\p{L}’']+-\p{L}/u.test(name) || name.includes(' ')) return undefined;
  const [first = '', second = ''] = name.split('-');
  const head = communes.get(foldText(first));
  if (head === undefined) return undefined;
  if (/^(?:sous|sur|en|lès|les)$/u.test(second)) return head.population >= 20_000 ? head : undefined;
  const tail = communes.get(foldText(second));
  const isPair = tail !== undefined && head.population >= LEAST_BARE && tail.population >= LEAST_BARE;
  return isPair ? { nom: name, population: head.population } : undefined;
}

/** Smallest town that its bare name stands for; a noun before it (« commune de ») or its population lowers the bar. */
const LEAST_BARE = 4000;
const SIGNED =
  /(?:communes?|villes?|mairies?|celles? d)\s+(?:martiniquaise |française )?(?:de la |de l[’']|des |du |de |d[’'])?$/iu;
/** « la région du Maule », « province de Guadalajara »: an authority of another country that bears a commune’s name. */
const OTHER_KIND =
  /(?:régions?|provinces?|comtés?|gouvernorats?|districts?|états?|cercles?|préfectures?)\s+(?:du |de la |de l[’']|de |d[’'])$/iu;
const NOT_PARTNER =
  /(?:accords?|traité|pacte|sommet|congrès|accord|université|chu|aéroport|musée|ambassade de france|forum|gare|institut)\s+(?:de |d[’'])?$|\b(?:à|tenues? à|lieu à|dans)\s+$/iu;

/** « la ville du Port »: Le Port, not the smaller town that is called Port. */
function withArticle({ nom, at }: Place, text: string, communes: ImportReference['places']['communes']): string {
  const own = communes.get(foldText(nom))?.population ?? 0;
  const named = /(?<!\p{L})du $/u.test(text.slice(0, at)) ? communes.get(`le ${foldText(nom)}`) : undefined;
  return named !== undefined && named.population >= own ? named.nom : nom;
}

function findTowns(
  text: string,
  communes: ImportReference['places']['communes'],
  { places }: ImportReference,
): Place[] {
  return findNames(text, (name, folded) => {
    const row = communes.get(folded) ?? communes.get(`le ${folded}`) ?? readCompound(name, communes);
    if (row === undefined || folded.length < 3) return null;
    const abroad = Math.max(0, ...(places.cities.get(folded) ?? []).map(({ population }) => population));
    if (abroad > row.population * 3 && abroad > 50_000) return null;
    return { nom: communes.has(folded) ? name : row.nom, pays: 'FR' };
  })
    .map((place) => ({ ...place, nom: withArticle(place, text, communes) }))
    .filter(({ nom, at, end }) => {
      const before = text.slice(Math.max(0, at - 40), at);
      const population = (communes.get(foldText(nom)) ?? readCompound(nom, communes))?.population ?? 0;
      if (OTHER_KIND.test(before)) return false;
      if (SIGNED.test(before) || /^[^.;]{0,40}\(\d[\d \u00A0\u202F]* habitants/u.test(text.slice(end))) return true;
      if (/^\s*\((?:\d{2}|2A|2B|97\d)\)/.test(text.slice(end))) return true;
      return population >= LEAST_BARE && !NOT_PARTNER.test(before) && !(at === 0 && !/[a-z-]/.test(nom));
    });
}
