import type { PagedText, SourceLine } from '../pages/cut-pages.ts';
import { EMAIL, isContactsHeading, isProgrammeHeading } from './line-kind.ts';
import { isBulletMark } from './mark-bullets.ts';

/** From so many bullets alone on their lines, the text sets all its bullets so. */
const FEWEST = 8;

/**
 * Closes up what a tool cut where no author would: a bullet alone on its line goes down to its text, the end of an
 * address up to its beginning. The line that is left empty joins the furniture.
 */
export function closeLines(paged: PagedText): PagedText {
  const usual = paged.lines.filter(({ raw }) => isBulletMark(raw)).length >= FEWEST;
  const lines: SourceLine[] = [];
  const furniture = [...paged.furniture];
  for (const line of paged.lines) {
    const last = lines.at(-1);
    const address = last === undefined ? null : closeAddress(last.raw, line.raw);
    const isItem = last !== undefined && isBulletMark(last.raw) && isUnderMark(last, line, usual);
    if (last === undefined || (address === null && !isItem)) {
      lines.push(line);
      continue;
    }
    const [gone, kept, raw] = isItem
      ? [last, line, line.raw.replace(/^\s*/u, '$&• ')]
      : [line, last, last.raw.trimEnd() + address];
    lines[lines.length - 1] = {
      ...kept,
      raw,
      startsPage: last.startsPage || (isItem && line.startsPage),
      followsOn: last.followsOn,
    };
    furniture.push({ ...gone, kind: 'jointe' });
  }
  return { ...paged, lines, furniture };
}

/** Right under its bullet or, in a text that sets all so, under a blank line. */
const isUnderMark = (mark: SourceLine, { followsOn, raw }: SourceLine, usual: boolean): boolean =>
  (usual || (followsOn && /[^\s*o–—-]/u.test(mark.raw))) &&
  !isBulletMark(raw) &&
  !isContactsHeading(raw) &&
  !isProgrammeHeading(raw);

const IS_ADDRESS = new RegExp(`^${EMAIL.source}$`, 'u');

/** `anne.martin@` + `ville.example`, `anne@grand-` + `ville.example`, `anne.` + `martin@ville.example`: the second half of an address. */
function closeAddress(above: string, raw: string): string | null {
  const end = raw.trim();
  const [start = ''] = /\S+$/u.exec(above.trimEnd()) ?? [];
  if (/\s/u.test(end) || !(/[@.-]$/u.test(start) || /^[@.]/u.test(end)) || !IS_ADDRESS.test(start + end)) return null;
  const isWhole = IS_ADDRESS.test(start.replace(/[.-]$/u, ''));
  const isAlone = start === above.trim();
  return (isWhole && !/^\.?\p{Ll}{2,4}$/u.test(end)) || (!start.includes('@') && !isAlone) ? null : end;
}
