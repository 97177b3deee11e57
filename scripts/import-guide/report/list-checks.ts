import { itemAt } from '../structure/item-at.ts';
import type { FoundContact } from '../structure/read-contacts.ts';
import type { ComposedSection } from '../write/compose-section.ts';
import type { ReportedLine } from './import-report.ts';

/** Facts that the document leaves unsaid or says twice in different ways: a person knows better. */
export function listChecks(composed: readonly ComposedSection[]): ReportedLine[] {
  const contacts = composed.flatMap((one) => one.contacts);
  return [...listInferred(contacts), ...listNames(contacts), ...listSearches(composed)];
}

function report({ element }: FoundContact, texte: string, raison: string): ReportedLine {
  const { page, number } = itemAt(element.lines, 0);
  return { page, ligne: number, texte, raison };
}

const listInferred = (contacts: readonly FoundContact[]): ReportedLine[] =>
  contacts
    .filter(({ inferred, contact }) => inferred && contact.courriel !== null)
    .map((found) =>
      report(
        found,
        `${found.contact.courriel} → ${found.contact.organisation}`,
        'contact sans organisme imprimé : organisme déduit du texte',
      ),
    );

/** One address, two spellings of the name: one of them is a misprint. */
function listNames(contacts: readonly FoundContact[]): ReportedLine[] {
  const names = new Map<string, Map<string, number>>();
  for (const { contact } of contacts) {
    if (contact.courriel === null || contact.nom === null) continue;
    const known = names.get(contact.courriel) ?? new Map<string, number>();
    names.set(contact.courriel, known.set(contact.nom, (known.get(contact.nom) ?? 0) + 1));
  }
  return contacts.flatMap((found) => {
    const { courriel, nom } = found.contact;
    const known = names.get(courriel ?? '') ?? new Map<string, number>();
    const [usual] = [...known].sort(([, one], [, other]) => other - one);
    if (usual === undefined || nom === null || nom === usual[0]) return [];
    return [
      report(
        found,
        `${courriel} : « ${nom} », ailleurs « ${usual[0]} »`,
        'nom écrit de deux façons pour une même adresse',
      ),
    ];
  });
}

const listSearches = (composed: readonly ComposedSection[]): ReportedLine[] =>
  composed.flatMap(({ section, recherches, pages }) =>
    recherches
      .filter(({ thematiques }) => (thematiques ?? []).length === 0)
      .map(({ collectivite }) => ({
        page: pages[0] ?? null,
        ligne: section.headings[0]?.lines[0]?.number ?? 0,
        texte: `${section.nom} : ${collectivite}`,
        raison: 'recherche de partenaires sans thématique reconnue',
      })),
  );
