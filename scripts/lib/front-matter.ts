import { parseDocument } from 'yaml';

/** A text file cut into its YAML front matter and its body. */
export interface FrontMatter {
  data: unknown;
  body: string;
  /** 1 for a file without front matter. */
  bodyLine: number;
}

/**
 * Cuts `---\n…\n---\nbody`.
 * @throws when the opening line has no closing one, or when the YAML cannot be read; the message gives the line.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  if (lines[0] !== '---') return { data: {}, body: lines.join('\n'), bodyLine: 1 };
  const end = lines.indexOf('---', 1);
  if (end === -1) throw new Error('l’en-tête ouvert par « --- » n’est pas fermé');
  const document = parseDocument(lines.slice(1, end).join('\n'));
  const [first] = document.errors;
  if (first) throw new Error(`en-tête YAML illisible, ligne ${(first.linePos?.[0].line ?? 0) + 1}`, { cause: first });
  return {
    data: document.toJS() ?? {},
    body: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
    bodyLine: end + 2,
  };
}
