import { foldWords, type Nom, PARTICULES } from './parse-name.ts';

/**
 * How a text may write somebody. `adresse`: an e-mail address; `nom`: first name and family name; `initiale`: « A. Lovelace »;
 * `civilite`: the family name that « Mme » stands before; `seul`: one word that says it all, « Lovelace », « adalovelace »; `local`: one that says it
 * before an `@` only; `autre`: somebody else, in whose name none of the others counts; `lieu`: a place, likewise.
 */
export type SorteForme = 'adresse' | 'nom' | 'initiale' | 'civilite' | 'seul' | 'local' | 'autre' | 'lieu';

/** One writing of a person: the folded words that follow one another. */
export interface Forme {
  sorte: SorteForme;
  mots: readonly string[];
  /** First name before family name, or the other way round. */
  sens: 'direct' | 'inverse';
  /** Rank of the person among those that are looked for; -1 for `autre` and `lieu`. */
  personne: number;
  /** The family name is a first name too: « Jean-Paul » is somebody else than Jean Paul. */
  isPrenom?: boolean;
  /** A word of the language stands in it: only capitals tell. */
  isMotOutil?: boolean;
  /** Two words written as one: « Jean-Paul » is not `jeanpaul`. */
  isColle?: boolean;
  /** A place counts in its own writing only, with its hyphens. */
  isTrait?: boolean;
}

/** What is known of words. */
export interface Connaissance {
  /** A word of the language, a place, a word of the site. */
  isOrdinary: (folded: string) => boolean;
  /** One of them, or a name that many know: « Hugo ». Alone, it names nobody. */
  isKnown: (folded: string) => boolean;
  /** Those that are nothing else: saints to whom communes are dedicated, first names of the input. */
  firstNames: ReadonlySet<string>;
}

/** Shorter, a word that is in no list may still be one. */
const SHORTEST = 4;
const SHORTEST_PART = 6;
const SHORTEST_GLUED = 6;
const SHORTEST_LOCAL = 3;
/** The words that a person may put between the two halves of an address, for want of `@`. */
const AROBASES = ['at', 'arobase', 'arrobase', 'arobas', 'a', 'chez'];
/** Words of the language short enough to stand next to anything. */
const MOTS_OUTILS = new Set(
  'a ai au aux ce ces cet da de des do dos du elle en es est et eux il ils je la le les leur lui ma mais me mes moi mon na ne ni non nos notre on or ou par pas pour qu que qui sa sans se ses si soi son sous sur ta te tes toi ton tu un une vos votre y'.split(
    ' ',
  ),
);

/** Every writing of an address. */
export function listAddressForms(courriel: string, personne: number): Forme[] {
  const [local = '', domain = ''] = splitAddress(courriel);
  const [before, after] = [foldWords(local), foldWords(domain)];
  if (before.length === 0) return [];
  const forms =
    after.length === 0 ? [before] : [[], ...AROBASES.map((mot) => [mot])].map((at) => [...before, ...at, ...after]);
  return forms.map((mots) => ({ sorte: 'adresse', mots, sens: 'direct', personne }));
}

/** The halves of an address, at its last `@`. */
export function splitAddress(courriel: string): [local: string, domain: string] {
  const at = courriel.lastIndexOf('@');
  return at === -1 ? [courriel, ''] : [courriel.slice(0, at), courriel.slice(at + 1)];
}

/** Every writing of a name, but for the person's addresses. */
export function listNameForms(nom: Nom, personne: number, connaissance: Connaissance): Forme[] {
  const names = listFamilyNames(nom);
  return uniqueForms([
    ...listFullForms(nom, names, personne, connaissance),
    ...listInitialForms(nom, personne),
    ...names.map((mots): Forme => ({ sorte: 'civilite', mots, sens: 'direct', personne })),
    ...listSingleWords(nom, names, personne, connaissance),
  ]);
}

/** A name that stands for itself only: whatever reads like somebody in it is not them. */
export function listOtherForms(nom: Nom): Forme[] {
  const words = [...nom.prenoms, ...nom.milieu, ...nom.famille];
  const forms = [words, [...nom.famille, ...nom.prenoms, ...nom.milieu]];
  return forms.map((mots) => ({ sorte: 'autre', mots: mots.flat(), sens: 'direct', personne: -1 }));
}

/** The family name: whole, without its particles, as one word; then each of its words. What stands in the middle may be of it. */
function listFamilyNames({ milieu, famille }: Nom): string[][] {
  const whole = famille.flat();
  const parts = whole.filter((mot) => !PARTICULES.has(mot) && mot.length > 1).map((mot) => [mot]);
  const wider = milieu.map((_, at) => [...milieu.slice(at), ...famille].flat());
  return uniqueLists([...[whole, ...wider].flatMap(listVariants), ...parts]);
}

function listVariants(whole: readonly string[]): string[][] {
  const plain = whole.filter((mot) => !PARTICULES.has(mot));
  const joined = whole.length > 1 ? [[whole.join('')]] : [];
  return [[...whole], ...(plain.length > 0 ? [plain] : []), ...joined];
}

