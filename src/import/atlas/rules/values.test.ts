import { describe, expect, it } from 'vitest';
import { FORMES_COOPERATION } from '../../../contract/atlas/cooperation.ts';
import { STATUTS } from '../../../contract/atlas/statut.ts';
import { readValue } from '../testing/read-value.ts';
import { readCourriel, readUrl } from './adresse.ts';
import { readDepartement, readInsee, readRegion, readSiren } from './codes.ts';
import { readEntier } from './entier.ts';
import { readEnumeration } from './enumeration.ts';
import { readIdentifiant } from './identifiant.ts';
import { readValues } from './liste.ts';
import { readOdd } from './odd.ts';
import { readPays } from './pays.ts';
import { readLigne } from './texte.ts';
import { readThematique } from './thematique.ts';

const readForme = readEnumeration(FORMES_COOPERATION);
const readStatut = readEnumeration(STATUTS, 'inconnu');

describe('readers of values', () => {
  it.each([
    ['identifiant', readIdentifiant, 'P-10423', 'P-10423', []],
    ['identifiant', readIdentifiant, ' P-10423 ', 'P-10423', []],
    ['identifiant', readIdentifiant, 214900078, '214900078', ['identifiant-numerique']],
    ['identifiant', readIdentifiant, 2 ** 53, undefined, ['identifiant-imprecis']],
    ['identifiant', readIdentifiant, 1.5, undefined, ['identifiant-invalide']],
    ['identifiant', readIdentifiant, '../etc', undefined, ['identifiant-invalide']],
    ['identifiant', readIdentifiant, '__proto__', undefined, ['identifiant-invalide']],
    ['ODD', readOdd, 6, 6, []],
    ['ODD', readOdd, 'ODD 6', 6, ['odd-en-texte']],
    ['ODD', readOdd, 'ODD n°11 : villes', 11, ['odd-en-texte']],
    ['ODD', readOdd, '17', 17, ['odd-en-texte']],
    ['ODD', readOdd, 18, undefined, ['odd-inconnu']],
    ['ODD', readOdd, 'ODD 0', undefined, ['odd-inconnu']],
    ['ODD', readOdd, 'eau', undefined, ['odd-inconnu']],
    ['thématique', readThematique, 'culture', 'culture', []],
    ['thématique', readThematique, 'Eau et assainissement', 'eau-et-assainissement', ['thematique-approchee']],
    ['thématique', readThematique, 'astrologie', undefined, ['thematique-inconnue']],
    ['forme', readForme, 'pacte-amitie', 'pacte-amitie', []],
    ['forme', readForme, 'Pacte d’amitié', 'pacte-amitie', ['valeur-approchee']],
    ['forme', readForme, 'Action extérieure', 'action-exterieure', ['valeur-approchee']],
    ['forme', readForme, 'mariage', undefined, ['valeur-inconnue']],
    ['statut', readStatut, 'En cours', 'en-cours', ['valeur-approchee']],
    ['statut', readStatut, 'terminée', 'termine', ['valeur-approchee']],
    ['statut', readStatut, 4, undefined, ['valeur-inconnue']],
    ['SIREN', readSiren, '214 900 078', '214900078', ['code-approche']],
    ['SIREN', readSiren, '21490007', undefined, ['code-invalide']],
    ['SIREN', readSiren, '214900079', undefined, ['code-invalide']],
    ['pays', readPays, 'GF', undefined, ['pays-francais']],
    ['pays', readPays, 'France', undefined, ['pays-francais']],
    ['texte', readLigne, '#REF!', undefined, ['texte-sans-mot']],
    ['texte', readLigne, ' — ', undefined, ['texte-sans-mot']],
    ['texte', readLigne, '2 000 arbres', '2 000 arbres', []],
    ['INSEE', readInsee, '49007', '49007', []],
    ['INSEE', readInsee, 1004, '01004', ['code-approche']],
    ['INSEE', readInsee, '2a004', '2A004', ['code-approche']],
    ['INSEE', readInsee, '974', '974', []],
    ['département', readDepartement, 1, '01', ['code-approche']],
    ['département', readDepartement, '2A', '2A', []],
    ['région', readRegion, 52, '52', ['code-approche']],
    ['entier', readEntier(0, 1e6), '25 000', 25000, ['nombre-en-texte']],
    ['entier', readEntier(0, 1e6), 1.5, undefined, ['nombre-invalide']],
    ['entier', readEntier(0, 1e6), 'beaucoup', undefined, ['type-inattendu']],
    ['courriel', readCourriel, 'a.b@exemple.fr', 'a.b@exemple.fr', []],
    ['courriel', readCourriel, 'mailto:a.b@exemple.fr', 'a.b@exemple.fr', []],
    ['courriel', readCourriel, 'a.b(at)exemple.fr', undefined, ['courriel-invalide']],
    ['courriel', readCourriel, 'а.b@exemple.fr', undefined, ['courriel-invalide']],
    ['courriel', readCourriel, 'аb@exemple.fr', undefined, ['adresse-trompeuse']],
    ['url', readUrl, 'https://www.exemple.fr/a?b=c', 'https://www.exemple.fr/a?b=c', []],
    ['url', readUrl, 'www.exemple.fr', 'https://www.exemple.fr', ['url-completee']],
    ['url', readUrl, 'exemple.fr:8080', 'https://exemple.fr:8080', ['url-completee']],
    ['url', readUrl, 'javascript:alert(1)', undefined, ['url-invalide']],
    ['url', readUrl, 'data:text/html,x', undefined, ['url-invalide']],
    ['url', readUrl, 'https://moi:secret@exemple.fr', undefined, ['url-invalide']],
    ['url', readUrl, 'https://localhost', undefined, ['url-invalide']],
    ['url', readUrl, 'pas de site', undefined, ['url-invalide']],
    ['url', readUrl, 'https://ехemple.fr', undefined, ['adresse-trompeuse']],
    ['liste', readValues(readOdd), [6, null, '6', 11, ''], [6, 11], ['odd-en-texte']],
    ['liste', readValues(readOdd), 6, [6], ['liste-attendue']],
    ['liste', readValues(readThematique), 'culture ; culture', ['culture'], ['liste-attendue']],
  ])('%s', (_, read, value, published, rules) => {
    expect(readValue<unknown>(read, value)).toEqual({ published, rules });
  });
});
