import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { measureAnnuaire } from './measure-annuaire.ts';

const commune = (code: string, nom: string) => ({ code, nom, nature: 'commune' });

describe('measureAnnuaire(dist)', () => {
  const dist = folderForAllTests('measure-annuaire');
  beforeAll(() => {
    const write = (name: string, content: unknown) => {
      mkdirSync(dirname(dist(name)), { recursive: true });
      writeFileSync(dist(`${name}.json`), JSON.stringify(content));
    };
    write('ma-collectivite/annuaire/manifeste', { communes: ['01'] });
    write('recherche/cles', ['alpha', 'be', 'beth', 'betz']);
    for (const place of [0, 1, 2, 3]) write(`recherche/noms/${place}`, { lignes: [] });
    write('ma-collectivite/annuaire/communes-01', [commune('01001', 'Alpha'), commune('01002', 'Betz')]);
  });

  it('should count the files that a whole name asks for, and those of its beginnings', () => {
    const mesures = new Map(measureAnnuaire(dist()).map(([libelle, , valeur]) => [libelle, valeur ?? 0]));
    expect(mesures.get('annuaire : fichiers')).toBe(7);
    // `be` and `bet` are in one file, Betz in another; the manifest and the keys come first.
    expect(mesures.get('chercher lettre à lettre : requêtes')).toBe(4);
    expect(mesures.get('chercher lettre à lettre : maximum')).toBeGreaterThan(
      mesures.get('chercher par nom : maximum') ?? 0,
    );
    expect(mesures.get('chercher par code postal : maximum')).toBeGreaterThan(0);
  });

  it('should give nothing for a site without an annuaire', () => expect(measureAnnuaire(dist('absent'))).toEqual([]));
});
