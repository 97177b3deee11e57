import type { z } from 'zod';
import type { FAMILLES_PROGRAMME, guideProgrammeSchema } from '../../../src/contract/guide/programme.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import { readBudget } from '../../lib/read-budget.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import type { Repairer } from '../repair/repairer.ts';
import { type Element, rawText } from './element.ts';
import { dropText, joinRaw } from './field-lines.ts';
import { findCityPays, findPays, findThemes } from './find-words.ts';
import type { Box, BoxField } from './read-boxes.ts';
import { readCoordonnees } from './read-coordonnees.ts';
import type { ImportReference } from './reference.ts';
import { splitPorteurs } from './split-porteurs.ts';

type ProgrammeFront = Omit<z.input<typeof guideProgrammeSchema>, 'source' | 'resume'>;

export interface ReadProgramme {
  front: ProgrammeFront;
  /** What the box says beyond its fields. */
  notes: string[];
  /** Fields that a person should look at: expected and not found. */
  missing: BoxField[];
}

/** The section around a box: where its country and its theme come from when the box does not say. */
interface BoxContext {
  pays: readonly string[];
  themes: readonly string[];
  repairer: Repairer;
  reference: ImportReference;
}

/** Reads the fields of a box. */
export function readProgramme(box: Box, context: BoxContext): ReadProgramme {
  const { repairer, reference } = context;
  const linesOf = (field: BoxField): SourceLine[] =>
    box.fields
      .filter((row) => row.field === field)
      .flatMap((row) => (row.label === '' ? row.element.lines : valueLines(row.element)));
  const value = (field: BoxField): string => {
    const lines = linesOf(field);
    return lines.length === 0 ? '' : repairer.repair(lines, 'corps').trim().replace(/\.$/, '');
  };
  const title = box.title.map((element) => repairer.repair(element.lines, 'titre')).join(' ');
  const destination = value('destination');
  const porteurRow = box.fields.find(({ field }) => field === 'porteur');
  const { porteurs, partenaires } = splitPorteurs(value('porteur'), /collectivit/iu.test(porteurRow?.label ?? ''));
  const lead = porteurs.filter((name) => name !== '');
  const coordonnees = linesOf('coordonnees');
  const { contacts, rest } = readCoordonnees(coordonnees, lead[0] ?? title, repairer);
  const { budget, rest: financement } = readBudget(value('budget') || 'Non précisé');
  const [thematique = '', ...themeNotes] = value('thematique').split(/(?<=[.])\s+(?=\p{Lu})/u);
  const missing = (['destination', 'porteur', 'coordonnees', 'budget', 'odd'] as const).filter(
    (field) => value(field) === '',
  );
  return {
    front: {
      famille: readFamille(`${title} ${lead.join(' ')}`),
      titre: readTitle(title, thematique, destination),
      pays: readDestinationPays(destination, context.pays, reference),
      destinations: splitDestinations(destination, (name) => findPays(name, reference).length > 0).map((name) =>
        cutAt(capitalise(name), 300),
      ),
      thematiques: readThemes([thematique, title, ...themeNotes], context),
      odd: readOdd(value('odd')),
      porteur: lead.length > 0 ? lead : ['Non précisé'],
      partenaires: [...partenaires, ...(value('partenaires') === '' ? [] : [value('partenaires')])].map((name) =>
        cutAt(name, 300),
      ),
      contacts: contacts.length > 0 ? contacts : [{ organisation: lead[0] ?? 'Non précisé' }],
      budget,
      financement,
    },
    notes: [
      ...(thematique.length > TITLE / 2 ? [`${capitalise(thematique.replace(/[.;]$/, ''))}.`] : []),
      ...themeNotes,
      ...(rest === null ? [] : [rest]),
      ...readOthers(box, repairer),
    ],
    missing,
  };
}

/** What follows the colon of a labelled bullet. */
function valueLines(element: Element): SourceLine[] {
  const colon = joinRaw(element.lines).indexOf(':');
  return dropText(element.lines, colon + 1);
}

function readOthers({ fields }: Box, repairer: Repairer): string[] {
  return fields.filter(({ field }) => field === 'autre').map(({ element }) => repairer.repair(element.lines, 'corps'));
}

function readFamille(text: string): (typeof FAMILLES_PROGRAMME)[number] {
  const folded = foldText(text);
  if (/\bmutualisable/.test(folded)) return 'mutualisable';
  return /\baimf\b/.test(folded) ? 'cles-en-main-aimf' : 'cles-en-main';
}

