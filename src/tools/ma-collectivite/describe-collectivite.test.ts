import { describe, expect, it } from 'vitest';
import type { CollectiviteTrouvee, ManifesteAnnuaire } from '../../contract/content/lookup.ts';
import { describeCollectivite } from './describe-collectivite.ts';

const manifeste: ManifesteAnnuaire = {
  epci: [],
  sirens: [],
  actives: [],
  communes: [],
  fondus: {},
  semblables: {},
  departements: { '38': { nom: 'Isère', region: '84' } },
  regions: { '84': 'Auvergne-Rhône-Alpes', '987': 'Polynésie française' },
};
const isere = { region: '84', departement: '38', population: 1234 };

describe('describeCollectivite(collectivite, manifeste)', () => {
  it.each<[CollectiviteTrouvee, string]>([
    [
      { ...isere, code: '38185', nom: 'Grenoble', nature: 'commune', codesPostaux: ['38000', '38100'] },
      'Commune · Isère (38) · 38000, 38100 · 1 234 habitants',
    ],
    [
      { ...isere, code: '38001', nom: 'X', nature: 'commune', codesPostaux: ['38000', '38001', '38002', '38003'] },
      'Commune · Isère (38) · 38000… · 1 234 habitants',
    ],
    [{ ...isere, code: '200040715', nom: 'Métro', nature: 'epci' }, 'Intercommunalité · Isère (38) · 1 234 habitants'],
    [{ ...isere, code: 'dep-38', nom: 'Isère', nature: 'departement' }, 'Département · 38 · 1 234 habitants'],
    [{ code: 'reg-84', nom: 'ARA', nature: 'region', region: '84', population: 1234 }, 'Région · 1 234 habitants'],
    [
      { code: 'reg-987', nom: 'Polynésie', nature: 'region', region: '987', population: null },
      'Collectivité d’outre-mer',
    ],
  ])('should tell %o apart', (collectivite, text) => {
    expect(describeCollectivite(collectivite, manifeste).replaceAll(/\s/g, ' ')).toBe(text);
  });

  it.each([
    ['bellegarde-sur-val', 'Commune · 1 234 habitants · dont Bellegarde-sur-Valserine'],
    ['01200 Bellegarde', 'Commune · 1 234 habitants · dont Bellegarde-sur-Valserine'],
    ['valser', 'Commune · 1 234 habitants'],
    ['01200', 'Commune · 1 234 habitants'],
  ])('should tell the other name that %j is', (saisie, text) => {
    const valserhone = { code: '01033', nom: 'Valserhône', nature: 'commune' as const, region: '', population: 1234 };
    const ligne = { ...valserhone, autresNoms: ['Châtillon-en-Michaille', 'Bellegarde-sur-Valserine'] };
    expect(describeCollectivite(ligne, manifeste, saisie).replaceAll(/\s/g, ' ')).toBe(text);
  });
});
