import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../../scripts/atlas/load-reference.ts';
import { CODES_PAYS_ISO } from '../../../contract/fields/codes-iso.ts';
import { buildReference } from '../reference.ts';
import { readValue } from '../testing/read-value.ts';
import { paysToCode, readPays } from './pays.ts';

const reference = loadReference([]);

describe('paysToCode(text)', () => {
  it.each([
    ['BJ', 'BJ'],
    ['bj', 'BJ'],
    ['XK', 'XK'],
    ['Bénin', 'BJ'],
    ['LE BENIN', 'BJ'],
    ["Cote d'Ivoire", 'CI'],
    ['Cote Ivoire', 'CI'],
    ['Birmanie', 'MM'],
    ['Congo-Brazzaville', 'CG'],
    ['Congo Kinshasa', 'CD'],
    ['RDC', 'CD'],
    ['R.D.C.', 'CD'],
    ['République Tchèque', 'CZ'],
    ['Palestine', 'PS'],
    ['Corée du Sud', 'KR'],
    ['Angleterre', 'GB'],
    ['UK', 'GB'],
    ['Burkina', 'BF'],
    ['U.S.A.', 'US'],
    ['Etats-Unis', 'US'],
    ['Vietnam', 'VN'],
    ['Cap Vert', 'CV'],
    ['Ile Maurice', 'MU'],
    ['Hong-Kong', 'HK'],
    ['Sao Tome et Principe', 'ST'],
    ['Atlantide', null],
    ['Congo', null],
    ['Corée', null],
    ['ZZ', null],
    ['', null],
  ])('%j -> %j', (text, code) => {
    expect(paysToCode(text, reference)).toBe(code);
  });

  it('knows every ISO code by its French name', () => {
    const names = new Intl.DisplayNames('fr', { type: 'region' });
    expect(CODES_PAYS_ISO).toHaveLength(250);
    expect(CODES_PAYS_ISO.filter((code) => paysToCode(names.of(code) ?? '', reference) !== code)).toEqual([]);
  });
});

describe('readPays(value)', () => {
  it('refuses a name that two countries share', () => {
    expect(readValue(readPays, 'Congo').rules).toEqual(['pays-inconnu']);
  });

  it.each([
    ['BJ', 'BJ', []],
    ['bénin', 'BJ', ['pays-approche']],
    ['BÃ©nin', 'BJ', ['texte-mal-decode', 'pays-approche']],
    [12, undefined, ['type-inattendu']],
    ['toString', undefined, ['pays-inconnu']],
  ])('%j -> %j', (value, published, rules) => {
    expect(readValue(readPays, value)).toEqual({ published, rules });
  });
});

describe('buildReference(aliases)', () => {
  it('refuses an alias that already names another country', () => {
    const aliases = [{ alias: 'le Bénin', code: 'TG', raison: 'faute' }];
    expect(() => buildReference(aliases, [])).toThrowErrorMatchingInlineSnapshot(
      `[Error: alias-pays : « le Bénin » désigne déjà BJ]`,
    );
  });

  it('refuses a code that is not an ISO one', () => {
    const aliases = [{ alias: 'Atlantide', code: 'QQ', raison: 'faute' }];
    expect(() => buildReference(aliases, [])).toThrowErrorMatchingInlineSnapshot(
      `[Error: alias-pays : « Atlantide » vise « QQ », qui n’est pas un code ISO]`,
    );
  });
});
