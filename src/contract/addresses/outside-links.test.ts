import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoHref, partsOfCourriel, webHref, webName } from './outside-links.ts';

describe('webHref(url)', () => {
  it.each([
    'https://exemple.fr',
    'http://www.exemple.fr/a?b=c&d#e',
    'https://exemple.fr/é',
    'HTTPS://exemple.fr:8080/',
  ])('leads to %s', (url) => expect(webHref(url)).toBe(url));

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://exemple.fr/',
    'mailto:a@b.fr',
    '//evil.example/',
    '/pays/',
    'https:evil.example',
    'https:/\\evil.example',
    'https://',
    'https://banque.fr@evil.example/',
    'https://banque.fr:mot@evil.example/',
    'https://exemple.fr\\@evil.example',
    'https://exemple.fr/\nTEL:1',
    'https://exemple .fr',
    'https://exemple.fr/\u202e',
    ' https://exemple.fr',
    '',
  ])('does not lead to %j', (url) => {
    expect(webHref(url)).toBeUndefined();
    expect(webName(url)).toBe(url);
  });

  it('names a site', () => expect(webName('https://www.exemple.fr/a')).toBe('exemple.fr'));
});

describe('partsOfCourriel(courriel)', () => {
  it.each([
    ['a@b.fr', ['a@b.fr']],
    ['anne-elisabeth.gautier@exemple.gouv.fr', ['anne-elisabeth.gautier@', 'exemple.gouv.fr']],
    ['"a@b"-quelque-chose-de-long@exemple.fr', ['"a@b"-quelque-chose-de-long@', 'exemple.fr']],
    ['adresse-sans-le-signe-attendu.exemple.fr', ['adresse-sans-le-signe-attendu.exemple.fr']],
  ])('%s breaks after its last @, when it is long', (courriel, parts) => {
    expect(partsOfCourriel(courriel)).toEqual(parts);
    expect(partsOfCourriel(courriel).join('')).toBe(courriel);
  });
});

describe('mailtoHref(courriel, letter)', () => {
  it.each([
    ["jean.d'arc+o_k-1@exemple.fr", "mailto:jean.d'arc+o_k-1@exemple.fr"],
    ['a?bcc=b@exemple.fr', 'mailto:a%3Fbcc%3Db@exemple.fr'],
    ['a&b%@exemple.fr', 'mailto:a%26b%25@exemple.fr'],
    ['a@b.fr,c@exemple.fr', 'mailto:a%40b.fr%2Cc@exemple.fr'],
    ['a@exemple.fr?subject=x', 'mailto:a@exemple.fr%3Fsubject%3Dx'],
    ['a\r\nb@exemple.fr', 'mailto:a%0D%0Ab@exemple.fr'],
    ['à qui', 'mailto:%C3%A0%20qui'],
  ])('writes to %s', (courriel, href) => expect(mailtoHref(courriel)).toBe(href));

  it('writes a letter', () => {
    expect(mailtoHref('a@exemple.fr', { subject: 'Eau & co', body: 'Bonjour,\r\n?' })).toBe(
      'mailto:a@exemple.fr?subject=Eau%20%26%20co&body=Bonjour%2C%0D%0A%3F',
    );
  });

  it('writes to that address only, whatever it is, with that letter', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('@', '?', '&', ',', ';', '%', '\n', '\r', 'bcc=', '#', ' ', 'é', '\ud800'))
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, text, (courriel, body) => {
        const { pathname, search, hash } = new URL(mailtoHref(courriel, { body }));
        expect(decodeURIComponent(pathname)).toBe(courriel.toWellFormed());
        expect([...new URLSearchParams(search.replaceAll('+', '%2B'))]).toEqual([['body', body.toWellFormed()]]);
        expect(pathname.split(/[,;]/)).toHaveLength(1);
        expect(hash).toBe('');
      }),
    );
  });
});
