import type { Champ } from '../champ.ts';
import { refuse } from '../champ.ts';
import { quote } from '../found.ts';
import type { RepeatedKey } from './scan-json.ts';
import { scanJson } from './scan-json.ts';
import { offsetToPosition } from './text-position.ts';

export interface ParsedJson {
  value: unknown;
  repeated: RepeatedKey[];
}

/** Text → JSON value, with the keys that an object repeats; `null` when it is not JSON or is cut short. */
export function parseJson(text: string, champ: Champ): ParsedJson | null {
  if (text.trim() === '') return notJson(champ, 'document JSON attendu, fichier vide trouvé');
  if (text.startsWith('PK')) return notJson(champ, 'document JSON attendu, classeur Excel ou archive ZIP trouvé');
  const { error, repeated } = scanJson(text);
  if (error !== null) {
    const { line, column } = offsetToPosition(text, error.offset);
    const message = `ligne ${line}, colonne ${column} : ${error.message}`;
    refuse(champ, error.truncated ? 'json-tronque' : 'json-illisible', message);
    return null;
  }
  const section = repeated.find(({ path }) => path.length === 0);
  if (section !== undefined) {
    const { line } = offsetToPosition(text, section.offset);
    refuse(
      champ,
      'section-repetee',
      `une seule section ${quote(section.key)} attendue, une autre trouvée ligne ${line}`,
    );
    return null;
  }
  return { value: JSON.parse(text), repeated };
}

function notJson(champ: Champ, message: string): null {
  refuse(champ, 'json-illisible', message);
  return null;
}
