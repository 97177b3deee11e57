import { formatNombre } from '../../../contract/words/format.ts';
import { quote } from '../found.ts';
import type { Token } from './json-tokens.ts';
import { closeText, nextToken } from './json-tokens.ts';

/** Most records, and most values of all records, that are read: over six times the national Atlas. */
export const FICHES_MAX = 250_000;
export const VALEURS_MAX = 4_000_000;
/** Most values of one record, and deepest nesting: a record of the contract holds some hundreds, four levels deep. */
export const VALEURS_FICHE_MAX = 5000;
export const PROFONDEUR_MAX = 64;
const SECTIONS_MAX = 1000;
const CLES_MONTREES = 5;

/**
 * What a JSON text is made of, none of it turned into values yet: where its records stand, and what `JSON.parse` does not
 * tell: where exactly a text stops being JSON, which keys an object repeats, which record would take too much memory.
 */
export interface JsonScan {
  error: JsonError | null;
  /** The document itself when it is no object. */
  root: Morceau | null;
  /** The values of the document's own keys; of a repeated key the last one. */
  membres: ReadonlyMap<string, Membre>;
  /** The first key that the document itself holds twice. */
  repeated: { key: string; offset: number } | null;
}

export interface JsonError {
  offset: number;
  message: string;
  /** `truncated`: the text is good as far as it goes. `excess`: it holds more than what is read. */
  kind: 'syntax' | 'truncated' | 'excess';
}

/** A part of the text that is read on its own. */
export interface Morceau {
  readonly start: number;
  end: number;
  /** Why it is not to be read: it would cost too much. What is left of it is not checked either. */
  trop?: 'valeurs' | 'profond';
  /** Of a part that is not to be read: its `id` as JSON, when that comes before what is too much. */
  id?: string;
  /** Keys that some object of it holds twice, the first five; `JSON.parse` keeps the last value without a word. */
  repeated?: { keys: string[]; total: number };
}

/** `items`: the records of a section; `null` for a value that is no list, or no section. */
export interface Membre extends Morceau {
  items: Morceau[] | null;
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or close' | 'end';

interface OpenValue {
  list: boolean;
  keys: Set<string>;
}

const ATTENDU: Readonly<Record<Expected, string>> = {
  value: 'valeur attendue',
  'value or ]': 'valeur ou « ] » attendus',
  key: 'nom de champ entre guillemets droits attendu',
  'key or }': 'nom de champ entre guillemets droits ou « } » attendus',
  ':': '« : » attendu',
  ', or close': '« , » ou fin de liste ou d’objet attendus',
  end: 'fin du fichier attendue',
};

/**
 * Reads a JSON text once, in linear time, without recursion, in memory that grows with its records only.
 * @param sections the keys of the document whose value is a list of records
 */
export function scanJson(text: string, sections: readonly string[]): JsonScan {
  return new Scanner(text, sections).run();
}

class Scanner {
  private readonly text: string;
  private readonly sections: readonly string[];
  private at = 0;
  private depth = 0;
  private expected: Expected = 'value';
  /** One a level, used again. */
  private readonly stack: OpenValue[] = [];
  private readonly membres = new Map<string, Membre>();
  private root: Morceau | null = null;
  private repeated: JsonScan['repeated'] = null;
  /** The part being read, and the depth at which it stands. */
  private part: Morceau | null = null;
  private partDepth = 0;
  private partValues = 0;
  private partId: string | undefined;
  /** The last key of the document, the last key of the part's own object. */
  private membre = '';
  private cle = '';
  private fiches = 0;
  private values = 0;

  constructor(text: string, sections: readonly string[]) {
    this.text = text;
    this.sections = sections;
  }

  run(): JsonScan {
    let error: JsonError | null = null;
    for (let token = this.next(); error === null; token = this.next()) {
      if (token.kind === 'end' && this.expected === 'end') break;
      this.at = token.end;
      const next = this.step(token);
      if (typeof next !== 'string') error = next ?? this.explain(token);
      else this.expected = next;
    }
    return { error, root: this.root, membres: this.membres, repeated: this.repeated };
  }

  private next(): Token {
    return nextToken(this.text, this.at);
  }

  /** What may follow a token; `null` when it does not belong there, an error when it is one too many. */
  private step(token: Token): Expected | JsonError | null {
    const { kind } = token;
    const list = this.depth > 0 && this.stack[this.depth - 1]?.list;
    switch (this.expected) {
      case ':':
        return kind === ':' ? 'value' : null;
      case 'key':
      case 'key or }':
        if (kind === 'text') return this.readKey(token);
        return kind === '}' && this.expected !== 'key' ? this.close() : null;
      case 'value':
      case 'value or ]':
        if (kind === ']' && this.expected !== 'value') return this.close();
        return kind === 'text' || kind === 'scalar' || kind === '{' || kind === '[' ? this.readValue(token) : null;
      case ', or close':
        if (kind === ',') return list ? 'value' : 'key';
        return kind === (list ? ']' : '}') ? this.close() : null;
      default:
        return null;
    }
  }

