/** The headers that a `_headers` file gives to every path (`/*`), by lower-case name. */
export function parseHeaders(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let everywhere = false;
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) everywhere = line.trim() === '/*';
    const match = /^\s+([^:\s]+):\s*(.+)$/.exec(line);
    if (everywhere && match) headers[String(match[1]).toLowerCase()] = String(match[2]).trim();
  }
  return headers;
}
