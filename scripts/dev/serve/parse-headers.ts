interface HeaderRule {
  /** `/`, or everything under a folder: `/pays/*`. */
  pattern: string;
  headers: [name: string, value: string][];
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('/*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/**
 * What a `_headers` file gives to a path: the headers of every rule that matches it, by lower-case name.
 * @returns a function of the path from the site's root, `/pays/benin/`
 */
export function parseHeaders(text: string): (path: string) => Record<string, string> {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (/^\//.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    const [, name, value] = /^\s+([^:\s]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name && value) rule.headers.push([name.toLowerCase(), value.trim()]);
  }
  return (path) =>
    Object.fromEntries(rules.filter(({ pattern }) => matches(pattern, path)).flatMap(({ headers }) => headers));
}
