import { sum } from 'd3';
import { itemAt } from '../../lib/item-at.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { Element } from '../structure/element.ts';
import { pagesOf } from '../structure/element.ts';
import type { Box, Pointer } from '../structure/read-boxes.ts';
import { elementsOf, readBoxes } from '../structure/read-boxes.ts';
import type { ChiffreFront } from '../structure/read-chiffres.ts';
import { readChiffres } from '../structure/read-chiffres.ts';
import type { FoundContact } from '../structure/read-contacts.ts';
import type { ExempleFront, FoundExemple, Proposition } from '../structure/read-exemples.ts';
import { readExemples } from '../structure/read-exemples.ts';
import type { RechercheFront } from '../structure/read-recherches.ts';
import { readRechercheBlock, readRechercheSentences } from '../structure/read-recherches.ts';
import type { ImportReference } from '../structure/reference.ts';
import type { Prose } from '../structure/render-body.ts';
import { readProse } from '../structure/render-body.ts';
import type { NamedSection } from '../structure/sections.ts';
import type { Role } from './edition-file.ts';
import { takeDescriptions } from './take-descriptions.ts';

/** What may be a fact, with the element where it stands. */
interface PlacedProposition extends Proposition {
  element: Element;
}

/** A section with all that was read in it. */
export interface ComposedSection {
  section: NamedSection;
  prose: Prose[];
  contacts: FoundContact[];
  boxes: { box: Box; prose: Prose[] }[];
  pointers: Pointer[];
  recherches: RechercheFront[];
  exemples: (ExempleFront & { pages: number[] })[];
  /** The words that tie the two sides of each example. */
  liens: string[];
  propositions: PlacedProposition[];
  chiffres: ChiffreFront[];
  odd: number[];
  pages: number[];
  used: { element: Element; role: Role }[];
}

interface ComposeContext {
  reference: ImportReference;
  repairer: Repairer;
  contacts: (elements: readonly Element[]) => FoundContact[];
}

const ASIDE: Partial<Record<Element['kind'], Role>> = {
  sommaire: 'sommaire',
  tableau: 'tableau',
  fragment: 'fragment',
  contacts: 'contact',
  contact: 'contact',
};

/** Reads everything that a section holds: its boxes, contacts, partner-seekers, examples and figures, then its prose. */
export function composeSection(section: NamedSection, context: ComposeContext): ComposedSection {
  const { reference, repairer } = context;
  const { boxes, pointers, rest } = readBoxes(section.elements);
  const contacts = context.contacts(rest);
  const used: ComposedSection['used'] = section.headings.map((element) => ({ element, role: 'titre' as const }));
  for (const element of rest) {
    const role = ASIDE[element.kind];
    if (role !== undefined) used.push({ element, role });
  }
  const texts = withPointers(rest, pointers, section.elements).filter(({ kind }) => ASIDE[kind] === undefined);
  const blocks =
    section.code === null ? { recherches: [], left: texts, taken: [] } : takeBlocks(texts, section.code, context);
  used.push(...blocks.taken.map((element) => ({ element, role: 'recherche' as const })));
  const whole = readProse(blocks.left, repairer);
  used.push(...blocks.left.map((element) => ({ element, role: 'texte' as const })));
  used.push(...boxes.flatMap(elementsOf).map((element) => ({ element, role: 'programme' as const })));
  for (const { elements } of pointers)
    used.push(...elements.slice(0, 1).map((element) => ({ element, role: 'renvoi' as const })));
  const described = takeDescriptions(whole, boxes, section.elements);
  const recherches = section.code === null ? [] : readSentences(described.prose, section.code, context);
  const exemples = readAllExemples([...described.prose, ...readProse(blocks.taken, repairer)], section, reference);
  const chiffres = readAllChiffres(described.prose);
  return {
    section,
    prose:
      section.kind === 'pays' ? described.prose : described.prose.filter(({ element }) => !exemples.whole.has(element)),
    contacts,
    boxes: described.boxes,
    pointers,
    recherches: [...blocks.recherches, ...recherches],
    exemples: exemples.found.map(({ exemple, pages }) => ({ ...exemple, pages })),
    liens: exemples.found.map(({ lien }) => lien),
    propositions: [...exemples.doubtful, ...chiffres.doubtful],
    chiffres: chiffres.found,
    odd: section.kind === 'pays' ? readOddList(textOf(described.prose)) : [],
    pages: pagesOf([...section.headings, ...section.elements]),
    used,
  };
}

