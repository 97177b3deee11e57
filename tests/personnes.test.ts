// Whole builds of a copy of the project with people to leave out: nobody is found in any file of the site.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { dropUnlinked, type RawAtlas, type RawRecord, readEdition } from '../scripts/dev/fuzz/cases/list-seeds.ts';
import { putEdition, smallestEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { exportWith, guideFilesWith } from '../scripts/personnes/testing/full-input.ts';
import { lettersOf } from '../scripts/personnes/testing/letters-of.ts';
import { NO_ATLAS } from '../scripts/personnes/testing/withhold-from.ts';
import { WRITINGS } from '../scripts/personnes/testing/writings.ts';
import { runCommand } from './run-command.ts';

/** The letters of a file and of its name. */
function readLetters(path: string, bytes: Buffer): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return lettersOf(`${path} ${plain.toString('utf8')}`);
}

const ADA = '- { nom: Ada Lovelace, courriel: ada@example.org, date: "2026-01-01" }\n';

describe('npm run build, with people to leave out', () => {
  const project = folderForAllTests('personnes');
  beforeAll(() => {
    createWorkspace(resolve('.'), project(), { warm: true, smallFrance: true });
  });

  const write = (path: string, text: string) => {
    mkdirSync(dirname(project(path)), { recursive: true });
    writeFileSync(project(path), text);
  };
  const build = (...args: string[]) => runCommand(['scripts/build.ts', ...args], { cwd: project() });
  const read = (out: string) => {
    const site = project(out);
    return readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site, join(entry.parentPath, entry.name)))
      .map((path) => ({ path, bytes: readFileSync(join(site, path)) }));
  };
  /** For each pattern the files that hold it: all are looked for in one reading, which takes as long as the build. */
  const filesWith = (out: string, ...patterns: RegExp[]): string[][] => {
    const found = patterns.map((pattern) => ({ pattern, paths: [] as string[] }));
    for (const { path, bytes } of read(out)) {
      const letters = readLetters(path, bytes);
      for (const { pattern, paths } of found) if (pattern.test(letters)) paths.push(path);
    }
    return found.map(({ paths }) => paths);
  };

  /** Every writing in every field of the Atlas and of the guide. */
  const writeFullInput = () => {
    const exports = Object.values(WRITINGS).map((text, rank) => exportWith(text, `${rank}`));
    const ofIds = exportWith('Essai', 'ada-lovelace');
    const all = [...exports, ofIds];
    write(
      'essai.json',
      JSON.stringify({
        ...NO_ATLAS,
        export: exports[0]?.export,
        collectivites: all.flatMap(({ collectivites }) => collectivites),
        partenaires: all.flatMap(({ partenaires }) => partenaires),
        cooperations: all.flatMap(({ cooperations }) => cooperations),
        projets: all.flatMap(({ projets }) => projets),
      }),
    );
    const text = Object.values(WRITINGS)
      .filter((one) => one.length < 30)
      .slice(0, 8)
      .join(' : ');
    for (const [path, section] of guideFilesWith(text, 'ada-lovelace')) write(`essai/${path}`, section);
  };

  it('should leave nobody in any file, however the input writes them', () => {
    writeFullInput();
    write('data/reference/retraits.yaml', ADA);
    const { status, said } = build('--atlas', 'essai.json', '--guide', 'essai', '--out', 'site', '--sans-controle');
    expect(said).toContain('Site prêt');
    expect(status).toBe(0);
    expect(said).not.toMatch(/lovelace/i);
    expect(readFileSync(project('site/index.html'), 'utf8')).toContain('</html>');
    const [withheld, published] = filesWith('site', /lovelace|ada@exampleorg/, /sophiegermain/);
    expect(withheld).toEqual([]);
    expect(published?.length).toBeGreaterThan(10);
  });

  it('should stop, keep the site in place and name nobody when one writing is not taken out', () => {
    const file = 'scripts/personnes/withhold-atlas.ts';
    const whole = readFileSync(project(file), 'utf8');
    const broken = whole.replace(
      'texte: (text: string, _, { changes }) => changes.text(text, LONGUEUR_TEXTE)',
      'texte: whole',
    );
    expect(broken).not.toBe(whole);
    write(file, broken);
    const before = readFileSync(project('site/index.html'), 'utf8');
    const { status, said } = build('--atlas', 'essai.json', '--guide', 'essai', '--out', 'site', '--sans-controle');
    write(file, whole);
    expect(status).toBe(1);
    expect(said).toContain('retrait n° 1 du 2026-01-01');
    expect(said).toContain('[personne-publiee]');
    expect(said).not.toMatch(/lovelace|ada@/i);
    expect(readFileSync(project('site/index.html'), 'utf8')).toBe(before);
    expect(readdirSync(project())).toEqual(expect.arrayContaining(['site']));
    expect(filesWith('site', /lovelace/)).toEqual([[]]);
  });

  it('should stop as well when an option of the command names somebody', () => {
    write('un.json', JSON.stringify(exportWith('Essai')));
    putEdition(project('un'), smallestEdition());
    const inputs = ['--atlas', 'un.json', '--guide', 'un', '--oublier', '--accepter-la-baisse'];
    const { status, said } = build(
      ...inputs,
      '--out',
      'site',
      '--sans-controle',
      '--site',
      'https://ada-lovelace.example',
    );
    expect(status).toBe(1);
    expect(said).toContain('[personne-publiee]');
    expect(said).not.toMatch(/lovelace/i);
    expect(filesWith('site', /lovelace/)).toEqual([[]]);
  });

  it('should leave out every person of the input when only desks are published', () => {
    write('data/reference/retraits.yaml', '[]\n');
    const args = ['--atlas', 'essai.json', '--guide', 'essai', '--out', 'guichets', '--sans-controle'];
    const { status, said } = build(...args, '--contacts', 'fonctionnels');
    expect(said).toContain('Site prêt');
    expect(status).toBe(0);
    expect(filesWith('guichets', /lovelace|ada@exampleorg|sophiegermain/)).toEqual([[]]);
  });

  it('should publish what the embedded edition says of five of its contacts without them', () => {
    const noms = /guyomarch|klein|mathais|laget|cornier|gandais/i;
    const sections = Object.entries(readEdition()).filter(([, text]) => noms.test(text));
    putEdition(project('nommes'), Object.fromEntries(sections));
    const atlas: RawAtlas = JSON.parse(readFileSync('data/atlas/atlas.json', 'utf8'));
    const named = (records: RawRecord[]) => records.filter((record) => noms.test(JSON.stringify(record)));
    const links = { projets: named(atlas.projets), cooperations: named(atlas.cooperations) };
    write('nommes.json', JSON.stringify(dropUnlinked({ ...atlas, ...links })));
    const retraits = [
      ['Armelle Guyomarch', null],
      [null, 'bernard.klein@diplomatie.gouv.fr'],
      ['Brigitte Bariol-Mathais', null],
      ['LAGET Marc', null],
      ['Céline Cornier', 'celine.cornier@orleans-metropole.fr'],
    ];
    const rows = retraits.map(([nom, courriel]) =>
      JSON.stringify({ ...(nom && { nom }), ...(courriel && { courriel }), date: '2026-01-01' }),
    );
    write('data/reference/retraits.yaml', rows.map((row) => `- ${row}\n`).join(''));
    const { status, said } = build('--atlas', 'nommes.json', '--guide', 'nommes', '--out', 'edition');
    expect(said).toContain('0 erreur(s)');
    expect(status).toBe(0);
    const pattern = /guyomarch|bernardklein|bklein@|bariolmathais|mathais|marclaget|lagetmarc|celinecornier|ccornier@/;
    const [withheld, published, replaced] = filesWith('edition', pattern, /servanegandais/, /lapersonnechargeedusujet/);
    expect(withheld).toEqual([]);
    expect(published?.length).toBeGreaterThan(5);
    expect(replaced?.length).toBeGreaterThan(2);
  });
});
