const BASE = 0xcbf29ce484222325n;
const PREMIER = 0x100000001b3n;

/** A short name for a text, the same everywhere and always (FNV-1a, 64 bits, in base 36). */
export function hashText(text: string): string {
  let hash = BASE;
  for (const octet of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * PREMIER);
  return hash.toString(36).padStart(13, '0');
}
