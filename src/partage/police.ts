import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** A weight of the face that share images are set in: Charis SIL, of the family of the site's titles. */
export type Graisse = 400 | 700;

/** Text turned into outlines: an image then looks the same on every machine, whatever fonts it has. */
export interface Police {
  sens: 'ltr' | 'rtl';
  /** How wide a line is, in units of the drawing. */
  measure: (text: string, size: number, graisse: Graisse) => number;
  /** The outlines of a line whose baseline starts, at its left, at `x`, `y`. */
  trace: (text: string, x: number, y: number, size: number, graisse: Graisse) => string;
}

// From the project's folder: this module may run from a bundle elsewhere.
const require = createRequire(join(process.cwd(), 'package.json'));
const SUBSETS = ['latin', 'latin-ext'] as const;
const loaded = new Map<string, Font>();

function loadFont(subset: (typeof SUBSETS)[number], graisse: Graisse): Font {
  const name = `charis-sil-${subset}-${graisse}-normal.woff`;
  const known = loaded.get(name);
  if (known) return known;
  const font = create(readFileSync(require.resolve(`@fontsource/charis-sil/files/${name}`)));
  if (font.isCollection) throw new Error(`${name} holds several fonts`);
  loaded.set(name, font);
  return font;
}

/** The glyph of a letter: a letter that the face lacks leaves a gap. The narrow no-break space is not in the file. */
function glyphOf(letter: string, graisse: Graisse) {
  const code = letter === '\u202f' ? 0xa0 : (letter.codePointAt(0) ?? 32);
  const font = SUBSETS.map((subset) => loadFont(subset, graisse)).find((candidate) =>
    candidate.hasGlyphForCodePoint(code),
  );
  const used = font ?? loadFont('latin', graisse);
  return { glyph: used.glyphForCodePoint(font ? code : 32), scale: 1 / used.unitsPerEm };
}

function measure(text: string, size: number, graisse: Graisse): number {
  return [...text].reduce((sum, letter) => {
    const { glyph, scale } = glyphOf(letter, graisse);
    return sum + glyph.advanceWidth * scale * size;
  }, 0);
}

function trace(text: string, x: number, y: number, size: number, graisse: Graisse): string {
  let at = x;
  const outlines = [...text].map((letter) => {
    const { glyph, scale } = glyphOf(letter, graisse);
    const k = scale * size;
    const d = glyph.path.commands.length === 0 ? '' : glyph.path.transform(k, 0, 0, -k, at, y).toSVG();
    at += glyph.advanceWidth * k;
    return d;
  });
  return outlines.join('');
}

export const LATINE: Police = { sens: 'ltr', measure, trace };

/** Whether the face has every letter of a text: it has none of Arabic. */
export const canTrace = (text: string): boolean =>
  [...text].every((letter) =>
    SUBSETS.some((subset) => loadFont(subset, 700).hasGlyphForCodePoint(letter.codePointAt(0) ?? 32)),
  );
