import { type RawAtlasExport, RECORD_SCHEMAS } from '../../../../src/contract/atlas/atlas-export.ts';
import { listFields } from '../../../../src/contract/fields/field.ts';
import { SECTIONS } from '../../../../src/import/atlas/counts.ts';
import { isSimple, sampleField } from '../../samples/sample-record.ts';
import { addApd, addDetails } from './collectivite-details.ts';
import { drawCollectivites } from './collectivites.ts';
import { countCooperations, drawLiens } from './cooperations.ts';
import { JOUR_EXPORT } from './dates.ts';
import { soil } from './dirt.ts';
import { drawPartenaires } from './partenaires.ts';
import { loadPlaces } from './places.ts';
import { drawActions, drawProjets } from './projets.ts';
import type { Echelle } from './published-totals.ts';
import { createRandom, type Random } from './random.ts';
import { THEMES } from './themes.ts';

interface GenerateOptions {
  /** How many times the published totals. */
  scale: Echelle;
  /** The same seed gives the same export. */
  seed: number;
  /** Share of the records that are badly typed, from 0 to 1. */
  saletes: number;
}

export const DEFAULT_OPTIONS: GenerateOptions = { scale: 1, seed: 2014, saletes: 0.01 };

const SOURCE =
  'Export inventé pour mesurer le site : les noms de lieux sont vrais, les liens, projets, montants et contacts ne le sont pas';

/**
 * Makes up an export of the size of the real Atlas: real places, published totals, everything else drawn at random.
 * With dirt, some records break the contract on purpose: the type then promises more than the records hold.
 */
export function generateAtlas(options: Partial<GenerateOptions> = {}): RawAtlasExport {
  const { scale, seed, saletes } = { ...DEFAULT_OPTIONS, ...options };
  const random = (section: string) => createRandom(seed, section);
  const places = loadPlaces();
  const candidates = drawCollectivites(places, scale, random('collectivites'));
  const collectivites = candidates.map(({ fiche }) => fiche);
  const details = random('details');
  for (const fiche of collectivites) addDetails(fiche, details);
  addApd(collectivites, scale, random('apd'));
  const cooperationsByPays = countCooperations(places, scale);
  const partnersByPays = drawPartenaires(places, cooperationsByPays, scale, random('partenaires'));
  const liens = drawLiens(candidates, partnersByPays, cooperationsByPays, places, random('cooperations'));
  const projets = drawProjets(liens, places, scale, random('projets'));
  const actions = drawActions(candidates, liens, places, scale, random('actions'));
  const atlas: RawAtlasExport = {
    export: {
      version: '1',
      date: JOUR_EXPORT,
      source: SOURCE.replace(' :', '\u00A0:'),
      licence: 'etalab-2.0',
      fictif: true,
    },
    collectivites,
    partenaires: [...partnersByPays.values()].flat().map(({ fiche }) => fiche),
    cooperations: liens.map(({ fiche }) => fiche),
    projets: [...projets, ...actions],
  };
  completeRecords(atlas, random('autres champs'));
  soil(atlas, saletes, places, random('saletes'));
  return atlas;
}

/** Share of the records that have a field which nobody draws. */
const PART_AUTRES_CHAMPS = 0.3;

/** Fields of the contract that none of the above draws: what the site does with them is measured too. */
function completeRecords(atlas: RawAtlasExport, random: Random): void {
  for (const section of SECTIONS) {
    const records: Record<string, unknown>[] = atlas[section];
    const missing = listFields(RECORD_SCHEMAS[section]).filter(
      ({ nom, kind }) => isSimple(kind) && !records.some((record) => nom in record),
    );
    for (const field of missing)
      for (const record of records)
        if (random.chance(PART_AUTRES_CHAMPS))
          record[field.nom] = sampleField(field, { thematique: random.pick(THEMES).slug }, (values) =>
            random.pick(values),
          );
  }
}
