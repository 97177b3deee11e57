import { describe, expect, it } from 'vitest';
import type { AtlasCounts, SectionCounts } from '../../src/import/atlas/counts.ts';
import { assertNothingLost, emptyCounts } from '../../src/import/atlas/counts.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import type { Seuils } from './seuils.ts';
import { checkSeuils, loadSeuils } from './seuils.ts';

const SEUILS: Seuils = {
  partLaisseeDeCote: { maximum: 0.2, raison: '' },
  chute: { maximum: 0.3, raison: '' },
  effectifMinimal: { valeur: 50, raison: '' },
};

function section(published: number, setAside = 0): SectionCounts {
  return { received: published + setAside, published, flagged: 0, setAside, merged: 0 };
}

function counts(sections: Partial<AtlasCounts>): AtlasCounts {
  return { ...emptyCounts(), ...sections };
}

describe('checkSeuils(counts, seuils, previous)', () => {
  const records = (before: AtlasCounts | undefined, now: AtlasCounts) =>
    checkSeuils(now, SEUILS, before).map(({ rule, severity, location }) => `${severity} ${rule} ${location.record}`);

  it('says nothing at the threshold', () => {
    expect(records(undefined, counts({ projets: section(80, 20) }))).toEqual([]);
  });

  it('stops above the share set aside, in the whole and in a large section', () => {
    expect(records(undefined, counts({ projets: section(79, 21) }))).toEqual([
      'fatal seuil-laisses-de-cote total',
      'fatal seuil-laisses-de-cote projets',
    ]);
  });

  it('stops for one section that the whole would hide', () => {
    const now = counts({ collectivites: section(1000), projets: section(60, 40) });
    expect(records(undefined, now)).toEqual(['fatal seuil-laisses-de-cote projets']);
  });

  it('does not judge a small section alone', () => {
    const now = counts({ collectivites: section(1000), projets: section(3, 2) });
    expect(records(undefined, now)).toEqual([]);
  });

  it('stops when the count drops sharply', () => {
    const before = counts({ collectivites: section(100), projets: section(1000) });
    expect(records(before, counts({ collectivites: section(100), projets: section(700) }))).toEqual([]);
    expect(records(before, counts({ collectivites: section(100), projets: section(699) }))).toEqual([
      'fatal seuil-chute projets',
    ]);
  });

  it('stops when a large export becomes a small one', () => {
    expect(records(counts({ projets: section(100) }), counts({ projets: section(40) }))).toEqual([
      'fatal seuil-chute total',
      'fatal seuil-chute projets',
    ]);
  });

  it('stops when all that came is set aside, however little', () => {
    expect(records(undefined, counts({ projets: section(0, 2) }))).toEqual(['fatal seuil-laisses-de-cote total']);
  });

  it('stops when a section empties, however small', () => {
    const before = counts({ collectivites: section(100), cooperations: section(5) });
    expect(records(before, counts({ collectivites: section(100) }))).toEqual(['fatal seuil-chute cooperations']);
  });

  it('says what was expected and found', () => {
    const [first] = checkSeuils(counts({ projets: section(60, 40) }), SEUILS);
    expect(first && formatDiagnostic(first)).toMatchInlineSnapshot(`
      "data/atlas/atlas.json · total : 20 % au plus de fiches laissées de côté attendus, 40 sur 100 trouvées
        → corrigez les erreurs listées, ou changez le seuil dans data/reference/seuils.yaml ; rien n’est publié, le site en place reste   [seuil-laisses-de-cote]"
    `);
    const [drop] = checkSeuils(counts({ projets: section(60) }), SEUILS, counts({ projets: section(600) }));
    expect(drop && formatDiagnostic(drop)).toMatchInlineSnapshot(`
      "data/atlas/atlas.json · total : baisse de 30 % au plus attendue, de 600 à 60 fiches trouvée
        → vérifiez que l’export est complet ; si la baisse est voulue, publiez avec --accepter-la-baisse ; rien n’est publié, le site en place reste   [seuil-chute]"
    `);
  });
});

describe('loadSeuils()', () => {
  it('reads the thresholds of the project', () => {
    const { partLaisseeDeCote, chute, effectifMinimal } = loadSeuils();
    expect([partLaisseeDeCote.maximum, chute.maximum, effectifMinimal.valeur]).toEqual([0.2, 0.3, 50]);
  });
});

describe('assertNothingLost(counts)', () => {
  it('accepts counts that add up', () => {
    expect(() => assertNothingLost(counts({ projets: section(3, 2) }))).not.toThrow();
  });

  it('throws when a record is neither published nor listed', () => {
    const lost = counts({ projets: { ...section(3, 2), received: 6 } });
    expect(() => assertNothingLost(lost)).toThrowErrorMatchingInlineSnapshot(
      `[Error: projets : 6 fiches reçues, mais 3 publiées (dont 0 signalées), 2 laissées de côté et 0 fusionnées]`,
    );
  });
});
