import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { readUntouched } from '../lib/read-untouched.ts';
import type { Ecart } from './ecart.ts';
import { type Extrait, readExtraits } from './read-site-file.ts';
import type { Recogniser } from './recogniser.ts';

/**
 * The last reading of a finished site: every file, whatever it is, and every name of a file or a folder. A person who may
 * not appear and does is an error that names the file and the withdrawal, never the person.
 * @param memory the file that tells which files hold nobody's name: one that nobody touched since, looked at for the same
 * people, is not read again
 */
export function checkPersonnes(
  site: string,
  { personnes, recogniser, redact }: Pick<Ecart, 'personnes' | 'recogniser' | 'redact'>,
  memory?: string,
): Diagnostic[] {
  if (recogniser === null) return [];
  const entries = listEntries(site);
  const paths = entries.filter(({ isFile }) => isFile).map(({ path }) => path);
  const read = (path: string): Extrait[] =>
    readExtraits(path, readFileSync(join(site, path))).filter(({ texte, lecture }) => recogniser.holds(texte, lecture));
  const held = readUntouched(site, paths, (path) => read(path).length > 0, memory, recogniser.print());
  return entries.flatMap(({ path }) => {
    const named: Extrait = { texte: path.replace(/\.[a-z\d]+$/i, ''), lecture: 'texte' };
    const ranks = [named, ...(held.get(path) ? read(path) : [])].flatMap((extrait) => [...findIn(extrait, recogniser)]);
    return [...new Set(ranks)].map((rank) => diagnose(redact(path), personnes[rank]?.cle ?? ''));
  });
}

/** Ranks of the people that a text names. */
function findIn({ texte, lecture }: Extrait, recogniser: Recogniser): Set<number> {
  return new Set(
    recogniser
      .find(texte, lecture)
      .filter(({ debut, forme }) => forme.sorte !== 'seul' || !isHashed(texte, debut))
      .map(({ forme }) => forme.personne),
  );
}

/** The name of a file of Astro ends with letters drawn from what it holds: `/_astro/Page.Dupont_x.css`. */
function isHashed(texte: string, at: number): boolean {
  return /\/_astro\/[^"'()\s<>]*$/.test(texte.slice(Math.max(0, at - 100), at));
}

function diagnose(file: string, cle: string): Diagnostic {
  return {
    rule: 'personne-publiee',
    severity: 'erreur',
    message: `personne à ne pas publier attendue nulle part, trouvée (${cle})`,
    hint: 'cherchez-la dans les textes de content/ et de data/reference/, et dans les options de la commande ; sinon, signalez ce défaut',
    location: { file },
  };
}

/** Everything under the site; links are named, not followed. */
function listEntries(site: string): { path: string; isFile: boolean }[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      path: relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