/** What a box that points elsewhere says is text of the section, but for its head. */
function withPointers(rest: readonly Element[], pointers: readonly Pointer[], elements: readonly Element[]): Element[] {
  const kept = new Set([...rest, ...pointers.flatMap((pointer) => pointer.elements.slice(1))]);
  return elements.filter((element) => kept.has(element));
}

const textOf = (prose: readonly Prose[]): string =>
  prose
    .filter(({ kind }) => kind !== 'titre')
    .map(({ text }) => text)
    .join(' ');

function takeBlocks(elements: readonly Element[], code: string, { reference, repairer }: ComposeContext) {
  const recherches: RechercheFront[] = [];
  const left: Element[] = [];
  const taken: Element[] = [];
  for (let at = 0; at < elements.length; at += 1) {
    const block = readRechercheBlock(elements, at, { pays: code, reference, repairer });
    if (block === null) left.push(itemAt(elements, at));
    else {
      recherches.push(block.recherche);
      taken.push(...elements.slice(at, at + block.count));
      at += block.count - 1;
    }
  }
  return { recherches, left, taken };
}

function readSentences(
  prose: readonly Prose[],
  code: string,
  { reference, repairer }: ComposeContext,
): RechercheFront[] {
  return prose.flatMap(({ kind, text }, at) => {
    if (kind === 'titre' || kind === 'url') return [];
    const after: string[] = [];
    for (let next = at + 1; kind === 'paragraphe' && prose[next]?.kind === 'puce'; next += 1)
      after.push(itemAt(prose, next).text);
    return readRechercheSentences(text, after, { pays: code, reference, repairer });
  });
}

/** Examples, what only may be one, and the paragraphs that are nothing else: their text is shown with the example. */
function readAllExemples(prose: readonly Prose[], section: NamedSection, reference: ImportReference) {
  const found: (FoundExemple & { pages: number[] })[] = [];
  const doubtful: PlacedProposition[] = [];
  const whole = new Set<Element>();
  const pays = section.code === null ? [] : [section.code];
  const theme = section.kind === 'thematique' ? section.slug : null;
  for (const { kind, text, element } of prose) {
    if (kind !== 'paragraphe' && kind !== 'puce') continue;
    const read = readExemples(text, { pays, theme, reference });
    const pages = pagesOf([element]);
    found.push(...read.found.map((one) => ({ ...one, pages })));
    doubtful.push(...read.doubtful.map((one) => ({ ...one, raison: `exemple douteux : ${one.raison}`, element })));
    const shown = sum(read.found, ({ exemple }) => exemple.texte.length + 3);
    if (kind === 'paragraphe' && section.kind !== 'pays' && shown >= text.length) whole.add(element);
  }
  return { found, doubtful, whole };
}

/** The figures of each paragraph, with its pages. */
function readAllChiffres(prose: readonly Prose[]) {
  const found: ChiffreFront[] = [];
  const doubtful: PlacedProposition[] = [];
  let lead = '';
  for (const { kind, text, element } of prose) {
    if (kind === 'titre') continue;
    const read = readChiffres(text, lead);
    // A list goes on after a paragraph between: « en outre, deux lots ont été créés ».
    if (kind === 'paragraphe') lead = /(?<!\p{L})lots?(?!\p{L})/u.test(text) ? lead + text : text;
    found.push(...read.found);
    doubtful.push(
      ...read.doubtful.map((one) => ({
        ...one,
        raison: `chiffre sans intitulé sûr`,
        texte: `${one.raison} : ${one.texte}`,
        element,
      })),
    );
  }
  return { found: found.filter((one, at) => !found.some((other, place) => repeats(one, at, other, place))), doubtful };
}

/** A figure said again, or said more fully elsewhere: « 25 partenariats actifs », « 25 partenariats actifs de l’Arménie ». */
const repeats = (one: ChiffreFront, at: number, other: ChiffreFront, place: number): boolean =>
  at !== place &&
  one.valeur === other.valeur &&
  one.unite === other.unite &&
  one.annee === other.annee &&
  (one.libelle === other.libelle ? place < at : other.libelle.startsWith(`${one.libelle} `));

/** « ODD 1 (pas de pauvreté), 4 (éducation), 6… et 11 » → the goals of the list. */
function readOddList(text: string): number[] {
  const goals = [
    ...text.matchAll(/\bODD\s+(\d{1,2}(?:\s*\([^)]*\))?(?:(?:\s*,|\s+et)\s*\d{1,2}(?:\s*\([^)]*\))?)*)/gu),
  ].flatMap(([, list = '']) => [...list.replace(/\([^)]*\)/g, '').matchAll(/\d+/g)].map(([number]) => Number(number)));
  return [...new Set(goals)].filter((goal) => goal >= 1 && goal <= 17).sort((one, other) => one - other);
}
