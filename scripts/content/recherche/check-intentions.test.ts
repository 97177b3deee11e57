import { describe, expect, it } from 'vitest';
import { loadGuide } from '../../guide/load-guide.ts';
import { parseGuide } from '../../guide/parse-guide.ts';
import { checkIntentions } from './check-intentions.ts';
import { loadIntentions } from './load-tables.ts';

const { edition } = parseGuide(loadGuide('data/guide'));
const row = (adresse: string) => ({ mots: ['essai'], titre: 'Essai', adresse, raison: 'Parce que' });
const check = (...adresses: string[]) => checkIntentions(adresses.map(row), edition, 'intentions.yaml');

describe('checkIntentions(intentions, edition, file)', () => {
  it('should find nothing to say of the table and of the edition of the project', () =>
    expect(checkIntentions(loadIntentions(), edition, 'intentions.yaml')).toEqual([]));

  it('should say at once which rows lead nowhere', () =>
    expect(check('/thematiques/absente/', '/contacts/', '/nulle-part/').map(({ message }) => message)).toEqual([
      'adresses de pages publiées attendues, 2 ne mènent nulle part dans cette édition : /thematiques/absente/ et /nulle-part/',
    ]));

  it.each(['/mon-projet/', '/contacts/pays/', '/programmes/', '/a-propos/methode/', '/thematiques/sante/', '/guide/'])(
    'should know %s',
    (adresse) => expect(check(adresse)).toEqual([]),
  );
});
