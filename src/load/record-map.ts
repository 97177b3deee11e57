import { note, notes } from './reads.ts';

/** Records by key, that say which of them a page reads. */
export class RecordMap<T extends object> implements ReadonlyMap<string, T> {
  readonly #kind: string;
  readonly #note: (key: string) => void;
  readonly #records: ReadonlyMap<string, T>;
  readonly #lists: ReadonlySet<string>;

  /**
   * @param kind what questions about them begin with; one word
   * @param apart the lists of a record (its projects, its partners…) are a question of their own: a page that only names a
   * country is not drawn again because somebody acts there
   */
  constructor(kind: string, records: readonly T[], keyOf: (record: T) => string, apart: boolean) {
    this.#kind = kind;
    this.#note = notes(kind);
    this.#records = new Map(records.map((record) => [keyOf(record), record]));
    this.#lists = new Set(apart ? records.flatMap(listsOf) : []);
    const noteLists = notes(`${kind}/listes`);
    if (apart) for (const [key, record] of this.#records) watchLists(record, () => noteLists(key));
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

  /** What a record says, or the lists that it holds; undefined when there is none. Notes nothing. */
  part(key: string, which: 'facts' | 'lists'): [string, unknown][] | undefined {
    const record = this.#records.get(key);
    return record && Object.entries(record).filter(([field]) => this.#lists.has(field) === (which === 'lists'));
  }
}

const listsOf = (record: object): string[] =>
  Object.entries(record).flatMap(([field, value]) => (Array.isArray(value) ? [field] : []));

/** Each list tells when it is looked at. */
function watchLists(record: object, tell: () => void): void {
  for (const field of listsOf(record)) {
    const list: unknown = Reflect.get(record, field);
    const get = () => {
      tell();
      return list;
    };
    Object.defineProperty(record, field, { get, enumerable: true });
  }
}
