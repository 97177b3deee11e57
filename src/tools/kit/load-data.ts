import { toTables } from '../../contract/words/tables.ts';

/** Files of the site's own data, each asked for once. A failure is forgotten, so that a second try may succeed. */
const files = new Map<string, Promise<unknown>>();

/**
 * A JSON file that the site publishes for its tools. Its objects are tables: they answer to no name but their own.
 * @param address with the base path
 * @throws when the file does not come; the tool must say so and show the lists of its page.
 */
export const loadData = <T>(address: string): Promise<T> => loadFile(address, toTables<T>);

/** Keeps what came with another file, so that nobody asks for it again. */
export const keepData = (address: string, value: unknown): void => void files.set(address, Promise.resolve(value));

/** The same for what is long and read by its own names only: nothing is looked up in its objects. */
export const loadColumns = <T>(address: string): Promise<T> => loadFile<T>(address, (value) => value);

function loadFile<T>(address: string, read: (value: T) => T): Promise<T> {
  const known = files.get(address);
  if (known) return known as Promise<T>;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return read(await response.json());
  });
  loading.catch(() => files.delete(address));
  files.set(address, loading);
  return loading;
}
