// The editor's day: publish, publish again, go back. Through the commands, as they are typed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { dropUnlinked, type RawAtlas } from '../scripts/dev/fuzz/cases/list-seeds.ts';
import { RETRAIT } from '../scripts/dev/fuzz/marks.ts';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';
import { writeMarker } from '../scripts/lib/marker.ts';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { runCommand } from './run-command.ts';

describe('npm run publier, npm run revenir', () => {
  const folder = folderForAllTests('publier');
  let out: string;
  let suite: string;
  let project: string;
  const run = (script: string, ...args: string[]) => runCommand([script, ...args], { cwd: project });
  const projet = 'projets/eau-dechets-et-chantiers-solidaires-au-kenya-projet-alenya-kenya/index.html';
  const annule = 'projets/un-projet-que-la-suite-annule-projet-annule/index.html';
  const page = (dist: string) => readFileSync(join(dist, projet), 'utf8');
  beforeAll(() => {
    out = folder('dist');
    suite = folder('suite.json');
    project = folder('projet');
    createWorkspace('.', project, { warm: true, smallFrance: true });
    const whole: RawAtlas = JSON.parse(readFileSync('data/atlas/atlas.json', 'utf8'));
    // As many as a drop is looked for in, and all of Kenya, which keeps its page, and of Bénin, which nothing else is about.
    const projets = whole.projets.filter(({ pays }, rank) => rank < 50 || /KE|BJ/.test(`${pays}`));
    const atlas = dropUnlinked({ ...whole, projets, cooperations: whole.cooperations.slice(0, 10) });
    writeFileSync(join(project, 'data/atlas/atlas.json'), JSON.stringify(atlas));
    rmSync(join(project, 'data/guide'), { recursive: true });
    putEdition(join(project, 'data/guide'), sampleEdition());
    const kept = projets.filter(({ id }) => id !== 'projet-alenya-kenya');
    const [first] = kept;
    const nouveau = { ...first, id: 'projet-annule', titre: 'Un projet que la suite annule' };
    writeFileSync(suite, JSON.stringify({ ...atlas, projets: [...kept, nouveau] }));
  });

  it('should ask nobody where nobody can answer, and publish nothing', () => {
    const { status, stderr } = run('scripts/publier.ts', 'data/atlas/atlas.json', '--out', out);
    expect({ status, asked: stderr.includes('--oui') }).toEqual({ status: 2, asked: true });
    expect(existsSync(out)).toBe(false);
  });

  it('should say what changes, leave no address without an answer, keep the site before, and go back to it', () => {
    expect(
      run('scripts/publier.ts', 'data/atlas/atlas.json', '--oui', '--out', out, '--jour', '2026-11-20').status,
    ).toBe(0);
    expect(existsSync(`${out}.precedent`)).toBe(false);
    const second = run('scripts/publier.ts', suite, '--oui', '--out', out, '--jour', '2026-11-29');
    expect(second.status).toBe(0);
    expect(second.stdout).toMatch(/^1\sprojet ajouté et 1 retiré\.$/m);
    expect(page(out)).toContain('n’est plus publiée depuis le 29\u00a0novembre\u00a02026');
    expect(readFileSync(join(out, 'nouveautes/index.html'), 'utf8')).toContain('1\u00a0projet retiré');
    expect(page(`${out}.precedent`)).not.toContain('n’est plus publiée');
    // Whoever follows the country or the region is told, and nobody else; search engines are told of the pages that changed.
    const flux = (dossier: string) => readFileSync(join(out, dossier, 'flux.atom'), 'utf8');
    expect(flux('nouveautes')).toContain('29\u00a0novembre\u00a02026\u00a0: 1\u00a0projet ajouté et 1 retiré');
    for (const dossier of ['nouveautes', 'pays/kenya', 'regions/occitanie'])
      expect(flux(dossier)).toMatch(/1\sprojet retiré.*Eau, déchets et chantiers solidaires au Kenya/);
    expect(flux('pays/benin')).not.toContain('2026-11-29');
    const modified = (path: string) =>
      readFileSync(join(out, 'sitemap.xml'), 'utf8').match(`/${path}/</loc><lastmod>([^<]*)`)?.[1];
    expect(modified('pays/kenya')).toBe('2026-11-29');
    expect(modified('pays/benin')).toBe('2026-11-20');
    expect(modified('projets')).toBe('2026-11-29');

    expect(run('scripts/revenir.ts', '--out', out).status).toBe(0);
    expect(page(out)).not.toContain('n’est plus publiée');
    expect(page(`${out}.precedent`)).toContain('n’est plus publiée');
    // The address that only the undone publication gave answers too.
    expect(readFileSync(join(out, annule), 'utf8')).toContain('<a href="/projets/">');
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toContain(`/${dirname(annule)}/ /projets/ 301\n`);
    // What is compared is what stands again, not what was undone.
    const again = run('scripts/publier.ts', suite, '--oui', '--out', out, '--jour', '2026-11-29');
    expect(again.stdout).toMatch(/^1\sprojet ajouté et 1 retiré\.$/m);
    expect(page(out)).toContain('n’est plus publiée');
    expect(page(`${out}.precedent`)).not.toContain('n’est plus publiée');
  });

  it('should keep the site before when the next one is refused', () => {
    const few = folder('peu.json');
    const atlas = JSON.parse(readFileSync(suite, 'utf8'));
    writeFileSync(few, JSON.stringify({ ...atlas, projets: atlas.projets.slice(0, 10) }));
    const { status, stderr } = run('scripts/publier.ts', few, '--oui', '--out', out);
    expect({ status, said: stderr.includes('--accepter-la-baisse') }).toEqual({ status: 1, said: true });
    expect(page(out)).toContain('n’est plus publiée');
    expect(page(`${out}.precedent`)).not.toContain('n’est plus publiée');
    expect(existsSync(`${out}.echange`)).toBe(false);
  });

  it('should not put back a site that names somebody who asked since not to be published', () => {
    const place = join(project, 'dist');
    const write = (dist: string, text: string) => {
      mkdirSync(dist);
      writeFileSync(join(dist, 'index.html'), text);
      writeMarker(dist, 'essai');
    };
    write(place, 'le site en place');
    write(`${place}.precedent`, 'Écrivez à Zébuline Retraitfuzz.');
    const goBack = () => {
      const { status, stderr } = run('scripts/revenir.ts');
      return { status, stderr, shown: readFileSync(join(place, 'index.html'), 'utf8') };
    };
    writeFileSync(join(project, 'data/reference/retraits.yaml'), `- ${JSON.stringify(RETRAIT)}\n`);
    const refused = goBack();
    expect(refused).toMatchObject({ status: 1, shown: 'le site en place' });
    expect(refused.stderr).toMatch(/^Retour arrêté : .*index\.html.*retrait n° 1 du 2024-01-01/s);
    expect(refused.stderr).not.toMatch(/retraitfuzz/i);
    writeFileSync(join(project, 'data/reference/retraits.yaml'), '[]\n');
    expect(goBack()).toMatchObject({ status: 0, shown: 'Écrivez à Zébuline Retraitfuzz.' });
  });

  it('should have nothing to go back to where nothing was published before', () => {
    const { status, stderr } = run('scripts/revenir.ts', '--out', folder('ailleurs'));
    expect({ status, said: stderr.includes('aucun site d’avant') }).toEqual({ status: 2, said: true });
  });
});
