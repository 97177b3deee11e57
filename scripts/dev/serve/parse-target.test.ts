import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from './parse-target.ts';

describe('parseTarget(target)', () => {
  it.each([
    ['/', { segments: [], isFolder: true, query: '' }],
    ['/pays/benin/', { segments: ['pays', 'benin'], isFolder: true, query: '' }],
    ['/pays?q=a%20b?c', { segments: ['pays'], isFolder: false, query: '?q=a%20b?c' }],
    ['/partage/pays%20et%2Bville/b%C3%A9nin.png', { segments: ['partage', 'pays et+ville', 'bénin.png'] }],
    ['/..foo/.well-known', { segments: ['..foo', '.well-known'] }],
    ['http://evil.example/pays/', { segments: ['pays'], isFolder: true }],
  ])('reads %s', (target, expected) => expect(parseTarget(target)).toMatchObject(expected));

  it.each([
    ['malformed encoding', '/%'],
    ['malformed encoding', '/%zz'],
    ['bytes that are no UTF-8', '/%ff'],
    ['a NUL', '/%00'],
    ['a NUL in a name', '/pays%00.html'],
    ['another host', '//evil.example/'],
    ['another host, encoded', '/%2Fevil.example%2F..'],
    ['another host, as browsers read it', '/%5Cevil.example/..'],
    ['another host, as browsers read it', '/\\evil.example/..'],
    ['a folder above', '/../secret'],
    ['a folder above, encoded', '/%2e%2e/secret'],
    ['a folder above, encoded', '/pays%2F..%2F..'],
    ['an empty part', '/pays//benin/'],
    ['the folder itself', '/./pays/'],
    ['no path', '*'],
    ['nothing', ''],
  ])('refuses %s: %s', (_, target) => expect(parseTarget(target)).toBeNull());

  it('never gives a part that leads elsewhere', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', '%', '%2f', '%5c', '%2e', '%00', 'a', 'é', '%C3%A9', '?', '#');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        for (const segment of parseTarget(`/${parts.join('')}`)?.segments ?? []) {
          expect(segment).not.toMatch(/[/\\\0]|^\.{0,2}$/);
        }
      }),
    );
  });
});
