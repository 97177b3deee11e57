import { describe, expect, it } from 'vitest';
import type { CollectiviteTrouvee, LigneAnnuaire, ManifesteAnnuaire } from '../../contract/content/annuaire.ts';
import { describeCollectivite, nameAutre } from './describe-collectivite.ts';

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
});

describe('nameAutre(ligne, saisie)', () => {
  const ligne = (nom: string, nature: LigneAnnuaire['nature'], ...autresNoms: string[]): LigneAnnuaire => ({
    code: '',
    nom,
    nature,
    region: '',
    population: null,
    autresNoms,
  });
  const valserhone = ligne('Valserhône', 'commune', 'Châtillon-en-Michaille', 'Bellegarde-sur-Valserine');
  const lille = ligne('Lille', 'commune', 'Hellemmes-Lille', 'Lomme');

  it.each([
    [valserhone, 'bellegarde-sur-val', 'dont Bellegarde-sur-Valserine'],
    [valserhone, '01200 Bellegarde', 'dont Bellegarde-sur-Valserine'],
    [valserhone, 'valser', null],
    [valserhone, '01200', null],
    [lille, 'hellem', 'dont Hellemmes-Lille'],
    [ligne('Savoie', 'departement', 'Département de la Savoie'), 'département de la sav', null],
    [ligne('Collectivité européenne d’Alsace', 'departement', 'CeA'), 'cea', 'ou CeA'],
    [ligne('Métropole de Lyon', 'epci', 'Grand Lyon'), 'grand ly', 'ou Grand Lyon'],
    [ligne('Nouvelle-Aquitaine', 'region', 'Aquitaine'), 'aquit', 'dont Aquitaine'],
  ])('should tell %j, typed %j, as %j', (found, saisie, text) => {
    expect(nameAutre(found, saisie)).toBe(text);
  });
});
