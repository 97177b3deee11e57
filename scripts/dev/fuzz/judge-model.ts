import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import { type AtlasSection, SECTIONS } from '../../../src/import/atlas/counts.ts';
import { SINGULIERS } from '../../../src/import/atlas/entry.ts';
import { planPages } from '../../content/pages/plan-pages.ts';
import type { SiteModel } from '../../model/site-model.ts';
import type { EditionFiles } from './samples/full-edition.ts';

/**
 * Records of an export that are neither published nor named by a diagnostic, one line each.
 * @param raw the export as a plain reader sees it
 * @param isPublished whether the id of a section came out
 */
export function listLostRecords(
  raw: unknown,
  diagnostics: readonly Diagnostic[],
  isPublished: (section: AtlasSection, id: string) => boolean,
): string[] {
  const named = new Set(diagnostics.map(({ location }) => location.record));
  const listed = new Set(
    diagnostics
      .filter(({ severity, rule }) => severity === 'erreur' || rule === 'doublon-identique')
      .map(({ location }) => location.record),
  );
  return SECTIONS.flatMap((section) => {
    const list = (raw as Record<string, unknown> | null)?.[section];
    return (Array.isArray(list) ? list : []).flatMap((record: unknown, index) => {
      const id = idOf(record);
      // A record that is too large to be read is named by its place in the file.
      const labels = [id, `n° ${index + 1}`].filter(Boolean).map((name) => `${SINGULIERS[section]} ${name}`);
      // An id that this reader does not understand may have been repaired: the report then says so.
      const isListed = labels.some((label) => (id === undefined ? named : listed).has(label));
      return isListed || (id !== undefined && isPublished(section, id)) ? [] : [`${labels[0]} : ni publié ni listé`];
    });
  });
}

/** An id that the contract admits, as a clerk may write it: a text, or a whole number. */
function idOf(record: unknown): string | undefined {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return undefined;
  const { id } = record as { id?: unknown };
  const text = Number.isSafeInteger(id) ? String(id) : id;
  return typeof text === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text.trim()) ? text.trim() : undefined;
}

/** Files of an edition that have no page and are not refused; hidden ones are no part of it. */
export function listLostSections(
  files: EditionFiles,
  diagnostics: readonly Diagnostic[],
  origins: ReadonlySet<string>,
): string[] {
  const refused = diagnostics
    .filter(({ severity }) => severity === 'erreur')
    .map(({ location }) => onOneLine(location.file));
  return Object.keys(files)
    .filter((file) => file !== 'lexique.yaml' && !/(?:^|\/)\./.test(file))
    .filter((file) => !origins.has(file) && !refused.some((path) => path.endsWith(`/${onOneLine(file)}`)))
    .map((file) => `${file} : ni publié ni listé`);
}

/** As reports and comments write the name of a file. */
const onOneLine = (name: string): string => name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Files of the edition that the pages of a model come from. */
export const originsOf = (model: SiteModel): Set<string> =>
  new Set(planPages(model).map(({ origin }) => origin.replace(/^data\/guide\//, '')));
