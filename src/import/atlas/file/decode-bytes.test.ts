import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { OCTETS_MAX } from '../../tableau.ts';
import type { Champ } from '../champ.ts';
import { Journal } from '../journal.ts';
import { buildReference } from '../reference.ts';
import { decodeBytes } from './decode-bytes.ts';

function decode(bytes: Uint8Array) {
  const journal = new Journal();
  const fiche = {
    file: 'atlas.json',
    label: undefined,
    reference: buildReference([], []),
    journal,
    contacts: [],
    anomalies: 0,
  };
  const champ: Champ = { fiche, nom: undefined, perte: 'fichier' };
  return { text: decodeBytes(bytes, champ), rules: journal.diagnostics.map(({ rule }) => rule) };
}

describe('decodeBytes(bytes)', () => {
  it('reads an archive of several members as one text', () => {
    expect(decode(Buffer.concat([gzipSync('{"a"'), gzipSync(''), gzipSync(': 1}')]))).toEqual({
      text: '{"a": 1}',
      rules: [],
    });
  });

  const half = gzipSync(Buffer.alloc(OCTETS_MAX / 2 + 1, ' '));
  it.each([
    ['of one member', gzipSync(Buffer.alloc(OCTETS_MAX + 1, ' '))],
    ['of several members', Buffer.concat([half, half])],
  ])('stops at an archive that grows too big, %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: null, rules: ['fichier-trop-gros'] });
  });

  it.each([
    ['an archive in the archive', gzipSync(gzipSync('{}')), 'fichier-compresse-illisible'],
    ['something after the archive', Buffer.concat([gzipSync('{}'), Buffer.from('xyz')]), 'fichier-compresse-illisible'],
    ['a file that is too long', Buffer.alloc(OCTETS_MAX + 1, ' '), 'fichier-trop-gros'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]), 'tableau-au-lieu-d-un-export'],
    ['a table of text', Buffer.from('Collectivit\xe9;Pays\nLyon;Mali\n', 'latin1'), 'tableau-au-lieu-d-un-export'],
  ])('refuses %s', (_, bytes, rule) => expect(decode(bytes)).toEqual({ text: null, rules: [rule] }));
});
