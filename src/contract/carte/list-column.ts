import type { ListColumn } from './carte-file.ts';

/** Lists of small whole numbers, one a row: those of row `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  starts: Uint32Array;
  values: Uint16Array;
}

export function toListColumn(rows: readonly (readonly number[])[]): ListColumn {
  return { n: rows.map((row) => row.length), v: rows.flat() };
}

/** The lists of a row that a function fills, each value once, in their first order. */
export function buildLists(rows: number, fill: (row: number, add: (value: number) => void) => void): Lists {
  const starts = new Uint32Array(rows + 1);
  const values: number[] = [];
  let start = 0;
  const add = (value: number) => {
    for (let index = start; index < values.length; index++) if (values[index] === value) return;
    values.push(value);
  };
  for (let row = 0; row < rows; row++) {
    start = values.length;
    fill(row, add);
    starts[row + 1] = values.length;
  }
  return { starts, values: Uint16Array.from(values) };
}

/**
 * Of each row, where its values lead, each once, in their first order: value by value, list by list.
 * @param parts lists of as many rows, and the tables that say where each value leads; −1 for nowhere
 */
export function leadLists(...parts: readonly [lists: Lists, ...tables: (readonly number[])[]][]): Lists {
  const rows = (parts[0]?.[0].starts.length ?? 1) - 1;
  const most = parts.reduce((sum, [{ values }, ...tables]) => sum + values.length * tables.length, 0);
  const led = { starts: new Uint32Array(rows + 1), values: new Uint16Array(most) };
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const first = end;
    for (const [{ starts, values }, ...tables] of parts) {
      const last = starts[row + 1] ?? 0;
      for (let index = starts[row] ?? 0; index < last; index++) {
        for (const table of tables) {
          const to = table[values[index] ?? 0] ?? -1;
          let known = first;
          while (known < end && led.values[known] !== to) known++;
          if (to >= 0 && known === end) led.values[end++] = to;
        }
      }
    }
    led.starts[row + 1] = end;
  }
  return { starts: led.starts, values: led.values.subarray(0, end) };
}

/** The same lists, with a value for each row that has none. */
export function fillEmpty({ starts, values }: Lists, value: number): Lists {
  const rows = starts.length - 1;
  const filled = { starts: new Uint32Array(rows + 1), values: new Uint16Array(values.length + rows) };
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    if (start === end) filled.values[at++] = value;
    for (let index = start; index < end; index++) filled.values[at++] = values[index] ?? 0;
    filled.starts[row + 1] = at;
  }
  return { starts: filled.starts, values: filled.values.subarray(0, at) };
}

/** True for a row without values. */
export const isEmptyRow = ({ starts }: Lists, row: number): boolean => starts[row] === starts[row + 1];

/** The values of a row. */
export function rowOf({ starts, values }: Lists, row: number): Uint16Array {
  return values.subarray(starts[row], starts[row + 1]);
}
