import { describe, expect, it } from 'vitest';
import { atlasExportSchema } from '../../src/contract/atlas/atlas-export.ts';
import { parseGuide } from '../guide/parse-guide.ts';
import { formatDiagnostic } from '../lib/format-diagnostic.ts';
import { dropFutureChecks } from './drop-future-checks.ts';

const source = 'source: { document: guide-2020, pages: [1] }';
const { edition } = parseGuide(
  new Map([
    [
      'parties/un.md',
      `---
titre: Un
partie: 1
ordre: 1
${source}
verifie: 2030-01-01
resume: Un chapitre.
contacts:
  - { organisation: Avant, verifie: 2026-03-03 }
  - { organisation: Demain, verifie: 2026-11-29 }
  - { organisation: Aujourd’hui, verifie: 2026-11-28 }
---
`,
    ],
  ]),
);
const atlas = atlasExportSchema.parse({
  export: { version: '1', date: '2026-01-01', source: 'essai', licence: 'etalab-2.0', fictif: true },
  collectivites: [
    { id: 'c', nom: 'C', nature: 'commune', contacts: [{ nom: 'Zoé', public: true, verifie: '2031-01-01' }] },
  ],
  partenaires: [],
  cooperations: [],
  projets: [{ id: 'p', titre: 'P', collectivites: ['c'], pays: ['BJ'], mutualisable: { verifie: '2032-01-01' } }],
});
const found = dropFutureChecks({ atlas, edition }, '2026-11-28', 'edition');

describe('dropFutureChecks(input, jour, folder)', () => {
  it('should leave out the days to come, and no other', () => {
    const [chapter] = found.edition.parties;
    expect(chapter?.data.verifie).toBeUndefined();
    expect(chapter?.data.contacts.map(({ verifie }) => verifie)).toEqual(['2026-03-03', undefined, '2026-11-28']);
    expect(chapter?.body).toBe(edition.parties[0]?.body);
    expect(found.atlas.collectivites[0]?.contacts).toEqual([{ nom: 'Zoé', public: true }]);
    expect(found.atlas.projets[0]?.mutualisable).toEqual({});
  });

  it('should tell each, where it is', () =>
    expect(found.diagnostics.map(formatDiagnostic).map((text) => text.split('\n')[0])).toEqual([
      'edition/parties/un.md · verifie : jour passé attendu, « 2030-01-01 » trouvé',
      'edition/parties/un.md · contacts n° 2 · verifie : jour passé attendu, « 2026-11-29 » trouvé',
      'export de l’Atlas · collectivité c · n° 1 · verifie : jour passé attendu, « 2031-01-01 » trouvé',
      'export de l’Atlas · projet p · verifie : jour passé attendu, « 2032-01-01 » trouvé',
    ]));
});
