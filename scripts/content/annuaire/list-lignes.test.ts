import { describe, expect, it } from 'vitest';
import { loadDecoupage } from '../../lib/load-territoires.ts';
import { listLignes } from './list-lignes.ts';

describe('listLignes(decoupage, tables, fiches)', () => {
  const alias = [
    { alias: 'TPM', id: '248300543' },
    { alias: 'Clermont-Fd', id: 'insee-63113' },
  ];
  const fiches = [{ code: '248300543', slug: 'toulon', nom: 'tpm', remplies: [] }];
  const lignes = new Map(
    listLignes(loadDecoupage(), { fondus: [], alias }, fiches).map((ligne) => [ligne.code, ligne]),
  );

  it.each([
    ['what its name holds between brackets', '243300563', ['COBAS']],
    ['what its name holds between quotation marks', '200030385', ['Agglopolys']],
    ['the names that people give it, and the Atlas’s own when it is another', '248300543', ['TPM']],
    ['those of a commune', '63113', ['Clermont-Fd']],
    ['that of a commune that merged into it', '93066', ['Pierrefitte-sur-Seine']],
  ])('should know a collectivité by %s', (_, code, autresNoms) =>
    expect(lignes.get(code)?.autresNoms).toEqual(autresNoms),
  );
});
