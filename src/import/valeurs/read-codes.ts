import { foldText } from '../../contract/words/fold-text.ts';
import { LIBELLES_ODD } from '../../contract/words/libelles.ts';
import { type Champ, nommeValeur } from '../colonnes/champs.ts';
import { estRien, toText } from '../noms/split-cell.ts';
import type { Reference } from '../reference.ts';
import type { Cellule } from '../tableau.ts';

/** What was read of a cell with several codes, and the parts that say nothing known. */
interface Codes<T> {
  valeurs: T[];
  inconnus: string[];
}

const ODD_PAR_NOM = new Map(
  LIBELLES_ODD.flatMap((nom, numero) => (numero === 0 ? [] : [[foldText(nom), numero] as const])),
);

/** Goals, in any of the ways that people write them: `6`, `les ODD 6, 11 et 13`, `1 à 5`, `6 (eau), 3 (santé)`, `Vie terrestre`. */
export function readOddCellule(cellule: Cellule): Codes<number> {
  const codes: Codes<number> = { valeurs: [], inconnus: [] };
  const add = (odd: number, part: string) => {
    if (!Number.isInteger(odd) || odd < 1 || odd > 17) codes.inconnus.push(part);
    else if (!codes.valeurs.includes(odd)) codes.valeurs.push(odd);
  };
  if (typeof cellule === 'number') add(cellule, String(cellule));
  else
    for (const part of toText(cellule).split(/[;\n|/+]+/)) {
      const text = part.trim();
      if (estRien(text)) continue;
      const named = ODD_PAR_NOM.get(foldText(text));
      if (named !== undefined) add(named, text);
      else readOddText(text, add, codes);
    }
  return codes;
}

