import { bisectLeft, bisectRight } from 'd3';
import type { ContactBrut } from '../../src/contract/contact-brut.ts';
import type { Contact } from '../../src/contract/fields/contact.ts';
import { type Guichets, isBody, isFunctional, isNominative } from './functional-address.ts';
import {
  type Connaissance,
  type Forme,
  isRare,
  listAddressForms,
  listNameForms,
  listOtherForms,
} from './list-forms.ts';
import { addressKey, type ListedPersonnes, type Personne, placeOf } from './list-personnes.ts';
import { createMask, type Mask } from './mask-text.ts';
import { CIVILITES, foldWords, parseNames } from './parse-name.ts';
import { plainText } from './read-escape.ts';
import { Recogniser } from './recogniser.ts';

/** Who is left out of a publication, and what tells them. Held in memory only. */
export interface Ecart {
  /** Those whom the finished site may not name; `personne` of what the recogniser finds is a rank here. */
  personnes: readonly Personne[];
  /** Null when nobody is left out: then nothing is read nor changed. */
  recogniser: Recogniser | null;
  mask: Mask;
  /** True for a contact that is not published. */
  isWithheld: (contact: Pick<Contact, 'nom' | 'courriel' | 'organisation' | 'nominatif'>) => boolean;
  /** What a project says of whom to ask, without what may not be published. */
  selectWhoToAsk: <T extends { contact?: string | undefined; courriel?: string | undefined }>(
    asked: T,
    organisations: readonly string[],
  ) => T;
  /** Takes out of a report everybody of the above, and those that have not agreed to be published. */
  redact: Mask;
  /** Where stand the contacts whose fields no report quotes. */
  places: ReadonlySet<string>;
}

interface EcartOptions {
  functionalOnly: boolean;
  guichets: Guichets;
  connaissance: Connaissance & { lieux: readonly string[] };
}

/** What stands for a name in a report. */
const IN_REPORT = '‹nom ou adresse non montrés›';

export function createEcart(listed: ListedPersonnes, options: EcartOptions): Ecart {
  const { ecartees, nonPubliees } = listed;
  const isThem = createIdentity(ecartees, options);
  const { them = [], autres = [] } = Object.groupBy(listed.autres, (contact) => (isThem(contact) ? 'them' : 'autres'));
  const site = createRecogniser(ecartees, autres, options);
  const rapport = nonPubliees.length === 0 ? site : createRecogniser([...ecartees, ...nonPubliees], autres, options);
  const cut = listBeginnings([...ecartees, ...nonPubliees], options.connaissance);
  const addresses = new Set(ecartees.flatMap(({ courriels }) => courriels.map(addressKey)));
  const isHidden = (text: string | null | undefined): boolean =>
    text != null && (addresses.has(addressKey(text)) || (site !== null && site.find(text, 'cle').length > 0));
  return {
    personnes: ecartees,
    recogniser: site,
    mask: site === null ? (text) => text : createMask(site),
    isWithheld: (contact) =>
      isHidden(contact.nom) ||
      isHidden(contact.courriel) ||
      (options.functionalOnly && isNominative(contact, options.guichets)),
    selectWhoToAsk: (asked, organisations) => selectWhoToAsk(asked, organisations, isHidden, options),
    redact: rapport === null ? (text) => text : createRedaction(rapport, cut),
    places: new Set([...listed.places, ...them.map(({ location }) => placeOf(location))]),
  };
}

/** Tells a contact that is somebody left out under another writing: « A. Lovelace », `lovelace.a@…` without a name. */
function createIdentity(personnes: readonly Personne[], options: EcartOptions): (contact: ContactBrut) => boolean {
  const recogniser = createRecogniser(personnes, [], options);
  if (recogniser === null) return () => false;
  const isWhole = (written: string): boolean => {
    const text = plainText(written).replace(/@.*$/s, '@');
    const spans = recogniser.find(text, 'cle');
    const rest = text
      .split('')
      .filter((_, at) => !spans.some(({ debut, fin }) => at >= debut && at < fin))
      .join('');
    return spans.length > 0 && foldWords(rest).every((word) => CIVILITES.has(word) || /^\d+$/.test(word));
  };
  return ({ nom, courriel }) => (nom !== null ? isWhole(nom) : courriel !== null && isWhole(courriel));
}

/** Somebody whom nobody asked about does not hide a name that he shares a part of; a place keeps its own. */
function createRecogniser(
  personnes: readonly Personne[],
  autres: readonly ContactBrut[],
  { connaissance }: EcartOptions,
): Recogniser | null {
  if (personnes.every(({ noms, courriels }) => noms.length + courriels.length === 0)) return null;
  const { firstNames, lieux } = connaissance;
  const others = autres.flatMap(({ nom }) => (nom ? parseNames(nom, connaissance) : []));
  const shared = new Set(others.flatMap(({ prenoms, milieu, famille }) => [...prenoms, ...milieu, ...famille].flat()));
  const known: Connaissance = { ...connaissance, isKnown: (word) => shared.has(word) || connaissance.isKnown(word) };
  const recogniser = new Recogniser(
    [
      ...personnes.flatMap((personne, rank) => listForms(personne, rank, known)),
      ...others.flatMap(listOtherForms),
      ...autres.flatMap(({ courriel }) =>
        courriel ? listAddressForms(courriel, -1).map((form): Forme => ({ ...form, sorte: 'autre' })) : [],
      ),
    ],
    firstNames,
  );
  for (const form of listPlaceForms(recogniser, lieux)) recogniser.add(form);
  return recogniser;
}

