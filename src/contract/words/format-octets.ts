import { formatNombre } from './format.ts';

/** A weight, in units of 1,000: 41946 → « 42 Ko », 8427256 → « 8,4 Mo ». */
export function formatOctets(octets: number): string {
  if (octets < 1000) return `${octets}\u00A0octets`;
  const [value, unit] = octets < 1e6 ? [octets / 1e3, 'Ko'] : [octets / 1e6, 'Mo'];
  return `${formatNombre(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}\u00A0${unit}`;
}
