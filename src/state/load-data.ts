/** Files of the site's own data, each asked for once. A failure is forgotten, so that a second try may succeed. */
const files = new Map<string, Promise<unknown>>();

/**
 * A JSON file that the site publishes for its tools.
 * @param address with the base path
 * @throws when the file does not come; the tool must say so and show the lists of its page.
 */
export function loadData<T>(address: string): Promise<T> {
  const known = files.get(address);
  if (known) return known as Promise<T>;
  const loading = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  loading.catch(() => files.delete(address));
  files.set(address, loading);
  return loading;
}
