import { quote } from '../../contract/words/quote.ts';
import type { Journal } from '../atlas/journal.ts';
import type { Colonne } from '../colonnes/match-columns.ts';
import { listLignes, toText } from '../noms/split-cell.ts';
import { type Lieu, type RegleImport, type Signalement, say } from '../regles.ts';
import type { Valeur } from './faits.ts';

/** Says what is to be said of the row that is being read. */
export class Parole {
  lieu: Lieu;
  readonly journal: Journal;
  private readonly dits = new Set<string>();

  constructor(journal: Journal, lieu: Lieu) {
    this.journal = journal;
    this.lieu = lieu;
  }

  say(regle: RegleImport, signalement: Signalement, colonne?: Colonne | undefined): void {
    say(this.journal, regle, { ...this.lieu, ...(colonne && { colonne: colonne.nom }) }, signalement);
  }

  /** The same thing of the same name is said where it is first met. */
  once(key: string, regle: RegleImport, signalement: Signalement, colonne: Colonne | undefined): void {
    if (this.dits.has(key)) return;
    this.dits.add(key);
    this.say(regle, signalement, colonne);
  }

  unreadable({ cellule, colonne }: Valeur, expected: string): undefined {
    this.say(
      'valeur-illisible',
      { message: `${expected}, ${quote(onOneLine(toText(cellule)))} trouvé`, suite: 'publié sans cette valeur' },
      colonne,
    );
  }

  unknown({ colonne }: Valeur, expected: string, found: string): undefined {
    this.say(
      'valeur-inconnue',
      { message: `${expected}, ${quote(onOneLine(found))} trouvé`, suite: 'publié sans cette valeur' },
      colonne,
    );
  }
}

/** A clerk sees where the lines of a cell end, not the code of the character that ends them. */
const onOneLine = (text: string): string => listLignes(text).join(' ⏎ ');

export const listCandidats = (candidats: readonly string[], homonymes = false): string =>
  candidats.length === 0 ? '' : ` ; ${homonymes ? 'au choix' : 'au plus proche'} : ${candidats.join(' · ')}`;