  private readValue(token: Token): Expected | JsonError {
    const opens = token.kind === '{' || token.kind === '[';
    if (this.part === null) this.begin(token);
    if (this.fiches > FICHES_MAX) return excess(token, 'fiches', FICHES_MAX);
    if (this.membres.size > SECTIONS_MAX) return excess(token, 'sections', SECTIONS_MAX);
    if (++this.values > VALEURS_MAX) return excess(token, 'valeurs', VALEURS_MAX);
    if (this.part !== null) {
      if (++this.partValues > VALEURS_FICHE_MAX) return this.giveUp(this.part, 'valeurs', token);
      if (opens && this.depth - this.partDepth >= PROFONDEUR_MAX) return this.giveUp(this.part, 'profond', token);
      this.noteId(token);
    }
    if (!opens) return this.endValue();
    this.open(token.kind === '[');
    return token.kind === '[' ? 'value or ]' : 'key or }';
  }

  /** Opens the part that a value starts, unless it is the document's own object or the list of a section. */
  private begin({ kind, start, end }: Token): void {
    if (this.depth === 0 && kind === '{') return;
    const part: Morceau = { start, end };
    if (this.depth === 0) this.root = part;
    else if (this.depth === 1) {
      const items = kind === '[' && this.sections.includes(this.membre) ? [] : null;
      this.membres.set(this.membre, Object.assign(part, { items }));
      if (items !== null) return;
    } else {
      this.membres.get(this.membre)?.items?.push(part);
      this.fiches++;
    }
    this.part = part;
    this.partDepth = this.depth;
    this.partValues = 0;
    this.partId = undefined;
  }

  private noteId({ kind, start, end }: Token): void {
    if (this.depth !== this.partDepth + 1 || this.cle !== 'id' || this.stack[this.depth - 1]?.list) return;
    if ((kind === 'text' || kind === 'scalar') && end - start <= ID_MAX) this.partId = this.text.slice(start, end);
  }

  private readKey({ start, end }: Token): Expected {
    const raw = this.text.slice(start + 1, end - 1);
    const key = raw.includes('\\') ? (JSON.parse(this.text.slice(start, end)) as string) : raw;
    const keys = this.stack[this.depth - 1]?.keys;
    if (keys?.has(key)) this.noteRepeated(key, start);
    keys?.add(key);
    if (this.depth === 1) this.membre = key;
    if (this.depth === this.partDepth + 1) this.cle = key;
    return ':';
  }

  private noteRepeated(key: string, offset: number): void {
    if (this.part === null) {
      this.repeated ??= { key, offset };
      return;
    }
    this.part.repeated ??= { keys: [], total: 0 };
    const { keys } = this.part.repeated;
    this.part.repeated.total++;
    if (keys.length < CLES_MONTREES && !keys.includes(key)) keys.push(key);
  }

  private open(list: boolean): void {
    const level = this.stack[this.depth];
    if (level === undefined) this.stack.push({ list, keys: new Set() });
    else {
      level.list = list;
      level.keys.clear();
    }
    this.depth++;
  }

  private close(): Expected {
    this.depth--;
    return this.endValue();
  }

  private endValue(): Expected {
    if (this.part !== null && this.depth === this.partDepth) {
      this.part.end = this.at;
      this.part = null;
    }
    return this.depth === 0 ? 'end' : ', or close';
  }

  /** Jumps to the end of a part that will not be read, without a look at what is left of it. */
  private giveUp(part: Morceau, trop: NonNullable<Morceau['trop']>, { start }: Token): Expected | JsonError {
    part.trop = trop;
    if (this.partId !== undefined) part.id = this.partId;
    const end = skipContainers(this.text, start, this.depth - this.partDepth);
    if (end === -1) return truncated(this.text);
    this.at = end;
    this.depth = this.partDepth;
    return this.endValue();
  }

  private explain({ kind, start, end, reason, cut }: Token): JsonError {
    if (this.depth > 0 && (kind === 'end' || cut === true)) return truncated(this.text);
    const list = this.stack[this.depth - 1]?.list;
    const trailingComma =
      (this.expected === 'key' && kind === '}') || (this.expected === 'value' && kind === ']' && list === true);
    const message = reason ?? (trailingComma ? 'virgule en trop' : ATTENDU[this.expected]);
    const shown =
      kind === 'end' ? 'fin du fichier trouvée' : `${quote(this.text.slice(start, Math.min(end, start + 20)))} trouvé`;
    return { offset: start, kind: 'syntax', message: `${message}, ${shown}` };
  }
}

/** Longest `id` worth keeping for the report, quotes included. */
const ID_MAX = 100;

/** Where the `open` containers around `from` are closed, together with those that open after it; -1 when they are not. */
function skipContainers(text: string, from: number, open: number): number {
  let depth = open;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      const end = closeText(text, at);
      if (end === -1) return -1;
      at = end - 1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return at + 1;
  }
  return -1;
}

function truncated(text: string): JsonError {
  const message = 'suite du document attendue, fin du fichier trouvée';
  return { offset: text.length, kind: 'truncated', message };
}

function excess({ start }: Token, what: string, max: number): JsonError {
  const message = `${formatNombre(max)} ${what} au plus attendues, davantage trouvées`;
  return { offset: start, kind: 'excess', message };
}
