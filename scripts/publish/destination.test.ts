import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../lib/command.ts';
import { writeMarker } from '../lib/marker.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import { checkDestination } from './destination.ts';

describe('checkDestination(folder, option)', () => {
  const folder = folderForEachTest('destination');
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  const refusal = (path: string): string => {
    try {
      return `accepted: ${checkDestination(path, '--out')}`;
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
  };
  const populate = (name: string): string => {
    const path = folder(name);
    mkdirSync(path);
    writeFileSync(join(path, 'index.html'), 'page');
    return path;
  };

  it('should accept a folder that is not there, with or without its parents, and an empty one', () => {
    mkdirSync(folder('vide'));
    for (const name of ['neuf', 'a/b/c', 'vide']) {
      expect(checkDestination(folder(name), '--out')).toBe(folder(name));
    }
    expect(existsSync(folder('a'))).toBe(false);
  });

  it('should accept what a build wrote, whole or in part, with what a desktop leaves in it', () => {
    const site = populate('dist');
    mkdirSync(join(site, 'pays'));
    writeFileSync(join(site, 'pays/benin.html'), 'page');
    writeMarker(site, 'essai');
    writeFileSync(join(site, 'pays/.DS_Store'), '');
    rmSync(join(site, 'index.html'));
    expect(refusal(site)).toBe(`accepted: ${site}`);
  });

  it.each([
    ['..', /le projet ou le dossier courant est dedans/],
    ['.', /le projet ou le dossier courant est dedans/],
    ['/', /le projet ou le dossier courant est dedans/],
    ['../..', /le projet ou le dossier courant est dedans/],
    ['data', /« data » appartient au projet/],
    ['data/nouveau', /« data » appartient au projet/],
    ['./src/../scripts/', /« scripts » appartient au projet/],
    ['node_modules/.cache/site', /« node_modules » appartient au projet/],
    ['.git', /« \.git » appartient au projet/],
    ['content/a-propos', /appartient au projet/],
    ['content', /git suit des fichiers/],
    ['.ci', /git suit des fichiers/],
    ['README.md', /ce n’est pas un dossier/],
    [homedir(), /un dossier personnel est dedans/],
    [dirname(homedir()), /un dossier personnel est dedans|dossier courant est dedans/],
    ['/proc', /racine d’un disque ou d’un montage/],
    ['/dev/null', /ce n’est pas un dossier/],
  ])('should refuse %s', (path, message) => expect(refusal(path)).toMatch(message));

  it('should refuse the home that the environment names, and what holds it', () => {
    const home = folder('maison/ada');
    mkdirSync(home, { recursive: true });
    vi.stubEnv('HOME', home);
    expect(refusal(home)).toMatch(/un dossier personnel est dedans/);
    expect(refusal(dirname(home))).toMatch(/un dossier personnel est dedans/);
    expect(refusal(join(home, 'site'))).toMatch(/^accepted/);
  });

  it('should refuse a populated folder that no build wrote, and name what a person added to a site', () => {
    const site = populate('photos');
    expect(refusal(site)).toMatch(/rien ne dit qu’une publication l’a écrit/);
    writeMarker(site, 'essai');
    writeFileSync(join(site, 'CNAME'), 'exemple.fr');
    mkdirSync(join(site, '.git'));
    writeFileSync(join(site, '.git/HEAD'), '');
    expect(refusal(site)).toMatch(/aucune publication n’a écrit : "\.git\/HEAD", "CNAME" ; déplacez-le/);
    expect(readdirSync(site).length).toBe(4);
  });

  it.each(['', '{', '{"generateur":"autre","version":"1","source":"x","fichiers":["index.html"]}', '[]'])(
    'should not take %j for a marker',
    (text) => {
      const site = populate('dist');
      writeFileSync(join(site, '.correspondances.json'), text);
      expect(refusal(site)).toMatch(/rien ne dit qu’une publication l’a écrit/);
    },
  );

  it('should refuse a link in place of the folder or in it, and see through one that leads to it', () => {
    const site = populate('dist');
    writeMarker(site, 'essai');
    symlinkSync(site, folder('lien'));
    expect(refusal(folder('lien'))).toMatch(/lien symbolique/);
    symlinkSync(process.cwd(), folder('projet'));
    expect(refusal(folder('projet/data'))).toMatch(/« data » appartient au projet/);
    symlinkSync('/etc', join(site, 'ailleurs'));
    expect(refusal(site)).toMatch(/"ailleurs"/);
  });

  it('should refuse a folder that another repository follows', () => {
    const site = populate('publie');
    writeMarker(site, 'essai');
    execFileSync('git', ['init', '-q', folder()]);
    expect(refusal(site)).toMatch(/^accepted/);
    execFileSync('git', ['-C', folder(), 'add', 'publie/index.html']);
    expect(refusal(site)).toMatch(/git suit des fichiers/);
  });
});
