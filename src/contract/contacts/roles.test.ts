import { describe, expect, it } from 'vitest';
import { rolesOf } from './roles.ts';

const noms = { collectivites: new Set(['orleans', 'departement de l aude']), partenaires: new Set(['bizerte']) };

describe('rolesOf(contact, noms)', () => {
  it.each<[string | null, string, string, string[]]>([
    [null, 'Ambassade de France au Bénin', 'pays', ['ambassade']],
    [null, 'Consulat général de France à Québec', 'pays', ['ambassade']],
    ['secrétariat', 'DAECT', 'guide', ['ministere']],
    ['responsable des relations internationales', 'Orléans', 'programme', ['collectivite', 'porteur', 'direction']],
    [null, 'Département de l’Aude', 'programme', ['collectivite', 'porteur']],
    ['vice-présidente', 'Eurométropole de Strasbourg', 'retour', ['collectivite', 'elu']],
    ['Conseillère déléguée au jumelage', 'Abbans-Dessous', 'collectivite', ['collectivite', 'elu']],
    ['coordination', 'Commune de Bizerte', 'retour', ['etranger', 'charge']],
    ['président, ancien ministre', 'GPS-Dev', 'retour', ['organisme']],
    ['groupe-pays Bénin', 'Cités Unies France', 'pays', ['organisme', 'groupe-pays']],
    ['sénateur, président', 'Climate Chance', 'retour', ['organisme', 'elu']],
    ['conseillère jeunesse', 'Cités Unies France', 'thematique', ['organisme', 'charge']],
  ])('should read « %s », %s, on a page of kind %s, as %j', (fonction, organisation, rubrique, roles) =>
    expect(rolesOf({ fonction, organisation, places: [{ rubrique }] }, noms)).toEqual(roles),
  );
});
