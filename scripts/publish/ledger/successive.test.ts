// « No address dies »: successive exports drawn at random, each published after the one before, as a visitor who kept
// every address that was ever shown would see them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projetSchema } from '../../../src/contract/atlas/projet.ts';
import { emptyCounts } from '../../../src/import/atlas/counts.ts';
import { emptyGuideCounts } from '../../guide/count-sections.ts';
import { listForeign, writeMarker } from '../../lib/marker.ts';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { joinAtlas } from '../../model/join-atlas.ts';
import type { ReferenceData } from '../../model/load-reference-data.ts';
import { putFile } from '../press/site-folder.ts';
import { type Publication, readPublication, unpackFiches, writePublication } from '../publication.ts';
import { diffFiches } from './diff-fiches.ts';
import { DIGEST, digest, type FichePubliee, keyOf } from './fiche.ts';
import { listRedirections, recallUndone } from './follow-addresses.ts';
import { openPrecedent, planPublication } from './plan-publication.ts';
import { keepUndone } from './write-addresses.ts';

interface Projet {
  id: string;
  titre: string;
  montant: number;
}
/** Titles and ids that meet once they are addresses: « A b » and « a-b », `P 1` and `p-1`. */
const projet = fc.record({
  id: fc.constantFrom('P-1', 'p.1', 'P_1', 'p-1', 'Q', 'R', 'R-2', 'S'),
  titre: fc.constantFrom('Puits', 'puits', 'Eau', 'Eau R', 'Puits p'),
  montant: fc.nat(3),
});
const exports = fc.array(fc.uniqueArray(projet, { selector: ({ id }) => id, maxLength: 8 }), {
  minLength: 1,
  maxLength: 8,
});
const PAGES = ['/', '/projets/', '/pays/'];
const facts = (rank: number) => ({
  jour: `2026-01-${String(rank + 1).padStart(2, '0')}`,
  atlas: { version: '1' as const, date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  vigilances: [],
  comptes: { atlas: emptyCounts(), guide: emptyGuideCounts() },
});

const toRecord = ({ id, titre }: Projet) =>
  projetSchema.parse({
    id,
    titre,
    collectivites: ['214900078'],
    pays: ['BJ'],
    thematiques: [],
    statut: 'inconnu',
    sources: [{ document: 'atlas', pages: [] }],
  });

/** One publication after another one, through the file that stands between them. */
function publish(
  projets: readonly Projet[],
  before: Publication | null,
  rank: number,
  redact = (text: string) => text,
) {
  const precedent = openPrecedent(before, redact);
  const { projets: joined } = joinAtlas(
    {
      ...facts(rank),
      export: facts(rank).atlas,
      collectivites: [],
      partenaires: [],
      cooperations: [],
      projets: projets.map(toRecord),
    },
    {} as ReferenceData,
    new Map(),
    precedent?.tenues,
  );
  const fiches = projets.map(
    ({ id, titre, montant }): FichePubliee => ({
      sorte: 'projets',
      id,
      titre,
      adresse: `/projets/${joined.get(id)?.slug}/`,
      champs: { titre: digest(titre), montant: digest(montant) },
      sujets: ['pays/BJ'],
    }),
  );
  const planned = planPublication({ ...facts(rank), fiches }, precedent);
  const site = new Map<string, string>([
    ...PAGES.map((adresse): [string, string] => [adresse, 'page']),
    ...fiches.map((fiche): [string, string] => [fiche.adresse ?? '', keyOf(fiche)]),
    ...planned.nouveautes.retirees.map(({ adresse, depuis }): [string, string] => [adresse, `retirée ${depuis}`]),
  ]);
  const redirections = listRedirections(planned.publication.anciennes, fiches, new Set(site.keys()));
  const publication = JSON.parse(
    JSON.stringify({ format: 2, base: '/', site: 'https://exemple.fr', ...planned.publication, pages: PAGES }),
  ) as Publication;
  return { fiches, planned, site, redirections, publication };
}

/** The site before takes its place back, as it was written, and remembers what the other one gave. */
function goBack(
  before: ReturnType<typeof publish> | null,
  now: ReturnType<typeof publish> | null,
  rank: number,
): ReturnType<typeof publish> {
  if (before === null || now === null) throw new Error('nothing to go back to');
  const anciennes = recallUndone(before, now, facts(rank).jour);
  const redirections = listRedirections(anciennes, before.fiches, new Set(before.site.keys()));
  return { ...before, redirections, publication: { ...before.publication, anciennes } };
}

describe('successive publications', () => {
  it('should leave no address without an answer, nor give one to another record', () => {
    fc.assert(
      fc.property(exports, (all) => {
        /** Every address ever shown → the record that it was shown for. */
        const ever = new Map<string, string>();
        let before: Publication | null = null;
        for (const [rank, projets] of all.entries()) {
          const { fiches, site, redirections, publication, planned } = publish(projets, before, rank);
          const moved = new Map(
            planned.differences.flatMap(({ avant, fiche }) => (avant ? [[keyOf(avant), keyOf(fiche)]] : [])),
          );
          for (const [adresse, key] of ever) ever.set(adresse, moved.get(key) ?? key);
          for (const fiche of fiches) {
            const owner = ever.get(fiche.adresse ?? '') ?? keyOf(fiche);
            expect(owner).toBe(keyOf(fiche));
            ever.set(fiche.adresse ?? '', keyOf(fiche));
          }
          const published = new Set(fiches.map(keyOf));
          for (const [adresse, key] of ever) {
            const target = redirections.get(adresse) ?? adresse;
            // One step: where it leads is a page, never another redirection.
            expect(redirections.has(target)).toBe(false);
            expect(site.get(target)).toMatch(published.has(key) ? key : /^retirée 2026-01-/);
          }
          before = publication;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('should leave no address without an answer either when publications are undone', () => {
    const steps = fc.array(
      fc.oneof(fc.uniqueArray(projet, { selector: ({ id }) => id, maxLength: 8 }), fc.constant('revenir' as const)),
      { minLength: 2, maxLength: 10 },
    );
    let undone = 0;
    fc.assert(
      fc.property(steps, (all) => {
        const ever = new Map<string, string>();
        let place: ReturnType<typeof publish> | null = null;
        let aside: ReturnType<typeof publish> | null = null;
        /** Of each site, the record that each address was for then: one that comes back says so again. */
        const then = new Map<unknown, ReadonlyMap<string, string>>();
        for (const [rank, step] of all.entries()) {
          const goesBack = step === 'revenir';
          if (goesBack && (aside === null || place === null)) continue;
          const next: ReturnType<typeof publish> =
            step === 'revenir' ? goBack(aside, place, rank) : publish(step, place?.publication ?? null, rank);
          const moved = new Map(
            diffFiches(place?.fiches ?? [], next.fiches).flatMap(({ avant, fiche }) =>
              avant ? [[keyOf(avant), keyOf(fiche)]] : [],
            ),
          );
          const own = goesBack ? then.get(next.fiches) : undefined;
          for (const [adresse, key] of ever) ever.set(adresse, own?.get(adresse) ?? moved.get(key) ?? key);
          for (const fiche of next.fiches) {
            if (!goesBack) expect(ever.get(fiche.adresse ?? '') ?? keyOf(fiche)).toBe(keyOf(fiche));
            ever.set(fiche.adresse ?? '', keyOf(fiche));
          }
          const published = new Set(next.fiches.map(keyOf));
          for (const [adresse, key] of ever) {
            const target = next.redirections.get(adresse) ?? adresse;
            expect(next.redirections.has(target)).toBe(false);
            // Until the next publication says that it is gone, what only the undone one had leads to its list.
            const gone = goesBack ? /^(?:retirée 2026-01-|page$)/ : /^retirée 2026-01-/;
            expect(next.site.get(target)).toMatch(published.has(key) ? key : gone);
          }
          if (goesBack) undone++;
          then.set(next.fiches, new Map(ever));
          [place, aside] = [next, place];
        }
      }),
      { numRuns: 1000 },
    );
    expect(undone).toBeGreaterThan(500);
  });

  const folder = folderForAllTests('revenir');
  it('should write into a site that comes back what the other one gave, and touch nothing else of it', () => {
    const write = (name: string, { site, redirections, publication }: ReturnType<typeof publish>): string => {
      const dist = folder(name);
      for (const [adresse, text] of site) putFile(dist, `${adresse.slice(1)}index.html`, `${name} ${text}`);
      putFile(dist, '_redirects', [...redirections].map(([from, to]) => `${from} ${to} 301\n`).join(''));
      writePublication(dist, publication);
      writeMarker(dist, 'essai');
      return dist;
    };
    const eau = { id: 'Q', titre: 'Eau', montant: 1 };
    const first = publish([eau], null, 0);
    const second = publish([eau, { id: 'S', titre: 'Puits', montant: 2 }], first.publication, 1);
    const [before, undone] = [write('avant', first), write('annulee', second)];
    // Going back twice more changes nothing.
    for (let times = 0; times < 2; times++) {
      keepUndone(before, undone, '2026-01-03', (text) => text);
      expect(readFileSync(join(before, '_redirects'), 'utf8')).toBe('/projets/puits-s/ /projets/ 301\n');
      expect(readFileSync(join(before, 'projets/puits-s/index.html'), 'utf8')).toContain('<a href="/projets/">');
      expect(readFileSync(join(before, 'index.html'), 'utf8')).toBe('avant page');
      expect(readFileSync(join(before, 'projets/eau-q/index.html'), 'utf8')).toBe('avant projets/Q');
      expect(readPublication(before)).toMatchObject({
        fiches: first.publication.fiches,
        anciennes: [{ adresse: '/projets/puits-s/', fiche: 'projets/S', depuis: '2026-01-03' }],
        pages: [...PAGES].sort(),
      });
      expect(listForeign(before)).toEqual([]);
    }
  });

  it('should publish the same again as nothing new', () => {
    const projets = [{ id: 'Q', titre: 'Eau', montant: 1 }];
    const first = publish(projets, null, 0);
    const second = publish(projets, first.publication, 5);
    expect(second.planned.differences).toEqual([]);
    expect(second.publication.publications).toEqual(first.publication.publications);
    expect(unpackFiches(second.publication)).toEqual(unpackFiches(first.publication));
    expect(unpackFiches(second.publication)[0]?.modifiee).toBe('2026-01-01');
  });

  it('should remember how many records said something in each field, publication after publication', () => {
    const first = publish([{ id: 'Q', titre: 'Eau', montant: 1 }], null, 0);
    const blank = (fiche: FichePubliee): FichePubliee => ({
      ...fiche,
      champs: { titre: fiche.champs.titre ?? '', statut: digest('inconnu') },
    });
    const { publication } = planPublication(
      {
        ...facts(1),
        fiches: [...first.fiches, { ...blank(first.fiches[0] as FichePubliee), id: 'R', adresse: '/projets/r/' }],
      },
      openPrecedent(first.publication, (text) => text),
    );
    expect(publication.publications.map(({ comptes, remplies }) => [comptes.projets, remplies?.projets])).toMatchObject(
      [
        [2, { titre: 2, montant: 1, statut: 0 }],
        [1, { titre: 1, montant: 1, statut: 0 }],
      ],
    );
  });

  it('should say since when a record is gone, and take it back', () => {
    const eau = { id: 'Q', titre: 'Eau', montant: 1 };
    const first = publish([eau], null, 0);
    const without = publish([], first.publication, 1);
    const later = publish([], without.publication, 2);
    expect(later.planned.nouveautes.retirees).toMatchObject([{ adresse: '/projets/eau-q/', depuis: '2026-01-02' }]);
    const back = publish([eau], later.publication, 3);
    expect(back.planned.nouveautes.retirees).toEqual([]);
    expect(
      back.planned.nouveautes.publications.map(({ nouveautes }) => nouveautes.map((one) => one.evenement)),
    ).toEqual([['ajout'], ['retrait'], []]);
  });

  it('should make one of two publications of a day', () => {
    const [a, b, c] = ['Q', 'R', 'S'].map((id) => ({ id, titre: `Eau ${id}`, montant: 1 })) as [Projet, Projet, Projet];
    const first = publish([a, b], null, 0);
    const morning = publish([{ ...a, montant: 2 }, c], first.publication, 1);
    const evening = publish(
      [
        { ...a, montant: 2 },
        { ...b, titre: 'Autre' },
      ],
      morning.publication,
      1,
    );
    const [today, ...older] = evening.planned.nouveautes.publications;
    expect(older).toHaveLength(1);
    expect(today?.nouveautes.map(({ id, evenement }) => `${id} ${evenement}`)).toEqual([
      'Q changement',
      'R changement',
    ]);
  });

  it('should remember nobody who may not be published any more', () => {
    const hide = (text: string) => text.replace(/ada[ -]lovelace/gi, '…');
    const first = publish([{ id: 'Q', titre: 'Bourse Ada Lovelace', montant: 1 }], null, 0);
    const second = publish([{ id: 'Q', titre: 'Bourse …', montant: 1 }], first.publication, 1, hide);
    const third = publish([], second.publication, 2, hide);
    for (const { publication, planned } of [second, third])
      expect(JSON.stringify([publication, planned.nouveautes])).not.toMatch(/lovelace/i);
  });

  it('should not take a field that the contract gained for a change', () => {
    const first = publish([{ id: 'Q', titre: 'Eau', montant: 1 }], null, 0);
    const older = structuredClone(first.publication);
    const { champs, fiches } = older;
    const rank = champs.projets?.indexOf('montant') ?? -1;
    champs.projets?.splice(rank, 1);
    for (const packed of fiches.projets ?? [])
      packed[3] = packed[3].slice(0, rank * DIGEST) + packed[3].slice((rank + 1) * DIGEST);
    expect(publish([{ id: 'Q', titre: 'Eau', montant: 1 }], older, 1).planned.differences).toEqual([]);
  });
});

describe('listRedirections(anciennes, fiches, pages)', () => {
  it('should lead from a page that was joined with another to that one, where it stands', () => {
    const gone = (adresse: string) => ({ adresse, fiche: null, titre: '', depuis: '2026-01-01', vers: [] });
    const anciennes = ['/mutualiser/benin/eau/', '/mutualiser/benin/eau/page/2/', '/mutualiser/togo/sport/'].map(gone);
    const pages = new Set(['/', '/mutualiser/', '/pays/benin/', '/pays/benin/eau/']);
    expect([...listRedirections(anciennes, [], pages)]).toEqual([
      ['/mutualiser/benin/eau/', '/pays/benin/eau/'],
      ['/mutualiser/benin/eau/page/2/', '/pays/benin/eau/'],
      ['/mutualiser/togo/sport/', '/mutualiser/'],
    ]);
  });
});
