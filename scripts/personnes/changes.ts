import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { LONGUEUR_LIGNE, LONGUEUR_TEXTE } from '../../src/contract/fields/texte.ts';
import { takenSlugs, takeSlug } from '../../src/contract/words/slugify.ts';
import type { Ecart } from './ecart.ts';
import { isOnlyMask } from './mask-text.ts';
import { plainText } from './read-escape.ts';

/** What may be changed of an input, and the account of what was. */
export class Changes {
  readonly ecart: Ecart;
  readonly diagnostics: Diagnostic[] = [];
  readonly comptes = { contacts: 0, textes: 0 };
  /** Records and sections that have another id or name: `projets/ada` → `projets/projet-1`. */
  readonly renommees = new Map<string, string>();

  constructor(ecart: Ecart) {
    this.ecart = ecart;
  }

  /** True for an id, the name of a file or a reference that names somebody: nothing is lost by a doubt. */
  names(cle: string): boolean {
    return (this.ecart.recogniser?.find(cle, 'cle').length ?? 0) > 0;
  }

  /** A text without those who are left out, no longer than it may be. */
  text(text: string, longest = LONGUEUR_TEXTE): string {
    const masked = this.ecart.mask(text);
    if (masked === text) return text;
    this.comptes.textes++;
    return masked.length > longest && masked.length > text.length
      ? `${masked.slice(0, longest - 1).trimEnd()}…`
      : masked;
  }

  /** A name or a title; `instead` where it says nothing but somebody. */
  title(text: string, instead: string, location: Diagnostic['location']): string {
    const masked = this.text(text, LONGUEUR_LIGNE);
    if (masked === text || !isOnlyMask(masked)) return masked;
    this.say('nom ou titre', `publié sous « ${instead} »`, location);
    return instead;
  }

  /** An address of the web; undefined when it names somebody. */
  url(url: string, location: Diagnostic['location']): string | undefined {
    if (readings(url).every((read) => this.ecart.mask(read) === read && !this.names(read))) return url;
    this.say('adresse', 'publié sans cette adresse', location);
    return undefined;
  }

  /** Says what was changed that a person may want to mend. Never what was found. */
  say(what: string, instead: string, location: Diagnostic['location']): void {
    this.diagnostics.push({
      rule: 'personne-a-ne-pas-publier',
      severity: 'avertissement',
      message: `${what} sans nom de personne attendu, celui d’une personne à ne pas publier trouvé`,
      hint: 'corrigez-le à la source',
      outcome: instead,
      location,
    });
  }
}

/** An address as it is written, and as what its percents stand for. */
function readings(url: string): string[] {
  const decoded = plainText(url);
  return [url, decoded, plainText(decoded)];
}

/** New names for those that name somebody: `projet-12`, after their rank. Names that are free keep their owner. */
export function renameAll(
  names: readonly string[],
  isNamed: (name: string) => boolean,
  propose: (rank: number) => string,
): Map<string, string> {
  const taken = takenSlugs(names);
  const renamed = new Map<string, string>();
  for (const [rank, name] of names.entries()) {
    if (renamed.has(name) || !isNamed(name)) continue;
    renamed.set(name, takeSlug(propose(rank), taken));
  }
  return renamed;
}
