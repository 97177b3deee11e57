// A new guide is a new document: what its import asks for, and what the edition then needs nothing else for.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { runCommand } from './run-command.ts';

const GUIDE = 'tests/golden/import-guide/guide.txt';

describe('npm run import:guide -- GUIDE --document', () => {
  const edition = folderForAllTests('import');
  const importGuide = () =>
    runCommand(['scripts/import-guide.ts', GUIDE, '--out', edition(), '--document', 'guide-2027']);

  it('should say what to write for a document that nothing declares, and take it once it is written', () => {
    const refused = importGuide();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('« guide-2027 » trouvé');
    const [, table = ''] = refused.stderr.split(/documents\.yaml :\n/);
    writeFileSync(edition('documents.yaml'), table);

    expect(importGuide().status).toBe(0);
    expect(readFileSync(edition('lexique.yaml'), 'utf8')).toContain('document: guide-2027');
    expect(readFileSync(edition('documents.yaml'), 'utf8')).toBe(table);

    const content = edition('..', `${edition().split('/').at(-1)}-contenu`);
    mkdirSync(content);
    const built = runCommand(['scripts/build-content.ts', '--guide', edition(), '--content', content]);
    expect(built.status).toBe(0);
    const { edition: named, documents } = JSON.parse(readFileSync(join(content, 'site.json'), 'utf8'));
    expect(named).toEqual({ document: 'guide-2027', nom: 'le guide de 2027' });
    expect(documents['guide-2027'].date).toBe('2027-03');
    rmSync(content, { recursive: true });
  });

  it('should stop at a table that cannot be read, without writing anything', () => {
    writeFileSync(edition('documents.yaml'), 'guide-2027: { titre: Sans date }\n');
    const { status, stderr } = importGuide();
    expect([status, stderr.includes('documents.yaml · guide-2027 · date')]).toEqual([1, true]);
  });
});
