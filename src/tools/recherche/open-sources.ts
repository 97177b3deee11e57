import { keepManifeste } from '../ma-collectivite/annuaire.ts';
import { describeCollectivite } from '../ma-collectivite/describe-collectivite.ts';
import { findCollectivites } from '../ma-collectivite/find-collectivites.ts';
import type { Sources } from './answer.ts';
import { loadEntrees, loadMots, loadPlan } from './noms.ts';

/** What a search reads on this site. @param base the base path, with its slashes @throws when a file does not come */
export async function openSources(base: string): Promise<Sources> {
  const plan = await loadPlan(base);
  keepManifeste(plan.annuaire, base);
  return {
    plan,
    entrees: (mot) => loadEntrees(mot, plan, base),
    collectivites: (texte) => findCollectivites(texte, base),
    describe: (collectivite) => describeCollectivite(collectivite, plan.annuaire),
    mots: () => loadMots(base),
    isWritten: async (mot) => (await import('./textes.ts')).isWritten(mot, base),
  };
}
