import type { Retrait } from '../../../src/contract/retrait.ts';

// Two people who exist nowhere and who may not be published: what they are named by must be found in no file that a build
// writes, and in nothing that it prints.

/** Somebody who asked not to be published: in `retraits.yaml` of the workspace. */
export const RETRAIT: Retrait = {
  nom: 'Zébuline Retraitfuzz',
  courriel: 'zebuline.retraitfuzz@essai.example',
  date: '2024-01-01',
};

/** Somebody whom an export holds without consent. */
const NON_PUBLIC = { nom: 'Ysoline Nonpublicfuzz', courriel: 'ysoline.nonpublicfuzz@essai.example', public: false };

/** What is looked for, as a plain text. */
export const MARQUES: readonly string[] = ['Retraitfuzz', 'retraitfuzz@', 'Nonpublicfuzz', 'nonpublicfuzz@'];

/** An export with both in the contacts of its first collectivité, if it has one that can hold them. */
export function markExport(raw: unknown): unknown {
  const [first] = collectivitesOf(raw);
  if (first === null || typeof first !== 'object' || Array.isArray(first)) return raw;
  const marked = { ...first, contacts: [{ ...RETRAIT, date: undefined, fonction: 'Élue', public: true }, NON_PUBLIC] };
  return { ...(raw as object), collectivites: [marked, ...collectivitesOf(raw).slice(1)] };
}

function collectivitesOf(raw: unknown): unknown[] {
  const list = (raw as { collectivites?: unknown } | null)?.collectivites;
  return Array.isArray(list) ? list : [];
}

/** An edition in which the first is a contact of a chapter, named in its prose and in its summary. */
export const markEdition = (files: Record<string, string>): Record<string, string> => ({
  ...files,
  'parties/marque.md': [
    '---',
    JSON.stringify({
      titre: 'Un chapitre marqué',
      partie: 2,
      ordre: 99,
      source: { document: 'guide-2020' },
      resume: `Écrivez à ${RETRAIT.nom}.`,
      contacts: [{ nom: RETRAIT.nom, organisation: 'Organisme d’essai', courriel: RETRAIT.courriel }],
    }),
    '---',
    `Écrivez à ${RETRAIT.nom}, <${RETRAIT.courriel}>, ou [ici](mailto:${RETRAIT.courriel}).`,
  ].join('\n'),
});