function listForms({ noms, motsSeuls, courriels }: Personne, rank: number, known: Connaissance): Forme[] {
  return [
    ...noms.flatMap((nom) => listNameForms(nom, rank, known)),
    ...courriels.flatMap((courriel) => listAddressForms(courriel, rank)),
    ...motsSeuls
      .filter((mot) => isRare(mot, known.isKnown))
      .map((mot): Forme => ({ sorte: 'seul', mots: [mot], sens: 'direct', personne: rank })),
  ];
}

/** The places whose names would be taken for somebody's: « Pierre-Buffière » where Pierre Buffière asked to be withdrawn. */
function listPlaceForms(recogniser: Recogniser, lieux: readonly string[]): Forme[] {
  const separator = ' ! ';
  const starts: number[] = [];
  let length = 0;
  for (const lieu of lieux) {
    starts.push(length);
    length += lieu.length + separator.length;
  }
  const found = new Set(recogniser.find(lieux.join(separator)).map(({ debut }) => bisectRight(starts, debut) - 1));
  return [...found].flatMap((rank): Forme[] => {
    const lieu = lieux[rank] ?? '';
    const mots = foldWords(lieu);
    // The same words with spaces: nobody can tell the place from the person, who comes first.
    const isWhole = recogniser.find(lieu).some(({ debut, fin }) => debut === 0 && fin === lieu.length);
    if (isWhole && /\s/.test(lieu)) return [];
    return [{ sorte: 'lieu', mots, sens: 'direct', personne: -1, isTrait: isWhole }];
  });
}

function selectWhoToAsk<T extends { contact?: string | undefined; courriel?: string | undefined }>(
  asked: T,
  organisations: readonly string[],
  isHidden: (text: string | undefined) => boolean,
  { functionalOnly, guichets }: EcartOptions,
): T {
  const { contact, courriel } = asked;
  const isKept = (text: string, isSure: boolean) => !isHidden(text) && (isSure || !functionalOnly);
  const organisation = organisations.join(' ');
  const keepsContact =
    contact !== undefined &&
    isKept(
      contact,
      [organisation, ...organisations].some((body) => isBody(contact, body, guichets)),
    );
  const keepsCourriel = courriel !== undefined && isKept(courriel, isFunctional(courriel, organisation, guichets));
  const { contact: _contact, courriel: _courriel, ...rest } = asked;
  return { ...rest, ...(keepsContact && { contact }), ...(keepsCourriel && { courriel }) } as T;
}

/** The name goes, what stands around it stays. @param cut as `listBeginnings` gives it */
function createRedaction(recogniser: Recogniser, cut: readonly string[]): Mask {
  return (text) => {
    const found = [...recogniser.find(text), ...findCut(text, cut)].sort((a, b) => a.debut - b.debut);
    if (found.length === 0) return text;
    let redacted = '';
    let at = 0;
    for (const { debut, fin } of found) {
      if (fin <= at) continue;
      redacted += debut < at ? '' : `${text.slice(at, debut)}${IN_REPORT}`;
      at = fin;
    }
    return redacted + text.slice(at);
  };
}

/** The writings of people in the order of their letters: a report cuts long texts, in the middle of a name as elsewhere. */
function listBeginnings(personnes: readonly Personne[], connaissance: Connaissance): string[] {
  const forms = personnes.flatMap((personne, rank) => listForms(personne, rank, connaissance));
  return [...new Set(forms.filter(({ sorte }) => CUT.has(sorte)).map(({ mots }) => mots.join(' ')))].sort();
}

const CUT: ReadonlySet<string> = new Set(['nom', 'adresse', 'seul', 'initiale']);
const LONGEST_CUT = 6;
/** Letters of a name that tell it: of one word, of several. */
const TELLING = [3, 5];

/** Names that « … » cuts: « Ada Love… ». */
function findCut(text: string, cut: readonly string[]): { debut: number; fin: number }[] {
  if (cut.length === 0 || !text.includes('…')) return [];
  return [...text.matchAll(/…/g)].flatMap(({ index }) => {
    const from = Math.max(0, index - 150);
    const words = [...text.slice(from, index).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].slice(-LONGEST_CUT);
    const last = words.at(-1);
    if (last === undefined || from + last.index + last[0].length !== index) return [];
    for (const [at, word] of words.entries()) {
      const tail = words
        .slice(at)
        .flatMap(([one]) => foldWords(one))
        .join(' ');
      const isTelling = tail.length >= (TELLING[at === words.length - 1 ? 0 : 1] ?? 0);
      if (isTelling && isBeginning(tail, cut)) return [{ debut: from + word.index, fin: index }];
    }
    return [];
  });
}

const isBeginning = (text: string, sorted: readonly string[]): boolean =>
  sorted[bisectLeft(sorted, text)]?.startsWith(text) ?? false;
