import { csvParse } from 'd3';
import { describe, expect, it, vi } from 'vitest';
import { decodeCarte } from './decode-carte.ts';
import { decodeTitres } from './describe-action.ts';
import { encodeCarte } from './encode-carte.ts';
import { formatActions } from './format-actions.ts';
import { SOURCE } from './testing/carte-source.ts';

describe('formatActions(carte, titres, actions)', () => {
  it('gives every action of a selection, and no name of it to a spreadsheet to run', () => {
    vi.stubGlobal('location', { href: 'https://exemple.fr/carte/' });
    const rename = <T extends { nom: string }>(records: readonly T[]) =>
      records.map((record) => ({ ...record, nom: `=HYPERLINK("${record.nom}")` }));
    const { actions, titres } = encodeCarte({
      ...SOURCE,
      pays: rename(SOURCE.pays),
      collectivites: rename(SOURCE.collectivites),
      partenaires: rename(SOURCE.partenaires),
      thematiques: rename(SOURCE.thematiques),
      projets: SOURCE.projets.map((projet) => ({ ...projet, titre: `@${projet.titre}` })),
    });
    const carte = decodeCarte(actions);
    const all = new Uint32Array(carte.rangs.keys());
    const text = formatActions(carte, decodeTitres(titres), all);
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = csvParse(text.slice(1));
    expect(rows).toHaveLength(SOURCE.cooperations.length + SOURCE.projets.length);
    const cells = rows.flatMap((row) => Object.values(row)).flatMap((cell) => cell.split(/;|\n/));
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(rows.length);
    expect(cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([]);
  });
});
