import { keepManifeste } from '../ma-collectivite/annuaire.ts';
import { describeCollectivite } from '../ma-collectivite/describe-collectivite.ts';
import { findCollectivites } from '../ma-collectivite/find-collectivites.ts';
import type { Sources } from './answer.ts';
import { loadEntrees, loadMots, loadPlan, loadTete } from './noms.ts';

/** What a search reads on this site. @throws when a file does not come */
export async function openSources(): Promise<Sources> {
  const plan = await loadPlan();
  keepManifeste(plan.annuaire);
  return {
    plan,
    entrees: (mot) => loadEntrees(mot, plan),
    collectivites: findCollectivites,
    describe: (collectivite) => describeCollectivite(collectivite, plan.annuaire),
    mots: (mot) => loadMots(mot, plan),
    tete: loadTete,
  };
}
