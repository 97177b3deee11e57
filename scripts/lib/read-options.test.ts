import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from './command.ts';
import {
  adresseDuSite,
  bascule,
  cheminDeBase,
  choix,
  dossier,
  entier,
  fichier,
  jour,
  nouveauFichier,
  readOptions,
  texte,
} from './read-options.ts';
import { folderForAllTests } from './testing/temp-folder.ts';

describe('readOptions(options)', () => {
  const folder = folderForAllTests('options');
  beforeAll(() => {
    writeFileSync(folder('export.json'), '{}');
    mkdirSync(folder('guide'));
    symlinkSync(folder('export.json'), folder('lien.json'));
  });

  const OPTIONS = {
    atlas: fichier('data/atlas/atlas.json'),
    guide: dossier('data/guide'),
    contacts: choix(['tous', 'fonctionnels'], 'tous'),
    out: texte('DOSSIER', undefined),
    base: cheminDeBase,
    site: adresseDuSite,
    port: entier(0, 65_535, 4321),
    mesures: nouveauFichier(undefined),
    jour: jour('2026-11-28'),
    tout: bascule,
  };
  const read = (args: string[], { operands = 0, env = {} } = {}) => readOptions(OPTIONS, operands, args, env);
  const refusal = (...args: string[]): string => {
    try {
      return `accepted: ${JSON.stringify(read(args).values)}`;
    } catch (error) {
      if (error instanceof UsageError) return error.message.replaceAll(folder(), 'DIR');
      throw error;
    }
  };

  it('should give what is not said its default', () =>
    expect(read([]).values).toEqual({
      atlas: 'data/atlas/atlas.json',
      guide: 'data/guide',
      contacts: 'tous',
      out: undefined,
      base: '/',
      site: 'https://cooperation-decentralisee.example',
      port: 4321,
      mesures: undefined,
      jour: '2026-11-28',
      tout: false,
    }));

  it('should read what is said', () => {
    const args = ['--contacts', 'fonctionnels', '--out=-x', '--base', 'atlas', '--port', '0', '--tout'];
    expect(read(args).values).toMatchObject({
      contacts: 'fonctionnels',
      out: '-x',
      base: '/atlas/',
      port: 0,
      tout: true,
    });
    expect(read(['a.json'], { operands: 1 }).operands).toEqual(['a.json']);
  });

  it.each([
    [['--contacts', 'fonctionnel'], '--contacts : tous ou fonctionnels attendu, « fonctionnel » trouvé'],
    [['--contacts', 'Fonctionnels'], '--contacts : tous ou fonctionnels attendu, « Fonctionnels » trouvé'],
    [['--contacts='], '--contacts : tous ou fonctionnels attendu, «  » trouvé'],
    [['--contacts'], '--contacts : valeur attendue (tous|fonctionnels), rien trouvé'],
    [['--contacts', '--tout'], '--contacts : valeur attendue (tous|fonctionnels), « --tout » trouvé'],
    [['--contacts', 'tous', '--contacts', 'fonctionnels'], '--contacts : option donnée deux fois'],
    [['--contact', 'fonctionnels'], '--contact : option inconnue'],
    [['-c', 'fonctionnels'], '-c : option inconnue'],
    [['--constructor'], '--constructor : option inconnue'],
    [['--__proto__=1'], '--__proto__ : option inconnue'],
    [['--no-tout'], '--no-tout : option inconnue'],
    [['--tout=non'], '--tout : option sans valeur attendue, « non » trouvé'],
    [['fonctionnels'], '« fonctionnels » : mot de trop sur la ligne de commande'],
    [['--', '--tout'], '« --tout » : mot de trop sur la ligne de commande'],
    [['--out', ''], '--out : valeur attendue, texte vide trouvé'],
    [['--out', 'a\0b'], '--out : valeur attendue, texte vide trouvé'],
    [['--base', 'a b'], '--base : un chemin comme / ou /atlas/ attendu, « a b » trouvé'],
    [['--base', '../x'], '--base : un chemin comme / ou /atlas/ attendu, « ../x » trouvé'],
    [['--site', 'exemple.fr'], '--site : une adresse comme https://exemple.fr attendu, « exemple.fr » trouvé'],
    [['--site', 'javascript:1'], '--site : une adresse comme https://exemple.fr attendu, « javascript:1 » trouvé'],
    [['--jour', '2026-02-30'], '--jour : un jour comme 2026-11-28 attendu, « 2026-02-30 » trouvé'],
    [['--jour', 'demain'], '--jour : un jour comme 2026-11-28 attendu, « demain » trouvé'],
    [['--port', '80.5'], '--port : un nombre entier de 0 à 65535 attendu, « 80.5 » trouvé'],
    [['--port', '65536'], '--port : un nombre entier de 0 à 65535 attendu, « 65536 » trouvé'],
    [['--mesures', '/dev/null'], '--mesures : « /dev/null » existe déjà ; supprimez-le, ou donnez un nouveau nom'],
  ])('should refuse %j', (args, message) => expect(refusal(...args)).toBe(message));

  it('should refuse a file or a folder that is not there, or is the other', () => {
    expect([
      refusal('--atlas', folder('absent.json')),
      refusal('--atlas', folder('guide')),
      refusal('--guide', folder('export.json')),
      refusal('--guide', folder('absent')),
      refusal('--mesures', folder('lien.json')),
    ]).toEqual([
      '--atlas : fichier attendu, « DIR/absent.json » introuvable',
      '--atlas : un fichier attendu, « DIR/guide » trouvé',
      '--guide : un dossier attendu, « DIR/export.json » trouvé',
      '--guide : dossier attendu, « DIR/absent » introuvable',
      '--mesures : « DIR/lien.json » existe déjà ; supprimez-le, ou donnez un nouveau nom',
    ]);
  });

  it('should refuse an option that npm kept for itself, for want of « -- »', () => {
    expect(() => read([], { env: { npm_config_contacts: 'fonctionnels' } })).toThrow(
      '--contacts : npm a gardé cette option pour lui ; écrivez « -- » avant les options',
    );
    expect(read([], { env: { npm_config_registry: 'https://exemple.fr' } }).values.contacts).toBe('tous');
  });
});
