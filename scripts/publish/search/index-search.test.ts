import { close } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { indexTexts } from './index-search.ts';

afterAll(() => close());

describe('indexTexts(texts, language)', () => {
  it.each([
    ['texts without a word', ['?', '🏘️', '', 'eau']],
    ['one text without a word', ['…']],
    ['names of objects', ['constructor', '__proto__', 'toString']],
    ['other alphabets', ['北京市', 'القاهرة', 'ქუთაისი']],
    ['the same text many times', new Array<string>(300).fill('eau')],
    ['no text', []],
  ])('should give an id of its own to each of %s', async (_, texts) => {
    const { ids } = await indexTexts(texts, 'fr');
    expect(ids).toHaveLength(texts.length);
    expect(new Set(ids).size).toBe(texts.length);
  });
});
