import { describe, expect, it } from 'vitest';
import { hashText, planWriting } from './plan-writing.ts';

const files = (texts: Record<string, string>): Map<string, string> => new Map(Object.entries(texts));
const recordOf = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, hashText(text)]));

describe('planWriting(files, existing, last)', () => {
  it('writes everything in an empty folder', () => {
    const plan = planWriting(files({ 'pays/a.md': 'un' }), new Map(), {});
    expect([...plan.writes]).toEqual([['pays/a.md', 'un']]);
    expect(plan.record).toEqual(recordOf({ 'pays/a.md': 'un' }));
  });

  it('writes over a file that is as the last import left it', () => {
    const plan = planWriting(files({ 'a.md': 'deux' }), files({ 'a.md': 'un' }), recordOf({ 'a.md': 'un' }));
    expect([...plan.writes]).toEqual([['a.md', 'deux']]);
    expect(plan.kept).toEqual([]);
  });

  it('keeps a file that a person changed and puts the new version beside it', () => {
    const plan = planWriting(
      files({ 'pays/a.md': 'un\ndeux' }),
      files({ 'pays/a.md': 'un\nà moi' }),
      recordOf({ 'pays/a.md': 'un' }),
    );
    expect([...plan.writes.keys()]).toEqual(['a-relire/pays/a.import.md']);
    expect(plan.kept).toEqual([
      { path: 'pays/a.md', review: 'a-relire/pays/a.import.md', onlyKept: ['à moi'], onlyNew: ['deux'] },
    ]);
    expect(plan.record['pays/a.md']).toBe(hashText('un'));
  });

  it('keeps it again at the next import', () => {
    const first = planWriting(files({ 'a.md': 'deux' }), files({ 'a.md': 'à moi' }), recordOf({ 'a.md': 'un' }));
    const existing = files({ 'a.md': 'à moi', ...Object.fromEntries(first.writes) });
    const second = planWriting(files({ 'a.md': 'trois' }), existing, first.record);
    expect([...second.writes]).toEqual([['a-relire/a.import.md', 'trois']]);
  });

  it('should *not* write over a file that no import wrote', () => {
    const plan = planWriting(files({ 'a.md': 'un' }), files({ 'a.md': 'écrit à la main' }), {});
    expect([...plan.writes.keys()]).toEqual(['a-relire/a.import.md']);
  });

  it('should *not* write over the notes that a person took in a file to review', () => {
    const last = recordOf({ 'a.md': 'un', 'a-relire/a.import.md': 'deux' });
    const existing = files({ 'a.md': 'à moi', 'a-relire/a.import.md': 'deux, annoté' });
    expect([...planWriting(files({ 'a.md': 'trois' }), existing, last).writes.keys()]).toEqual([
      'a-relire/a.import-2.md',
    ]);
  });

  it('lists what it no longer makes, and leaves it', () => {
    const plan = planWriting(new Map(), files({ 'a.md': 'un' }), recordOf({ 'a.md': 'un' }));
    expect(plan.stale).toEqual(['a.md']);
    expect(plan.writes.size).toBe(0);
  });
});
