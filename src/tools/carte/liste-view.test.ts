import { csvParse } from 'd3';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listFiltres } from '../../contract/atlas/filtres.ts';
import { listColonnes } from '../../contract/carte/colonnes.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import { renderLignes } from '../../contract/open-data/render-lignes.ts';
import { encodeCarte } from '../../load/carte/encode-carte.ts';
import { isPaysSeul } from './carte.ts';
import { decodeCarte } from './decode-carte.ts';
import { decodeTitres } from './describe-action.ts';
import { listActions, placeAction } from './liste-view.ts';
import { SOURCE } from './testing/carte-source.ts';

const colonnes = listColonnes(listFiltres().map(({ nom }) => nom));
const toCsv = (...[carte, titres, actions]: Parameters<typeof listActions>): string => {
  const adresse = 'https://exemple.fr/carte/?pays=ML';
  return renderLignes('csv', { titre: '', adresse, date: '', colonnes, lignes: listActions(carte, titres, actions) });
};

describe('listActions(carte, titres, actions), as CSV', () => {
  const { actions, titres } = encodeCarte(SOURCE);
  const carte = decodeCarte(actions);
  const format = (selected: Uint32Array) => toCsv(carte, decodeTitres(titres), selected);
  const all = Uint32Array.from({ length: carte.total }, (_, action) => action);

  beforeAll(() => {
    vi.stubGlobal('location', { href: 'https://exemple.fr/carte/' });
  });

  it('should put every fact of an action in its column, and leave empty what is not known', () => {
    const rows = csvParse(format(all).slice(1));
    expect(rows.columns).toEqual([...colonnes, 'selection']);
    expect(rows[0]?.selection).toBe('https://exemple.fr/carte/?pays=ML');
    expect(rows.find(({ action }) => action === 'Rennes – Bamako')).toMatchObject({
      action: 'Rennes – Bamako',
      forme: 'Coopération décentralisée',
      collectivites: 'Rennes',
      partenaires: 'Bamako',
      pays: 'Mali',
      thematiques: '',
      debut: '2001',
      fin: '2005',
      statut: 'termine',
      adresse: '',
    });
    expect(rows.find(({ action }) => action === 'Eau à Bamako')).toMatchObject({
      thematiques: 'Eau|Environnement',
      debut: '',
      fin: '2012',
      statut: '',
      adresse: 'https://exemple.fr/projets/eau-a-bamako/',
    });
    expect(rows.find(({ action }) => action === 'Papeete – Cotonou')).toMatchObject({ debut: '2010', fin: '' });
  });

  it('should hold the actions that are given, in their order, under the mark of UTF-8', () => {
    const text = format(all.slice(1, 3).reverse());
    expect(text.startsWith('\uFEFFaction,forme,')).toBe(true);
    expect(csvParse(text.slice(1)).map(({ action }) => action)).toEqual([
      'Eau à Bamako',
      'Brest, Rennes – Ségou, Cotonou',
    ]);
  });

  it('should say where each takes place, as GeoJSON, and nothing of those that name a country only', () => {
    const selected = all.slice(0, 6);
    const lignes = listActions(carte, decodeTitres(titres), selected);
    const { features } = JSON.parse(
      renderLignes('geojson', {
        titre: '',
        adresse: '',
        date: '',
        colonnes,
        lignes,
        geometrie: (rank) => placeAction(carte, selected[rank] ?? -1),
      }),
    );
    const at = (nom: string) =>
      features.find(({ properties }: { properties: { action: string } }) => properties.action === nom)?.geometry;
    expect(features).toHaveLength(selected.length);
    const bamako = SOURCE.partenaires.find(({ nom }) => nom === 'Bamako')?.coordonnees;
    const [[lon, lat]] = at('Rennes – Bamako')?.coordinates ?? [[]];
    expect([lon, lat]).toEqual([expect.closeTo(bamako?.longitude ?? 0, 2), expect.closeTo(bamako?.latitude ?? 0, 2)]);
    for (const action of all) {
      const places = placeAction(carte, action);
      expect(places === null || places.type === 'MultiPoint').toBe(true);
    }
    const seuls = Array.from(all).filter((action) =>
      Array.from(rowOf(carte.actions.lieux, action)).every((lieu) => isPaysSeul(carte, lieu)),
    );
    expect(seuls.length).toBeGreaterThan(0);
    expect(seuls.map((action) => placeAction(carte, action))).toEqual(seuls.map(() => null));
  });

  it('should give no name of it to a spreadsheet to run', () => {
    const rename = <T extends { nom: string }>(records: readonly T[]) =>
      records.map((record) => ({ ...record, nom: `=HYPERLINK("${record.nom}")` }));
    const renamed = encodeCarte({
      ...SOURCE,
      pays: rename(SOURCE.pays),
      collectivites: rename(SOURCE.collectivites),
      partenaires: rename(SOURCE.partenaires),
      thematiques: rename(SOURCE.thematiques),
      projets: SOURCE.projets.map((projet) => ({ ...projet, titre: `@${projet.titre}` })),
    });
    const text = toCsv(decodeCarte(renamed.actions), decodeTitres(renamed.titres), all);
    const rows = csvParse(text.slice(1));
    expect(rows).toHaveLength(SOURCE.cooperations.length + SOURCE.projets.length);
    const cells = rows.flatMap((row) => Object.values(row)).flatMap((cell) => cell.split(/;|\n/));
    expect(cells.filter((cell) => cell.includes('HYPERLINK')).length).toBeGreaterThan(rows.length);
    expect(cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([]);
  });
});
