import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { Severite } from '../../../src/contract/gravite.ts';
import { formatNombre } from '../../../src/contract/words/format.ts';
import type { PageFacts, SiteFacts } from '../facts/site-facts.ts';
import { followReferences, readablePages, type Visit } from '../facts/walk-site.ts';

interface GroupedCase {
  message: string;
  hint: string;
  files: string[];
  /** One file may hold the same thing many times: it counts once. */
  last: string;
  count: number;
}

const SHOWN_FILES = 3;

/**
 * Gathers the places where a rule finds the same thing: a link broken in the footer is one diagnostic, not 27,000.
 * The message counts the pages and names the first three.
 */
export class Cases {
  readonly #rule: string;
  readonly #severity: Severite;
  readonly #cases = new Map<string, GroupedCase>();

  constructor(rule: string, severity: Severite = 'erreur') {
    this.#rule = rule;
    this.#severity = severity;
  }

  add(file: string, message: string, hint: string): void {
    const known = this.#cases.get(message);
    if (known === undefined) this.#cases.set(message, { message, hint, files: [file], last: file, count: 1 });
    else if (known.last !== file) {
      known.last = file;
      known.count += 1;
      if (known.count <= SHOWN_FILES) known.files.push(file);
    }
  }

  toDiagnostics(): Diagnostic[] {
    return [...this.#cases.values()].map(({ message, hint, files, count }) => ({
      rule: this.#rule,
      severity: this.#severity,
      message: count === 1 ? message : `${message} (${formatNombre(count)} fichiers : ${listFiles(files, count)})`,
      hint,
      location: { file: files[0] ?? '' },
    }));
  }
}

type Rule = (site: SiteFacts) => Diagnostic[];

/**
 * A rule that looks at one page at a time.
 * @param pagesOf by default, the pages that a person reads
 */
export function pageRule(
  rule: string,
  look: (page: PageFacts, add: (message: string, hint: string) => void) => void,
  pagesOf: (site: SiteFacts) => readonly PageFacts[] = readablePages,
): Rule {
  return (site) => {
    const cases = new Cases(rule);
    for (const page of pagesOf(site)) look(page, (message, hint) => cases.add(page.file, message, hint));
    return cases.toDiagnostics();
  };
}

/** A rule that looks at one address at a time, with the place where it leads: what it says, it says with a hint. */
export function referenceRule(
  rule: string,
  hint: string,
  look: (...visited: Parameters<Visit>) => string | null,
): Rule {
  return (site) => {
    const cases = new Cases(rule);
    followReferences(site, (document, reference, target) => {
      const message = look(document, reference, target);
      if (message !== null) cases.add(document.file, message, hint);
    });
    return cases.toDiagnostics();
  };
}

function listFiles(files: readonly string[], count: number): string {
  return count > files.length ? `${files.join(', ')}…` : files.join(', ');
}
