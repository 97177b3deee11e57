import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { createIndex } from 'pagefind';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatVcard } from '../../src/load/format-vcard.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import type { AnyTable } from '../open-data/colonne.ts';
import { renderParquet } from '../open-data/formats/parquet.ts';
import { renderXlsx } from '../open-data/formats/xlsx.ts';
import { checkPersonnes } from './check-personnes.ts';
import { withholdFrom } from './testing/withhold-from.ts';
import { WRITINGS } from './testing/writings.ts';

const { ecart } = withholdFrom(
  {},
  {
    retraits: [
      { nom: 'Sophie Germain', date: '2025-05-05' },
      { nom: 'Ada Lovelace', courriel: 'ada@example.org', date: '2026-01-01' },
      { nom: 'Karine Radtkowsky', date: '2026-01-02' },
      { nom: 'Zoé Quérévéré', date: '2026-01-03' },
    ],
  },
);

describe('checkPersonnes(site, ecart)', () => {
  const site = folderForEachTest('site');

  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(site(path)), { recursive: true });
    writeFileSync(site(path), content);
  };
  const found = () => checkPersonnes(site(), ecart).map(({ location }) => location.file);

  it.each(Object.entries(WRITINGS))('finds %s in a page, in data and in a name: %j', (_, text) => {
    write('index.html', `<!doctype html><title>x</title><p>Écrire à ${text}.</p>`);
    write('a/data.json', JSON.stringify({ a: [`avec ${text}`] }));
    write('a/table.csv', `nom;pays\r\n"${text.replaceAll('"', '""')}";BJ\r\n`);
    expect(found()).toEqual(['a/data.json', 'a/table.csv', 'index.html']);
  });

  const text = 'à Ada Lovelace, ici';
  const long = `Nom d’une longue fonction, qui n’en finit pas de finir, ${'x'.repeat(6)} Ada Lovelace`;
  const drawn = () =>
    sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  const withBlock = async (type: string) => {
    const png = await drawn();
    return Buffer.concat([png.subarray(0, 33), Buffer.from(`\0\0\0\x01${type}a----`, 'latin1'), png.subarray(33)]);
  };
  const zip = (name: string, data: Buffer) => {
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30);
    local.write('PK\x03\x04', 'latin1');
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name)]);
  };
  const vcard = formatVcard(
    {
      nom: null,
      fonction: null,
      organisation: long,
      courriel: null,
      telephone: null,
      url: null,
    },
    '',
  );
  const ENTETE = { titre: '', description: '', adresse: '', date: '', source: '', licence: '', fictif: true };
  const tableOf = (valeur: string): AnyTable => ({
    nom: 'essai',
    titre: '',
    description: '',
    motsCles: [],
    // Often enough to be compressed, and to be in a dictionary.
    records: Array.from({ length: 50 }, () => ({})),
    colonnes: [
      { nom: 'id', titre: '', description: '', forme: 'texte', liste: false, obligatoire: true, valeur: () => valeur },
    ],
  });
  const FILES: Readonly<Record<string, () => string | Uint8Array | Promise<Uint8Array>>> = {
    'page.html': () => `<p title="${text}">x</p>`,
    'alternative.html': () => `<img alt="Ada Lovelace" src="/x.png">`,
    'split.html': () => '<p>Ada <a href="/x/" title="y"><b>Love</b>lace</a></p>',
    'table.html': () => '<tr><td>Lovelace</td><td>Ada</td></tr>',
    'script.html': () => `<script type="application/ld+json">{"name":"Ada Lovelace"}</script>`,
    'data.json': () => JSON.stringify([text]),
    'escaped.json': () => '["Ad\\u0061 Lovelace"]',
    'map.geojson': () => `{"properties":{"nom":"${text}"}}`,
    'card.vcf': () => vcard,
    'name.vcf': () => 'BEGIN:VCARD\r\nN:Lovelace;Ada;;;\r\nEND:VCARD\r\n',
    'drawing.svg': () => `<svg><title>${text}</title></svg>`,
    'sitemap.xml': () => '<loc>https://example.org/projets/ada-lovelace-p1/</loc>',
    'robots.txt': () => text,
    _headers: () => '/projets/ada-lovelace/*\n  X: y\n',
    '_astro/page.js': () => `const a="Ada Lovelace"`,
    '_astro/page.css': () => `.x{content:"Ada Lovelace"}`,
    'latin.txt': () => Buffer.from('Zoé Quérévéré', 'latin1'),
    'accents-utf16.csv': () => Buffer.from('Zoé Quérévéré', 'utf16le'),
    'folded.vcf': () => 'BEGIN:VCARD\r\nORG:Zoé Quéré\r\n véré\r\nEND:VCARD\r\n',
    'utf16.csv': () => Buffer.from('\ufeffnom\tAda Lovelace', 'utf16le'),
    'utf16be.bin': () => Buffer.from('nom Ada Lovelace', 'utf16le').swap16(),
    'unknown.bin': () => Buffer.concat([Buffer.from([0, 255, 254, 1]), Buffer.from(text), Buffer.from([0, 200])]),
    'data.json.gz': () => gzipSync(text),
    'data.json.br': () => brotliCompressSync(text),
    'twice.gz': () => gzipSync(gzipSync(text)),
    'book.xlsx': () => zip('xl/sharedStrings.xml', Buffer.from(`<si><t>${text}</t></si>`)),
    'book-of-ours.xlsx': () => renderXlsx([tableOf(text)], [], '2026-11-21'),
    'table.parquet': () => Buffer.concat([...renderParquet(tableOf(long), ENTETE)].map((one) => Buffer.from(one))),
    'facts.parquet': () =>
      Buffer.concat([...renderParquet(tableOf('x'), { ...ENTETE, source: text })].map((one) => Buffer.from(one))),
  };

  it.each(Object.keys(FILES))('finds somebody in %s', async (path) => {
    write(path, (await FILES[path]?.()) ?? '');
    expect(found()).toEqual([path]);
  });

  it('reads no Parquet that is compressed in a way that it does not know', () => {
    const bytes = parquetWriteBuffer({ columnData: [{ name: 'a', data: ['x'], type: 'STRING' }], codec: 'SNAPPY' });
    write('a.parquet', new Uint8Array(bytes));
    expect(found).toThrow(/SNAPPY/);
  });

  it.each([
    ['a comment', 'tEXt', () => withBlock('tEXt')],
    ['what a camera says', 'eXIf', () => withBlock('eXIf')],
    ['what follows its end', 'Ada ', async () => Buffer.concat([await drawn(), Buffer.from('par Ada Lovelace')])],
  ])('reads no image that holds %s', async (_, found_, make) => {
    write('image.png', await drawn());
    expect(found()).toEqual([]);
    write('image.png', await make());
    expect(found).toThrow(`bloc «\u00a0${found_}\u00a0»`);
  });

  it('finds somebody in the name of a file and of a folder, whatever they hold', () => {
    write('projets/ada-lovelace-p1/index.html', '');
    write('partage/projet-lovelace-ada.png', '');
    mkdirSync(site('Ada Lovelace'));
    expect(checkPersonnes(site(), ecart)).toHaveLength(4);
  });

  it('finds a name of its own in the words of the search index', () => {
    write('recherche/tete.json', '["radis 2","Radtkowsky 1","raison 4"]');
    expect(found()).toEqual(['recherche/tete.json']);
  });

  it('reads what Pagefind compresses', async () => {
    const { index } = await createIndex({ forceLanguage: 'fr' });
    await index?.addCustomRecord({ url: '/', content: 'avec Ada Lovelace et Sant', language: 'fr' });
    const { files = [] } = (await index?.getFiles()) ?? {};
    for (const { path, content } of files) write(`pagefind/${path}`, content);
    expect(found()).toEqual([expect.stringMatching(/^pagefind\/fragment\//)]);
    await index?.deleteIndex();
  });

  it('finds nobody where words of a name stand each on its own, nor where letters stand by chance', () => {
    write('recherche/tete.json', '["ada 2","adage 1","Lovelace 3"]');
    write('recherche/noms/0.json', '[[1,[5,"Ada","",""]],[2,[5,"Lovelace","",""]]]');
    write('_astro/Radtkowsky.Radtkowsky_x.css', 'radtkowsky{color:red}');
    write('index.html', '<link href="/_astro/page.Radtkowsky.css"><p class="x">le lovelace</p>');
    write('communes.json', '["Saint-Germain","Sainte-Sophie"]');
    expect(found().filter((path) => !path.startsWith('_astro/'))).toEqual([]);
  });

  it('says where, and whose withdrawal, never who', () => {
    write('projets/ada-lovelace/index.html', 'Sophie Germain');
    const diagnostics = checkPersonnes(site(), ecart).filter(({ location }) => location.file.endsWith('index.html'));
    expect(diagnostics.map(formatDiagnostic).join('\n')).not.toMatch(/lovelace|germain/i);
    expect(diagnostics.map(formatDiagnostic).join('\n')).toMatchInlineSnapshot(`
      "projets/‹nom ou adresse non montrés›/index.html : personne à ne pas publier attendue nulle part, trouvée (retrait n° 2 du 2026-01-01)
        → cherchez-la dans les textes de content/ et de data/reference/, et dans les options de la commande ; sinon, signalez ce défaut   [personne-publiee]
      projets/‹nom ou adresse non montrés›/index.html : personne à ne pas publier attendue nulle part, trouvée (retrait n° 1 du 2025-05-05)
        → cherchez-la dans les textes de content/ et de data/reference/, et dans les options de la commande ; sinon, signalez ce défaut   [personne-publiee]"
    `);
  });

  it('reads nothing when nobody is left out', () => {
    expect(checkPersonnes(site('nowhere'), withholdFrom({}, {}).ecart)).toEqual([]);
  });

  describe('with the memory of the last time', () => {
    const others = withholdFrom({}, { retraits: [{ nom: 'Pierre Buffière', date: '2026-01-01' }] }).ecart;
    const again = (who = ecart) =>
      checkPersonnes(site(), who, `${site()}.memoire`).map(({ location }) => location.file);
    const seen = new Date('2026-01-01');
    /** Of the same date in the same place: nothing tells as many other bytes from those that were seen. */
    const slip = (path: string, content: string) => {
      writeFileSync(site(path), content);
      utimesSync(site(path), seen, seen);
    };
    beforeEach(() => slip('a.txt', 'Une phrase à lire.'));
    afterEach(() => rmSync(`${site()}.memoire`));

    it('reads again only what was touched', () => {
      expect(again()).toEqual([]);
      slip('a.txt', 'vu par Ada Lovelace');
      write('b.txt', 'vu par Ada Lovelace');
      expect(again()).toEqual(['b.txt']);
      utimesSync(site('a.txt'), new Date('2026-01-02'), new Date('2026-01-02'));
      expect(again()).toEqual(['a.txt', 'b.txt']);
      expect(again()).toEqual(['a.txt', 'b.txt']);
    });

    it('reads all again when others are looked for', () => {
      slip('a.txt', 'chez Pierre Buffière');
      expect(again()).toEqual([]);
      expect(again(others)).toEqual(['a.txt']);
      slip('a.txt', 'chez M. Pierre Dumas');
      expect(again(others)).toEqual([]);
      slip('a.txt', 'et puis Ada Lovelace');
      expect(again()).toEqual(['a.txt']);
    });

    it('reads again a file where a place hides a name', () => {
      slip('a.txt', 'à Pierre-Buffière !');
      expect(again(others)).toEqual([]);
      slip('a.txt', 'de: Pierre Buffière.');
      expect(again(others)).toEqual(['a.txt']);
    });
  });
});
