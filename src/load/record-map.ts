import { note, notes } from './reads.ts';

/** Records by key, that say which of them a page reads. */
export class RecordMap<T extends object> implements ReadonlyMap<string, T> {
  readonly #kind: string;
  readonly #note: (key: string) => void;
  readonly #records: ReadonlyMap<string, T>;
  readonly #apart: ReadonlySet<string>;

  /**
   * @param kind what questions about them begin with; one word
   * @param apart fields that are a question of their own: a page that only names a country is not drawn again because somebody
   * acts there, nor one that only names a project because its summary changed
   */
  constructor(kind: string, records: readonly T[], keyOf: (record: T) => string, apart: 'listes' | readonly string[]) {
    this.#kind = kind;
    this.#note = notes(kind);
    this.#records = new Map(records.map((record) => [keyOf(record), record]));
    this.#apart = new Set(apart === 'listes' ? records.flatMap(listsOf) : apart);
    const noteApart = notes(`${kind}/a-part`);
    for (const [key, record] of this.#records) watch(record, this.#apart, () => noteApart(key));
  }

  get(key: string): T | undefined {
    this.#note(key);
    return this.#records.get(key);
  }

  has(key: string): boolean {
    this.#note(key);
    return this.#records.has(key);
  }

  get size(): number {
    note(`${this.#kind}/nombre`, '');
    return this.#records.size;
  }

  readonly entries = () => this.#all().entries();
  readonly keys = () => this.#all().keys();
  readonly values = () => this.#all().values();
  readonly [Symbol.iterator] = () => this.#all().entries();
  readonly forEach = (tell: (record: T, key: string, map: ReadonlyMap<string, T>) => void) => {
    for (const [key, record] of this.#all()) tell(record, key, this);
  };

  #all(): ReadonlyMap<string, T> {
    note(`${this.#kind}/tout`, '');
    return this.#records;
  }

  /** What a record says, without the fields apart or these alone; undefined when there is none. Notes nothing. */
  part(key: string, which: 'facts' | 'apart'): [string, unknown][] | undefined {
    const record = this.#records.get(key);
    return record && Object.entries(record).filter(([field]) => this.#apart.has(field) === (which === 'apart'));
  }
}

const listsOf = (record: object): string[] =>
  Object.entries(record).flatMap(([field, value]) => (Array.isArray(value) ? [field] : []));

/** Each of these fields tells when it is looked at, even where a record lacks it: the next export may not. */
function watch(record: object, fields: ReadonlySet<string>, tell: () => void): void {
  for (const field of fields) {
    const enumerable = Object.hasOwn(record, field);
    const value: unknown = Reflect.get(record, field);
    const get = () => {
      tell();
      return value;
    };
    Object.defineProperty(record, field, { get, enumerable });
  }
}
