import { describe, expect, it } from 'vitest';
import type { AtlasExport } from '../../../src/contract/atlas/atlas-export.ts';
import { collectiviteSchema } from '../../../src/contract/atlas/collectivite.ts';
import { projetSchema } from '../../../src/contract/atlas/projet.ts';
import { diffFiches } from './diff-fiches.ts';
import { findAlarms } from './find-alarms.ts';
import { listAtlas } from './list-publiees.ts';
import { formatDiff, renderDiff, toJson } from './render-diff.ts';

const sources = [{ document: 'atlas', pages: [] }];
const collectivite = (facts: object = {}) =>
  collectiviteSchema.parse({ id: 'C-1', nom: 'Angers', nature: 'commune', sources, ...facts });
const projet = (id: string, facts: object = {}) =>
  projetSchema.parse({ id, titre: `Projet ${id}`, collectivites: ['C-1'], pays: ['BJ'], sources, ...facts });
const atlas = (collectivites: AtlasExport['collectivites'], projets: AtlasExport['projets']) =>
  listAtlas(
    {
      export: { version: '1', date: '2026-01-01', source: 's', licence: 'l', fictif: true },
      partenaires: [],
      cooperations: [],
      collectivites,
      projets,
    },
    () => null,
    true,
  );
const alarms = (before: ReturnType<typeof atlas>, after: ReturnType<typeof atlas>) =>
  findAlarms(before, after, diffFiches(before, after)).map(
    ({ sujet, texte }) => `${sujet} ${texte.replace(/\s/g, ' ')}`,
  );
const at = (longitude: number, latitude: number) => ({ coordonnees: { longitude, latitude } });

describe('findAlarms(before, after, differences)', () => {
  it.each([
    [
      'a cost times ten',
      projet('P', { montant: 5000 }),
      projet('P', { montant: 50_000 }),
      ['sauts Projet P : coût total 10 fois plus (5 000 → 50 000)'],
    ],
    ['a cost times nine', projet('P', { montant: 5000 }), projet('P', { montant: 45_000 }), []],
    [
      'a cost that falls to nothing',
      projet('P', { montant: 5000 }),
      projet('P', { montant: 0 }),
      ['sauts Projet P : coût total à zéro (5 000 → 0)'],
    ],
    ['a cost that comes', projet('P'), projet('P', { montant: 45_000 }), []],
    [
      'grants divided by a hundred',
      projet('P', { cofinancements: [{ organisme: 'AFD', montant: 100 }] }),
      projet('P', { cofinancements: [{ organisme: 'AFD', montant: 1 }] }),
      ['sauts Projet P : cofinancements 100 fois moins (100 → 1)'],
    ],
  ])('should be told of %s', (_, before, after, expected) =>
    expect(alarms(atlas([collectivite()], [before]), atlas([collectivite()], [after]))).toEqual(expected),
  );

  it.each([
    [
      'a town that jumps',
      collectivite(at(0, 47)),
      collectivite(at(3, 47)),
      ['lieux Angers : placée à 227 km d’où elle était'],
    ],
    ['a town that moves a little', collectivite(at(0, 47)), collectivite(at(1, 47)), []],
    [
      'contacts that vanish',
      collectivite({ contacts: [{ nom: 'A B' }] }),
      collectivite(),
      ['contacts Angers : plus aucun contact, 1 contact auparavant'],
    ],
  ])('should be told of %s', (_, before, after, expected) =>
    expect(alarms(atlas([before], [projet('P')]), atlas([after], [projet('P')]))).toEqual(expected),
  );

  it('should be told of those who do nothing any more, the busiest first', () => {
    const [all, left] = [['P', 'Q', 'R'].map((id) => projet(id, { pays: [id === 'R' ? 'TG' : 'BJ'] })), [projet('P')]];
    const moved = left.map((one) => ({ ...one, collectivites: ['C-2'] }));
    expect(alarms(atlas([collectivite()], all), atlas([collectivite()], moved))).toEqual([
      'inactifs Angers : plus aucune action, 3 auparavant',
      'inactifs pays TG : plus aucune action, 1 auparavant',
    ]);
  });

  it.each([
    [10, 8, []],
    [10, 5, ['fonte 5 projets sur 10 en moins (50 %)']],
    [100, 90, []],
    [100, 79, ['fonte 21 projets sur 100 en moins (21 %)']],
  ])('should be told when of %i projects %i stay: %j', (before, after, expected) => {
    const many = (count: number) => Array.from({ length: count }, (_, rank) => projet(`P-${rank}`));
    expect(alarms(atlas([collectivite()], many(before)), atlas([collectivite()], many(after)))).toEqual(expected);
  });
});

describe('what an editor reads of a comparison', () => {
  const before = atlas([collectivite()], [projet('P', { statut: 'en-cours' }), projet('Q')]);
  const after = atlas(
    [collectivite()],
    [projet('P', { statut: 'termine', titre: '<b>Puits</b>' }), projet('R', { montant: 3 })],
  );
  const differences = diffFiches(before, after);
  const comparaison = {
    ancien: 'a.json',
    nouveau: 'b.json',
    differences,
    alarmes: findAlarms(before, after, differences),
  };

  it('should say it in the console', () => {
    const text = formatDiff(comparaison).replace(/\s/g, ' ');
    expect(text).toContain('1 projet ajouté, 1 modifié et 1 retiré.');
    expect(text).toContain('<b>Puits</b> (P) : titre, statut');
  });

  it('should show both values on the page, as text', () => {
    const page = renderDiff(comparaison);
    expect(page).toContain('<th scope="row">statut</th><td>En cours</td><td>Terminé</td>');
    expect(page).not.toContain('<b>');
  });

  it('should give machines every difference', () =>
    expect(toJson(comparaison)).toMatchObject({
      differences: [
        {
          fiche: 'projets/P',
          evenement: 'changement',
          ancienTitre: 'Projet P',
          champs: [{ nom: 'titre' }, { nom: 'statut' }],
        },
        { fiche: 'projets/Q', evenement: 'retrait' },
        { fiche: 'projets/R', evenement: 'ajout' },
      ],
    }));

  it('should say that nothing differs', () =>
    expect(formatDiff({ ...comparaison, differences: [], alarmes: [] })).toContain('Aucune différence.'));
});
