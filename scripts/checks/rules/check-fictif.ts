import type { Diagnostic } from '../../../src/contract/diagnostic.ts';
import type { SiteFacts } from '../facts/site-facts.ts';
import { readablePages } from '../facts/walk-site.ts';
import { Cases } from '../report/cases.ts';

/** Pages made from made-up data all carry `data-fictif`; pages made from real data never do. */
export function checkFictif(site: SiteFacts): Diagnostic[] {
  const { fictif } = site;
  if (fictif === undefined) return [unknown()];
  const cases = new Cases('fictif');
  const message = fictif
    ? 'marque data-fictif attendue (données inventées), absente'
    : 'aucune marque data-fictif attendue (données réelles), trouvée';
  for (const { file, hasFictifMark } of readablePages(site)) {
    if (hasFictifMark !== fictif) cases.add(file, message, 'tirez la marque de atlas.fictif, dans le gabarit commun');
  }
  return cases.toDiagnostics();
}

function unknown(): Diagnostic {
  return {
    rule: 'fictif',
    severity: 'erreur',
    message: 'atlas.fictif attendu, illisible ou absent : impossible de savoir si les données sont inventées',
    hint: 'construisez le contenu d’abord, ou donnez le fichier par --site',
    location: { file: 'content/generated/site.json', field: 'atlas.fictif' },
  };
}
