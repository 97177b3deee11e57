import { hash } from 'node:crypto';

// What a page reads of the content. Each reader says which question it answers (« projets P-1 », « site jour »); the press
// keeps, for every page, its questions and a fingerprint of each answer: when all answers are the same, so is the page.

/** What answers the questions of one kind, by the rest of the question. It is asked again at the next publication. */
type Answer = (key: string) => unknown;

const answers = new Map<string, Answer>();
const prints = new Map<string, string>();
let current: Set<string> | null = null;

/** @param kind one word */
export function answer(kind: string, give: Answer): void {
  answers.set(kind, give);
}

/** Says that the page that is being drawn reads this. */
export function note(kind: string, key: string): void {
  current?.add(`${kind} ${key}`);
}

/** The same for what is asked of many keys many times: a question is written once. */
export function notes(kind: string): (key: string) => void {
  const questions = new Map<string, string>();
  return (key) => {
    if (current === null) return;
    let read = questions.get(key);
    if (read === undefined) {
      read = `${kind} ${key}`;
      questions.set(key, read);
    }
    current.add(read);
  };
}

/**
 * A reader of small answers: the page depends on what it is told, not on all that it takes to find it. While pages are drawn each
 * answer is found once: many ask the same.
 */
export function question<T>(kind: string, give: (key: string) => T): (key: string) => T {
  const given = new Map<string, T>();
  const find = (key: string): T => {
    const known = given.get(key);
    if (known !== undefined || given.has(key)) return known as T;
    if (current === null) return give(key);
    const found = unnoted(() => give(key));
    given.set(key, found);
    return found;
  };
  answer(kind, find);
  const noteKey = notes(kind);
  return (key) => {
    noteKey(key);
    return find(key);
  };
}

/** Made once for a build out of much: each page that uses it depends on all that making it read. */
export function shared<T>(make: () => T): () => T {
  let made: { value: T; reads: ReadonlySet<string> } | undefined;
  return () => {
    made ??= noted(make);
    for (const read of made.reads) current?.add(read);
    return made.value;
  };
}

/** The same by object. */
export function sharedBy<K extends object, A extends unknown[], T>(
  make: (key: K, ...rest: A) => T,
): (key: K, ...rest: A) => T {
  const known = new WeakMap<K, { value: T; reads: ReadonlySet<string> }>();
  return (key, ...rest) => {
    const made = known.get(key) ?? noted(() => make(key, ...rest));
    known.set(key, made);
    for (const read of made.reads) current?.add(read);
    return made.value;
  };
}

/** Draws a page, and tells what it read. One at a time. */
export async function recordReads<T>(draw: () => Promise<T>): Promise<{ value: T; reads: ReadonlySet<string> }> {
  const reads = new Set<string>();
  current = reads;
  try {
    return { value: await draw(), reads };
  } finally {
    current = null;
  }
}

/** The fingerprint of an answer, as this content gives it. @returns null for a question that nobody answers any more */
export function printOf(read: string): string | null {
  const known = prints.get(read);
  if (known !== undefined) return known;
  const space = read.indexOf(' ');
  const give = answers.get(read.slice(0, space));
  if (give === undefined) return null;
  const made = fingerprint(unnoted(() => give(read.slice(space + 1))));
  prints.set(read, made);
  return made;
}

/** Of any value that JSON can tell; what JSON leaves out, a page must not be given. */
export function fingerprint(value: unknown): string {
  return hash('sha256', typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined'), 'base64url');
}

function noted<T>(make: () => T): { value: T; reads: ReadonlySet<string> } {
  const outer = current;
  const reads = new Set<string>();
  current = reads;
  try {
    return { value: make(), reads };
  } finally {
    current = outer;
  }
}

function unnoted<T>(make: () => T): T {
  const outer = current;
  current = null;
  try {
    return make();
  } finally {
    current = outer;
  }
}
