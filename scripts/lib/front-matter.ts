import { parseYaml, UnreadableText } from '../../src/import/parse-yaml.ts';

/** A text file cut into its YAML front matter and its body. */
interface FrontMatter {
  data: unknown;
  body: string;
  /** 1 for a file without front matter. */
  bodyLine: number;
}

/**
 * Cuts `---\n…\n---\nbody`; lines may end in the manner of any system.
 * @param max longest header that is read, in characters: by default, what people may write
 * @throws UnreadableText when the opening line has no closing one, or when the YAML cannot be read
 */
export function parseFrontMatter(text: string, max?: number): FrontMatter {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (!isFence(lines[0])) return { data: {}, body: lines.join('\n'), bodyLine: 1 };
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) throw new UnreadableText('l’en-tête ouvert par « --- » n’est pas fermé', 1);
  const body = lines.slice(end + 1);
  const blank = body.findIndex((line) => line.trim() !== '');
  return {
    data: parseYaml(lines.slice(1, end).join('\n'), { firstLine: 2, ...(max && { max }) }) ?? {},
    body: body.join('\n').trim(),
    bodyLine: end + 2 + Math.max(0, blank),
  };
}

function isFence(line: string | undefined): boolean {
  return line?.trimEnd() === '---';
}
