import { describe, expect, it } from 'vitest';
import { loadGuide } from '../guide/load-guide.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { isBody, isFunctional, isNominative } from './functional-address.ts';
import { loadGuichets } from './load-ecart.ts';

const guichets = loadGuichets();

describe('isFunctional(courriel)', () => {
  it.each([
    ['sp@aimf.asso.fr', true],
    ['secretariat.dgm-aect@example.org', true],
    ['scac.phnom-penh-amba@example.org', true],
    ['semaine-alc.ame@example.org', true],
    ['annee-2021.meae@example.org', true],
    ['direction@example.org', true],
    ['relations_internationales@example.org', true],
    ['RelationsInternationales@example.org', false],
    ['mairie-angers@example.org', true],
    ['contact2@example.org', true],
    ['maire@example.org', true],
    ['bureau.du.maire@example.org', false],
    // People, or what may be one.
    ['ada.lovelace@example.org', false],
    ['a.lovelace@example.org', false],
    ['jean-luc.de-la-tour@example.org', false],
    ['jdupont@example.org', false],
    ['jean_dupont@example.org', false],
    ['jean.dupont2@example.org', false],
    ['moussa.samba@example.org', false],
    ['lovelace@example.org', false],
    ['florence.maire@example.org', false],
    ['paul.bureau@example.org', false],
    ['martin.accueil@example.org', false],
    ['contact.dupont@example.org', false],
    ['angers@example.org', false],
    ['gaokfrance@example.org', false],
    ['2021@example.org', false],
  ])('%s: %s', (courriel, expected) => {
    expect(isFunctional(courriel, '', guichets)).toBe(expected);
  });

  it('knows the words of the body, beside a word of a desk', () => {
    expect(isFunctional('contact.avitem@example.org', 'AVITEM', guichets)).toBe(true);
    expect(isFunctional('avitem@example.org', 'AVITEM', guichets)).toBe(false);
  });
});

describe('isBody(name, organisation)', () => {
  it.each([
    ['Direction des relations internationales', '', true],
    ['Arles', 'Arles', true],
    ['Région Bretagne', '', true],
    ['Ada Lovelace', '', false],
    ['Céline Cornier, responsable des relations internationales', '', false],
    ['Le secrétariat', '', true],
  ])('%s (%s): %s', (name, organisation, expected) => {
    expect(isBody(name, organisation, guichets)).toBe(expected);
  });
});

describe('isNominative(contact)', () => {
  const contact = { nom: null, courriel: null, organisation: 'DAECT' };
  it.each([
    [{ nom: 'Ada Lovelace', courriel: 'contact@example.org' }, true],
    [{ nom: 'Secrétariat', courriel: 'contact@example.org' }, false],
    [{ nom: 'Secrétariat', courriel: 'jdupont@example.org' }, true],
    [{ courriel: 'contact@example.org', nominatif: true }, true],
    [{ courriel: 'contact@example.org' }, false],
    [{}, false],
  ])('%j: %s', (facts, expected) => {
    expect(isNominative({ ...contact, ...facts }, guichets)).toBe(expected);
  });

  it('takes for desks the same contacts of the embedded edition as an editor would', () => {
    const { lexique: _, ...folders } = parseGuide(loadGuide('data/guide')).edition;
    const contacts = Object.values(folders).flatMap((sections) => sections.flatMap(({ data }) => data.contacts));
    const desks = contacts.filter((one) => one.courriel !== null && !isNominative(one, guichets));
    expect([...new Set(desks.map(({ courriel }) => courriel))].sort()).toEqual([
      'annee-2021.meae@diplomatie.gouv.fr',
      'contact@avecnet.net',
      'coordination@genre-developpement.org',
      'coordination@villes-internet.net',
      'daei@bretagne.bzh',
      'direction@bfc-international.org',
      'info@cvuc.com',
      'international@conservatoire-du-littoral.fr',
      'scac.phnom-penh-amba@diplomatie.gouv.fr',
      'secretariat.dgm-aect@diplomatie.gouv.fr',
      'semaine-alc.ame@diplomatie.gouv.fr',
      'sp@aimf.asso.fr',
    ]);
  });
});
