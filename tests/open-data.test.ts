import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { decodeHTML } from 'entities';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../scripts/dev/serve/start-server.ts';
import { listFiles } from '../scripts/lib/list-files.ts';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import type { ManifesteDonnees } from '../src/contract/open-data/manifeste.ts';
import { tally } from '../src/contract/words/tally.ts';
import { distFolder, readBuilt } from './read-site.ts';

const dist = distFolder();
const table = (nom: string) => csvParse(readBuilt(`donnees/${nom}.csv`).replace(/^\ufeff/, ''));
const listOf = (cell = '') => cell.split('|');
/** The facts of a kind that a page tells machines. */
const blockOf = (path: string, type: string) =>
  [...readBuilt(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map(([, block = '']) => JSON.parse(block))
    .find((facts) => facts['@type'] === type) ?? null;
const manifeste: ManifesteDonnees = JSON.parse(readBuilt('donnees/manifeste.json'));

describe('the goals', () => {
  it('count what says that it serves them, as the tables do', () => {
    for (const numero of Array.from({ length: 17 }, (_, before) => String(before + 1))) {
      const html = readBuilt(`odd/${numero}/index.html`);
      const serve = (nom: string) => table(nom).filter(({ odd }) => listOf(odd).includes(numero));
      const shown = (label: RegExp) =>
        Number(html.match(new RegExp(`${label.source}</a></dt>\\s*<dd>([^<]*)`))?.[1] ?? 0);
      expect([numero, shown(/projets? (?:et|ou) actions?/)]).toEqual([numero, serve('projets').length]);
      const guide = serve('programmes').filter(({ origine }) => origine === 'guide');
      expect([numero, shown(/programmes? à rejoindre/)]).toEqual([numero, guide.length]);
    }
    expect(readBuilt('pays/benin/index.html')).toMatch(/href="\/odd\/\d+\/"/);
  });
});

describe('the pages of data', () => {
  it('say each file, its weight and its print, and offer none that would hold nothing', () => {
    const index = readBuilt('donnees/index.html');
    expect(new Set(manifeste.tables.map(({ nombre }) => nombre > 0))).toEqual(new Set([true, false]));
    for (const { nom, nombre, fichiers, colonnes } of manifeste.tables) {
      const html = readBuilt(`donnees/${nom}/index.html`);
      for (const { adresse, sha256 } of fichiers) {
        const offered = [
          html.includes(`href="${adresse}"`),
          html.includes(`<code>${sha256}</code>`),
          index.includes(`href="${adresse}"`),
        ];
        expect([adresse, ...offered]).toEqual([adresse, ...offered.map(() => nombre > 0)]);
        expect(existsSync(join(dist, adresse))).toBe(true);
      }
      for (const colonne of colonnes) expect(html).toContain(`<code>${colonne.nom}</code>`);
      expect(blockOf(`donnees/${nom}/index.html`, 'Dataset')?.distribution).toHaveLength(fichiers.length);
    }
  });
});

describe('the facts for machines in the pages', () => {
  it('name each collectivité by its SIREN, as the table does', () => {
    for (const { adresse = '', siren, nom } of table('collectivites')) {
      const facts = blockOf(join(new URL(adresse).pathname, 'index.html'), 'GovernmentOrganization');
      expect(facts).toMatchObject({ '@id': adresse, name: nom });
      expect(facts.identifier?.value ?? '').toBe(siren);
    }
  });

  it('make an event of a call whose days are known, and of no other', () => {
    const dated = table('appels').filter(({ ouverture, cloture }) => ouverture && cloture?.length === 10);
    expect(dated.length).toBeGreaterThan(0);
    for (const { adresse = '', ouverture, cloture } of table('appels')) {
      const facts = blockOf(join(new URL(adresse).pathname, 'index.html'), 'Event');
      const isDated = dated.some((one) => one.adresse === adresse);
      if (isDated) expect(facts).toMatchObject({ startDate: ouverture, endDate: cloture });
      else expect(facts).toBeNull();
    }
  });

  it('give a diary the days on which calls open and close, and no month', () => {
    const ics = readBuilt('appels-a-projets/calendrier.ics').replace(/\r\n /g, '');
    const days = [...ics.matchAll(/^DTSTART;VALUE=DATE:(\d{8})/gm)].map(([, day]) => day).sort();
    const wanted = table('appels').flatMap(({ ouverture, cloture }) =>
      [ouverture, cloture].filter((day) => day?.length === 10),
    );
    expect(days).toEqual(wanted.map((day) => day?.replaceAll('-', '')).sort());
    expect(ics).not.toMatch(/^DTSTAMP:(?!\d{8}T000000Z)/m);
  });

  it('give a diary what comes back every year, from the year of the document that says so', () => {
    const ics = readBuilt('appels-a-projets/chaque-annee.ics').replace(/\r\n /g, '');
    expect(ics.match(/^RRULE:FREQ=YEARLY/gm)).toHaveLength(2);
    expect([...ics.matchAll(/^DTSTART;VALUE=DATE:(\d{8})/gm)].map(([, day]) => day)).toEqual(['20220415', '20220531']);
    expect(readBuilt('guide/mettre-a-jour-l-atlas/index.html')).toContain('du 15\u00a0avril au 31\u00a0mai');
  });
});

describe('feeds', () => {
  const linked = [...listFiles(dist)]
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readBuilt(file);
      const links = [
        ...html.matchAll(/<link rel="alternate" type="application\/(atom|feed\+json)[^"]*" href="([^"]+)"/g),
      ];
      return links.map(([, kind, href = '']) => ({ file, kind, href }));
    });

  it('are told by the pages of each country and theme, by the changes and by the lists of programmes', () => {
    const pages = new Set(linked.map(({ file }) => file));
    const wanted = [
      ...table('pays').map(({ adresse = '' }) => join(new URL(adresse).pathname, 'index.html').slice(1)),
      ...table('thematiques').map(({ adresse = '' }) => join(new URL(adresse).pathname, 'index.html').slice(1)),
      'nouveautes/index.html',
      'cles-en-main/index.html',
      'projets-mutualisables/index.html',
    ];
    expect(wanted.filter((file) => !pages.has(file))).toEqual([]);
  });

  it('are read by another library, both forms alike', () => {
    const found = listFiles(dist).filter((file) => /(?:^|\/)flux\.atom$/.test(file));
    expect(new Set(linked.map(({ href }) => href.replace(/^\//, ''))).isSubsetOf(new Set(listFiles(dist)))).toBe(true);
    expect(found.length).toBeGreaterThan(100);
    for (const file of found) {
      const atom = parseAtomFeed(readBuilt(file));
      const json = parseJsonFeed(readBuilt(file.replace(/atom$/, 'json')));
      expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toMatch(new RegExp(`/${file}$`));
      expect(existsSync(join(dist, new URL(json.home_page_url ?? '').pathname, 'index.html'))).toBe(true);
      expect(atom.entries?.map(({ title }) => title?.value)).toEqual(json.items?.map(({ title }) => title));
      expect(atom.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  });

  it('are followed from one page, each of them', () => {
    const html = readBuilt('nouveautes/suivre/index.html');
    for (const file of listFiles(dist).filter((one) => /(?:^|\/)flux\.atom$/.test(one)))
      expect(html).toContain(`href="/${file}"`);
  });
});

describe('the way to a page', () => {
  it('is told to search engines as it is shown', () => {
    expect(blockOf('pays/benin/index.html', 'BreadcrumbList')).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Accueil' },
        { position: 2, name: 'Pays', item: expect.stringMatching(/\/pays\/$/) },
        { position: 3, name: 'Afrique de l’Ouest' },
        { position: 4, name: expect.stringContaining('Bénin') },
      ],
    });
  });
});

describe('the files of a mission', () => {
  it('hold a country each, ask for nothing, and name the contacts of its page', () => {
    for (const { adresse = '', nom = '' } of table('pays')) {
      const path = new URL(adresse).pathname;
      const file = `missions/${path.split('/').at(-2)}.htm`;
      const html = readBuilt(file);
      expect(readBuilt(join(path, 'index.html'))).toContain(`href="/${file}" download`);
      expect(html).toContain(`${nom}\u00a0: dossier de mission`);
      expect(html.length).toBeLessThan(1_000_000);
      expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|url\((?!["']?data:)|<use\b/);
      const mails = (text: string) => new Set([...text.matchAll(/href="mailto:([^"?]+)/g)].map(([, mail]) => mail));
      expect(mails(readBuilt(join(path, 'index.html'))).isSubsetOf(mails(html))).toBe(true);
    }
  });
});

describe('the examples of the API', () => {
  const html = readBuilt('donnees/api/index.html');
  const examples = [...html.matchAll(/<code data-langage="(\w+)"[^>]*>(.*?)<\/code>/gs)].map(
    ([, langage = '', code = '']) => [langage, decodeHTML(code)] as const,
  );
  let site: { address: string; server: Server };
  const folder = folderForAllTests('exemples');
  beforeAll(async () => {
    site = await startServer({ dist });
  });
  afterAll(() => {
    site.server.close();
  });

  /** The site answers here, whatever address it is published at: what its files link to as well. */
  const ORIGIN = new URL(html.match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '').origin;
  const run = (place: number): Promise<string> => {
    const [langage, code] = examples[place] ?? ['', ''];
    const here = new URL(site.address).origin;
    const through = `const ask = fetch; globalThis.fetch = (url, ...rest) => ask(String(url).replace('${ORIGIN}', '${here}'), ...rest);`;
    const [command, ...args] =
      langage === 'js'
        ? [process.execPath, '--input-type=module', '--eval', `${through}\n${code}`]
        : ['sh', '-c', code.replaceAll(ORIGIN, here)];
    return new Promise((done, fail) => {
      execFile(command as string, args, { cwd: folder() }, (error, stdout, stderr) =>
        error ? fail(new Error(`${stderr}\n${code}`)) : done(stdout),
      );
    });
  };
  const hasCurl = spawnSync('curl', ['--version']).status === 0;

  it('are what these tests know', () =>
    expect(examples.map(([langage]) => langage)).toEqual(['sh', 'sh', 'js', 'js', 'js']));

  it.skipIf(!hasCurl)('list the tables', async () => {
    const { tables } = JSON.parse(await run(0));
    expect(tables.map(({ table }: { table: string }) => table)).toEqual(manifeste.tables.map(({ nom }) => nom));
  });

  it.skipIf(!hasCurl)('take a file with the print that its page says', async () => {
    const csv = manifeste.tables.find(({ nom }) => nom === 'projets')?.fichiers[0];
    expect(await run(1)).toContain(csv?.sha256);
  });

  it('find every project of a country', async () => {
    const count = table('projets').filter(({ pays }) => listOf(pays).includes('MA')).length;
    expect(count).toBeGreaterThan(0);
    expect(await run(2)).toBe(`${count} projets au Maroc\n`);
  });

  it('find a record by its id', async () => {
    const id = examples[3]?.[1].match(/const id = '([^']+)'/)?.[1];
    expect(await run(3)).toBe(`${table('collectivites').find((row) => row.id === id)?.nom}\n`);
  });

  it('count by country', async () => {
    const counts = tally(table('cooperations').flatMap(({ pays_libelle: pays }) => listOf(pays)));
    const [nom, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    expect(await run(4)).toContain(`'${nom}', ${count} ]`);
  });

  it('may be read by pages of other sites, as the rest of the site may not', async () => {
    const allowed = async (path: string) =>
      (await fetch(new URL(path, site.address))).headers.get('access-control-allow-origin');
    expect(await allowed('/api/v1/projets/1.json')).toBe('*');
    expect(await allowed('/donnees/projets.csv')).toBe('*');
    expect(await allowed('/contacts/contacts.json')).toBeNull();
  });
});
