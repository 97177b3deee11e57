import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const CACHE = 'node_modules/.cache/partage';

/** A palette would halve the file and triple the time; nobody downloads it but the program that shows a link. */
const PNG = { compressionLevel: 6 } as const;

/**
 * An SVG as PNG bytes. A drawing already made is read back: the key is the drawing itself and what draws it, so that
 * a change of either makes it again.
 */
export async function renderPng(svg: string): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([sharp.versions, PNG]))
    .update(svg)
    .digest('hex');
  const file = join(CACHE, `${key}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await sharp(Buffer.from(svg)).removeAlpha().png(PNG).toBuffer();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, png);
  return png;
}
