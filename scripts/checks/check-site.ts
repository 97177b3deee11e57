import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { CheckMode } from './check-mode.ts';
import type { SiteFacts } from './facts/site-facts.ts';
import type { SiteFigures } from './measure/measure-site.ts';
import { measureSite } from './measure/measure-site.ts';
import { checkCanoniques } from './rules/check-canoniques.ts';
import { checkCodeEnLigne } from './rules/check-code-en-ligne.ts';
import { checkCourriels } from './rules/check-courriels.ts';
import { checkEcoindex } from './rules/check-ecoindex.ts';
import { checkFictif } from './rules/check-fictif.ts';
import { checkFragments } from './rules/check-fragments.ts';
import { checkIdsUniques } from './rules/check-ids-uniques.ts';
import { checkJonctions } from './rules/check-jonctions.ts';
import { checkLangue } from './rules/check-langue.ts';
import { checkLanguesAlternes } from './rules/check-langues-alternes.ts';
import { checkLienEvitement } from './rules/check-lien-evitement.ts';
import { checkLiensComptes } from './rules/check-liens-comptes.ts';
import { checkLiensInternes } from './rules/check-liens-internes.ts';
import { checkNiveauxDeTitres } from './rules/check-niveaux-de-titres.ts';
import { checkPasDeTiers } from './rules/check-pas-de-tiers.ts';
import { checkPoids } from './rules/check-poids.ts';
import { checkPoidsCartes } from './rules/check-poids-cartes.ts';
import { checkPrecisions } from './rules/check-precisions.ts';
import { checkSources } from './rules/check-sources.ts';
import { checkTitrePrincipal } from './rules/check-titre-principal.ts';
import { checkDescriptionsUniques, checkTitresUniques } from './rules/check-titres-uniques.ts';
import { checkTypographie } from './rules/check-typographie.ts';
import { checkVigilances } from './rules/check-vigilances.ts';
import { checkZonePrincipale } from './rules/check-zone-principale.ts';

export interface SiteCheck {
  diagnostics: Diagnostic[];
  figures: SiteFigures;
}

const RULES: readonly ((site: SiteFacts, mode: CheckMode) => Diagnostic[])[] = [
  checkLiensComptes,
  checkLiensInternes,
  checkFragments,
  checkCourriels,
  checkTitresUniques,
  checkDescriptionsUniques,
  checkPrecisions,
  checkCanoniques,
  checkLangue,
  checkLanguesAlternes,
  checkTitrePrincipal,
  checkNiveauxDeTitres,
  checkIdsUniques,
  checkZonePrincipale,
  checkLienEvitement,
  checkPasDeTiers,
  checkCodeEnLigne,
  checkFictif,
  checkVigilances,
  checkPoids,
  checkPoidsCartes,
  checkEcoindex,
  checkTypographie,
  checkJonctions,
  checkSources,
];

/** All rules over the facts of a built site, and its figures. Pure. */
export function checkSite(site: SiteFacts, mode: CheckMode): SiteCheck {
  return { diagnostics: RULES.flatMap((check) => check(site, mode)), figures: measureSite(site) };
}
