import { loadReferenceData } from '../../scripts/model/load-reference-data.ts';
import type { CollectiviteTrouvee } from '../../src/contract/content/annuaire.ts';
import type { OptionProjet, PaysMonProjet } from '../../src/contract/content/mon-projet.ts';
import type { Budget } from '../../src/contract/guide/budget.ts';
import type { Souhait } from '../../src/contract/mon-projet/souhait.ts';
import { indexReferentiel } from '../../src/tools/mon-projet/referentiel.ts';

// The rules are those that are published; the options are small and made up.
export const regles = loadReferenceData().reglesMonProjet;
const pays = (code: string, zone: string, vigilance: PaysMonProjet['vigilance'] = null): PaysMonProjet => ({
  code,
  nom: `Pays ${code}`,
  dans: `à ${code}`,
  slug: code.toLowerCase(),
  zone,
  taux: vigilance?.entier ? null : 0.5,
  vigilance,
});
export const ref = indexReferentiel({
  regles,
  pays: [
    pays('BJ', 'golfe'),
    pays('TG', 'golfe', { raisons: 'sécurité, dans une partie du pays', entier: false }),
    pays('MA', 'maghreb'),
    pays('MD', 'est'),
    pays('UA', 'est', { raisons: 'sécurité, droit', entier: true }),
  ],
  thematiques: [
    { slug: 'services', nom: 'Services', parent: null },
    { slug: 'eau', nom: 'Eau', parent: 'services' },
    { slug: 'dechets', nom: 'Déchets', parent: 'services' },
    { slug: 'culture', nom: 'Culture', parent: null },
  ],
  zones: { golfe: 'Golfe', maghreb: 'Maghreb', est: 'Est' },
});
export const euros = (min: number | null, max = min, periode: Budget['periode'] = null): Budget => ({
  texte: 'selon la source',
  min,
  max,
  periode,
  annees: null,
});
export const option = (changes: Partial<OptionProjet> = {}): OptionProjet => {
  const famille = changes.famille ?? 'cles-en-main';
  return {
    id: 'programme-essai',
    famille,
    titre: 'Essai',
    resume: '',
    adresse: '/',
    pays: ['BJ'],
    thematiques: ['eau'],
    destinations: [],
    porteur: ['Association'],
    cout: famille === 'recherche' || famille === 'voisine' ? null : euros(5000),
    contacts: [],
    source: { document: 'guide-2020', pages: [38] },
    ...(famille === 'voisine' || famille === 'recherche' ? {} : { programme: 'essai' }),
    ...changes,
  };
};
export const voisine = (
  changes: Partial<NonNullable<OptionProjet['voisine']>> = {},
  rest: Partial<OptionProjet> = {},
) =>
  option({
    id: 'voisine-essai',
    famille: 'voisine',
    voisine: { nature: 'commune', population: 2500, proximite: 'departement', actions: 3, ...changes },
    ...rest,
  });
export const commune: CollectiviteTrouvee = {
  code: '38095',
  nom: 'Chatte',
  nature: 'commune',
  departement: '38',
  region: '84',
  population: 2500,
};
export const souhait = (changes: Partial<Souhait> = {}): Souhait => ({
  collectivite: commune,
  theme: '',
  pays: '',
  budget: null,
  temps: '',
  ...changes,
});
