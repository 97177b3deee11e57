import { parseYaml, UnreadableText } from '../../src/import/parse-yaml.ts';

/** A text file cut into its YAML front matter and its body. */
interface FrontMatter {
  data: unknown;
  body: string;
  bodyLine: number;
}

/**
 * Cuts `---\n…\n---\nbody`; lines may end in the manner of any system, blank ones may precede.
 * @param max longest header that is read, in characters: by default, what people may write
 * @throws UnreadableText when the header is missing or not closed, or when the YAML cannot be read
 */
export function parseFrontMatter(text: string, max?: number): FrontMatter {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  if (lines[start]?.trim() !== '---')
    throw new UnreadableText('en-tête entre deux lignes « --- » attendu en haut du fichier, aucun trouvé', 1);
  const end = lines.findIndex((line, index) => index > start && isFence(line));
  if (end === -1) throw new UnreadableText('l’en-tête ouvert par « --- » n’est pas fermé', start + 1);
  const body = lines.slice(end + 1);
  const blank = body.findIndex((line) => line.trim() !== '');
  return {
    data: parseYaml(lines.slice(start + 1, end).join('\n'), { firstLine: start + 2, ...(max && { max }) }) ?? {},
    body: body.join('\n').trim(),
    bodyLine: end + 2 + Math.max(0, blank),
  };
}

function isFence(line: string): boolean {
  return line.trimEnd() === '---';
}
