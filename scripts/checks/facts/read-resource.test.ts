import { describe, expect, it } from 'vitest';
import { readModule, readResource, readStyleSheet } from './read-resource.ts';

describe('readModule(text)', () => {
  it.each([
    [
      'import{a as b}from"./a.js";import"./b.js";export*from"../c.js";export{d}from"/d.js";',
      ['./a.js', './b.js', '../c.js', '/d.js'],
    ],
    ['import e,{f}from"https://exemple.com/e.js"', ['https://exemple.com/e.js']],
    ['const a=()=>import("./later.js");const t="import";export const x=1,y="./no.js";export{y}', []],
  ])('should find the static imports of %s', (text, addresses) => {
    expect(readModule(text).map(({ address }) => address)).toEqual(addresses);
  });
});

describe('readStyleSheet(text)', () => {
  it('should find what is fetched, not what is in a comment or in the sheet itself', () => {
    const text = `@import "a.css";@import url(b.css);/* url(c.png) */p{background:url( 'd.png' ),url(data:image/png;base64,AA),url(#e)}`;
    expect(readStyleSheet(text).map(({ address }) => address)).toEqual(['b.css', 'd.png', 'a.css']);
  });
});

describe('readStyleSheet(text), of letters', () => {
  it.each([
    ['of French', 'U+20-7E,U+A0-FF', true],
    ['without a range', null, true],
    ['of other languages', 'U+100-151,U+154-177', false],
    ['of other languages, with zeros', 'U+0100-0151', false],
  ])('should tell whether every page fetches a face %s', (_, range, isInitial) => {
    const face = `@font-face{font-family:A;src:url(a.woff2)${range ? `;unicode-range:${range}` : ''}}`;
    expect(readStyleSheet(`p{color:red}${face}`)).toMatchObject([{ address: 'a.woff2', isInitial }]);
  });
});

describe('readResource(file, content, base)', () => {
  it('should read an SVG file as XML', () => {
    const svg = `<?xml version="1.0"?><svg><title/><style><![CDATA[a>b{}]]></style><symbol id="a"><use xlink:href="b.svg#c&amp;d"/></symbol></svg>`;
    const { ids, references } = readResource('a.svg', Buffer.from(svg), '/');
    expect([ids, references.map(({ address }) => address)]).toEqual([['a'], ['b.svg#c&d']]);
  });
});
