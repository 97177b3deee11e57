import { mailtoHref } from '../addresses/outside-links.ts';

/**
 * A `mailto:` to the publisher, its subject and body already written.
 * @param page full address of the page where the mistake stands
 * @param contacts one line for each contact that the mistake may be about
 * @returns null when the publisher has no address
 */
export function reportLink(
  courriel: string | null,
  { page, titre, contacts }: { page: string; titre: string; contacts: readonly string[] },
): string | null {
  if (courriel === null) return null;
  const subject = `Erreur à signaler : ${titre}`;
  const lines = [
    `Page : ${page}`,
    ...contacts.map((contact) => `Contact : ${contact}`),
    '',
    'Ce qui est faux, ce qu’il faudrait écrire, et comment le vérifier :',
    '',
  ];
  return mailtoHref(courriel, { subject, body: lines.join('\r\n') });
}

/** « Céline Cornier, responsable, Orléans, celine@example.org ». */
export function describeContact(contact: {
  nom?: string | null | undefined;
  fonction?: string | null | undefined;
  organisation: string;
  courriel?: string | null | undefined;
}): string {
  const { nom, fonction, organisation, courriel } = contact;
  return [nom, fonction, organisation, courriel].filter(Boolean).join(', ');
}