/** What says that numbers are goals, kept as one sign: the words of a goal may hold numbers too. */
const MOT_ODD =
  /(?:(?<!\p{L})(?:les?|aux?|l['’]) ?)?(?:odd|sdg|objectifs?(?: de développement durable)?|goals?|cibles?)\s*(?:n[°o]s?\s*)?:?/giu;
/** « 1 à 5 » are five goals; « 1-5 » may be two. */
const SUITE = /^(?:de |du )?(\d{1,2}) ?(à|au|[-–—]) ?(\d{1,2})$/;

/** A list of numbers, or numbers and the words of their goals. What is no goal for sure is said, not dropped. */
function readOddText(text: string, add: (odd: number, part: string) => void, codes: Codes<number>): void {
  // « Les 17 ODD » counts them.
  if (/\d\s*(?:odd|sdg|objectifs?|goals?)(?!\p{L})(?!\s*(?:n[°o]s?\s*)?\d)/iu.test(text)) codes.inconnus.push(text);
  else {
    const bare = text.replace(MOT_ODD, '§').trim();
    const list = bare.replaceAll('§', ' ').replace(/\s+/g, ' ').trim();
    const [, first, tie, last] = SUITE.exec(list) ?? [];
    if (first !== undefined && Number(last) > Number(first) + 1) {
      if (/[-–—]/.test(tie ?? '')) codes.inconnus.push(text);
      else for (let odd = Number(first); odd <= Number(last); odd++) add(odd, text);
    } else if (/^[\d\s,.et&n°-]+$/i.test(list) && /\d/.test(list))
      for (const [number] of list.matchAll(/\d+(?:\.\d+)?/g)) add(Math.trunc(Number(number)), text);
    else readOddWords(bare, text, add, codes);
  }
}

/** `ODD6 - Eau propre`, `6 eau, 3 santé`, `éducation (4)`: a number that stands apart, or beside a word of its goal, is one. */
function readOddWords(
  bare: string,
  text: string,
  add: (odd: number, part: string) => void,
  codes: Codes<number>,
): void {
  const numbers = [...bare.matchAll(/(?<!\d|\d[.,])\d{1,2}(?!\d|\s*%)/g)];
  if (numbers.length === 0) codes.inconnus.push(text);
  for (const { 0: number, index } of numbers) {
    const before = bare.slice(0, index).trimEnd();
    const rest = bare.slice(index + number.length);
    const after = rest.replace(/^\.\w\b/, '').trimStart();
    const isApart = /(?:^|[§,;&(:–—-]|\bet)$/i.test(before) && /^(?:$|[§,;&):.(–—-]|et\b)/i.test(after);
    const mots = [/\p{L}+$/u.exec(before)?.[0], /^\p{L}+/u.exec(after)?.[0]];
    if (before === '' || before.endsWith('§') || isApart || mots.some((mot) => isMotDe(Number(number), mot)))
      add(Number(number), text);
    else codes.inconnus.push(`${number}${rest.split(/[,;()]|\set\s/)[0] ?? ''}`.trim());
  }
}

/** « villes » of « Villes et communautés durables ». */
function isMotDe(odd: number, mot = ''): boolean {
  const folded = foldText(mot);
  return foldText(LIBELLES_ODD[odd] ?? '')
    .split(' ')
    .some((one) => one === folded || (folded.length > 3 && (one.startsWith(folded) || folded.startsWith(`${one}s`))));
}

/** Themes of the guide: by their name, else by the words that the guide's importer knows them by. */
export function readThematiques(cellule: Cellule, reference: Reference): Codes<string> & { approches: string[] } {
  const codes = { valeurs: [] as string[], inconnus: [] as string[], approches: [] as string[] };
  const whole = foldText(toText(cellule));
  const parts = reference.thematiques.has(whole) ? [toText(cellule)] : toText(cellule).split(/[;\n|/+,]+/);
  for (const part of parts
    .flatMap((text) => splitThemes(text, reference))
    .map((text) => text.trim())
    .filter((text) => !estRien(text))) {
    const folded = foldText(part);
    const exact = reference.thematiques.get(folded);
    const slug = exact ?? nearTheme(folded, reference);
    if (slug === undefined) codes.inconnus.push(part);
    else if (!codes.valeurs.includes(slug)) codes.valeurs.push(slug);
    if (slug !== undefined && exact === undefined) codes.approches.push(part);
  }
  return codes;
}

/** « Eau et santé » are two themes, where the whole names none and each part names one. */
function splitThemes(text: string, reference: Reference): string[] {
  const isTheme = (one: string) => reference.thematiques.has(one) || nearTheme(one, reference) !== undefined;
  const parts = text.split(/\s(?:et|&)\s/i);
  return parts.length > 1 && !isTheme(foldText(text)) && parts.every((part) => isTheme(foldText(part)))
    ? parts
    : [text];
}

/** The one theme whose words the text holds; none when it holds those of several. */
function nearTheme(folded: string, { donnees }: Reference): string | undefined {
  const found = donnees.thematiques.filter(({ mots }) => mots.some((mot) => ` ${folded}`.includes(` ${mot}`)));
  return found.length === 1 ? found[0]?.slug : undefined;
}

const VRAI = /^(?:oui|vrai|true|yes|y|ok|x|1|o|✓|✔|√|☑|☒)[\s.!]*$/i;
const FAUX = /^(?:non|faux|false|no|0|n)[\s.!]*$/i;

export function readVraiFaux(cellule: Cellule): boolean | undefined {
  if (typeof cellule === 'boolean') return cellule;
  const text = toText(cellule);
  if (VRAI.test(text)) return true;
  return FAUX.test(text) ? false : undefined;
}

/** What people write for the codes of the closed lists, beside the codes and their labels. By folded text. */
const USAGES: Readonly<Record<string, string>> = {
  'en cours de realisation': 'en-cours',
  'en cours d execution': 'en-cours',
  encours: 'en-cours',
  'en cour': 'en-cours',
  actif: 'en-cours',
  active: 'en-cours',
  'en activite': 'en-cours',
  acheve: 'termine',
  achevee: 'termine',
  terminee: 'termine',
  cloture: 'termine',
  cloturee: 'termine',
  clos: 'termine',
  realise: 'termine',
  finalise: 'termine',
  fini: 'termine',
  'ville jumelee': 'jumelage',
  'accord de jumelage': 'jumelage',
  'accord de cooperation': 'cooperation',
  'convention de cooperation': 'cooperation',
  'convention de cooperation decentralisee': 'cooperation',
  'cooperation decentralisee': 'cooperation',
  partenariat: 'cooperation',
  'pacte d amitie': 'pacte-amitie',
  'cooperation transfrontaliere': 'transfrontaliere',
  'action exterieure': 'action-exterieure',
  'autre action exterieure': 'action-exterieure',
  'autre action': 'action-exterieure',
  ville: 'commune',
  municipalite: 'commune',
  intercommunalite: 'epci',
  agglomeration: 'epci',
  metropole: 'epci',
  'communaute de communes': 'epci',
  'communaute d agglomeration': 'epci',
  'communaute urbaine': 'epci',
  'conseil departemental': 'departement',
  'conseil general': 'departement',
  'conseil regional': 'region',
};

/** One code of a closed list, by its code, its label, its usual names: what reports tell a clerk to choose from is read. */
export function readEnumeration(
  cellule: Cellule,
  champ: Pick<Champ, 'options' | 'field'> | undefined,
): string | undefined {
  if (champ === undefined) return undefined;
  const { options } = champ;
  const folded = foldText(toText(cellule));
  const direct = options.find((option) =>
    [option, `${option}s`, `${option}e`].some((form) => form.replaceAll('-', ' ') === folded),
  );
  const usage = USAGES[folded];
  return (
    direct ??
    options.find((option) => option === usage) ??
    options.find((one) => foldText(nommeValeur(champ, one)) === folded)
  );
}
