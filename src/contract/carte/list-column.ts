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
  for (let row = 0; row < rows; row++) {
    const start = values.length;
    fill(row, (value) => {
      for (let index = start; index < values.length; index++) if (values[index] === value) return;
      values.push(value);
    });
    starts[row + 1] = values.length;
  }
  return { starts, values: Uint16Array.from(values) };
}

/** The values of a row. */
export function rowOf({ starts, values }: Lists, row: number): Uint16Array {
  return values.subarray(starts[row], starts[row + 1]);
}
