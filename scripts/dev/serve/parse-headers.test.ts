import { describe, expect, it } from 'vitest';
import { parseHeaders } from './parse-headers.ts';

const FILE = `# a comment
/*
  X-All: yes
/
  X-Frame-Options: DENY
/pays/*
  X-Frame-Options: DENY
  X-Pays: oui
`;

describe('parseHeaders(text)(path)', () => {
  it.each([
    ['/', { 'x-all': 'yes', 'x-frame-options': 'DENY' }],
    ['/pays/', { 'x-all': 'yes', 'x-frame-options': 'DENY', 'x-pays': 'oui' }],
    ['/pays/benin/', { 'x-all': 'yes', 'x-frame-options': 'DENY', 'x-pays': 'oui' }],
    ['/integrer/pays/benin/', { 'x-all': 'yes' }],
    ['/paysage/', { 'x-all': 'yes' }],
  ])('%s', (path, headers) => {
    expect(parseHeaders(FILE)(path)).toEqual(headers);
  });
});
