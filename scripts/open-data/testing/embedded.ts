import { readFileSync } from 'node:fs';
import { renderRecords } from '../../content/pages/render-records.ts';
import { joinInputs } from '../../content/write-content.ts';
import { loadGuide } from '../../guide/load-guide.ts';
import type { WriteFile } from '../../lib/write-file.ts';
import { loadReferenceData } from '../../model/load-reference-data.ts';
import { type Contenu, readContenu } from '../contenu.ts';
import type { Morceaux } from '../formats/format.ts';

/** The records of the embedded edition, as the pages read them. */
export function loadEmbedded(): Contenu {
  const options = {
    atlas: 'data/atlas/atlas.json',
    guide: 'data/guide',
    contacts: 'tous',
    precedent: null,
    jour: '2026-11-28',
  } as const;
  const { model } = joinInputs(readFileSync(options.atlas), loadGuide(options.guide), options, loadReferenceData());
  const files = new Map(renderRecords(model).map(({ path, text }) => [path, text]));
  return readContenu((file) => files.get(file) ?? 'null');
}

export const bytesOf = (morceaux: Morceaux): Buffer =>
  Buffer.concat([...morceaux].map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));

/** Keeps what is written, by path. */
export function writeInMemory(): { write: WriteFile; files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  const write: WriteFile = (chemin, morceaux) => {
    const bytes = bytesOf(morceaux);
    files.set(chemin, bytes);
    return { octets: bytes.length, sha256: '' };
  };
  return { write, files };
}
