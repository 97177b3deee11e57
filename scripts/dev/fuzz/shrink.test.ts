import { describe, expect, it } from 'vitest';
import { type Inputs, shrinkInputs } from './shrink.ts';

const INPUTS: Inputs = {
  atlas: {
    export: { version: '1' },
    collectivites: Array.from({ length: 40 }, (_, n) => ({ id: `C-${n}`, nom: 'A', reseaux: ['x', 'y'] })),
    projets: [],
  },
  guide: { 'a.md': 'a', 'b.md': 'b' },
};
const hasCulprit = ({ atlas }: Inputs) => JSON.stringify(atlas).includes('"C-27"');

describe('shrinkInputs(inputs, fails, trials)', () => {
  it('should leave nothing but what the failure needs', async () =>
    expect(await shrinkInputs(INPUTS, hasCulprit, 1000)).toEqual({
      atlas: { collectivites: [{ id: 'C-27' }] },
      guide: {},
    }));

  it('should leave the inputs as they were given', async () => {
    const before = structuredClone(INPUTS);
    await shrinkInputs(INPUTS, hasCulprit, 1000);
    expect(INPUTS).toEqual(before);
  });

  it('should stop after so many trials, on inputs that still fail', async () => {
    let trials = 0;
    const smaller = await shrinkInputs(
      INPUTS,
      (inputs) => {
        trials += 1;
        return hasCulprit(inputs);
      },
      5,
    );
    expect(trials).toBe(5);
    expect(hasCulprit(smaller)).toBe(true);
  });
});
