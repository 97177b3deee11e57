import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRegularFile, UnreadableInput } from './read-regular-file.ts';
import { folderForAllTests } from './testing/temp-folder.ts';

const at = folderForAllTests('lecteurs');

/** What a person reads when `path` cannot be. */
function trouble(path: string): string {
  try {
    readRegularFile(path, 100);
  } catch (error) {
    if (error instanceof UnreadableInput) return error.message.replaceAll(at(), '…');
    throw error;
  }
  return 'lu';
}

beforeAll(() => {
  writeFileSync(at('texte'), 'bonjour');
  symlinkSync('texte', at('lien'));
  symlinkSync('boucle', at('boucle'));
  symlinkSync('absent', at('rompu'));
  symlinkSync('tube', at('lien-tube'));
  execFileSync('mkfifo', [at('tube')]);
});

describe('readRegularFile(path, max)', () => {
  it('reads a file, through a symbolic link too', () => {
    expect(readRegularFile(at('texte'), 100).toString()).toBe('bonjour');
    expect(readRegularFile(at('lien'), 100).toString()).toBe('bonjour');
    expect(readRegularFile(at('texte'), 7).toString()).toBe('bonjour');
  });

  it('reads one byte more than asked of a file that is too long, and no more', () => {
    expect(readRegularFile(at('texte'), 3).toString()).toBe('bonj');
  });

  it.each([
    ['tube', '…/tube\u00A0: fichier ordinaire attendu, tube (FIFO) trouvé'],
    ['lien-tube', '…/lien-tube\u00A0: fichier ordinaire attendu, tube (FIFO) trouvé'],
    ['', '…\u00A0: fichier ordinaire attendu, dossier trouvé'],
    ['absent', '…/absent\u00A0: aucun fichier ni dossier à cette adresse'],
    ['rompu', '…/rompu\u00A0: aucun fichier ni dossier à cette adresse'],
    ['texte/x', '…/texte/x\u00A0: aucun fichier ni dossier à cette adresse'],
    ['boucle', '…/boucle\u00A0: liens symboliques en boucle'],
    ['x'.repeat(300), `…/${'x'.repeat(300)}\u00A0: nom trop long`],
    ['a\nb\u202E', '…/a‹U+000A›b‹U+202E›\u00A0: aucun fichier ni dossier à cette adresse'],
  ])('says in French why it does not read %j', (name, message) => expect(trouble(at(name))).toBe(message));

  it.each(['/dev/zero', '/dev/null'])('does not read the device %s', (path) =>
    expect(trouble(path)).toBe(`${path}\u00A0: fichier ordinaire attendu, périphérique trouvé`),
  );

  it('does not read a socket', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(at('prise'), done));
    expect(trouble(at('prise'))).toBe('…/prise\u00A0: fichier ordinaire attendu, socket ou périphérique trouvé');
    server.close();
  });

  it('says so when a name holds a null character', () => expect(trouble('a\0b')).toMatch(/^a‹U\+0000›b\u00A0: /));
});
