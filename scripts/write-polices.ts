// The letters of the site: from the packages of two families, the weights and the letters that it uses, as
// src/styles/polices/*.woff2. Run by hand when a package or the list of letters changes: `npm run polices`.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { runCommand } from './lib/command.ts';
import { readOptions } from './lib/read-options.ts';

const OUT = 'src/styles/polices';
const require = createRequire(import.meta.url);

/** Which letters: those of French in the file that every page loads, those of names of places elsewhere in another. */
const LETTRES = {
  base: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x152, 0x153],
    [0x178, 0x178],
    [0x2013, 0x2014],
    [0x2018, 0x201e],
    [0x2022, 0x2026],
    [0x202f, 0x202f],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2191, 0x2193],
    [0x2212, 0x2212],
  ],
  // Names as the directories of towns write them: Latin letters of Europe and Turkey, transcriptions of Arabic.
  etendu: [
    [0x100, 0x151],
    [0x154, 0x177],
    [0x179, 0x17e],
    [0x1a0, 0x1a1],
    [0x1af, 0x1b0],
    [0x218, 0x21b],
    [0x1e0c, 0x1e0f],
    [0x1e10, 0x1e11],
    [0x1e24, 0x1e29],
    [0x1e32, 0x1e37],
    [0x1e5e, 0x1e5f],
    [0x1e62, 0x1e63],
    [0x1e6c, 0x1e6f],
    [0x1e92, 0x1e96],
  ],
} as const;

/** Text in every weight from regular to bold; titles in one. */
const FAMILLES = {
  texte: { nom: 'Source Sans 3', paquet: 'source-sans-3', wght: { min: 400, max: 700, default: 400 } },
  titres: { nom: 'Source Serif 4', paquet: 'source-serif-4', wght: 650 },
} as const;
/** The part of a package that each file is cut in. */
const PARTS = { base: 'latin', etendu: 'latin-ext' } as const;
/** The face of a page is settled once. A rare letter, which no page asks for ahead, takes the place of one from elsewhere. */
const AFFICHAGE = { base: 'optional', etendu: 'swap' } as const;

await runCommand('Usage : npm run polices', async () => {
  readOptions({});
  const faces: string[] = [];
  for (const [famille, { nom, paquet, wght }] of Object.entries(FAMILLES)) {
    for (const [part, subset] of Object.entries(PARTS) as [keyof typeof LETTRES, string][]) {
      const from = require.resolve(`@fontsource-variable/${paquet}/files/${paquet}-${subset}-wght-normal.woff2`);
      const options = { targetFormat: 'woff2', variationAxes: { wght } } as const;
      const font = await subsetFont(readFileSync(from), lettresOf(part), options);
      const file = `${famille}-${part}.woff2`;
      writeFileSync(join(OUT, file), font);
      faces.push(renderFace(nom, file, typeof wght === 'number' ? `${wght}` : `${wght.min} ${wght.max}`, part));
      console.log(`${file} : ${font.length.toLocaleString('fr')} octets`);
    }
    copyFileSync(require.resolve(`@fontsource-variable/${paquet}/LICENSE`), join(OUT, `LICENSE-${paquet}`));
  }
  writeFileSync(join(OUT, 'faces.css'), `/* Written by \`npm run polices\`. */\n${faces.join('\n')}`);
});

function renderFace(nom: string, file: string, weight: string, part: keyof typeof LETTRES): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  const ranges = LETTRES[part].map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`));
  return `@font-face {
  font-family: "${nom}";
  src: url("./${file}") format("woff2");
  font-weight: ${weight};
  font-display: ${AFFICHAGE[part]};
  unicode-range: ${ranges.join(', ')};
}
`;
}

function lettresOf(part: keyof typeof LETTRES): string {
  return LETTRES[part]
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, rank) => String.fromCodePoint(from + rank)))
    .join('');
}
