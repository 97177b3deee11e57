/** What a request asks for. */
export interface Target {
  /** Names of folders and of a file, decoded: none is empty, `.` or `..`, nor holds a separator or a NUL. */
  segments: string[];
  /** The path ends with a slash. */
  isFolder: boolean;
  /** With its `?`; empty when there is none. */
  query: string;
}

/**
 * Reads the target of a request, as it came: `/pays/b%C3%A9nin/?q=eau`. What a browser could take for another site
 * (`//evil.example`, `/\evil.example`) and what leads above the folder is refused, not tidied up.
 * @returns null for a target that no file can have
 */
export function parseTarget(target: string): Target | null {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (!path.startsWith('/')) return null;
  const isFolder = path.endsWith('/');
  const parts = path === '/' ? [] : path.slice(1, isFolder ? -1 : undefined).split('/');
  const segments = parts.map(decodeSegment).filter((segment) => segment !== null);
  return segments.length === parts.length ? { segments, isFolder, query } : null;
}

function decodeSegment(part: string): string | null {
  try {
    const segment = decodeURIComponent(part);
    return segment === '' || segment === '.' || segment === '..' || /[/\\\0]/.test(segment) ? null : segment;
  } catch {
    return null;
  }
}
