import { itemAt } from '../../lib/item-at.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { sectionNumber } from './line-kind.ts';

/** A number that the sections of a document skip, at the line of the next one. */
export interface Gap {
  line: SourceLine;
  texte: string;
}

/** « 2.6 puis 2.8 : 2.7 introuvable »: where the numbers of sections jump, something or its number was lost. */
export function findGaps(elements: readonly Element[]): Gap[] {
  const gaps: Gap[] = [];
  let last = { major: 0, minor: 0 };
  for (const element of elements) {
    const numero = element.kind === 'section' ? sectionNumber(rawText(element)) : null;
    if (numero === null) continue;
    const [major = 0, minor = 0] = numero.split('.').map(Number);
    const before = major === last.major && minor > last.minor ? last.minor : 0;
    const missing = Array.from(
      { length: Math.max(0, minor - before - 1) },
      (_, rank) => `${major}.${before + 1 + rank}`,
    );
    if (missing.length > 0) {
      const after = before === 0 ? `${numero} d’abord` : `${major}.${before} puis ${numero}`;
      const plural = missing.length > 1 ? 's' : '';
      gaps.push({ line: itemAt(element.lines, 0), texte: `${after} : ${missing.join(', ')} introuvable${plural}` });
    }
    last = { major, minor };
  }
  return gaps;
}
