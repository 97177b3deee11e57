import { describe, expect, it } from 'vitest';
import { describeRelais } from './describe-relais.ts';

describe('describeRelais(relais)', () => {
  it.each([
    [
      { nom: 'AIMF', courriel: 'sp@example.org', url: null, meme: true },
      {
        meme: true,
        avant: 'Au même organisme : AIMF, ',
        etiquette: 'sp@example.org',
        href: 'mailto:sp@example.org',
      },
    ],
    [
      { nom: 'FNAU', courriel: null, url: 'https://www.fnau.org/fr/', meme: true },
      {
        meme: true,
        avant: 'Au même organisme : FNAU, ',
        etiquette: 'fnau.org',
        href: 'https://www.fnau.org/fr/',
      },
    ],
    [
      { nom: 'DAECT', courriel: 'daect@example.org', url: null, meme: false },
      {
        meme: false,
        avant: 'À défaut, écrivez à : DAECT, ',
        etiquette: 'daect@example.org',
        href: 'mailto:daect@example.org',
      },
    ],
    [null, { meme: false, avant: 'Demandez-la à son organisme.' }],
  ])('%j', (relais, dit) => expect(describeRelais(relais)).toEqual(dit));
});
