import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Graisse, LATINE, type Police } from './police.ts';

// From the project's folder: this module may run from a bundle elsewhere.
const require = createRequire(join(process.cwd(), 'package.json'));

/** Latin words and figures, with what stands between them, run from left to right inside a line of Arabic; so do signs that Arabic lacks, each alone. */
const LATINS = /([\p{Script=Latin}\p{Nd}](?:\P{scx=Arabic}*[\p{Script=Latin}\p{Nd}])?|[^\p{scx=Arabic}\s])/u;
const LETTRES = Array.from({ length: 0x100 }, (_, rank) => String.fromCodePoint(0x600 + rank)).join('');

/** By its file: a bundler would lose the programs that stand beside it. */
const loadPackage = <T>(name: string): Promise<T> =>
  import(/* @vite-ignore */ pathToFileURL(require.resolve(name)).href);

/** A piece of a line that runs one way, as wide as that. */
interface Suite {
  width: number;
  trace: (x: number, y: number) => string;
}

let loaded: Promise<Police> | undefined;

/**
 * Arabic, from right to left, its letters joined by a shaper: Noto Naskh Arabic. Loaded when an image asks for it only, for it comes
 * with a program of its own.
 */
export function loadPoliceArabe(): Promise<Police> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Police> {
  const { Blob, Buffer, Direction, Face, Font, shape } = await loadPackage<typeof import('harfbuzzjs')>('harfbuzzjs');
  const { default: subsetFont } = await loadPackage<{ default: typeof import('subset-font') }>('subset-font');
  const loadFace = async (graisse: Graisse) => {
    const file = require.resolve(`@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${graisse}-normal.woff`);
    // The shaper reads no compressed file.
    const face = new Face(new Blob(await subsetFont(readFileSync(file), ` ${LETTRES}`, { targetFormat: 'sfnt' })));
    return { font: new Font(face), upem: face.upem };
  };
  const faces = { 400: await loadFace(400), 700: await loadFace(700) };

  /** The shaper gives its glyphs from left to right. */
  const setArabic = (text: string, size: number, graisse: Graisse): Suite => {
    const { font, upem } = faces[graisse];
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.setScript('Arab');
    buffer.setLanguage('ar');
    buffer.setDirection(Direction.RTL);
    shape(font, buffer);
    const glyphs = buffer.getGlyphInfosAndPositions();
    const k = size / upem;
    return {
      width: glyphs.reduce((sum, { xAdvance = 0 }) => sum + xAdvance * k, 0),
      trace(x, y) {
        let at = x;
        return glyphs
          .map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => {
            const d = moveGlyph(font.glyphToJson(codepoint), at + xOffset * k, y - yOffset * k, k);
            at += xAdvance * k;
            return d;
          })
          .join('');
      },
    };
  };
  const cut = (text: string, size: number, graisse: Graisse): Suite[] =>
    text.split(LATINS).map((piece, rank) => (rank % 2 === 0 ? setArabic : setLatin)(piece, size, graisse));
  const widthOf = (suites: readonly Suite[]) => suites.reduce((sum, { width }) => sum + width, 0);
  return {
    sens: 'rtl',
    measure: (text, size, graisse) => widthOf(cut(text, size, graisse)),
    trace(text, x, y, size, graisse) {
      const suites = cut(text, size, graisse);
      let at = x + widthOf(suites);
      const outlines = suites.map(({ width, trace }) => {
        at -= width;
        return trace(at, y);
      });
      return outlines.join('');
    },
  };
}

const setLatin = (text: string, size: number, graisse: Graisse): Suite => ({
  width: LATINE.measure(text, size, graisse),
  trace: (x, y) => LATINE.trace(text, x, y, size, graisse),
});

/** An outline in the units of its face, upwards, put at its place in those of the drawing. */
const moveGlyph = (commands: readonly { type: string; values: readonly number[] }[], x: number, y: number, k: number) =>
  commands
    .map(({ type, values }) => {
      const placed = values.map((value, rank) => Number((rank % 2 === 0 ? x + value * k : y - value * k).toFixed(2)));
      return `${type}${placed.join(' ')}`;
    })
    .join('');
