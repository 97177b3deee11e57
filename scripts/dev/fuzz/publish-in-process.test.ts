import { describe, expect, it } from 'vitest';
import { createRandom } from '../bench/atlas/random.ts';
import { exportWithout } from './cases/export-cases.ts';
import { listSeedEditions, listSeedExports } from './cases/list-seeds.ts';
import { MARQUES, markEdition, markExport } from './marks.ts';
import { mutateEdition } from './mutate/mutate-edition.ts';
import { mutateJson } from './mutate/mutate-json.ts';
import { publishInProcess } from './publish-in-process.ts';
import { createDraw } from './run-fuzz.ts';
import { sampleEdition } from './samples/full-edition.ts';

const NOTHING = { arrets: [], pertes: [], executions: [], fuites: [] };
const publish = (atlas: unknown, guide = sampleEdition()) => publishInProcess(JSON.stringify(atlas), guide);

describe('publishInProcess(atlas, guide)', () => {
  it('should find nothing in sound inputs, the people who may not be published left out', () =>
    expect(publish(markExport(exportWithout('')), markEdition(sampleEdition()))).toEqual({
      arretee: false,
      findings: NOTHING,
    }));

  it('should find somebody who may not be published and who stands in a name', () => {
    const atlas = exportWithout('');
    const [first] = atlas.collectivites;
    const named = {
      ...atlas,
      collectivites: [{ ...first, nom: `Commune ${MARQUES[2]}` }, ...atlas.collectivites.slice(1)],
    };
    expect(publish(named).findings.fuites).not.toEqual([]);
  });

  it('should say apart what is refused whole', () =>
    expect(publish({ export: {} })).toEqual({ arretee: true, findings: NOTHING }));

  // The first trials of `npm run fuzz`, whatever the machine.
  it('should find nothing in mutated exports and editions', () => {
    const draw = createDraw(20_261_128);
    for (let number = 1; number <= 60; number++) {
      const { atlas, guide } = draw('memoire', number);
      expect({ number, ...publish(atlas, guide).findings }).toEqual({ number, ...NOTHING });
    }
  });
});

describe('mutations', () => {
  const same = (make: (seed: number) => unknown) => expect(make(7)).toEqual(make(7));

  it('should be the same for the same seed, and leave what they change as it was', () => {
    const [atlas] = listSeedExports();
    const before = structuredClone(atlas);
    same((seed) => mutateJson(atlas, createRandom(seed, 'a'), 20));
    expect(atlas).toEqual(before);
    expect(mutateJson(atlas, createRandom(7, 'a'), 20)).not.toEqual(before);
    const [edition = {}] = listSeedEditions();
    same((seed) => mutateEdition(edition, createRandom(seed, 'a'), 20));
    expect(mutateEdition(edition, createRandom(7, 'a'), 20)).not.toEqual(edition);
  });

  it('should write `__proto__` as a key like any other', () => {
    const found = Array.from({ length: 3000 }, (_, seed) =>
      JSON.stringify(mutateJson({ a: { b: 1 } }, createRandom(seed, 'b'))),
    );
    expect(found.some((text) => text.includes('"__proto__"'))).toBe(true);
    expect({}).not.toHaveProperty('b');
  });
});
