import { describe, expect, it } from 'vitest';
import { readOptions } from '../../lib/read-options.ts';
import { echelle, echelles, graine, saletes } from './read-options.ts';

const OPTIONS = { scale: echelle, scales: echelles, seed: graine, saletes };
const read = (...args: string[]) => readOptions(OPTIONS, 0, args, {}).values;

describe('the options of the bench', () => {
  it.each([
    ['1', [1]],
    ['2,1,2', [1, 2]],
    ['1, 4', [1, 4]],
  ])('should read the sizes %j as %j', (text, scales) => expect(read('--scales', text).scales).toEqual(scales));

  it.each([
    ['0', 0],
    ['0.02', 0.02],
    ['0,02', 0.02],
  ])('should read the share %j as %d', (text, share) => expect(read('--saletes', text).saletes).toBe(share));

  it.each([
    ['--scale', '3', '--scale : 1, 2, 4 attendu, « 3 » trouvé'],
    ['--scales', '1,3', '--scales : 1, 2, 4 attendu, « 3 » trouvé'],
    ['--seed', 'x', '--seed : un nombre entier de 0 à 999999999 attendu, « x » trouvé'],
    ['--saletes', '2', '--saletes : part de 0 à 1 attendue, « 2 » trouvé'],
    ['--saletes', '', '--saletes : part de 0 à 1 attendue, «  » trouvé'],
  ])('should refuse %s %j', (nom, text, message) => expect(() => read(nom, text)).toThrow(message));
});
