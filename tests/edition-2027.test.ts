// Another edition of the guide, of 2027, with a document of its own, through the whole build. Its `documents.yaml` also renames
// the guide of 2020, which the reference tables still cite: a name that is written in a template, and not read, shows.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderForAllTests } from '../scripts/lib/testing/temp-folder.ts';
import { runCommand } from './run-command.ts';

const EDITION = 'tests/golden/edition-2027';
const YEAR = /(?<![\d\\u/-])2020(?!\d)/;

const folder = folderForAllTests('edition');
let files: Map<string, string>;

beforeAll(() => {
  const out = folder('dist');
  const options = ['--guide', `${EDITION}/guide`, '--atlas', `${EDITION}/atlas.json`, '--jour', '2027-06-01'];
  const { status, said } = runCommand(['scripts/build.ts', '--out', out, ...options]);
  if (status !== 0) throw new Error(said);
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|json|csv|xml|vcf|js|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  files = new Map(paths.map((path) => [relative(out, path), readFileSync(path, 'utf8')]));
});

const plain = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, ' ');
const pages = () => [...files].filter(([path]) => path.endsWith('.html'));
const pageText = (path: string): string => plain(readTexts(files.get(path) ?? '').join(' '));

/** What a page says, one text an element. */
function readTexts(html: string): string[] {
  const texts: string[] = [];
  const parser = new Parser({ ontext: (text) => texts.push(plain(text)) });
  parser.end(html);
  return texts;
}

/** What its attributes say to those who hear the page, share it or write a message. */
function readAttributes(html: string): string[] {
  const texts: string[] = [];
  const parser = new Parser({
    onopentag: (_, { alt, title, content, 'aria-label': label, href = '' }) => {
      for (const value of [alt, title, content, label, decodeURIComponent(href)]) if (value) texts.push(plain(value));
    },
  });
  parser.end(html);
  return texts;
}

/** Every text of a table, however deep. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [plain(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(listTexts) : [];
}

/** The texts of a JSON file that are no key of a document: what a tool may show. */
function shownTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'document' ? [] : [plain(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => shownTexts(item, name));
}

describe('an edition of 2027', () => {
  it('should say 2020 only of the figures that carry that year', () => {
    const facts = listTexts(parse(readFileSync('data/reference/chiffres.yaml', 'utf8')))
      .filter((text) => YEAR.test(text))
      .sort((a, b) => b.length - a.length);
    /** The year of a reading, as the pages of figures print it beside what is counted. */
    const year =
      /^(?:2020|2020, depuis \d{4}|2014–2020|.* \(2020\)|.* : [−+]?\d+ % de \d{4} à 2020|Combien : trois relevés, de \d{4} à 2020)$/;
    const allowed = (path: string, text: string): boolean => {
      if (path === 'index.html') return text === 'La coopération décentralisée en 2020';
      if (!path.startsWith('chiffres/')) return false;
      const rest = facts.reduce((left, fact) => left.replaceAll(fact, ''), text);
      return !YEAR.test(rest) || year.test(rest.trim());
    };
    const said = pages().flatMap(([path, html]) =>
      [...readTexts(html), ...readAttributes(html)].flatMap((text) =>
        YEAR.test(text) && !allowed(path, text) ? [`${path}: ${text}`] : [],
      ),
    );
    expect(said).toEqual([]);
  });

  it('should not say it in the files of the tools, nor in their scripts', () => {
    const said = [...files].flatMap(([path, text]) => {
      // National figures have the years of their own documents.
      if (path.endsWith('.html') || /^(?:chiffres\/|donnees\/chiffres|api\/v1\/chiffres\/)/.test(path)) return [];
      const shown = path.endsWith('.json') ? shownTexts(JSON.parse(text)) : [text];
      return shown.flatMap((shownText) => {
        const found = YEAR.exec(shownText);
        return found ? [`${path}: ${shownText.slice(Math.max(0, found.index - 60), found.index + 30)}`] : [];
      });
    });
    expect(said).toEqual([]);
  });

  it('should tell its seekers, its programmes and its call in the present', () => {
    const past = /\b(?:cherch|accueill|cofinanç|ouvr|pouv|voul)ai(?:en)?t\b/;
    const said = [...files].flatMap(([path, text]) => {
      if (!/\.(?:html|json|xml)$/.test(path)) return [];
      const texts = path.endsWith('.html') ? [...readTexts(text), ...readAttributes(text)] : [plain(text)];
      return texts.flatMap((shown) => (past.test(shown) ? [`${path}: ${past.exec(shown)}`] : []));
    });
    expect(said).toEqual([]);
    expect(pageText('index.html')).toContain('Ouvert jusqu’au 30 septembre 2027');
    expect(pageText('recherche-de-partenaires/index.html')).toContain('Elles cherchent un partenaire français');
    expect(pageText('pays/benin/index.html')).toContain('Elles cherchent un partenaire français');
    expect(pageText('projets/ecoles-et-fontaines-p1/index.html')).toContain('Accueille d’autres collectivités');
    expect(pageText('cles-en-main/fontaines-de-cotonou/index.html')).toContain('cofinance au plus');
  });

  it('should name its document', () => {
    expect(pageText('cles-en-main/index.html')).toContain('Liste de la brochure de 2027 :');
    expect(pageText('guide/index.html')).toContain(
      '« Agir à l’étranger, la brochure des collectivités », Éditeur d’essai, mars 2027',
    );
    expect(pageText('a-propos/methode/index.html')).toContain('Agir à l’étranger, la brochure des collectivités');
    expect(pageText('contacts/index.html')).toContain('Brochure 2027, p. 30, non vérifié depuis');
    expect(pageText('ma-collectivite/index.html')).toContain('d’après le guide d’avant');
  });

  it('should say of each fact how old it is', () => {
    const benin = pageText('pays/benin/index.html');
    expect(benin).toContain('Coordonnées vérifiées le 12 avril 2027.');
    expect(benin).toContain('Annonce vérifiée le 12 avril 2027.');
    expect(pageText('cles-en-main/fontaines-de-cotonou/index.html')).toContain(
      'Offre publiée en mars 2027, non vérifiée depuis.',
    );
    expect(pageText('projets/ecoles-et-fontaines-p1/index.html')).toContain('Offre vérifiée le 2 mai 2027.');
  });

  it('should put the call that is open first, and say of the other that it closed wherever it is named', () => {
    const calls = pageText('appels-a-projets/index.html');
    expect(calls).toMatch(/Ouverts jusqu’à la date indiquée L’eau partagée · Ouvert jusqu’au 30 septembre 2027/);
    expect(calls).toMatch(/Les appels passés .* Les sols vivants · Clos le 31 mai 2027/);
    expect(calls).not.toContain('Aucun appel ouvert');
    expect(pageText('appels-a-projets/sols-2026/index.html')).toContain('Les sols vivants, clos');
    expect(pageText('pays/benin/index.html')).toContain('dans un appel ouvert jusqu’au 30 septembre 2027');
    expect(pageText('appels-a-projets/simulateur/index.html')).toContain('ouvert jusqu’au 30 septembre 2027');
    const names = [...files].filter(([path]) => path.startsWith('recherche/noms/')).map(([, text]) => text);
    expect(names.some((text) => plain(text).includes('Clos le 31 mai 2027 · Un appel pour les sols'))).toBe(true);
  });

  it('should say whom to write to instead of somebody who has no address', () => {
    expect(pageText('pays/benin/index.html')).toMatch(
      /Léo Modèle .* Aucune adresse publiée\. Au même organisme : Bureau d’essai, contact@bureau\.example/,
    );
  });
});
