import { describe, expect, it } from 'vitest';
import { emptyCounts } from '../../../src/import/atlas/counts.ts';
import { emptyGuideCounts } from '../../guide/count-sections.ts';
import { FORMAT, type Publication } from '../publication.ts';
import { digest, type FichePubliee, keysNear } from './fiche.ts';
import { openPrecedent, planPublication } from './plan-publication.ts';

const projet = (id: string, titre: string, sujets: string[]): FichePubliee => ({
  sorte: 'projets',
  id,
  titre,
  adresse: `/projets/${id}/`,
  champs: { titre: digest(titre) },
  sujets,
});

/** One publication after another one, through what the file between them says. */
function publish(
  fiches: readonly FichePubliee[],
  jour: string,
  before: Publication | null,
  redact = (text: string) => text,
) {
  const planned = planPublication(
    {
      jour,
      atlas: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
      vigilances: [],
      comptes: { atlas: emptyCounts(), guide: emptyGuideCounts() },
      fiches,
    },
    openPrecedent(before, redact),
  );
  const written: Publication = { ...planned.publication, format: FORMAT, base: '/', site: '', pages: [] };
  return { ...planned, written: JSON.parse(JSON.stringify(written)) as Publication };
}

const puits = projet('p1', 'Puits', ['collectivites/1', 'pays/BJ', 'regions/53']);
const ecole = projet('p2', 'École', ['collectivites/2', 'pays/TG']);
const first = publish([puits, ecole], '2026-01-01', null);

describe('what a publication remembers of what each record is about', () => {
  it('is told of a record that is gone, to those who follow it', () => {
    const { nouveautes, modifiees } = publish([ecole], '2026-02-01', first.written);
    expect(nouveautes.publications[0]?.nouveautes).toEqual([
      expect.objectContaining({ id: 'p1', evenement: 'retrait', sujets: puits.sujets }),
    ]);
    expect(nouveautes.retirees[0]?.adresse).toBe('/projets/p1/');
    expect(modifiees).toMatchObject({
      'pays/BJ': '2026-02-01',
      'regions/53': '2026-02-01',
      'collectivites/1': '2026-02-01',
      projets: '2026-02-01',
      'pays/TG': '2026-01-01',
      'projets/p2': '2026-01-01',
    });
  });

  it('is what it was and what it is, of a record that changed', () => {
    const moved = projet('p1', 'Puits et pompes', ['collectivites/1', 'pays/ML']);
    const { nouveautes } = publish([moved, ecole], '2026-02-01', first.written);
    expect(nouveautes.publications[0]?.nouveautes[0]?.sujets.sort()).toEqual([
      'collectivites/1',
      'pays/BJ',
      'pays/ML',
      'regions/53',
    ]);
    // Twice on a day: still both.
    const { written } = publish([moved, ecole], '2026-02-01', first.written);
    const again = publish([projet('p1', 'Pompes', ['pays/NE'])], '2026-02-01', written);
    const [told] = again.nouveautes.publications[0]?.nouveautes ?? [];
    expect(told?.sujets).toEqual(expect.arrayContaining(['pays/BJ', 'pays/ML', 'pays/NE']));
  });

  it('is read as it is from a publication that knew less, and forgets who asked for it', () => {
    const old: Publication = JSON.parse(JSON.stringify(first.written));
    for (const fiche of old.fiches.projets ?? []) fiche[5] = fiche[5].filter((key) => key.startsWith('pays/'));
    expect(publish([ecole], '2026-02-01', old).nouveautes.publications[0]?.nouveautes[0]?.sujets).toEqual(['pays/BJ']);
    const hidden = (text: string) => text.replace('collectivites/1', '…');
    const { nouveautes } = publish([ecole], '2026-02-01', first.written, hidden);
    expect(nouveautes.publications[0]?.nouveautes[0]?.sujets).toEqual(['pays/BJ', 'regions/53']);
  });

  it('says where to go once it is gone: who did it, then where', () =>
    expect(
      keysNear({
        sujets: ['pays/BJ', 'collectivites/3', 'regions/53', 'collectivites/1', 'collectivites/2', 'pays/TG'],
      }),
    ).toEqual(['collectivites/3', 'collectivites/1', 'pays/BJ', 'pays/TG']));
});
