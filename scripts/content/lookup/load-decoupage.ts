import { type Decoupage, loadTerritoires } from '../../lib/load-territoires.ts';

/** All the tables at once. */
export const loadDecoupage = (): Decoupage => ({
  communes: loadTerritoires('communes'),
  epci: loadTerritoires('epci'),
  ept: loadTerritoires('ept'),
  departements: loadTerritoires('departements'),
  regions: loadTerritoires('regions'),
});
