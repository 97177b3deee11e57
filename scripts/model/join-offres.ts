import { adresses } from '../../src/contract/addresses/adresses.ts';
import type { OffreRecord, ProgrammeRecord, ProjetRecord } from '../../src/contract/content/records.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { readBudget } from '../lib/read-budget.ts';
import type { AtlasMaps } from './site-model.ts';

const INCONNU = {
  texte: 'à préciser avec la collectivité cheffe de file',
  min: null,
  max: null,
  periode: null,
  annees: null,
};
const SANS_RESUME = 'Projet ouvert à d’autres collectivités.';

/**
 * Everything that a collectivité can join: the programmes of the guide, then the projects of the Atlas that are open to
 * others and not over. A project that the guide also describes is not listed twice.
 */
export function joinOffres(
  programmes: ReadonlyMap<string, ProgrammeRecord>,
  maps: Pick<AtlasMaps, 'projets' | 'collectivites'>,
): OffreRecord[] {
  const described = [...programmes.values()].filter(({ famille }) => famille === 'mutualisable');
  const projets = [...maps.projets.values()].filter(({ mutualisable, statut }) => mutualisable && statut !== 'termine');
  return [
    ...[...programmes.values()].map(toOffre),
    ...projets.map((projet) => projectToOffre(projet, maps)).filter((offre) => !isRepeated(offre, described)),
  ];
}

function toOffre({ slug, lieux: _lieux, ...facts }: ProgrammeRecord): OffreRecord {
  return { ...facts, adresse: adresses.programme(slug, facts.famille), origine: 'guide' };
}

function projectToOffre(
  projet: ProjetRecord,
  { collectivites }: Pick<AtlasMaps, 'projets' | 'collectivites'>,
): OffreRecord {
  const { titre, resume = SANS_RESUME, pays, thematiques, odd, slug, mutualisable } = projet;
  return {
    famille: 'mutualisable',
    titre,
    resume,
    pays,
    destinations: [],
    thematiques,
    odd,
    porteur: projet.collectivites.flatMap((id) => collectivites.get(id)?.nom ?? []),
    budget: mutualisable?.budget ? readBudget(mutualisable.budget).budget : INCONNU,
    pourQui: null,
    source: projet.sources[0] ?? { document: 'atlas', pages: [] },
    verifie: mutualisable?.verifie,
    adresse: adresses.projet(slug),
    origine: 'atlas',
  };
}

/** The same lead, the same countries and a theme in common: one project, told by the guide and by the Atlas. */
function isRepeated(offre: OffreRecord, described: readonly ProgrammeRecord[]): boolean {
  const leads = new Set(offre.porteur.map(foldText));
  const countries = [...offre.pays].sort().join();
  return described.some(
    ({ porteur, pays, thematiques }) =>
      porteur.some((nom) => leads.has(foldText(nom))) &&
      [...pays].sort().join() === countries &&
      thematiques.some((slug) => offre.thematiques.includes(slug)),
  );
}
