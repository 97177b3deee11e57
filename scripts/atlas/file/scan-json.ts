import { quote } from '../found.ts';
import type { Token } from './json-tokens.ts';
import { nextToken } from './json-tokens.ts';

/** What `JSON.parse` does not tell: where exactly a text stops being JSON, and which keys an object repeats. */
export interface JsonScan {
  error: JsonError | null;
  repeated: RepeatedKey[];
}

export interface JsonError {
  offset: number;
  message: string;
  /** True when the text is good as far as it goes. */
  truncated: boolean;
}

/** A key that the same object holds twice; `JSON.parse` keeps the last value without a word. */
export interface RepeatedKey {
  key: string;
  offset: number;
  /** The keys and list indexes that lead to the object; `[]` for the document itself. */
  path: (string | number)[];
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or close' | 'end';

interface Container {
  list: boolean;
  /** Of the value being read. */
  step: string | number;
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

/** Reads a JSON text once, in linear time and without recursion. */
export function scanJson(text: string): JsonScan {
  const repeated: RepeatedKey[] = [];
  const stack: Container[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ; ) {
    const token = nextToken(text, at);
    if (token.kind === 'end' && expected === 'end') return { error: null, repeated };
    const top = stack.at(-1);
    const next = step(expected, token, top, stack);
    if (next === null) return { error: explain(text, token, expected, stack.length > 0), repeated };
    if (next === ':' && top !== undefined) noteKey(text, token, top, stack, repeated);
    expected = next;
    at = token.end;
  }
}

/** What may follow a token, or `null` when it does not belong there. Opens and closes containers. */
function step(expected: Expected, { kind }: Token, top: Container | undefined, stack: Container[]): Expected | null {
  switch (expected) {
    case ':':
      return kind === ':' ? 'value' : null;
    case 'key':
      return kind === 'text' ? ':' : null;
    case 'key or }':
      if (kind === 'text') return ':';
      return kind === '}' ? close(stack) : null;
    case 'value':
    case 'value or ]':
      if (expected === 'value or ]' && kind === ']') return close(stack);
      return openValue(kind, stack);
    case ', or close':
      if (kind === ',') return nextItem(top);
      return kind === (top?.list ? ']' : '}') ? close(stack) : null;
    default:
      return null;
  }
}

function openValue(kind: Token['kind'], stack: Container[]): Expected | null {
  if (kind === 'text' || kind === 'scalar') return afterValue(stack);
  if (kind !== '{' && kind !== '[') return null;
  const list = kind === '[';
  stack.push({ list, step: list ? 0 : '', keys: new Set() });
  return list ? 'value or ]' : 'key or }';
}

function nextItem(top: Container | undefined): Expected {
  if (!top?.list) return 'key';
  top.step = Number(top.step) + 1;
  return 'value';
}

function close(stack: Container[]): Expected {
  stack.pop();
  return afterValue(stack);
}

function afterValue(stack: readonly Container[]): Expected {
  return stack.length === 0 ? 'end' : ', or close';
}

function noteKey(
  text: string,
  { start, end }: Token,
  top: Container,
  stack: Container[],
  repeated: RepeatedKey[],
): void {
  const raw = text.slice(start + 1, end - 1);
  const key = raw.includes('\\') ? (JSON.parse(text.slice(start, end)) as string) : raw;
  if (top.keys.has(key))
    repeated.push({ key, offset: start, path: stack.slice(0, -1).map((container) => container.step) });
  top.keys.add(key);
  top.step = key;
}

function explain(text: string, token: Token, expected: Expected, inside: boolean): JsonError {
  const { kind, start, end, reason, cut } = token;
  const truncated = inside && (kind === 'end' || cut === true);
  if (truncated)
    return { offset: text.length, truncated, message: 'suite du document attendue, fin du fichier trouvée' };
  const trailingComma = (expected === 'key' && kind === '}') || (expected === 'value' && kind === ']');
  const message = reason ?? (trailingComma ? 'virgule en trop' : ATTENDU[expected]);
  const shown =
    kind === 'end' ? 'fin du fichier trouvée' : `${quote(text.slice(start, Math.min(end, start + 20)))} trouvé`;
  return { offset: start, truncated: false, message: `${message}, ${shown}` };
}
