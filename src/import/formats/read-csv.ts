import Papa from 'papaparse';
import { COLONNES_MAX, type Ligne, type Lu, outOfBounds, type Remarque, toTableau } from '../tableau.ts';

const SEPARATEURS = [';', ',', '\t', '|'] as const;
/** Rows that the separator is told from. */
const APERCU = 60;
/** Unclosed quotes that are mended one by one; beyond, quotes mean nothing in the rest of the file. */
const GUILLEMETS_MAX = 50;

/** A table of text: CSV, TSV, and what calls itself so. Its rows are numbered as a spreadsheet would show them. */
export function readCsv(fichier: string, texte: string): Lu {
  const announced = /^sep=(.)\r?\n/i.exec(texte);
  const separateur = announced?.[1] ?? findSeparateur(texte);
  if (headOf(texte).split(separateur).length > COLONNES_MAX * 2)
    throw outOfBounds(fichier, `${COLONNES_MAX} colonnes au plus attendues, davantage trouvées`);
  const remarques: Remarque[] = [];
  const rows = readRows(fichier, texte, separateur, remarques);
  if (announced) rows.shift();
  return { tableaux: [toTableau(fichier, undefined, rows)], remarques };
}

/** The one that cuts most of the first rows into as many columns. */
function findSeparateur(texte: string): string {
  const counts = SEPARATEURS.map((separateur) => {
    const { data } = Papa.parse<string[]>(texte.slice(0, 200_000), {
      delimiter: separateur,
      preview: APERCU,
      skipEmptyLines: true,
    });
    const sizes = data.map((row) => row.length).filter((size) => size > 1);
    const usual = mode(sizes);
    return { separateur, score: sizes.filter((size) => size === usual).length * Math.log2(1 + usual) };
  });
  return counts.reduce((a, b) => (b.score > a.score ? b : a)).separateur;
}

function mode(sizes: readonly number[]): number {
  const groups = Map.groupBy(sizes, (size) => size);
  return [...groups].reduce((best, [size, all]) => (all.length > best.rows ? { size, rows: all.length } : best), {
    size: 0,
    rows: 0,
  }).size;
}

const headOf = (texte: string): string => texte.slice(0, 1_000_000).split(/\r?\n/, 1)[0] ?? '';

/** A quote that is never closed would swallow the rest of the file: its row is read again without quotes, and said. */
function readRows(fichier: string, texte: string, separateur: string, remarques: Remarque[]): Ligne[] {
  const rows: Ligne[] = [];
  const push = (cellules: readonly string[]) => rows.push({ numero: rows.length + 1, cellules: cellules.map(asText) });
  let start = 0;
  for (let mended = 0; start < texte.length; mended++) {
    const quotes = mended < GUILLEMETS_MAX;
    const stop = parseUntilTrouble(texte.slice(start), separateur, quotes, push);
    if (stop === undefined) break;
    const end = texte.indexOf('\n', start + stop);
    const line = texte.slice(start + stop, end === -1 ? undefined : end).replace(/\r$/, '');
    push(line.split(separateur));
    remarques.push({
      fichier,
      ligne: rows.length,
      regle: 'guillemets',
      message: 'guillemets ouverts et fermés attendus, guillemet seul trouvé',
      correction: 'vérifiez la ligne : elle est lue comme si ses guillemets étaient du texte',
    });
    if (end === -1) break;
    start = end + 1;
  }
  return rows;
}

/** `="0123"` and `'0123` keep Excel from reading a number: the signs are not of the text. « 's-Hertogenbosch » has its own. */
function asText(cellule: string): string {
  const [, quoted] = /^="(.*)"$/s.exec(cellule) ?? [];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return /^'[\p{Lu}\d=+@-](?!.*'(?!\p{L}))/su.test(cellule) ? cellule.slice(1) : cellule;
}

/** Gives each row; where the first one that cannot be read begins, undefined when all could. */
function parseUntilTrouble(
  texte: string,
  separateur: string,
  quotes: boolean,
  push: (row: string[]) => void,
): number | undefined {
  let cursor = 0;
  let trouble: number | undefined;
  Papa.parse<string[]>(texte, {
    delimiter: separateur,
    ...(!quotes && { quoteChar: '\0' }),
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        trouble = cursor;
        parser.abort();
        return;
      }
      cursor = meta.cursor;
      push(data);
    },
  });
  return trouble;
}
