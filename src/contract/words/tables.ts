// Tables that are looked up with a name from outside: an address, what a person types, a text, an export. An ordinary
// object also answers to the names that it inherits (`constructor`, `__proto__`); a table only to its own.

/** A table written in the code. One that nothing uses is left out of what the browser loads. */
// @__NO_SIDE_EFFECTS__
export function table<T extends object>(entries: T): T {
  return Object.setPrototypeOf(entries, null);
}

/** What a JSON file holds, each of its objects made a table, in place. */
export function toTables<T>(json: T): T {
  if (typeof json !== 'object' || json === null) return json;
  const isList = Array.isArray(json);
  if (!isList) Object.setPrototypeOf(json, null);
  for (const value of isList ? json : Object.values(json)) if (typeof value === 'object') toTables(value);
  return json;
}
