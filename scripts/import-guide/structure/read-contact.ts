import type { Contact } from '../../../src/contract/fields/contact.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise, decapitalise } from '../../../src/contract/words/format.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import type { Repairer } from '../repair/repairer.ts';
import { findUnreadable } from '../repair/unreadable-address.ts';
import { withText } from './field-lines.ts';
import { EMAIL, hasEmail, isCapitals, isUrl } from './line-kind.ts';
import { endsOpen } from './line-shape.ts';
import { isBody, isRole, splitRole } from './split-role.ts';

/** What stands around a contact: the body named in the list’s heading, and the one of the section. */
interface ContactContext {
  /** « DAECT » of « CONTACT | DAECT ». */
  suite: string | null;
  /** Whom a contact without a body speaks for. */
  organisation: (courriel: string | null) => string;
}

/** `Name / role / body / address`, in that order, each part missing or on several lines. */
export function readContact(lines: readonly SourceLine[], context: ContactContext, repairer: Repairer): Contact {
  const address = lines.filter(({ raw }) => hasEmail(raw));
  const courriel = readEmail(address.map(({ raw }) => raw).join(' '));
  const web = lines.find(({ raw }) => isUrl(raw));
  const words = lines
    .filter((line) => line !== web && line.raw.trim() !== '' && !isAddress(line.raw))
    .flatMap((line, rank) => (rank === 0 ? cutAfterName(line, courriel) : [line]));
  const named = words.length > 0 && isPerson(itemAt(words, 0).raw, courriel, words.length > 1, repairer);
  const nom = named ? calm(repairer.repairPerson(itemAt(words, 0).raw.trim(), courriel, itemAt(words, 0))) : null;
  const rest = named ? words.slice(1) : words;
  const { fonction, organisation } = readRole(rest, repairer);
  return {
    nom,
    fonction,
    organisation: capitalise(organisation ?? context.suite ?? context.organisation(courriel)),
    courriel,
    telephone: null,
    url: web === undefined ? null : readUrl(web.raw),
  };
}

/** « Anne Martin Ambassade de France au Népal »: the name that the address spells, then a body or a role, set on one line. */
function cutAfterName(line: SourceLine, courriel: string | null): SourceLine[] {
  const [local = '', domain = ''] = (courriel ?? '').split('@').map((part) => foldText(part).replaceAll(' ', ''));
  const words = line.raw.trim().split(/\s+/);
  const isSpelt = (word: string): boolean =>
    foldText(word)
      .split(' ')
      .some((part) => part.length > 2 && local.includes(part));
  const isElse = ([first = '', ...others]: string[]): boolean =>
    isBody(first) ||
    isRole(first) ||
    (others.length === 0 && isCapitals(first)) ||
    (first.length > 3 && domain.startsWith(foldText(first)));
  const end = words.findIndex((word, at) => isSpelt(word) && isElse(words.slice(at + 1)));
  if (end === -1) return [line];
  return [words.slice(0, end + 1), words.slice(end + 1)].map((part) => withText(line, part.join(' ')));
}

const isAddress = (text: string): boolean =>
  text
    .trim()
    .split(/\s+/)
    .every((word) => EMAIL.test(word));

/** The first address of e-mail, in small letters, without the dot that closes a sentence; null when it cannot be one. */
export function readEmail(text: string): string | null {
  const [address] = EMAIL.exec(text) ?? [];
  return address === undefined || findUnreadable(address).length > 0 ? null : address.replace(/\.+$/, '').toLowerCase();
}

export function readUrl(text: string): string | null {
  const [, url] = /((?:https?:\/\/|www\.)[^\s)»]+)/i.exec(text) ?? [];
  if (url === undefined) return null;
  const whole = url.replace(/[.,;]+$/, '');
  return /^www\./i.test(whole) ? `https://${whole}` : whole;
}

/** A line is a person when its words are in the address, or when it reads as a name and nothing of a body. */
export function isPerson(
  text: string,
  courriel: string | null,
  hasMore: boolean,
  { isFirstName }: Pick<Repairer, 'isFirstName'>,
): boolean {
  const words = foldText(text).split(' ');
  if (/^(?:le|la|les|l)$/.test(words[0] ?? '') || isBody(text) || isRole(text) || /[:()|/]/.test(text)) return false;
  if (words.length > 8 || /\d/.test(text)) return false;
  const [first = '', ...others] = text.trim().split(/\s+/);
  if (isFirstName(first) && others.length > 0 && others.length < 6 && !isFrenchPhrase(others)) return true;
  const local = foldText((courriel ?? '').split('@')[0] ?? '').replaceAll(' ', '');
  const last = words.at(-1) ?? '';
  if (words.some((word) => word.length > 3 && local.includes(word)) && !isDesk(courriel)) return true;
  return (
    words.length >= 2 && words.length <= 5 && hasMore && last.length > 1 && !/\b(?:de|du|des|et)\b/.test(foldText(text))
  );
}

/** « Marie de la coopération »: words in small letters, particles aside, are no name unless damage made them small. */
const isFrenchPhrase = (words: readonly string[]): boolean =>
  words.every((word) => /^\p{Ll}/u.test(word)) && words.length > 3;

/** An address that is no person’s: `contact@…`, `info@…`. */
const isDesk = (courriel: string | null): boolean =>
  /^(?:contact|info|accueil|secretariat|direction|coordination|international|scac)[.@-]/.test(courriel ?? '');

/** A name printed in capitals, as a surname alone may be: « ONDOUA » → « Ondoua ». */
const calm = (name: string): string =>
  /^\p{Lu}{3,}$/u.test(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name;

/** A line that opens with a role or a body, under one that could end there, says something more than it. */
function splitLines(lines: readonly SourceLine[]): SourceLine[][] {
  const parts: SourceLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const apart = last !== undefined && (isRole(line.raw) || isBody(line.raw)) && !endsOpen(last.at(-1)?.raw ?? '');
    if (last === undefined || apart) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

function readRole(
  lines: readonly SourceLine[],
  repairer: Repairer,
): { fonction: string | null; organisation: string | null } {
  const parts = splitLines(lines).map((part) => {
    const text = repairer.repair(part, 'titre').replace(/[\s,;:.]+$/, '');
    return splitRole(text.replace(/^(?:le|la|les)\s+(?=secrétariat)/iu, ''));
  });
  const organisation = parts.find((part) => part.organisation !== null)?.organisation ?? null;
  // A second body is where within the first: « Ambassade de France au Mexique, Institut français ».
  const fonctions = parts.flatMap((part) => [
    ...(part.fonction === null ? [] : [decapitalise(part.fonction)]),
    ...(part.organisation === null || part.organisation === organisation || part.fonction !== null
      ? []
      : [part.organisation]),
  ]);
  return { fonction: fonctions.length === 0 ? null : fonctions.join(', '), organisation };
}
