import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { runCommand } from './run-command.ts';

/** A word that nothing holds. */
const TEMOIN = 'zqtemoin';
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** Makes any object that inherits from `Object.prototype` complain when it is asked for the witness, or for its beginnings. */
const WATCH = `
for (let end = 3; end <= '${TEMOIN}'.length; end++) {
  const name = '${TEMOIN}'.slice(0, end);
  const complain = () => void console.error(name + ' is looked up in an object', new Error().stack);
  Object.defineProperty(Object.prototype, name, { get: complain, set: complain, configurable: true });
}`;

/** The embedded export with the names that objects inherit, and the witness, wherever an export may have a name. */
function renameExport(): unknown {
  const atlas = JSON.parse(readFileSync('data/atlas/atlas.json', 'utf8'));
  const names = [TEMOIN, `${TEMOIN} sur Mer`, ...INHERITED, ...INHERITED.map((name) => name.toLowerCase())];
  for (const [index, nom] of names.entries()) {
    const sources = [{ document: nom }, { document: 'constructor', pages: [1] }, { document: TEMOIN }];
    const thematiques = [nom, nom.toLowerCase(), 'constructor'];
    const contact = { nom: `${nom} Durand`, fonction: nom, courriel: `contact-${index}@exemple.fr`, public: true };
    Object.assign(atlas.collectivites[index], { nom, sources, reseaux: [nom], contacts: [contact] });
    Object.assign(atlas.partenaires[index], { nom, sources });
    Object.assign(atlas.cooperations[index], { resume: nom, sources, thematiques });
    Object.assign(atlas.projets[index], { titre: nom, resume: nom, sources, thematiques });
  }
  return atlas;
}

describe('an export of names that objects inherit', () => {
  const folder = folderForAllTests('names');

  it('is published, and no name of it is looked up in an ordinary object', async () => {
    const [watch, atlas] = [folder('watch.mjs'), folder('atlas.json')];
    writeFileSync(watch, WATCH);
    writeFileSync(atlas, JSON.stringify(renameExport()));
    const content = folder('content');
    const args = ['--import', watch, 'scripts/build-content.ts', '--atlas', atlas, '--content', content];
    const { status, stderr } = runCommand(args);
    expect(stderr).toBe('');
    expect(status).toBe(0);

    vi.stubEnv('SITE_CONTENT', content);
    const { loadAnnuaire, loadChiffres, loadCollectivites, loadSite } = await import('../src/load/load-records.ts');
    const named = [...loadCollectivites().values()].filter(({ nom }) => INHERITED.includes(nom));
    expect(named.length).toBeGreaterThanOrEqual(INHERITED.length);
    // A document that the table does not have is none, whatever objects inherit.
    expect(named.flatMap(({ sources }) => sources)).toEqual([]);
    // What the pages of these records look up: no page of a document is made of a function.
    const { documents } = loadSite();
    const tables: object[] = [documents, loadChiffres().abreges, loadAnnuaire().regions, loadAnnuaire().departements];
    for (const table of tables) for (const name of INHERITED) expect(table[name as never]).toBeUndefined();
  });
});
