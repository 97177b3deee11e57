import type { Contact } from '../../../src/contract/fields/contact.ts';
import { decapitalise } from '../../../src/contract/words/format.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import type { Repairer } from '../repair/repairer.ts';
import { withText } from './field-lines.ts';
import { EMAIL } from './line-kind.ts';
import { isPerson, readEmail, readUrl } from './read-contact.ts';
import { isRole } from './split-role.ts';

const EMAILS = new RegExp(EMAIL.source, 'giu');

/**
 * The « Coordonnées » of a box: « Prénom Nom, fonction, adresse », « AIMF – adresse », « adresse (Arles), adresse (…) »,
 * or a site alone.
 */
export function readCoordonnees(
  lines: readonly SourceLine[],
  porteur: string,
  repairer: Repairer,
): { contacts: Contact[]; rest: string | null } {
  if (lines.length === 0) return { contacts: [], rest: null };
  const line = itemAt(lines, 0);
  const text = lines.map(({ raw }) => raw.trim()).join(' ');
  const emails = [...text.matchAll(EMAILS)];
  if (emails.length === 0) return readSite(lines, text, porteur, repairer);
  let from = 0;
  const contacts = emails.map((match, rank) => {
    const before = text.slice(from, match.index);
    const end = match.index + match[0].length;
    const [bracket = '', body] = /^\.?\s*\(([^)]*)\),?/u.exec(text.slice(end)) ?? [];
    from = end + bracket.length;
    const inside = body === undefined ? null : repairer.repair([withText(line, body)], 'corps');
    return readOne(before, readEmail(match[0]), inside, rank);
  });
  return { contacts, rest: null };

  function readOne(before: string, courriel: string | null, inside: string | null, rank: number): Contact {
    const parts = before
      .split(/\s*(?:,|\s–\s|\s-\s|:|$)\s*/u)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== 'et');
    const nominal = parts[0] !== undefined && isPerson(parts[0], courriel, true, repairer) && !isUpperWord(parts[0]);
    const nom = nominal ? repairer.repairPerson(itemAt(parts, 0), courriel, line) : null;
    const rest = (nominal ? parts.slice(1) : parts).map((part) => repairer.repair([withText(line, part)], 'corps'));
    const fonction = rest
      .filter((part, index) => isRole(part) || (index > 0 && isRole(itemAt(rest, index - 1))))
      .join(', ');
    const body = rest.find((part) => !isRole(part));
    return {
      nom,
      fonction: fonction === '' ? null : decapitalise(fonction),
      organisation: inside ?? (fonction === '' && rank === 0 ? body : undefined) ?? porteur,
      courriel,
      telephone: null,
      url: null,
    };
  }
}

const isUpperWord = (text: string): boolean => !/\s/.test(text.trim());

function readSite(
  lines: readonly SourceLine[],
  text: string,
  porteur: string,
  repairer: Repairer,
): { contacts: Contact[]; rest: string | null } {
  const url = readUrl(text);
  const address = text
    .replace(/(?:https?:\/\/|www\.)\S+/i, '')
    .trim()
    .replace(/[.,]$/, '');
  const rest = address === '' ? null : repairer.repair([withText(itemAt(lines, 0), address)], 'corps');
  return {
    contacts: [{ nom: null, fonction: null, organisation: porteur, courriel: null, telephone: null, url }],
    rest,
  };
}
