import { runCommand } from './lib/command.ts';
import { KeptFolder } from './lib/kept-folder.ts';
import { adresseDuSite, cheminDeBase, dossier, readOptions, texte } from './lib/read-options.ts';
import { buildTables } from './open-data/build-tables.ts';
import { loadContenu } from './open-data/contenu.ts';
import { writeOpenData } from './open-data/write-open-data.ts';

await runCommand(
  'Usage : node scripts/build-open-data.ts [--content DOSSIER] [--out DOSSIER] [--site https://…] [--base /chemin/]',
  async () => {
    const { values } = readOptions({
      content: dossier('content/generated'),
      out: texte('DOSSIER', 'dist'),
      site: adresseDuSite,
      base: cheminDeBase,
    });
    const absolu = (path: string) => new URL(values.base.replace(/\/$/, '') + path, values.site).href;
    const contenu = loadContenu(values.content);
    const folder = new KeptFolder(values.out);
    const { tables, classeur } = await writeOpenData(
      buildTables(contenu, absolu),
      contenu.site,
      absolu,
      folder.write,
      folder.keep,
    );
    folder.close();
    const rows = tables.reduce((sum, { nombre }) => sum + nombre, 0);
    const octets = tables.flatMap(({ fichiers }) => fichiers).reduce((sum, one) => sum + one.octets, classeur.octets);
    console.log(`Données ouvertes : ${tables.length} tables, ${rows} lignes, ${Math.round(octets / 1024)} Ko`);
  },
);
