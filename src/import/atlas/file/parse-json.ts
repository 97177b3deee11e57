import { type Champ, refuse } from '../champ.ts';
import { SECTIONS } from '../counts.ts';
import { found, quote } from '../found.ts';
import type { RegleId } from '../rule-texts.ts';
import { type JsonError, type JsonScan, type Morceau, scanJson } from './scan-json.ts';

/** A JSON text and where its parts stand: each is read on its own, so that none costs the others. */
export interface JsonDocument {
  text: string;
  root: Morceau | null;
  membres: JsonScan['membres'];
}

const RULES: Readonly<Record<JsonError['kind'], RegleId>> = {
  syntax: 'json-illisible',
  truncated: 'json-tronque',
  excess: 'fichier-trop-gros',
};

/** Text → JSON document; `null` when it is not JSON, is cut short, or holds more than can be read. */
export function parseJson(text: string, champ: Champ): JsonDocument | null {
  if (text.trim() === '') {
    refuse(champ, 'json-illisible', 'document JSON attendu, fichier vide trouvé');
    return null;
  }
  const { error, root, membres, repeated } = scanJson(text, SECTIONS);
  if (error !== null) {
    const { line, column } = offsetToPosition(text, error.offset);
    refuse(champ, RULES[error.kind], `ligne ${line}, colonne ${column} : ${error.message}`);
    return null;
  }
  if (repeated !== null) {
    const { line } = offsetToPosition(text, repeated.offset);
    const expected = `une seule section ${quote(repeated.key)} attendue`;
    refuse(champ, 'section-repetee', `${expected}, une autre trouvée ligne ${line}`);
    return null;
  }
  return { text, root, membres };
}

/** The value of a part that is not too much. */
export function readMorceau({ text }: JsonDocument, { start, end }: Morceau): unknown {
  return JSON.parse(text.slice(start, end));
}

/** What a part is, as a diagnostic shows it, without reading what it holds: `liste trouvée`. */
export function foundMorceau(json: JsonDocument, part: Morceau | undefined): string {
  if (part === undefined) return found(undefined);
  const opening = json.text[part.start];
  if (opening === '[') return found([]);
  return found(opening === '{' ? {} : readMorceau(json, part));
}

/** Where an offset stands in a text, from 1: `ligne 12, colonne 8`. */
interface TextPosition {
  line: number;
  column: number;
}

export function offsetToPosition(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: countLineBreaks(before) + 1, column: offset - lineStart + 1 };
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
