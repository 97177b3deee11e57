import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { jsonLines, otherJson, zoneCsvs } from '../../../tests/import/made-tables.ts';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { openAtlas } from './open-atlas.ts';

const folder = folderForAllTests('open-atlas');
const said: string[] = [];
const open = (path: string) => openAtlas(path, folder('work'), '2026-11-29', (line) => said.push(line));
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(folder(name), content);
  return folder(name);
};

describe('openAtlas(path)', () => {
  it.each([
    'data/atlas/atlas.json',
    'tests/golden/atlas/bom/export.bin',
    'tests/golden/atlas/json-tronque/export.json',
  ])('should leave %s to the reader of exports', async (path) => {
    expect(await open(path)).toBe(path);
  });

  it('should import a folder of tables, and JSON of another shape, compressed or not', async () => {
    const zones = folder('zones');
    mkdirSync(zones);
    for (const { nom, octets } of zoneCsvs()) writeFileSync(join(zones, nom), octets);
    const projets = (path: string) => JSON.parse(readFileSync(path, 'utf8')).projets.length;
    expect(projets(await open(zones))).toBe(15);
    expect(projets(await open(write('autre.json', otherJson().octets)))).toBe(2);
    expect(projets(await open(write('autre.json.gz', gzipSync(otherJson().octets))))).toBe(2);
    expect(projets(await open(write('lignes.jsonl', jsonLines().octets)))).toBe(2);
    expect(said[0]).toMatch(/18.lignes lues.: 15.devenues des fiches, 1.déjà lue, 2.laissées de côté/);
  });

  it('should publish nothing of columns that leave a doubt, unless a correspondance lies beside them', async () => {
    const doubt = write('sans-entete.csv', 'Ville de Lyon;Mali;Un titre (fictif)\nAngers;Mali;Un autre (fictif)\n');
    await expect(open(doubt)).rejects.toThrow(/colonne A.*supposé[\s\S]*npm run import:atlas/);
    write(
      'correspondance.yaml',
      'version: 1\ncolonnes: { colonne A: collectivite.nom, colonne B: projet.pays, colonne C: projet.titre }\n',
    );
    expect(JSON.parse(readFileSync(await open(doubt), 'utf8')).projets).toMatchObject([
      { titre: 'Un titre (fictif)' },
      { titre: 'Un autre (fictif)' },
    ]);
    expect(said.join('\n')).toContain(`Colonnes lues selon ${folder('correspondance.yaml')}`);
  });

  it('should publish nothing by a correspondance that was left there for other tables', async () => {
    mkdirSync(folder('laisse'));
    write(
      'laisse/correspondance.yaml',
      'version: 1\ncolonnes: { Collectivité: collectivite.nom, Pays: projet.pays }\n',
    );
    const other = write('laisse/autres.csv', 'Collectivité;Pays;Intitulé\nLyon;Mali;Un titre (fictif)\n');
    await expect(open(other)).rejects.toThrow(/Intitulé[\s\S]*correspondance\.yaml ne nomme pas ces colonnes/);
  });

  it('should say in French what cannot be read', async () => {
    await expect(open(write('a.pdf', '%PDF-1.7'))).rejects.toThrow(/document PDF trouvé/);
  });
});
