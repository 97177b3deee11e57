import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importGuide } from '../import-guide.ts';
import { loadLexicon } from '../repair/lexicon.ts';
import { loadImportReference } from '../structure/load-import-reference.ts';
import { formatReview } from './format-review.ts';

const context = { lexicon: loadLexicon(), reference: loadImportReference(), document: 'guide-2020' };
const GOLDEN = readFileSync('tests/golden/import-guide/guide.txt', 'utf8');
const review = (text: string): string => {
  const { report, accounted } = importGuide(text, context);
  return formatReview(report, accounted, 'guide <2027>.txt');
};

describe('formatReview(report, accounted, source)', () => {
  const page = review(GOLDEN.replace('1.2 Mongolie', '1.3 Mongolie').replace('maud.lebihan@', 'mаud.lebihan@'));

  it('is one page that asks nothing of anybody: no script, no address, no picture', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(|https?:\/\//);
    expect(page).toContain('<meta name="viewport"');
    expect(page).toContain('guide &lt;2027&gt;.txt');
  });

  it('puts the most harmful first, and furniture at the end', () => {
    const heads = [...page.matchAll(/<h2[^>]*>([^<(]+) \(/g)].map(([, head = '']) => head.trim());
    expect(heads[0]).toMatch(/^Adresse électronique/);
    expect(heads.findIndex((head) => /^Numérotation/.test(head))).toBeLessThan(
      heads.findIndex((head) => /^Ligne de sommaire/.test(head)),
    );
    expect(heads.at(-1)).toBe('Mobilier de page retiré');
  });

  it('shows each line between its neighbours, with its page and the file it went to', () => {
    const [point = ''] = /<li>\n<p class="lieu">(?:(?!<\/li>).)*Mongolie\s: Erdenet.*?<\/li>/s.exec(page) ?? [];
    expect(point).toMatch(/page \d+ · ligne \d+ · pays\/mn-mongolie\.md/);
    expect(point).toMatch(/<mark>[^<]*erdenet[^<]*<\/mark>/);
  });

  it('folds what does little harm, kind by kind, under the rest, which stays open', () => {
    const [open, folded] = Map.groupBy(page.split('<section ').slice(1, -1), (one) =>
      one.includes('<details>'),
    ).values();
    expect(open?.join()).toContain('Adresse électronique');
    expect(folded?.join()).toMatch(/Ligne de sommaire \(\d/);
    expect(page.indexOf('<details>')).toBeGreaterThan(page.lastIndexOf('Vu, point'));
    for (const family of folded ?? []) expect(family.match(/<input/g)).toHaveLength(1);
  });

  it('shows lines that follow one another and of which the same is said as one passage', () => {
    const [point = ''] =
      /<li>\n<p class="lieu">[^<]*lignes \d+ à \d+(?:(?!<\/li>).)*sommaire.*?<\/li>/is.exec(page) ?? [];
    expect(point.match(/<mark>/g)?.length).toBeGreaterThan(2);
  });

  it('marks the line where a doubtful number stands, not the first of its paragraph', () => {
    const long = 'La rivière est longue et large.\nElle coule. Elle passe\nici, et 60 jeunes y viennent.';
    const [point = ''] =
      /<li>\n<p class="lieu">(?:(?!<\/li>).)*« 60 jeunes.*?<\/li>/s.exec(
        review(GOLDEN.replace('La fête', `${long}\n\nLa fête`).replace(/(?<=1\.2 Mongolie\n)/, `\n${long}\n`)),
      ) ?? [];
    expect(point).toContain('<mark>ici, et 60 jeunes y viennent.</mark>');
  });

  it('gives each heading an id of its own that the list links to', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
