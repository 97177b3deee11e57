import { createHash, hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const CACHE = 'node_modules/.cache/partage';

/** A palette would halve the file and triple the time; nobody downloads it but the program that shows a link. */
const PNG = { compressionLevel: 6 } as const;

/** Bytes of the digest that stands before an image in the cache. */
const DIGEST = 32;

/**
 * An SVG as PNG bytes. A drawing already made is read back: the key is the drawing itself and what draws it, so that
 * a change of either makes it again.
 */
export async function renderPng(svg: string): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([sharp.versions, PNG]))
    .update(svg)
    .digest('hex');
  const file = join(CACHE, key);
  const known = readKept(file);
  if (known !== null) return known;
  const png = await sharp(Buffer.from(svg)).removeAlpha().png(PNG).toBuffer();
  keep(file, png);
  return png;
}

/** An image that is whole, bit by bit; null for any other. */
function readKept(file: string): Buffer | null {
  try {
    const kept = readFileSync(file);
    const png = kept.subarray(DIGEST);
    return digest(png).equals(kept.subarray(0, DIGEST)) ? png : null;
  } catch {
    return null;
  }
}

/** Under another name first, so that no other build reads half of it. A cache that cannot be written is done without. */
function keep(file: string, png: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(draft, Buffer.concat([digest(png), png]));
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

const digest = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer');
