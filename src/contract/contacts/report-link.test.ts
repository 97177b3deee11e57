import { describe, expect, it } from 'vitest';
import { describeContact, reportLink } from './report-link.ts';

const mistake = {
  page: 'https://site.example/pays/benin/',
  titre: 'Contacts : Bénin',
  contacts: ['Zoé Exemple, Ambassade & Cie, zoe@example.org'],
};

describe('reportLink(courriel, mistake)', () => {
  it('should write the page and the contact beforehand', () => {
    const link = reportLink('edition@site.example', mistake) ?? '';
    const { protocol, searchParams, pathname } = new URL(link);
    expect(protocol).toBe('mailto:');
    expect(pathname).toBe('edition@site.example');
    expect(searchParams.get('subject')).toBe('Erreur à signaler : Contacts : Bénin');
    expect(searchParams.get('body')?.split('\r\n').slice(0, 2)).toEqual([
      'Page : https://site.example/pays/benin/',
      'Contact : Zoé Exemple, Ambassade & Cie, zoe@example.org',
    ]);
  });

  it('should not make up an address', () => expect(reportLink(null, mistake)).toBeNull());
});

describe('describeContact(contact)', () => {
  it('should leave out what is not known', () =>
    expect(describeContact({ nom: null, organisation: 'DAECT', courriel: 'a@b.fr' })).toBe('DAECT, a@b.fr'));
});