function listFullForms(nom: Nom, names: readonly string[][], personne: number, { firstNames }: Connaissance): Forme[] {
  const [first = []] = nom.prenoms;
  if (first.join('').length < 2) return [];
  const form = (mots: readonly string[], sens: Forme['sens']): Forme => ({
    sorte: 'nom',
    mots,
    sens,
    personne,
    isPrenom: nom.famille.length === 1 && firstNames.has(nom.famille[0]?.[0] ?? ''),
    isMotOutil: isMotOutil(mots),
  });
  const words = [...nom.prenoms, ...nom.milieu, nom.famille.flat()];
  const whole = permute(words).map((order) => form(order.flat(), order[0] === first ? 'direct' : 'inverse'));
  const pairs = names.flatMap((name) => [form([...first, ...name], 'direct'), form([...name, ...first], 'inverse')]);
  // « José Osete » and « José L. Osete » for José Luis Osete; « Maria Garcia » for Maria Garcia Lopez.
  const initials = nom.milieu.length > 0 ? nom.milieu.map((mots) => mots[0]?.slice(0, 1) ?? '') : [];
  const middle = nom.milieu
    .filter((mots) => !firstNames.has(mots[0] ?? '') && mots.join('').length > 2)
    .map((mots) => form([...first, ...mots], 'direct'));
  const withInitials =
    initials.length === 0 ? [] : names.map((name) => form([...first, ...initials, ...name], 'direct'));
  return [...whole, ...pairs, ...middle, ...withInitials];
}

/** What is left of the name without its particles could stand in any sentence: « Jean Le », « Do Van ». */
function isMotOutil(mots: readonly string[]): boolean {
  const plain = mots.filter((mot) => !PARTICULES.has(mot));
  return plain.length < 2 || plain.some((mot) => MOTS_OUTILS.has(mot));
}

/** Every order of a few words; of many, the one given and its turns. */
function permute<T>(words: readonly T[]): T[][] {
  if (words.length > 4) return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) =>
    permute([...words.slice(0, at), ...words.slice(at + 1)]).map((rest) => [word, ...rest]),
  );
}

/** « A. », « J.-P. », « JP ». */
function listInitials(prenoms: readonly (readonly string[])[]): string[][] {
  const letters = (prenoms.length > 1 ? prenoms.map((mots) => mots[0] ?? '') : (prenoms[0] ?? [])).map((mot) =>
    mot.slice(0, 1),
  );
  return uniqueLists([letters.slice(0, 1), letters, [letters.join('')]].filter((list) => (list[0] ?? '') !== ''));
}

/** What stands in the middle is of either: « J. Garcia Lopez », « J. M. Garcia Lopez ». */
function listInitialForms({ prenoms, milieu, famille }: Nom, personne: number): Forme[] {
  const cuts = [0, ...milieu.map((_, at) => at + 1)];
  return cuts.flatMap((at) => {
    const rest: Nom = { prenoms, milieu: milieu.slice(at), famille };
    return listInitials([...prenoms, ...milieu.slice(0, at)]).flatMap((initials) =>
      listFamilyNames(rest).flatMap((name): Forme[] => [
        { sorte: 'initiale', mots: [...initials, ...name], sens: 'direct', personne },
        { sorte: 'initiale', mots: [...name, ...initials], sens: 'inverse', personne },
      ]),
    );
  });
}

/**
 * The words that say it all. An initial stuck to a name makes an ordinary word too easily (`blanch`): such a one counts in
 * addresses only.
 */
function listSingleWords(
  nom: Nom,
  names: readonly string[][],
  personne: number,
  { isKnown, isOrdinary }: Connaissance,
): Forme[] {
  const form = (sorte: SorteForme, mot: string): Forme => ({ sorte, mots: [mot], sens: 'direct', personne });
  const words = new Set(nom.famille.flat());
  const alone = [...words].filter((mot) => !PARTICULES.has(mot));
  const oneWord = names
    .filter(({ length }) => length === 1)
    .map(([mot = '']) => mot)
    .filter((mot) => !words.has(mot));
  const initials = listInitials(nom.prenoms).map((letters) => letters.join(''));
  const first = nom.prenoms[0]?.join('') ?? '';
  const glue = (begin: string, end: string) => [`${begin}${end}`, `${end}${begin}`];
  const joined = first.length < 2 ? [] : names.flatMap((name) => glue(first, name.join('')));
  const short = initials.flatMap((letters) => names.flatMap((name) => glue(letters, name.join(''))));
  return [
    ...alone.filter((mot) => isRare(mot, isKnown) && !isShortPart(nom, mot)).map((mot) => form('seul', mot)),
    ...alone.filter((mot) => mot.length >= SHORTEST_LOCAL && !isOrdinary(mot)).map((mot) => form('local', mot)),
    ...[...joined, ...oneWord]
      .filter((mot) => !isKnown(mot))
      .map((mot) => ({ ...form(mot.length < SHORTEST_GLUED ? 'local' : 'seul', mot), isColle: true })),
    ...short
      .filter((mot) => mot.length >= SHORTEST_LOCAL && !isKnown(mot))
      .map((mot) => ({ ...form('local', mot), isColle: true })),
  ];
}

/** A short half of a family name is too likely to be a word that no list holds. */
const isShortPart = ({ famille }: Nom, mot: string): boolean => famille.flat().length > 1 && mot.length < SHORTEST_PART;

/** A word that names somebody alone: long enough, and no word that is known for anything else. */
export const isRare = (mot: string, isKnown: (mot: string) => boolean): boolean =>
  mot.length >= SHORTEST && !/\d/.test(mot) && !isKnown(mot);

const uniqueLists = (lists: readonly string[][]): string[][] => [
  ...new Map(lists.map((list) => [list.join(' '), list])).values(),
];

function uniqueForms(forms: readonly Forme[]): Forme[] {
  return [...new Map(forms.map((form) => [`${form.sorte} ${form.sens} ${form.mots.join(' ')}`, form])).values()];
}
