import { describe, expect, it } from 'vitest';
import { cutPages } from '../pages/cut-pages.ts';
import { forgetFalsePages } from './line-shape.ts';
import { splitBlocks } from './split-blocks.ts';

const WORDS = 'eau santé culture sport climat énergie jeunesse genre patrimoine tourisme'.split(' ');

/** Sentences over three lines, no two alike, and a blank line after every other one. */
const LINES = Array.from({ length: 60 }, (_, at) => {
  const about = `${WORDS[at % 10]} et ${WORDS[Math.floor(at / 10)]}`;
  return [
    `La phrase sur ${about} commence ici et va `,
    `sur une autre ligne, toujours ${about}, puis `,
    `finit avec ${about}.`,
    ...(at % 2 ? [''] : []),
  ];
}).flat();

/** The same, where ends of lines say nothing of what goes on. */
const BARE = LINES.map((line) => line.replace(/(?:, puis)? $/, ''));

const paged = (height: number, gap: readonly string[], text = LINES) => {
  const pages = Array.from({ length: Math.ceil(LINES.length / height) }, (_, at) =>
    [...gap, `Page ${at + 1}`, ...gap, ...text.slice(at * height, (at + 1) * height)].join('\n'),
  );
  const cut = cutPages(pages.join('\n\f'));
  return { cut, told: forgetFalsePages(cut) };
};

describe('forgetFalsePages(paged)', () => {
  it.each([
    ['that go on with a space', LINES],
    ['that end bare', BARE],
  ])('keeps the pages of a text that begins something at the head of each, on lines %s', (_, text) => {
    const { cut, told } = paged(14, [], text);
    expect(told).toBe(cut);
    expect(told.lines.filter(({ startsPage }) => startsPage)).toHaveLength(15);
  });

  it.each([
    [[], LINES],
    [[''], LINES],
    [[], BARE],
  ])('forgets pages that are cut anywhere, with the blank lines around their furniture: %j', (gap, text) => {
    const { told } = paged(11, gap, text);
    expect(told.lines.slice(1).some(({ startsPage }) => startsPage)).toBe(false);
    expect(splitBlocks(told).map(({ lines }) => lines.length)).toEqual(Array.from({ length: 30 }, () => 6));
  });
});
