import type { Contact } from '../../../src/contract/fields/contact.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { Element } from './element.ts';
import { withText } from './field-lines.ts';
import { mostFrequent } from './most-frequent.ts';
import { readContact } from './read-contact.ts';
import type { ImportReference } from './reference.ts';
import { isForeign, paysKey } from './reference.ts';

/** A contact where it stands: the country is the one it names itself (« Argentine : … »), if any. */
export interface FoundContact {
  contact: Contact;
  element: Element;
  pays: string | null;
  /** True when the document does not say whom the contact speaks for. */
  inferred: boolean;
}

/** Reads the lists of contacts among some elements. */
export function readContacts(
  elements: readonly Element[],
  organisation: (courriel: string | null, before: string) => string,
  reference: ImportReference,
  repairer: Repairer,
): FoundContact[] {
  const found: FoundContact[] = [];
  let suite: string | null = null;
  let before: Element | null = null;
  for (const element of elements) {
    if (element.kind === 'paragraphe' || element.kind === 'puce') before = element;
    if (element.kind === 'contacts') suite = readSuite(element, repairer);
    if (element.kind !== 'contact') continue;
    const pays = readLabelCountry(element, reference);
    const lines = pays === null ? dropLabel(element) : element.lines.slice(1);
    const last: Element | null = before;
    let inferred = false;
    const around = (courriel: string | null): string => {
      inferred = true;
      return organisation(courriel, last === null ? '' : repairer.repair((last as Element).lines, 'corps'));
    };
    const context =
      pays === null
        ? { suite: readLabelBody(element, repairer) ?? suite, organisation: around }
        : { suite: `Ambassade de France ${reference.pays.get(pays)?.dans ?? ''}`.trim(), organisation: around };
    const contact = readContact(lines, context, repairer);
    found.push({ contact, element, pays, inferred });
  }
  return found;
}

/** « CONTACT | DAECT » → « DAECT ». */
function readSuite({ lines }: Element, repairer: Repairer): string | null {
  const [, suite] = /\|\s*(.+?)\s*$/.exec(itemAt(lines, 0).raw) ?? [];
  return suite === undefined ? null : repairer.repair([withText(itemAt(lines, 0), suite)], 'nom');
}

/** « Argentine : », alone on the first line. */
function readLabelCountry({ lines }: Element, { codes }: ImportReference): string | null {
  const [, name] = /^\s*(.+?)\s*:\s*$/.exec(itemAt(lines, 0).raw) ?? [];
  const code = name === undefined ? undefined : codes.get(paysKey(name));
  return code !== undefined && isForeign(code) ? code : null;
}

/** « et à la DAECT : » → « DAECT ». */
function readLabelBody({ lines }: Element, repairer: Repairer): string | null {
  const [, name] = /^\s*(?:et\s+)?(?:à la|à l[’']|au|aux|à)\s*(.+?)\s*:\s*$/iu.exec(itemAt(lines, 0).raw) ?? [];
  return name === undefined ? null : repairer.repair([withText(itemAt(lines, 0), name)], 'nom');
}

const dropLabel = ({ lines }: Element) => (/:\s*$/.test(itemAt(lines, 0).raw) ? lines.slice(1) : lines);

/** Whom the addresses of a domain speak for, as far as the document names it beside another address. */
export function learnDomains(contacts: readonly FoundContact[]): Map<string, string> {
  const addressed = contacts.map(({ contact }) => contact).filter(({ courriel }) => courriel?.includes('@'));
  const byDomain = Map.groupBy(addressed, ({ courriel }) => courriel?.split('@')[1] ?? '');
  return new Map(
    [...byDomain].map(([domain, all]) => [domain, mostFrequent(all.map(({ organisation }) => organisation)) ?? domain]),
  );
}