/** `ODD : objectif 11, et d’autres (1, 3, 5)` → every goal, in order. */
export function readOdd(text: string): number[] {
  const numbers = [...text.matchAll(/\d+/g)]
    .map(([number]) => Number(number))
    .filter((number) => number >= 1 && number <= 17);
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** The box’s title without its kind; a box with no title of its own is named by its theme and its place. */
function readTitle(title: string, thematique: string, destination: string): string {
  const own = title
    .replace(/^\s*(?:programme\s+)?(?:«\s*clés[ -]en[ -]main\s*»|mutualisables?|clés[ -]en[ -]main)\s*/iu, '')
    .replace(
      /^(?:(?:mené|proposé|porté)s?\s+)?(?:par|de)\s+(?:l[’']|la\s|le\s)?[^\s:]+\s*(?::|$|sur (?:la |le |l[’'])?)/iu,
      '',
    )
    .replace(/^[\s:–-]+/u, '')
    .replace(/^projet\s+/iu, '')
    .trim();
  const subject = thematique.replace(/[.;]$/, '');
  const place = splitDestinations(destination).slice(0, 2).join(', ');
  const made = [subject, place].filter((part) => part !== '').join(' – ');
  const isSaid = own === '' || foldText(made).includes(foldText(own));
  if (isSaid) return cutAt(capitalise(made || own || 'Programme sans titre'), TITLE);
  return cutAt(capitalise(own.split(/\s+/).length >= 5 || made === '' ? own : `${own} – ${made}`), TITLE);
}

/** Longest title made for a box, in characters. */
const TITLE = 140;

function readThemes(texts: readonly string[], { themes, reference }: BoxContext): string[] {
  const found = findThemes(texts[0] ?? '', reference);
  const named = found.length > 0 ? found : findThemes(texts.join(' '), reference);
  const all = [...new Set([...named, ...themes])];
  return all.length > 0 ? all.slice(0, 4) : ['gouvernance-locale'];
}

const cutAt = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length - 1)).replace(/[\s,;:–-]+$/u, '')}…`;

export const boxText = (box: Box): string =>
  [...box.title, ...box.fields.map(({ element }) => element)].map(rawText).join(' ');

/**
 * « Berat, Korça (Albanie) ; Bitola (Macédoine du Nord) » → each place with its country in brackets. A country in
 * brackets holds for every place since the one before.
 */
export function splitDestinations(text: string, isCountry: (name: string) => boolean = () => true): string[] {
  if (/\s:\s|\.\s+\p{Lu}/u.test(text))
    return text.split(/(?<=\.)\s+(?=\p{Lu})/u).map((part) => part.replace(/\.$/, ''));
  const groups = text.replace(/[.;]\s*$/, '').split(/(?<=\))\s*(?:[,;]|\bet\b)\s*|\s*;\s*(?![^(]*\))/u);
  const places: string[] = [];
  let waiting: string[] = [];
  for (const group of groups) {
    const [, names = group, country] = /^(.*?)\s*\(([^)]*)\)\s*$/u.exec(group.trim()) ?? [];
    const parts = splitNames(names);
    if (country === undefined) waiting.push(...parts);
    else {
      const last = parts.length - 1;
      const shared = isCountry(country);
      places.push(...waiting.map((name) => (shared ? `${name} (${country})` : name)));
      places.push(...parts.map((name, at) => (shared || at === last ? `${name} (${country})` : name)));
      waiting = [];
    }
  }
  return [...places, ...waiting];
}

/** Cuts at commas, and at « et » between two plain names: « Kigali et Rubavu », not « de l’Alibori et du Borgou ». */
function splitNames(text: string): string[] {
  return text
    .split(/\s*,\s*(?![^(]*\))/u)
    .flatMap((part) => part.split(/\s+et\s+(?=\p{Lu})(?![^(]*\))/u))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The countries of the destinations: those that the text names, else those of its cities, else that of the section. */
function readDestinationPays(text: string, around: readonly string[], reference: ImportReference): string[] {
  const named = findPays(text, reference);
  if (named.length > 0) return named;
  if (/^tou(?:s|tes)\b.*\b(?:pays|membres)\b/iu.test(text)) return [];
  if (around.length === 1) return [...around];
  const cities = splitDestinations(text).flatMap(
    (name) => findCityPays(name.replace(/\s*\(.*/, ''), around, reference) ?? [],
  );
  return [...new Set(cities.length > 0 ? cities : around)];
}
