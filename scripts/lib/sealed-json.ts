import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// What a command keeps for the next one: a line with the digest of what follows, then JSON.

/** What a file holds; null for one that is missing or damaged. */
export function loadSealed<T>(file: string): T | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return hash('sha256', body) === text.slice(0, end) ? JSON.parse(body) : null;
  } catch {
    return null;
  }
}

/** Under another name first: a kill leaves the old one, or none. */
export function saveSealed(file: string, value: unknown): void {
  const body = JSON.stringify(value);
  const draft = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, `${hash('sha256', body)}\n${body}`);
  renameSync(draft, file);
}
