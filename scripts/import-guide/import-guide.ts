import { cleanCharacters } from './pages/clean-characters.ts';
import { cutPages } from './pages/cut-pages.ts';
import type { Lexicon } from './repair/lexicon.ts';
import { createRepairer } from './repair/repairer.ts';
import { type AccountedLine, accountLines } from './report/account-lines.ts';
import type { ImportReport } from './report/import-report.ts';
import { buildReport } from './report/import-report.ts';
import { closeLines } from './structure/close-lines.ts';
import { findGaps } from './structure/find-gaps.ts';
import { joinElements, promoteTitles } from './structure/join-elements.ts';
import { forgetFalsePages, measureText } from './structure/line-shape.ts';
import { markBullets } from './structure/mark-bullets.ts';
import { markSummaries } from './structure/mark-summaries.ts';
import { readLabels, readSections } from './structure/read-sections.ts';
import type { ImportReference } from './structure/reference.ts';
import { isCountryName, isKnownName } from './structure/reference.ts';
import { splitElements } from './structure/split-elements.ts';
import { buildFiles } from './write/build-files.ts';
import { composeEdition } from './write/compose-edition.ts';
import { renderFile } from './write/edition-file.ts';

/** What makes an import impossible, told in one sentence to the person who asked for it. */
export class ImportError extends Error {}

/** Fewest themes and countries that make a guide. */
const FEWEST_SECTIONS = 3;

interface ImportContext {
  lexicon: Lexicon;
  reference: ImportReference;
  /** Slug of the document in `data/reference/documents.yaml`. */
  document: string;
}

interface ImportedGuide {
  /** Text of every file, by its path in the edition. */
  files: Map<string, string>;
  report: ImportReport;
  /** What became of each line of the text, for the page of review. */
  accounted: AccountedLine[];
}

/**
 * From the text of a guide to the files of an edition and the report of the import. No disk, no clock.
 * @throws ImportError when the text is no guide.
 */
export function importGuide(text: string, { lexicon, reference, document }: ImportContext): ImportedGuide {
  const cut = closeLines(cutPages(cleanCharacters(text)));
  const metrics = measureText(cut.lines);
  const told = forgetFalsePages(cut);
  const paged = { ...told, lines: markBullets(told.lines, metrics) };
  const split = splitElements(paged, {
    metrics,
    isKnownName: isKnownName(reference),
    isCountry: isCountryName(reference),
  });
  const elements = markSummaries(promoteTitles(joinElements(split, metrics), metrics));
  const repairer = createRepairer(lexicon, paged);
  const sections = readSections(elements, readLabels(paged.furniture), metrics, reference);
  if (sections.filter(({ kind }) => kind === 'pays' || kind === 'thematique').length < FEWEST_SECTIONS) {
    throw new ImportError('texte d’un guide attendu : aucune suite de thématiques ni de pays trouvée');
  }
  const composed = composeEdition(sections, reference, repairer);
  const built = buildFiles(composed, { document, reference, repairer });
  const files = new Map(built.files.map((file) => [file.path, renderFile(file)]));
  const accounted = accountLines(paged.lines, composed, built, files);
  const gaps = findGaps(elements);
  const report = buildReport({ paged, composed, built, accounted, gaps, doubts: repairer.doubts });
  return { files, report, accounted };
}
